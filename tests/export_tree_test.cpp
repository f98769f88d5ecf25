// A tree appears whole or not at all, and takes the place of nothing but an
// earlier one.
// SPDX-License-Identifier: MIT
#include "publish/export_tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "error.h"
#include "scratch_directory.h"

namespace backcare {
namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

/// What is in a directory, in order.
Names names_in(const ScratchDirectory& directory) {
  Names names;
  for (const auto& entry : fs::recursive_directory_iterator(directory.path())) {
    names.push_back(entry.path().lexically_relative(directory.path()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string read(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_tree(const std::string& target, const std::string& bytes) {
  ExportTree tree(target);
  tree.add("a/b.txt", bytes);
  tree.commit();
}

}  // namespace

TEST_CASE("export tree: it is not there until it is whole") {
  const ScratchDirectory place;
  ExportTree tree(place / "site");
  tree.add("a/b.txt", "bytes");
  CHECK_FALSE(fs::exists(place / "site"));
  tree.commit();
  CHECK(read(place / "site/a/b.txt") == "bytes");
  CHECK(names_in(place) ==
        Names{"site", "site/.backcare-export", "site/a", "site/a/b.txt"});
}

TEST_CASE("export tree: nothing is left of one that is given up") {
  const ScratchDirectory place;
  { ExportTree(place / "site").add("a", "bytes"); }
  CHECK(names_in(place).empty());
}

TEST_CASE("export tree: an earlier export is replaced as a whole") {
  const ScratchDirectory place;
  {
    ExportTree old(place / "site");
    old.add("a/b.txt", "old");
    old.add("left-over", "x");
    old.commit();
  }
  {
    ExportTree tree(place / "site");
    tree.add("a/b.txt", "new");
    CHECK(read(place / "site/a/b.txt") == "old");
    tree.commit();
  }
  CHECK(read(place / "site/a/b.txt") == "new");
  CHECK(names_in(place) ==
        Names{"site", "site/.backcare-export", "site/a", "site/a/b.txt"});
}

TEST_CASE("export tree: a file that no export wrote is not lost") {
  const ScratchDirectory place;
  write_tree(place / "site", "old");
  std::ofstream(place / "site/a/robots.txt") << "x";
  CHECK_THROWS_WITH_AS(
      ExportTree(place / "site"),
      doctest::Contains("holds 'a/robots.txt', which no export wrote"), Error);
  CHECK(read(place / "site/a/robots.txt") == "x");
  CHECK(names_in(place).size() == 5);
}

TEST_CASE("export tree: an empty directory is filled") {
  const ScratchDirectory place;
  fs::create_directory(place / "site");
  write_tree(place / "site", "bytes");
  CHECK(read(place / "site/a/b.txt") == "bytes");
}

TEST_CASE("export tree: what is no export is left alone") {
  const ScratchDirectory place;
  fs::create_directory(place / "home");
  std::ofstream(place / "home/letter") << "x";
  CHECK_THROWS_WITH_AS(
      ExportTree(place / "home"),
      ("'" + place / "home" +
       "' is not empty and not an earlier export; it is left as it is")
          .c_str(),
      Error);
  CHECK_THROWS_AS(ExportTree(place / "home/letter"), Error);
  CHECK(names_in(place) == Names{"home", "home/letter"});
}

TEST_CASE("export tree: a directory that fills up meanwhile is left alone") {
  const ScratchDirectory place;
  ExportTree tree(place / "site");
  fs::create_directory(place / "site");
  std::ofstream(place / "site/letter") << "x";
  CHECK_THROWS_AS(tree.commit(), Error);
  CHECK(read(place / "site/letter") == "x");
}

TEST_CASE("export tree: a link is followed to its directory") {
  const ScratchDirectory place;
  fs::create_directory(place / "real");
  fs::create_directory_symlink(place / "real", place / "link");
  write_tree(place / "link", "bytes");
  CHECK(fs::is_symlink(place / "link"));
  CHECK(read(place / "real/a/b.txt") == "bytes");
}

TEST_CASE("export tree: a place that can't be is an error") {
  const ScratchDirectory place;
  CHECK_THROWS_AS(ExportTree(""), Error);
  CHECK_THROWS_AS(ExportTree("."), Error);
  CHECK_THROWS_AS(ExportTree("/"), Error);
  CHECK_THROWS_AS(ExportTree(place / "none/site"), Error);
  CHECK(names_in(place).empty());
}

TEST_CASE("export tree: no file is written twice") {
  const ScratchDirectory place;
  ExportTree tree(place / "site");
  tree.add("a", "x");
  CHECK_THROWS_AS(tree.add("a", "y"), Error);
}

}  // namespace backcare
