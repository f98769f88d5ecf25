// Files that close themselves, and the bytes of one.
// SPDX-License-Identifier: MIT
#include "file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "characters.h"
#include "error.h"

namespace backcare {

namespace fs = std::filesystem;

void cannot_read(const fs::path& path, std::string_view why) {
  throw Error(fmt::format("can't read {}: {}", quote(path.string()), why));
}

std::string read_file(const fs::path& path, std::size_t most) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (error) cannot_read(path, error.message());
  if (!fs::is_regular_file(status)) cannot_read(path, "not a file");
  const File file(std::fopen(path.c_str(), "rb"));
  if (file == nullptr) {
    cannot_read(path, std::generic_category().message(errno));
  }
  const auto size = fs::file_size(path, error);
  std::string bytes(error ? 0 : std::min<std::size_t>(size, most) + 1, '\0');
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
  if (std::ferror(file.get()) != 0) cannot_read(path, "reading failed");
  return bytes;
}

}  // namespace backcare
