// Reads the files of a pack, fills the model from them and lists the faults.
// SPDX-License-Identifier: MIT
#include "content/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "characters.h"
#include "content/checks.h"
#include "content/json_tree.h"
#include "content/reader.h"
#include "error.h"
#include "file.h"

namespace backcare {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> json_files(const fs::path& directory) {
  std::error_code error;
  std::vector<fs::path> files;
  for (fs::directory_iterator at(directory, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".json") files.push_back(at->path());
  }
  if (error) cannot_read(directory, error.message());
  if (files.empty()) cannot_read(directory, "it holds no .json file");
  std::sort(files.begin(), files.end());
  return files;
}

/// The faults as they were found, and their places once all are known: the
/// line of a fault is counted for those that are listed only.
std::vector<Fault> first_faults(std::vector<FoundFault>& found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const FoundFault& a, const FoundFault& b) {
                     return std::pair(a.tree, a.place.offset) <
                            std::pair(b.tree, b.place.offset);
                   });
  std::vector<Fault> faults;
  for (const FoundFault& fault : found) {
    if (faults.size() == kListedFaults) break;
    faults.push_back(fault.tree->fault(fault.place, fault.message));
  }
  return faults;
}

}  // namespace

std::vector<SourceFile> read_pack_files(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (error) cannot_read(path, error.message());
  std::vector<fs::path> paths = {path};
  if (fs::is_directory(status)) paths = json_files(path);

  std::vector<SourceFile> files;
  std::size_t left = kLargestPack;
  for (const fs::path& file : paths) {
    files.push_back({file.string(), read_file(file, left)});
    if (files.back().bytes.size() > left) {
      cannot_read(path, "a pack may have 64 MiB");
    }
    left -= files.back().bytes.size();
  }
  return files;
}

LoadedContent::LoadedContent()
    : memory_(std::make_unique<std::pmr::monotonic_buffer_resource>()) {}

LoadedContent load_content(std::vector<SourceFile> files,
                           const Headings* fallback, const Advise& advise) {
  LoadedContent loaded;
  loaded.files_ = std::move(files);
  std::vector<JsonTree> trees;
  trees.reserve(loaded.files_.size());
  std::vector<FoundFault> found;
  for (const SourceFile& file : loaded.files_) {
    JsonTree& tree = trees.emplace_back(file.name, file.bytes);
    if (auto fault = tree.parse(*loaded.memory_)) {
      found.push_back({&tree, {fault->offset, std::nullopt}, fault->reason});
    }
  }
  Reader reader(*loaded.memory_, trees, fallback, found);
  if (found.empty() && reader.read(loaded.content_)) {
    check_content(loaded.content_, reader.report());
  }
  loaded.fault_count_ = found.size();
  loaded.faults_ = first_faults(found);
  if (found.empty() && advise) {
    advise(loaded.content_, reader.report());
    loaded.note_count_ = found.size();
    loaded.notes_ = first_faults(found);
    for (Fault& note : loaded.notes_) note.is_note = true;
  }
  return loaded;
}

}  // namespace backcare
