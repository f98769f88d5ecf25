// SPDX-License-Identifier: MIT
#include "match/spelling.h"

#include <doctest/doctest.h>

#include "match_pack.h"

namespace backcare {
namespace {

using Terms = std::vector<std::uint32_t>;

TEST_CASE("spelling: one slip is put right, two in a long word") {
  const MatchPack pack;
  const Index& index = pack.index;
  CHECK(spell(index, "gentel") == Terms{*find_term(index, "gentle")});
  CHECK(spell(index, "evenigg") == Terms{*find_term(index, "evening")});
  CHECK(spell(index, "ivening").empty());
  CHECK(spell(index, "gantel").empty());
}

TEST_CASE("spelling: short words are left alone") {
  CHECK(spell(MatchPack().index, "fet").empty());
}

TEST_CASE("spelling: words that are stuck together are parted") {
  const MatchPack pack;
  const Index& index = pack.index;
  CHECK(spell(index, "softfeet") ==
        Terms{*find_term(index, "soft"), *find_term(index, "feet")});
}

}  // namespace
}  // namespace backcare
