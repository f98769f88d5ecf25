// SPDX-License-Identifier: MIT
#include "match/match.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "match/build_index.h"
#include "test_files.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

/// The default pack, read once for all cases.
struct DefaultPack {
  LoadedContent loaded = load();
  BuiltIndex built = build_index(loaded.content());
  Index index = built.view();

  static LoadedContent load() {
    static const Headings headings;
    return load_content(read_pack_files(source_path("content/en")), &headings);
  }
};

Matches find(std::string_view words) {
  static const DefaultPack pack;
  REQUIRE(pack.loaded.fault_count() == 0);
  return find_matches(pack.loaded.content(), pack.index, words);
}

Strings addresses(const std::vector<Match>& matches) {
  Strings list;
  for (const Match& match : matches) list.push_back(address_of(match.ref));
  return list;
}

std::string best(std::string_view words) {
  const Matches matches = find(words);
  return matches.entries.empty() ? "" : address_of(matches.entries[0].ref);
}

bool has(const std::vector<Match>& matches, const std::string& address) {
  const Strings list = addresses(matches);
  return std::find(list.begin(), list.end(), address) != list.end();
}

bool is_alarmed(std::string_view words) {
  const Matches matches = find(words);
  return std::any_of(
      matches.warnings.begin(), matches.warnings.end(), [](const Match& match) {
        return static_cast<const Warning&>(*match.ref.entry).tier !=
               Tier::kAppointment;
      });
}

TEST_CASE("match: names and plain words find their entry") {
  CHECK(best("hot stone massage") == "type/hot-stone");
  CHECK(best("stiff every morning") == "concern/stiffness");
  CHECK(best("my back seizes up when I get out of the car") ==
        "concern/muscle-spasm");
  CHECK(best("how should I lift boxes") == "tip/lifting");
}

TEST_CASE("match: misspelled and stuck words still find their entry") {
  CHECK(best("stif in the mornigns") == "concern/stiffness");
  CHECK(best("sweedish masage") == "type/swedish");
  CHECK(best("deeptissue massage") == "type/deep-tissue");
}

TEST_CASE("match: the person's own words say why") {
  const Matches matches = find("stif every morning");
  REQUIRE_FALSE(matches.entries.empty());
  CHECK(matches.entries[0].because == Strings{"stif", "morning"});
}

TEST_CASE("match: entries come best first, and are guidance") {
  const Matches matches = find("my lower back is tight");
  REQUIRE(matches.entries.size() > 2);
  CHECK(std::is_sorted(
      matches.entries.begin(), matches.entries.end(),
      [](const Match& a, const Match& b) { return a.score > b.score; }));
  for (const Match& match : matches.entries) {
    CHECK(match.ref.kind != Kind::kWarning);
    CHECK(match.ref.kind != Kind::kPrecaution);
    CHECK(match.ref.kind != Kind::kSource);
  }
}

TEST_CASE("match: warning signs are found, the most urgent first") {
  const Matches matches = find("numb down below and can't pee");
  CHECK(has(matches.warnings, "warning/saddle-numbness"));
  CHECK(has(matches.warnings, "warning/bladder-or-bowel"));
  CHECK(matches.warnings[0].because.size() > 0);
  CHECK(is_alarmed("i cannot feel my private parts"));
  CHECK(is_alarmed("crushing pain in my chest and my back hurts"));
  CHECK(is_alarmed("sore back and shivering with a fever"));
}

TEST_CASE("match: warning signs that are denied do not alarm") {
  CHECK_FALSE(is_alarmed("no numbness, no fever, just tight"));
  CHECK_FALSE(is_alarmed("stiff back but I didn't fall"));
  CHECK_FALSE(is_alarmed("bladder and bowels fine, just stiff"));
  CHECK_FALSE(is_alarmed("bladder ok bowels ok legs ok"));
  CHECK_FALSE(is_alarmed("wee and poo ok, legs are strong, back tight"));
}

