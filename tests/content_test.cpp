// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory_resource>
#include <set>
#include <sstream>
#include <string>
#include <type_traits>

#include "content/entries.h"
#include "content/fields.h"
#include "content/json_tree.h"
#include "content/load.h"
#include "match/words.h"
#include "test_files.h"

namespace backcare {
namespace {

using Strings = std::vector<std::string>;

const Content& pack() {
  static const LoadedContent loaded =
      load_content(read_pack_files(source_path("content/en")), nullptr);
  REQUIRE(loaded.fault_count() == 0);
  return loaded.content();
}

Strings ids_of(Kind kind) {
  Strings ids;
  for (std::size_t i = 0; i < count_entries(pack(), kind); ++i) {
    ids.emplace_back(entry_at(pack(), kind, i).entry->id);
  }
  return ids;
}

TEST_CASE("content: the ids that scripts rely on are there, in their order") {
  CHECK(ids_of(Kind::kType) ==
        Strings{"swedish", "deep-tissue", "trigger-point", "hot-stone"});
  CHECK(ids_of(Kind::kBenefit) ==
        Strings{"muscle-tension", "posture", "inflammation", "stress"});
  CHECK(ids_of(Kind::kConsideration) == Strings{"healthcare-professional",
                                                "qualified-therapist",
                                                "communication", "aftercare"});
  CHECK(ids_of(Kind::kTip) == Strings{"posture", "breaks", "lifting",
                                      "activity", "weight", "heat-or-ice"});
  CHECK(ids_of(Kind::kConcern) ==
        Strings{"low-back-pain", "leg-pain", "dull-ache", "sharp-pain",
                "muscle-tension", "chronic-tension", "muscle-spasm",
                "trigger-points", "stiffness", "poor-posture", "inflammation",
                "stress", "blood-flow", "muscle-strain", "herniated-disc",
                "prolonged-sitting", "sleep-position", "choosing-a-style",
                "does-massage-help"});
  CHECK(ids_of(Kind::kPrecaution) ==
        Strings{"blood-clot", "fever", "fracture", "skin", "bleeding",
                "bone-loss", "cancer", "pregnancy", "heart", "numbness",
                "allergy", "joint-flare", "firm-pressure", "heat-sensitivity"});
  CHECK(ids_of(Kind::kWarning) ==
        Strings{"bladder-or-bowel", "saddle-numbness", "leg-weakness",
                "sexual-function", "chest-pain", "accident", "belly-pain",
                "leg-clot", "fever", "weight-loss", "back-shape", "night-pain",
                "upper-back", "new-pain-with-risk", "not-improving",
                "daily-life", "one-leg"});
}

TEST_CASE("content: the tiers of the warning signs are those of the design") {
  for (const Warning& warning : pack().warnings) {
    const auto at = &warning - pack().warnings.data();
    CAPTURE(warning.id);
    const Tier tier = at < 8    ? Tier::kEmergency
                      : at < 14 ? Tier::kToday
                                : Tier::kAppointment;
    CHECK(warning.tier == tier);
  }
}

TEST_CASE("content: some precautions are about some types") {
  const auto types_of = [](std::string_view id) {
    const auto ref = find_entry(pack(), Kind::kPrecaution, id);
    const auto& types = static_cast<const Precaution&>(*ref->entry).types;
    return Strings(types.begin(), types.end());
  };
  CHECK(types_of("firm-pressure") == Strings{"deep-tissue", "trigger-point"});
  CHECK(types_of("heat-sensitivity") == Strings{"hot-stone"});
  CHECK(types_of("pregnancy").empty());
}

TEST_CASE("content: every emergency sign and every entry has phrases") {
  std::set<std::string_view> named;
  for (const NamedLines& phrases : pack().phrases) {
    CAPTURE(phrases.name);
    CHECK_FALSE(phrases.lines.empty());
    named.insert(phrases.name);
  }
  for (const Kind kind : {Kind::kType, Kind::kConsideration, Kind::kTip,
                          Kind::kConcern, Kind::kPrecaution, Kind::kWarning}) {
    for (std::size_t i = 0; i < count_entries(pack(), kind); ++i) {
      const std::string address = address_of(entry_at(pack(), kind, i));
      CAPTURE(address);
      CHECK(named.contains(address));
    }
  }
}

TEST_CASE("content: every claim has a source, or says that there is none") {
  for (const Kind kind :
       {Kind::kType, Kind::kBenefit, Kind::kConsideration, Kind::kTip}) {
    for (std::size_t i = 0; i < count_entries(pack(), kind); ++i) {
      const EntryRef ref = entry_at(pack(), kind, i);
      CAPTURE(address_of(ref));
      CHECK_FALSE(claims_about(pack(), ref).empty());
      for (const Claim& claim : claims_about(pack(), ref)) {
        CAPTURE(claim.claim);
        const bool says_none =
            claim.note.find("We found no study") != Text::npos ||
            claim.note.find("has no source") != Text::npos;
        CHECK((!claim.sources.empty() || says_none));
        if (kind == Kind::kType || kind == Kind::kBenefit) {
          CHECK(claim.grade != Grade::kNone);
        }
      }
    }
  }
}

TEST_CASE("content: no style is called the best") {
  CHECK(pack().best_type.text ==
        "We do not yet know which type of massage is best for lower back "
        "pain.");
  CHECK_FALSE(pack().best_type.sources.empty());
}

/// All words of an entry or fact, folded, one text after the other.
template <class T>
std::string words_of(const T& object) {
  std::string words;
  visit_fields(
      [&](std::string_view /*key*/, const auto& field, Need /*need*/) {
        using Field = std::remove_cvref_t<decltype(field)>;
        if constexpr (std::is_same_v<Field, Text>) {
          words += ' ' + fold(field);
        } else if constexpr (std::is_same_v<Field, Lines>) {
          for (const Text line : field) words += ' ' + fold(line);
        }
      },
      object);
  return words;
}

/// The words of an entry named `tip/breaks`, or of the pack's own texts.
std::string words_at(const std::string& place) {
  if (const auto ref = find_entry(pack(), place)) {
    return visit_entry_of(*ref,
                          [](const auto& entry) { return words_of(entry); });
  }
  std::string words = ' ' + fold(pack().conclusion) + ' ' + fold(pack().title);
  for (const Fact& fact : pack().overview) words += words_of(fact);
  for (const Lines& lines : {pack().causes, pack().treatments}) {
    for (const Text line : lines) words += ' ' + fold(line);
  }
  return words;
}

struct StatedFact {
  const char* place;
  const char* words;  // beginnings of words, in any order
};

constexpr StatedFact kFacts[] = {
    {"overview", "common quality life"},
    {"overview", "dull ache never lets up"},
    {"overview", "sharp all at once hard to move"},
    {"overview", "poor posture muscle strains herniated discs"},
    {"overview", "medications physical therapy surgery"},
    {"overview", "soft tissues muscles tendons ligaments"},
    {"overview", "kneading rubbing pressing"},
    {"overview", "hand fingers device"},
    {"overview", "some evidence may"},
    {"overview", "healthcare professional qualified therapist right for you"},
    {"benefit/muscle-tension", "relax less pain flexib blood flow heal"},
    {"benefit/posture", "imbalances aware prevent later"},
    {"benefit/inflammation", "may inflammation pain swelling"},
    {"benefit/stress", "stress can worse relax well being severe"},
    {"type/swedish", "gentle long strokes kneading circles top layers"},
    {"type/swedish", "relax circulation"},
    {"type/deep-tissue", "intense deeper layers muscle connective tissue"},
    {"type/deep-tissue", "chronic tension flexib"},
    {"type/trigger-point", "spots linked with pain pressure"},
    {"type/trigger-point", "less pain function"},
    {"type/hot-stone", "heated stones relax circulation"},
    {"type/hot-stone", "heat spasms tension"},
    {"consideration/healthcare-professional",
     "before start doctor physical therapist cause treatments"},
    {"consideration/qualified-therapist",
     "treated lower back pain before licensed trained several techniques"},
    {"consideration/qualified-therapist",
     "family friends healthcare professional recommend"},
    {"consideration/communication", "during pain discomfort"},
    {"consideration/communication", "allerg sensitive parts left alone"},
    {"consideration/aftercare", "rest plenty water heat ice inflammation"},
    {"tip/posture", "stand sit sleep posture"},
    {"tip/breaks", "breaks stretch often sit stand long time"},
    {"tip/lifting", "lift heavy body mechanics"},
    {"tip/activity", "active regular exercise walk swim"},
    {"tip/weight", "healthy weight"},
    {"tip/heat-or-ice", "heat ice inflammation"},
};

TEST_CASE("content: each fact of the article is in the pack") {
  for (const StatedFact& fact : kFacts) {
    const std::string words = words_at(fact.place);
    for (const std::string_view word : split_words(fact.words)) {
      CAPTURE(std::string(fact.place));
      CAPTURE(word);
      CHECK(words.find(' ' + std::string(word)) != std::string::npos);
    }
  }
}

/// The hashes of all rows of eight words of the article, which is not ours to
/// copy.
std::set<std::uint32_t> article_runs() {
  std::istringstream in(read_source_file("tests/data/article_runs.txt"));
  std::set<std::uint32_t> runs;
  for (std::string hex; in >> hex;) {
    std::uint32_t run = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), run, 16);
    runs.insert(run);
  }
  return runs;
}

