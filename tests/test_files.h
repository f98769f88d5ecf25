// Finds and reads the files that tests need.
// SPDX-License-Identifier: MIT
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace backcare {

/// The path of a file of the repository: source_path("tests/data").
inline std::string source_path(const std::string& path) {
  return std::string(BACKCARE_SOURCE_DIR) + '/' + path;
}

inline std::string read_source_file(const std::string& path) {
  std::ifstream file(source_path(path), std::ios::binary);
  if (!file) throw std::runtime_error("can't read " + source_path(path));
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::string> read_source_lines(const std::string& path) {
  std::ifstream file(source_path(path));
  if (!file) throw std::runtime_error("can't read " + source_path(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace backcare
