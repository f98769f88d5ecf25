// SPDX-License-Identifier: MIT
#include "match/stems.h"

#include <doctest/doctest.h>

#include <string>

namespace backcare {
namespace {

TEST_CASE("stems: forms of an English word have one stem") {
  Stemmer english("en-GB");
  CHECK(english.stem("stretching") == "stretch");
  CHECK(std::string(english.stem("aching")) == english.stem("aches"));
  CHECK(english.stem("").empty());
}

TEST_CASE("stems: words of another language stay as they are") {
  CHECK(Stemmer("de").stem("massagen") == "massagen");
  CHECK(Stemmer("enm").stem("stretching") == "stretching");
}

}  // namespace
}  // namespace backcare
