// Reads a content pack from JSON files into the model and checks it.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "content/checks.h"
#include "content/fault.h"
#include "content/model.h"

namespace backcare {

/// A pack may be as large as this, in bytes, all its files together.
inline constexpr std::size_t kLargestPack = std::size_t{64} << 20U;

struct SourceFile {
  std::string name;   // as faults show it
  std::string bytes;  // UTF-8
};

/// The files of a pack: `path` itself, or the `.json` files of the directory
/// `path` in the order of their names. Throws Error if the path does not
/// exist, is neither a file nor a directory, can't be read, holds no `.json`
/// file, or is larger than kLargestPack.
std::vector<SourceFile> read_pack_files(const std::string& path);

/// Looks over a pack that has no fault and reports advice on it.
using Advise = std::function<void(const Content&, const ReportFault&)>;

/// A pack with the bytes that its texts point into, or its faults.
class LoadedContent {
 public:
  LoadedContent();

  /// Only to be used when there are no faults().
  const Content& content() const { return content_; }
  /// In the order of the files and of the places in them, at most
  /// kListedFaults of them.
  const std::vector<Fault>& faults() const { return faults_; }
  std::size_t fault_count() const { return fault_count_; }
  /// Advice, in the same order and number; none when there are faults.
  const std::vector<Fault>& notes() const { return notes_; }
  std::size_t note_count() const { return note_count_; }

 private:
  friend LoadedContent load_content(std::vector<SourceFile> files,
                                    const Headings* fallback,
                                    const Advise& advise);

  std::vector<SourceFile> files_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;
  Content content_;
  std::vector<Fault> faults_;
  std::size_t fault_count_ = 0;
  std::vector<Fault> notes_;
  std::size_t note_count_ = 0;
};

/// The pack that `files` hold together, each an object with some of its keys.
/// It keeps them: most of its texts are views of their bytes.
/// All faults are found at once, but where a file is not JSON only the first
/// of that file. A heading that is left out is that of `fallback`; without
/// one, it is a fault. `advise` is called where there is no fault.
LoadedContent load_content(std::vector<SourceFile> files,
                           const Headings* fallback,
                           const Advise& advise = nullptr);

}  // namespace backcare
