// SPDX-License-Identifier: MIT
#include "match/words.h"

#include <doctest/doctest.h>

namespace backcare {
namespace {

using Words = std::vector<std::string_view>;

TEST_CASE("words: folding keeps letters and digits only") {
  CHECK(fold("Deep-Tissue  massage!") == "deep tissue massage");
  CHECK(fold("  L5/S1 ") == "l5 s1");
  CHECK(fold("can't") == "cant");
  CHECK(fold("...").empty());
  CHECK(fold("").empty());
}

TEST_CASE("words: folding takes accents and typographic apostrophes off") {
  CHECK(fold("M\u00e4ssage") == "massage");
  CHECK(fold("can\u2019t") == "cant");
  CHECK(fold("\uff22\uff21\uff23\uff2b") == "back");
}

TEST_CASE("words: bytes that are not UTF-8 part words") {
  CHECK(fold("sore\xff"
             "back") == "sore back");
  CHECK(fold("ABC\xff") == "abc");
  CHECK(fold("\xc3M\u00e4ssage\xe2\x82") == "massage");
}

TEST_CASE("words: the distance counts slips of the fingers") {
  CHECK(edit_distance("stiff", "stiff", 2) == 0);
  CHECK(edit_distance("stif", "stiff", 2) == 1);
  CHECK(edit_distance("sitff", "stiff", 2) == 1);
  CHECK(edit_distance("back", "neck", 1) == 2);
  CHECK(edit_distance("", "abc", 5) == 3);
}

TEST_CASE("words: the nearest is near enough or there is none") {
  CHECK(nearest("sweedish", Words{"deep-tissue", "swedish"}) == "swedish");
  CHECK(nearest("banana", Words{"deep-tissue", "swedish"}).empty());
}

}  // namespace
}  // namespace backcare
