// SPDX-License-Identifier: MIT
#include "match/build_index.h"

#include <doctest/doctest.h>

#include "match/spelling.h"
#include "match_pack.h"

namespace backcare {
namespace {

TEST_CASE("build_index: names, aliases, summaries and phrases count") {
  const MatchPack pack;
  for (const char* word : {"soft", "gentle", "sore", "evening", "feet"}) {
    CAPTURE(word);
    const auto term = find_term(pack.index, word);
    REQUIRE(term);
    CHECK(phrases_with(pack.index, *term) > 0);
  }
}

TEST_CASE("build_index: forms of a word are one term") {
  const MatchPack pack;
  CHECK(find_term(pack.index, "killing") == find_term(pack.index, "kill"));
  CHECK_FALSE(find_term(pack.index, "banana"));
}

TEST_CASE("build_index: a pack of another language is not stemmed") {
  std::string text = MatchPack::match_pack();
  const std::string_view english = "\"language\": \"en\"";
  text.replace(text.find(english), english.size(), "\"language\": \"de\"");
  const MatchPack pack(text);
  CHECK(find_term(pack.index, "killing"));
  CHECK_FALSE(find_term(pack.index, "kill"));
}

TEST_CASE("build_index: common words are known, and stand in no phrase") {
  const MatchPack pack;
  const auto term = find_term(pack.index, "shoe");
  REQUIRE(term);
  CHECK(phrases_with(pack.index, *term) == 0);
}

TEST_CASE("build_index: a rule that names no concept is left out") {
  std::string text = MatchPack::match_pack();
  const std::string_view rule = "odd toe !paint ~5";
  text.replace(text.find(rule), rule.size(), "odd nose");
  CHECK(MatchPack(text).index.rules.empty());
  CHECK(MatchPack().index.rules.size() == 1);
}

TEST_CASE("build_index: the same pack gives the same tables") {
  const MatchPack a;
  const MatchPack b;
  CHECK(a.built.postings == b.built.postings);
  CHECK(a.built.word_text == b.built.word_text);
  CHECK(a.built.pair_slots == b.built.pair_slots);
}

}  // namespace
}  // namespace backcare
