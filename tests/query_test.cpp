// SPDX-License-Identifier: MIT
#include "match/query.h"

#include <doctest/doctest.h>

#include "match_pack.h"

namespace backcare {
namespace {

/// The words of `text` that are denied.
Strings denied_in(const char* text) {
  const MatchPack pack;
  Strings denied;
  for (const QueryWord& word : read_query(pack.index, "en", text).words) {
    if (word.is_denied) denied.push_back(word.typed);
  }
  return denied;
}

TEST_CASE("query: words as typed, unknown ones too") {
  const MatchPack pack;
  const Query query = read_query(pack.index, "en", "My toez, zzzzz!");
  REQUIRE(query.words.size() == 3);
  CHECK(query.words[1].typed == "toez");
  CHECK(query.words[1].term != kUnknown);
  CHECK(query.words[2].term == kUnknown);
  CHECK(query.words[2].clause > query.words[1].clause);
}

TEST_CASE("query: a word is shown as it was written, without signs around") {
  const MatchPack pack;
  const Query query = read_query(pack.index, "en", "\"CAN'T\" -- blue-toe");
  REQUIRE(query.words.size() == 3);
  CHECK(query.words[0].typed == "CAN'T");
  CHECK(query.words[1].typed == "blue");
  CHECK(query.words[2].typed == "toe");
}

TEST_CASE("query: a denial takes back the noun behind it") {
  CHECK(denied_in("no blue toes") == Strings{"blue"});
  CHECK(denied_in("without any blue") == Strings{"blue"});
  CHECK(denied_in("I don't have pins and needles").empty());
  CHECK(denied_in("I do not have pins and needles") ==
        Strings{"pins", "and", "needles"});
}

TEST_CASE("query: a denial ends with its clause and at other words") {
  CHECK(denied_in("no, blue toes").empty());
  CHECK(denied_in("no sleep blue toes").empty());
}

TEST_CASE("query: a denial ends at a turn, a dash or a plus") {
  CHECK(denied_in("no pins and needles and blue") ==
        Strings{"pins", "and", "needles", "blue"});
  CHECK(denied_in("no pins and needles but blue") ==
        Strings{"pins", "and", "needles"});
  CHECK(denied_in("no but blue").empty());
  CHECK(denied_in("no - blue").empty());
  CHECK(denied_in("no + blue").empty());
}

TEST_CASE("query: what is in order is denied") {
  CHECK(denied_in("my heel is fine") == Strings{"heel", "is", "fine"});
  CHECK(denied_in("toe is fine and heel fine, blue") ==
        Strings{"toe", "is", "fine", "heel", "fine"});
  CHECK(denied_in("no blue heel fine") == Strings{"blue", "heel", "fine"});
  CHECK(denied_in("heel fine no blue") == Strings{"heel", "fine", "blue"});
}

TEST_CASE("query: what turns it round leaves nothing in order") {
  for (const char* text : {"my toe is fine when I sit", "toe is fine but blue",
                           "heel, fine", "heel fine?", "is my heel fine? blue",
                           "blue heel fine", "without my heel fine"}) {
    CAPTURE(text);
    CHECK(denied_in(text).empty());
  }
}

TEST_CASE("query: what is itself a loss is not taken back") {
  CHECK(denied_in("no feeling in my toe").empty());
}

TEST_CASE("query: nothing, and too much, can be read") {
  const MatchPack pack;
  CHECK(read_query(pack.index, "en", "").words.empty());
  CHECK(read_query(pack.index, "en", "?!,").words.empty());
  std::string much;
  for (int i = 0; i < 5000; ++i) much += "toe ";
  CHECK(read_query(pack.index, "en", much).words.size() == 1000);
}

}  // namespace
}  // namespace backcare
