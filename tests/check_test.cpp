// SPDX-License-Identifier: MIT
#include "answer/check.h"

#include <doctest/doctest.h>

#include <string>

#include "answer/advice.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

constexpr Date kSoon = {2026, 12, 1};

/// The notes on a pack with no others than those that the tiny one has.
Strings notes_of(std::string text) {
  static const Strings kAlways = [] {
    const LoadedContent tiny = load_text(tiny_pack(), advise);
    Strings lines;
    for (const Fault& note : tiny.notes()) {
      lines.push_back(note.pointer + ": " + note.message);
    }
    return lines;
  }();
  const LoadedContent loaded = load_text(std::move(text), advise);
  REQUIRE(loaded.fault_count() == 0);
  Strings lines;
  for (const Fault& note : loaded.notes()) {
    std::string line = note.pointer + ": " + note.message;
    if (std::find(kAlways.begin(), kAlways.end(), line) == kAlways.end()) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

TEST_CASE("check: a sound pack gets advice, each with its place") {
  const CheckAnswer answer =
      check_pack(source_path("tests/data/packs/tiny.json"), {}, kSoon);
  CHECK(answer.fault_count == 0);
  CHECK(answer.note_count == answer.notes.size());
  Strings lines;
  for (const Fault& note : answer.notes) {
    lines.push_back(first_line(note).substr(note.file.size() + 1));
  }
  CHECK(lines ==
        Strings{
            "15:12: note: /types/1/id: has no evidence: it shows as not "
            "studied",
            "15:12: note: /types/1/id: no concern leads to this",
            "20:12: note: /tips/0/id: has no evidence: it shows as not studied",
            "44:12: note: /warnings/0/id: names no source",
            "64:14: note: /codes/0/code: no 'code_year' says of which fiscal "
            "year the codes are",
        });
}

TEST_CASE("check: a pack with a fault gets no advice") {
  const CheckAnswer answer = check_pack(
      source_path("tests/data/packs/broken/unknown-tip.json"), {}, kSoon);
  CHECK(answer.fault_count == 1);
  CHECK(answer.faults.size() == 1);
  CHECK(answer.notes.empty());
  CHECK_FALSE(answer.overdue);
}

TEST_CASE("check: a review is overdue from the day after it was due") {
  const auto overdue = [](const Date& today) {
    const auto note =
        check_pack(source_path("tests/data/packs/tiny.json"), {}, today)
            .overdue;
    return note ? note->pointer + ": " + note->message : "";
  };
  CHECK(overdue({2029, 11, 1}).empty());
  CHECK(overdue({2029, 11, 2}) == "/review_due: a review is overdue");
}

TEST_CASE("check: codes are measured against the edition's fiscal year") {
  const auto codes = [](const std::string& edition, const std::string& year) {
    std::string text = tiny_pack("2026-11-01", edition);
    text.insert(text.find("\"codes\""), "\"code_year\": " + year + ", ");
    return notes_of(text);
  };
  CHECK(codes("2026-10-01", "2027").empty());
  CHECK(codes("2026-09-30", "2026").empty());
  CHECK(codes("2026-10-01", "2026") ==
        Strings{"/codes/0/code: codes of fiscal year 2026, older than the "
                "edition's, 2027"});
}

TEST_CASE("check: a graded claim without a source is named") {
  CHECK(notes_of(tiny_pack("\"note\": \"It did.\", \"sources\": "
                           "[\"toe-2020\"]",
                           "\"note\": \"It did.\", \"sources\": []")) ==
        Strings{"/evidence/type~1soft/0/claim: names no source"});
  CHECK(notes_of(tiny_pack("\"some\", \"note\": \"It did.\", \"sources\": "
                           "[\"toe-2020\"]",
                           "\"not-studied\", \"note\": \"None.\", "
                           "\"sources\": []"))
            .empty());
}

TEST_CASE("check: a claim without its grade is named") {
  CHECK(notes_of(tiny_pack("\"grade\": \"some\", \"note\"", "\"note\"")) ==
        Strings{"/evidence/type~1soft/0/claim: states a claim without its "
                "grade"});
}

TEST_CASE("check: an entry that no concern leads to is named") {
  CHECK(notes_of(tiny_pack("\"tips\": [\"rest\"]", "\"tips\": []")) ==
        Strings{"/tips/0/id: no concern leads to this"});
}

TEST_CASE("check: a list of more than seven is named at the eighth") {
  const auto points = [](int count) {
    std::string list;
    for (int i = 0; i < count; ++i) {
      list += std::string(i == 0 ? "" : ", ") + "\"Sit " + std::to_string(i) +
              ".\"";
    }
    return notes_of(tiny_pack("\"Sit down.\"", list));
  };
  CHECK(points(7).empty());
  CHECK(points(8) == Strings{"/tips/0/points/7: more than 7 in one list are "
                             "hard to take in"});
}

TEST_CASE("check: a phrase of two concerns is named, however it is written") {
  std::string text = tiny_pack(
      "\"concerns\": [",
      "\"concerns\": [{\"id\": \"cold-feet\", \"name\": \"Cold feet\", "
      "\"summary\": \"Your feet are cold.\", \"types\": [], \"benefits\": [], "
      "\"tips\": [], \"considerations\": []},");
  text.insert(text.find("\"concern/sore-feet\": ["),
              "\"concern/cold-feet\": [\"My feet are killing me!\"], ");
  CHECK(notes_of(text) ==
        Strings{"/phrases/concern~1sore-feet/0: 'concern/cold-feet' has this "
                "phrase, too"});
}

TEST_CASE("check: hard English is named, and only English is measured") {
  const std::string hard =
      "\"Professional reflexological intervention necessitates "
      "multidisciplinary consideration of individual contraindications and "
      "physiological susceptibility.\"";
  std::string text = tiny_pack("\"Put your feet up.\"", hard);
  const Strings notes = notes_of(text);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].find(
            "of all texts such as those in the built-in pack's article.json") !=
        std::string::npos);
  CHECK(notes[1].starts_with("/tips/0/id: reading level "));
  text.replace(text.find("\"language\": \"en\""), 16, "\"language\": \"de\"");
  CHECK(notes_of(text).empty());
}

}  // namespace
}  // namespace backcare