/// The first eight words of `text` in a row that hash to one of `runs`.
std::string copied_run(std::string_view text,
                       const std::set<std::uint32_t>& runs) {
  constexpr std::size_t kRun = 8;
  const std::string folded = fold(text);
  const auto words = split_words(folded);
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    const std::string_view last = words[i + kRun - 1];
    const auto begin =
        static_cast<std::size_t>(words[i].data() - folded.data());
    const auto end =
        static_cast<std::size_t>(last.data() - folded.data()) + last.size();
    const std::string_view run =
        std::string_view(folded).substr(begin, end - begin);
    if (runs.contains(hash_of(run))) return std::string(run);
  }
  return "";
}

TEST_CASE("content: no eight words in a row are the article's") {
  const auto runs = article_runs();
  REQUIRE(runs.size() > 800);
  for (const SourceFile& file : read_pack_files(source_path("content/en"))) {
    std::pmr::monotonic_buffer_resource memory;
    JsonTree tree(file.name, file.bytes);
    REQUIRE_FALSE(tree.parse(memory));
    for (const JsonNode& node : tree.nodes()) {
      const std::string run = copied_run(node.text, runs);
      CAPTURE(file.name);
      CHECK(run == "");
    }
  }
}

TEST_CASE("content: the run of words that the article has is found") {
  // From the article's first paragraph.
  CHECK_FALSE(copied_run("including medications, physical therapy, and "
                         "surgery, some people may wonder",
                         article_runs())
                  .empty());
}

TEST_CASE("content: the notice is short, and names how to get help") {
  CHECK(pack().notice.size() + sizeof(" backcare warnings") <= 80);
  CHECK(pack().notice.find("help") != Text::npos);
}

TEST_CASE("content: codes that must not be used are withdrawn or kept apart") {
  for (const Code& code : pack().codes) {
    CAPTURE(code.code);
    if (code.code == "M54.5") {
      CHECK(code.withdrawn == "2021-10-01");
      CHECK(Strings(code.successors.begin(), code.successors.end()) ==
            Strings{"M54.50", "M54.51", "M54.59"});
    }
    if (code.code != "G83.4") continue;
    for (const Text entry : code.entries) CHECK(entry.starts_with("warning/"));
    CHECK_FALSE(code.entries.empty());
  }
}

}  // namespace
}  // namespace backcare
