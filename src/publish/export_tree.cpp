// A directory that is written beside its place and moved there when it is
// whole.
// SPDX-License-Identifier: MIT
#include "publish/export_tree.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <set>
#include <system_error>

#include "characters.h"
#include "content/lines.h"
#include "error.h"
#include "file.h"

namespace backcare {
namespace {

namespace fs = std::filesystem;

/// Tells an export from directories that hold something else, and lists its
/// files, one a line.
constexpr const char* kMarker = ".backcare-export";
constexpr std::size_t kLongestMarker = std::size_t{64} << 20;  // bytes
constexpr int kAttempts = 100;

std::string reason(int error) { return std::generic_category().message(error); }

[[noreturn]] void fail(std::string_view what, const fs::path& path, int error) {
  throw Error(fmt::format("can't {} {}: {}", what, quote(path.string()),
                          reason(error)));
}

/// `path` without links and dots, so that what is beside it is known.
fs::path resolved(const std::string& path) {
  if (path.empty()) throw Error("no directory to export to");
  std::error_code error;
  fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) fail("export to", path, error.value());
  if (!whole.has_filename()) whole = whole.parent_path();
  if (whole == fs::current_path(error) || !whole.has_filename()) {
    throw Error(fmt::format(
        "can't export to {}, which may be in use; name another directory",
        quote(path)));
  }
  return whole;
}

/// A file in the earlier export `target` that no export wrote, if there is one.
std::optional<fs::path> stray_file(const fs::path& target,
                                   std::error_code& error) {
  std::set<fs::path> written = {kMarker};
  const std::string marker = read_file(target / kMarker, kLongestMarker);
  for (const std::string_view path : Lines(marker)) written.insert(path);
  for (fs::recursive_directory_iterator at(target, error), end;
       !error && at != end; at.increment(error)) {
    const fs::path path = at->path().lexically_relative(target);
    const bool is_folder = at->is_directory(error) && !at->is_symlink(error);
    if (!is_folder && !written.contains(path)) return path;
  }
  return std::nullopt;
}

/// Nothing may be lost but an earlier export.
void check_target(const fs::path& target) {
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  if (status.type() == fs::file_type::not_found) return;
  if (error) fail("export to", target, error.value());
  if (!fs::is_directory(status)) {
    throw Error(fmt::format("{} is not a directory", quote(target.string())));
  }
  const bool is_ours = fs::exists(target / kMarker, error);
  const bool is_empty = !is_ours && fs::is_empty(target, error);
  const auto stray = is_ours ? stray_file(target, error) : std::nullopt;
  if (error) fail("export to", target, error.value());
  if (stray) {
    throw Error(fmt::format(
        "{} holds {}, which no export wrote; move it away, or name another "
        "directory",
        quote(target.string()), quote(stray->string())));
  }
  if (is_ours || is_empty) return;
  throw Error(fmt::format(
      "{} is not empty and not an earlier export; it is left as it is",
      quote(target.string())));
}

/// A new directory whose name begins with `target`. It has the rights that
/// new directories have, unlike that of mkdtemp().
fs::path make_beside(const fs::path& target) {
  for (int i = 0; i < kAttempts; ++i) {
    fs::path path = target;
    path += fmt::format(".tmp-{}-{}", ::getpid(), i);
    if (::mkdir(path.c_str(), 0777) == 0) return path;
    if (errno != EEXIST) fail("make", path, errno);
  }
  fail("make a directory beside", target, EEXIST);
}

}  // namespace

ExportTree::ExportTree(const std::string& target) : target_(resolved(target)) {
  check_target(target_);
  tree_ = make_beside(target_);
}

ExportTree::~ExportTree() {
  if (is_in_place_) return;
  std::error_code ignored;
  fs::remove_all(tree_, ignored);
}

void ExportTree::add(const std::string& path, std::string_view bytes) {
  const fs::path whole = tree_ / path;
  std::error_code error;
  fs::create_directories(whole.parent_path(), error);
  if (error) fail("make", whole.parent_path(), error.value());
  File file(std::fopen(whole.c_str(), "wx"));
  if (!file) fail("write", whole, errno);
  const bool is_written =
      std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  if (!is_written) fail("write", whole, errno);
  if (std::fclose(file.release()) != 0) fail("write", whole, errno);
  files_ += path + '\n';
}

void ExportTree::commit() {
  add(kMarker, std::string(files_));
  if (::rename(tree_.c_str(), target_.c_str()) == 0) {
    is_in_place_ = true;
    return;
  }
  if (errno != EEXIST && errno != ENOTEMPTY) fail("write", target_, errno);
  check_target(target_);
  replace_earlier_export();
}

void ExportTree::replace_earlier_export() {
  std::error_code ignored;
#ifdef RENAME_EXCHANGE
  if (::renameat2(AT_FDCWD, tree_.c_str(), AT_FDCWD, target_.c_str(),
                  RENAME_EXCHANGE) == 0) {
    is_in_place_ = true;
    fs::remove_all(tree_, ignored);
    return;
  }
#endif
  // Not every file system can swap names. The earlier export is then away for
  // a moment, under a name that tells where it belongs.
  fs::path earlier = tree_;
  earlier += "-earlier";
  if (::rename(target_.c_str(), earlier.c_str()) != 0) {
    fail("replace", target_, errno);
  }
  if (::rename(tree_.c_str(), target_.c_str()) != 0) {
    const int error = errno;
    static_cast<void>(::rename(earlier.c_str(), target_.c_str()));
    fail("replace", target_, error);
  }
  is_in_place_ = true;
  fs::remove_all(earlier, ignored);
}

}  // namespace backcare
