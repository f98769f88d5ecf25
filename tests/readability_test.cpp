// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <utility>

#include "answer/reading_level.h"
#include "content/load.h"
#include "test_files.h"

namespace backcare {
namespace {

TEST_CASE("readability: syllables are counted as they are spoken") {
  const std::pair<const char*, std::size_t> kWords[] = {
      {"back", 1},     {"the", 1},       {"cause", 1},     {"eased", 1},
      {"eases", 2},    {"goes", 1},      {"needed", 2},    {"stretched", 1},
      {"muscle", 2},   {"muscles", 2},   {"table", 2},     {"tissue", 2},
      {"massage", 2},  {"pain's", 1},    {"quiet", 2},     {"quite", 1},
      {"create", 2},   {"treated", 2},   {"being", 2},     {"doing", 2},
      {"science", 2},  {"patient", 2},   {"fluid", 2},     {"guide", 1},
      {"people", 2},   {"special", 2},   {"technique", 2}, {"techniques", 2},
      {"values", 2},   {"medicine", 3},  {"radiate", 3},   {"trial", 2},
      {"exercise", 3}, {"therapist", 3}, {"anxiety", 4},   {"reaction", 3},
      {"usually", 4},  {"area", 3},      {"medium", 3},    {"inflammation", 4},
      {"2026", 1},     {"'", 1},
  };
  for (const auto& pair : kWords) {
    const std::string word = pair.first;
    CAPTURE(word);
    CHECK(count_syllables(word) == pair.second);
  }
}

TEST_CASE("readability: a sentence ends at its mark or with the text") {
  const auto sentences = [](std::string_view text) {
    return count_reading(text).sentences;
  };
  CHECK(sentences("One. Two! Three? Four") == 4);
  CHECK(sentences("It costs 3.50 a day.") == 1);
  CHECK(sentences("Rest: sit; lie, stand.") == 1);
  CHECK(sentences("He said \"Go.\" They went.") == 2);
  CHECK(sentences("Wait...") == 1);
  CHECK(sentences("") == 0);
}

TEST_CASE("readability: the grade is that of the formula") {
  // 0.39 * 10 / 2 + 11.8 * 12 / 10 - 15.59
  const ReadingCount count =
      count_reading("My back is sore today. I sit on it often.");
  CHECK(count.sentences == 2);
  CHECK(count.words == 10);
  CHECK(count.syllables == 12);
  CHECK(count.grade() == doctest::Approx(0.52));
  CHECK(ReadingCount{}.grade() == 0);
}

const LoadedContent& default_pack() {
  static const LoadedContent loaded =
      load_content(read_pack_files(source_path("content/en")), nullptr);
  return loaded;
}

TEST_CASE("readability: each file of the pack asks for 7.0 or less") {
  const auto all = passages(default_pack().content());
  for (const char* file :
       {"article", "codes", "concerns", "evidence", "interface", "safety"}) {
    const ReadingCount count = pool(all, file);
    MESSAGE(fmt::format("{}.json: grade {:.1f} ({} sentences, {} words)", file,
                        count.grade(), count.sentences, count.words));
    CHECK(count.words > 0);
    CHECK(count.grade() <= kHardestFile);
  }
}

TEST_CASE("readability: each entry asks for 9.0 or less") {
  double hardest = 0;
  std::string_view place;
  for (const Passage& passage : passages(default_pack().content())) {
    if (passage.count.words < kFewestWords) continue;
    CAPTURE(passage.place);
    CHECK(passage.count.grade() <= kHardestEntry);
    if (passage.count.grade() > hardest) {
      hardest = passage.count.grade();
      place = passage.place;
    }
  }
  MESSAGE(fmt::format("hardest: {:.1f}, '{}'", hardest, place));
}

TEST_CASE("readability: the figure that about states is the measured one") {
  const Content& content = default_pack().content();
  const ReadingCount count = pool(passages(content), "");
  MESSAGE(fmt::format("all: grade {:.1f}", count.grade()));
  CHECK(content.reading_grade == fmt::format("{:.1f}", count.grade()));
}

}  // namespace
}  // namespace backcare
