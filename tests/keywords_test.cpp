// The words by which entries are found without the program.
// SPDX-License-Identifier: MIT
#include "publish/keywords.h"

#include <doctest/doctest.h>

namespace backcare {
namespace {

Concern concern(Text id, Text name, Text aliases) {
  Concern concern;
  concern.id = id;
  concern.name = name;
  concern.aliases = Lines(aliases);
  return concern;
}

}  // namespace

TEST_CASE("keywords: aliases come before phrases") {
  const Concern stiff = concern("stiffness", "Stiff back", "rigid");
  const NamedLines phrases[] = {{"concern/other", Lines("no")},
                                {"concern/stiffness", Lines("rusty\ncreaky")}};
  Content content;
  content.phrases = phrases;
  CHECK(keywords_of(content, {Kind::kConcern, &stiff}) ==
        std::vector<Text>{"rigid", "rusty", "creaky"});
}

TEST_CASE("keywords: each word says where it stands, and how much there") {
  const Concern first = concern("a", "Stiff back", "");
  const Concern second = concern("b", "Ache", "");
  const NamedLines phrases[] = {
      {"concern/a", Lines("in the morning")},
      {"concern/b", Lines("morning\nmornings\nMorning!\nback")},
  };
  Content content;
  content.phrases = phrases;
  content.stop_words = Lines("in\nthe\nback");
  CHECK(keyword_table(content,
                      {{Kind::kConcern, &first}, {Kind::kConcern, &second}}) ==
        "ache,19 back,03 morning,05,19 mornings,19 stiff,09");
}

}  // namespace backcare
