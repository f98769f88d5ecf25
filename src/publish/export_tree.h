// A directory that is written beside its place and moved there when it is
// whole.
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace backcare {

class ExportTree {
 public:
  /// Makes a directory beside `target`. Throws Error where that can't be, and
  /// where `target` is a file or a directory that holds something else than an
  /// earlier export.
  explicit ExportTree(const std::string& target);

  /// Removes what was written, unless it has been moved into place.
  ~ExportTree();

  ExportTree(const ExportTree&) = delete;
  ExportTree& operator=(const ExportTree&) = delete;

  /// Writes a file with its directories. Throws Error if it can't be written
  /// whole, or is there already.
  void add(const std::string& path, std::string_view bytes);

  /// Moves the tree into place. An earlier export is there until then, and is
  /// removed. Throws Error, and leaves it, where that fails.
  void commit();

 private:
  void replace_earlier_export();

  std::filesystem::path target_;
  std::filesystem::path tree_;
  std::string files_;  // that were added, one a line
  bool is_in_place_ = false;
};

}  // namespace backcare
