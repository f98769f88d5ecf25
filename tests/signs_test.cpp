// SPDX-License-Identifier: MIT
#include "match/signs.h"

#include <doctest/doctest.h>

#include "match_pack.h"

namespace backcare {
namespace {

bool is_sign(const char* text) {
  const MatchPack pack;
  return !find_signs(pack.index, read_query(pack.index, "en", text)).empty();
}

TEST_CASE("signs: a rule is met by its concepts, in any order") {
  CHECK(is_sign("my big toe has pins and needles"));
  CHECK(is_sign("no feeling in my toe"));
  CHECK(is_sign("bleu toes"));
}

TEST_CASE("signs: one concept is not enough") {
  CHECK_FALSE(is_sign("my toe hurts"));
  CHECK_FALSE(is_sign("blue"));
}

TEST_CASE("signs: concepts that are denied do not count") {
  CHECK_FALSE(is_sign("no blue toes"));
}

TEST_CASE("signs: a concept that must be absent stops the rule") {
  CHECK_FALSE(is_sign("blue toe from nail varnish"));
}

TEST_CASE("signs: concepts have to be near each other") {
  CHECK_FALSE(is_sign("a blue car ran over the old garden gate and my toe"));
}

TEST_CASE("signs: the mentions named are those that are near") {
  const MatchPack pack;
  const Query query =
      read_query(pack.index, "en",
                 "a blue car at the old garden gate, and my toe is blue");
  const auto signs = find_signs(pack.index, query);
  REQUIRE(signs.size() == 1);
  for (const Mention& mention : signs[0].mentions) CHECK(mention.begin > 5);
}

}  // namespace
}  // namespace backcare
