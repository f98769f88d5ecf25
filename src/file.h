// Files that close themselves, and the bytes of one.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace backcare {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// Nobody is told where closing fails: a file that was written has to be
/// released and closed by hand.
using File = std::unique_ptr<std::FILE, CloseFile>;

/// Reads at most `most` bytes and one more, so that a larger file is seen.
/// Throws Error where there is no plain file or it can't be read.
std::string read_file(const std::filesystem::path& path, std::size_t most);

/// Throws the Error that `path` can't be read, and why.
[[noreturn]] void cannot_read(const std::filesystem::path& path,
                              std::string_view why);

}  // namespace backcare
