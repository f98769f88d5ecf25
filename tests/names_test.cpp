// Finding entries by what people call them.
// SPDX-License-Identifier: MIT
#include "match/names.h"

#include <doctest/doctest.h>

#include "match/built_in.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

NamedEntries types_named(const Strings& words) {
  return find_by_name(built_in_content(), Kind::kType, words);
}

Strings ids(const NamedEntries& entries) {
  Strings out;
  for (const EntryRef& ref : entries.found) out.emplace_back(ref.entry->id);
  return out;
}

}  // namespace

TEST_CASE("names: case, accents and hyphens do not count") {
  for (const Strings& words :
       {Strings{"deep-tissue"}, Strings{"Deep", "Tissue"},
        Strings{"DEEP TISSUE"}, Strings{"deep_tissue"},
        Strings{"d\u00e9\u00e9p", "tissue"}, Strings{"deep tissue massage"}}) {
    const NamedEntries named = types_named(words);
    CHECK(ids(named) == Strings{"deep-tissue"});
    CHECK(named.unknown.empty());
  }
}

TEST_CASE("names: the longest run of words that is a name is taken as one") {
  CHECK(ids(types_named({"swedish", "massage", "hot", "stone", "massage"})) ==
        Strings{"swedish", "hot-stone"});
}

TEST_CASE("names: other names are found too") {
  CHECK(ids(find_by_name(built_in_content(), Kind::kPrecaution,
                         {"warfarin"})) == Strings{"bleeding"});
}

TEST_CASE("names: each entry comes once, in the order of the words") {
  CHECK(ids(types_named({"hot-stone", "swedish", "Swedish", "hot stone"})) ==
        Strings{"hot-stone", "swedish"});
}

TEST_CASE("names: what no entry is called comes with the nearest id") {
  const NamedEntries named = types_named({"sweedish", "hot-stone", "xyzzy"});
  CHECK(ids(named) == Strings{"hot-stone"});
  REQUIRE(named.unknown.size() == 2);
  CHECK(named.unknown[0].name == "sweedish");
  CHECK(named.unknown[0].suggestion == "swedish");
  CHECK(named.unknown[1].name == "xyzzy");
  CHECK(named.unknown[1].suggestion == "");
}

TEST_CASE("names: an id means itself, whatever else is an alias") {
  const LoadedContent tiny = load_text(tiny_pack("gentle", "FIRM"));
  REQUIRE(tiny.fault_count() == 0);
  const NamedEntries named =
      find_by_name(tiny.content(), Kind::kType, {"firm"});
  CHECK(ids(named) == Strings{"firm"});
}

TEST_CASE("names: a name of signs alone is no name") {
  const LoadedContent tiny = load_text(tiny_pack("gentle", "!!!"));
  const NamedEntries named =
      find_by_name(tiny.content(), Kind::kType, {"???", "zzzzzz"});
  CHECK(named.found.empty());
  for (const UnknownName& unknown : named.unknown) {
    CHECK(unknown.suggestion.empty());
  }
}

TEST_CASE("names: no words name nothing") {
  const NamedEntries named = types_named({});
  CHECK(named.found.empty());
  CHECK(named.unknown.empty());
}

TEST_CASE("names: an empty word is unknown") {
  CHECK(types_named({""}).unknown.size() == 1);
}

TEST_CASE("names: an entry of any kind needs all of the words") {
  const Content& content = built_in_content();
  const auto hot_stone = find_any_by_name(content, {"hot", "stone"});
  REQUIRE(hot_stone);
  CHECK(address_of(*hot_stone) == "type/hot-stone");
  const auto stiffness = find_any_by_name(content, {"stiffness"});
  REQUIRE(stiffness);
  CHECK(address_of(*stiffness) == "concern/stiffness");
  CHECK_FALSE(find_any_by_name(content, {"hot", "stone", "back"}));
}

}  // namespace backcare