TEST_CASE("match: a denial does not reach past its turn") {
  for (const char* words :
       {"no fever but chest pain", "no numbness only chest pain",
        "no fever - numb groin", "no injury though I can't pee",
        "my legs are fine but i cant pee", "my bladder is not fine",
        "i cant control my bladder, bowels fine",
        "my chest is fine when i rest but it hurts when i climb"}) {
    CAPTURE(words);
    CHECK(is_alarmed(words));
  }
}

TEST_CASE("match: a sign is no less one for being called normal") {
  for (const char* words :
       {"is numb groin normal", "trouble peeing normal?", "weak legs normal?",
        "chest pain ok?", "crushing pain in my chest, ok?", "i can't wee ok",
        "can't just pee normally", "bladder normal? it leaks",
        "my legs are fine but give way when i stand",
        "my legs are fine, but they give way when i stand"}) {
    CAPTURE(words);
    CHECK(is_alarmed(words));
  }
}

TEST_CASE("match: a rule that is met brings its own sign alone") {
  const Matches matches = find("my back went crooked, it just started");
  REQUIRE(matches.warnings.size() == 1);
  CHECK(has(matches.warnings, "warning/back-shape"));
}

TEST_CASE("match: a loss is not taken for a denial") {
  CHECK(is_alarmed("no feeling between my legs"));
  CHECK(is_alarmed("no control over my bladder"));
  CHECK(is_alarmed("my back is bad and I can't feel my groin"));
}

TEST_CASE("match: harmless words do not alarm") {
  CHECK_FALSE(is_alarmed("I want to lose weight for my back"));
  CHECK_FALSE(is_alarmed("tore a muscle lifting weights"));
  CHECK_FALSE(is_alarmed("a crash course in massage"));
}

TEST_CASE("match: legs that fail are an emergency, tired ones are not") {
  for (const char* words :
       {"my legs don't work properly", "I cant walk", "I can not walk"}) {
    CAPTURE(words);
    CHECK(has(find(words).warnings, "warning/leg-weakness"));
  }
  CHECK_FALSE(is_alarmed("can barely walk, my back hurts"));
  CHECK_FALSE(is_alarmed("my legs are tired after squats"));
}

TEST_CASE("match: an accident long ago is none of today") {
  CHECK_FALSE(is_alarmed("car accident 20 years ago, still sore"));
  CHECK(is_alarmed("bad back for years, and a car crash this morning"));
  CHECK(is_alarmed("crashed years ago and again today"));
  CHECK(is_alarmed("just had a car crash, my first one was years ago"));
}

TEST_CASE("match: a history is a precaution, with new pain a sign") {
  const Matches history = find("I had cancer, can I have a massage");
  CHECK(has(history.precautions, "precaution/cancer"));
  CHECK_FALSE(is_alarmed("I had cancer, can I have a massage"));
  CHECK(is_alarmed("had cancer years ago and my back suddenly hurts"));
}

TEST_CASE("match: precautions are named by the words") {
  CHECK(has(find("massage while on apixaban").precautions,
            "precaution/bleeding"));
  CHECK(has(find("is it ok when I'm pregnant").precautions,
            "precaution/pregnancy"));
}

TEST_CASE("match: words from outside the subject find nothing") {
  for (const char* words :
       {"recipe for apple pie", "reset my router", "cheap flights to rome",
        "xyzzy", "", "!?", "\xff\xfe"}) {
    CAPTURE(words);
    const Matches matches = find(words);
    CHECK(matches.entries.empty());
    CHECK(matches.warnings.empty());
    CHECK(matches.precautions.empty());
  }
}

TEST_CASE("match: a very long text is answered") {
  std::string words = "my back is stiff every morning ";
  while (words.size() < 60000) words += "and then some more words ";
  CHECK_FALSE(find(words).entries.empty());
}

TEST_CASE("match: a pack without phrases has an answer, too") {
  const LoadedContent loaded = load_text(tiny_pack());
  const BuiltIndex built = build_index(loaded.content());
  const Matches matches =
      find_matches(loaded.content(), built.view(), "sore feet");
  REQUIRE_FALSE(matches.entries.empty());
  CHECK(address_of(matches.entries[0].ref) == "concern/sore-feet");
}

}  // namespace
}  // namespace backcare
