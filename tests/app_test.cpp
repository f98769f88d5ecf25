// The program as a whole: exit status, what goes where, and what is read.
// SPDX-License-Identifier: MIT
#include "app.h"

#include <doctest/doctest.h>

#include <cstdio>

#include "content/entries.h"
#include "match/built_in.h"
#include "run_program.h"
#include "test_files.h"

namespace backcare {
namespace {

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

std::size_t count_lines(const std::string& text) {
  std::size_t lines = 0;
  for (const char c : text) lines += c == '\n' ? 1 : 0;
  return lines;
}

}  // namespace

TEST_CASE("app: an answer is 0, on standard output alone") {
  const Outcome outcome = run_program({"types", "swedish"});
  CHECK(outcome.status == 0);
  CHECK(first_line(outcome.out) == "Swedish massage");
  CHECK(outcome.err == "");
}

TEST_CASE("app: an unknown name is 1, said on standard error") {
  const Outcome outcome = run_program({"types", "nope"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "");
  CHECK(first_line(outcome.err) ==
        "backcare: unknown style 'nope'; 'backcare types' lists them");
}

TEST_CASE("app: what is known is shown all the same") {
  const Outcome outcome = run_program({"types", "--ids", "swedish", "nope"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "swedish\n");
  CHECK(outcome.err ==
        "backcare: unknown style 'nope'; 'backcare types' lists them\n");
}

TEST_CASE("app: a mistake is 2, and standard output stays empty") {
  const Outcome text = run_program({"nope"});
  CHECK(text.status == 2);
  CHECK(text.out == "");
  CHECK(text.err ==
        "backcare: unknown command 'nope'\nTry 'backcare --help'.\n");
  const Outcome json = run_program({"types", "--json", "--nope"});
  CHECK(json.status == 2);
  CHECK(json.out == "");
}

TEST_CASE("app: every answer ends with the main warning signs") {
  const std::string notice(built_in_content().notice);
  const std::string closing = notice + " backcare warnings\n";
  for (const std::vector<std::string>& args :
       std::vector<std::vector<std::string>>{
           {},
           {"types"},
           {"types", "swedish"},
           {"tips", "--daily"},
           {"warnings"},
           {"about"},
           {"--help"},
           {"compare", "swedish", "hot-stone"},
           {"for", "--code", "M54.50"}}) {
    CHECK(run_program(args).out.ends_with("\n\n" + closing));
  }
  CHECK(run_program({"types", "nope"}).err.ends_with("\n" + closing));
}

TEST_CASE("app: the page without arguments has at most 25 lines") {
  CHECK(count_lines(run_program({}).out) <= 25);
}

TEST_CASE("app: an entry in full has at most 45 lines") {
  const Content& content = built_in_content();
  for (const KindNames& kind : kKinds) {
    for (std::size_t i = 0; i < count_entries(content, kind.kind); ++i) {
      const std::string id(entry_at(content, kind.kind, i).entry->id);
      CAPTURE(kind.plural);
      CAPTURE(id);
      const Outcome outcome = run_program({std::string(kind.plural), id});
      CHECK(outcome.status == 0);
      CHECK(count_lines(outcome.out) <= 45);
    }
  }
}

TEST_CASE("app: an emergency takes less than 20 lines, however many signs") {
  for (const std::string words :
       {"I suddenly cannot pass urine", "can't pee and my groin is numb",
        "crashed my car yesterday, numb legs, can't pee, chest pain",
        "numb between the legs, weak legs, no control of my bladder, no "
        "feeling during sex"}) {
    CAPTURE(words);
    const Outcome outcome = run_program({"for", words});
    CHECK(outcome.out.starts_with("!! Get help now\n"));
    CHECK(count_lines(outcome.out) < 20);
  }
  CHECK(count_lines(run_program({"for", "--code", "G83.4"}).out) < 20);
}

TEST_CASE("app: words for 'for' are read where none are typed") {
  const Outcome typed = run_program({"for", "stiff every morning"});
  CHECK(typed.status == 0);
  CHECK(run_program({"for"}, "stiff every morning\n").out == typed.out);
  CHECK(run_program({"for"}, "stiff\nevery\r\nmorning").out == typed.out);
}

TEST_CASE("app: at a terminal it asks, and one line is the answer") {
  Terminal terminal = fixed_terminal();
  terminal.input_is_terminal = true;
  const Outcome outcome =
      run_program({"for"}, "stiff every morning\nchest pain\n", terminal);
  CHECK(outcome.status == 0);
  CHECK(outcome.err == std::string(built_in_content().headings.ask) + " ");
  CHECK(outcome.out == run_program({"for", "stiff every morning"}).out);
}

TEST_CASE("app: no words at all are a mistake") {
  for (const std::string_view nothing : {"", "\n", " \t \n"}) {
    const Outcome outcome = run_program({"for"}, nothing);
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err ==
          "backcare: no words; type them after 'for', or pipe them in\n"
          "Try 'backcare --help'.\n");
  }
}

TEST_CASE("app: words that are not UTF-8 are refused and shown safely") {
  const Outcome typed = run_program({"for", "a\xff\x1b[31m"});
  CHECK(typed.status == 2);
  CHECK(first_line(typed.err) == "backcare: not UTF-8: 'a\\xff\\x1b[31m'");
  CHECK(run_program({"for"}, "a\xff").status == 2);
}

TEST_CASE("app: a pack with a fault answers nothing and says where") {
  const Outcome outcome = run_program(
      {"--content", source_path("tests/golden/start.txt"), "types", "--json"});
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err.find("start.txt:1:1: ") != std::string::npos);
}

TEST_CASE("app: a copy of the built-in pack answers with the same bytes") {
  const std::string copy = source_path("content/en");
  for (const std::vector<std::string>& args :
       std::vector<std::vector<std::string>>{
           {"types"},
           {"types", "swedish", "--json"},
           {"about"},
           {"content"},
           {"for", "stiff every morning", "--json"}}) {
    std::vector<std::string> with_copy = {"--content", copy};
    with_copy.insert(with_copy.end(), args.begin(), args.end());
    CHECK(run_program(with_copy).out == run_program(args).out);
  }
}

TEST_CASE("app: another pack is named at the foot of every text answer") {
  const std::string path = source_path("tests/data/packs/neck.json");
  const Outcome outcome =
      run_program({"--content", path, "tips", "--width", "500"});
  CHECK(outcome.out.ends_with("neck-massage 2026-11-01 (" + path + ")\n"));
}

TEST_CASE("app: a review that is due is said in text, and only there") {
  Terminal terminal = fixed_terminal();
  const std::string in_time = run_program({"tips"}, {}, terminal).out;
  const std::string json = run_program({"tips", "--json"}, {}, terminal).out;
  const std::string html =
      run_program({"tips", "-f", "html"}, {}, terminal).out;
  terminal.today = {2030, 1, 1};
  const std::string line =
      std::string(built_in_content().headings.review_overdue) + " " +
      std::string(built_in_content().review_due);
  CHECK(in_time.find(line) == std::string::npos);
  CHECK(run_program({"tips"}, {}, terminal).out == in_time + line + "\n");
  CHECK(run_program({"tips", "--json"}, {}, terminal).out == json);
  CHECK(run_program({"tips", "-f", "html"}, {}, terminal).out == html);
}

TEST_CASE("app: a tip a day is the same all day and goes round") {
  Terminal terminal = fixed_terminal();
  const std::string first = run_program({"tips", "--daily"}, {}, terminal).out;
  terminal.random = 7;
  CHECK(run_program({"tips", "--daily"}, {}, terminal).out == first);
  terminal.today = {2026, 11, 23};
  CHECK(run_program({"tips", "--daily"}, {}, terminal).out != first);
  terminal.today = {2026, 11, 28};
  CHECK(run_program({"tips", "--daily"}, {}, terminal).out == first);
}

TEST_CASE("app: chance picks the tip") {
  Terminal terminal = fixed_terminal();
  terminal.random = 3;
  CHECK(first_line(run_program({"tips", "--random"}, {}, terminal).out) ==
        "Stay active");
}

TEST_CASE("app: output that can't be written is 2") {
  std::FILE* full = std::fopen("/dev/full", "w");
  REQUIRE(full != nullptr);
  std::FILE* err = std::tmpfile();
  CHECK(run({"types"}, fixed_terminal(), stdin, full, err) == 2);
  std::rewind(err);
  std::string message(200, '\0');
  message.resize(std::fread(message.data(), 1, message.size(), err));
  CHECK(message ==
        "backcare: can't write the answer: No space left on device\n");
  std::fclose(full);
  std::fclose(err);
}

}  // namespace backcare
