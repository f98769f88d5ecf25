// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "content/digest.h"
#include "content/load.h"
#include "match/words.h"
#include "run_program.h"
#include "test_files.h"

namespace backcare {
namespace {

using Strings = std::vector<std::string>;

const std::string kNeck = "tests/data/packs/neck.json";

Outcome run_on_necks(Strings args) {
  args.insert(args.begin(), {"--content", source_path(kNeck)});
  return run_program(args);
}

/// Words that can only come from the built-in pack.
std::string word_of_built_in(const std::string& text) {
  const std::string words = ' ' + fold(text) + ' ';
  for (const char* word : {" lower ", " spine ", " lumbar ", " backache ",
                           " swedish ", " back pain ", " your back "}) {
    if (words.find(word) != std::string::npos) return word;
  }
  return "";
}

const std::vector<Strings> kCommands = {
    {},
    {"types"},
    {"types", "seated", "thai"},
    {"benefits"},
    {"benefits", "easier-turning"},
    {"considerations"},
    {"considerations", "speak-up"},
    {"tips"},
    {"tips", "screen-height", "look-up"},
    {"tips", "--daily"},
    {"tips", "--random"},
    {"concerns"},
    {"concerns", "stiff-neck", "whiplash"},
    {"precautions"},
    {"precautions", "blood-thinners", "brittle-bones"},
    {"warnings"},
    {"warnings", "arm-weakness", "neck-fever", "weeks-of-pain"},
    {"sources"},
    {"sources", "nobody-2020", "someone-2021"},
    {"about"},
    {"compare", "seated", "thai"},
    {"for", "my neck is stiff and I can't turn my head"},
    {"for", "my arm has gone weak"},
    {"for", "--code", "m542"},
    {"for", "--code", "M00.0"},
    {"search", "crick"},
    {"content"},
};

TEST_CASE("other pack: every command answers, in words of that pack alone") {
  for (const Strings& command : kCommands) {
    for (const char* format : {"text", "json", "markdown", "html"}) {
      Strings args = command;
      args.insert(args.end(), {"--format", format});
      CAPTURE(command.empty() ? std::string("start") : command.back());
      CAPTURE(std::string(format));
      const Outcome outcome = run_on_necks(args);
      CHECK(outcome.status == 0);
      CHECK(outcome.err == "");
      CHECK_FALSE(outcome.out.empty());
      CHECK(word_of_built_in(outcome.out) == "");
    }
  }
}

TEST_CASE("other pack: it is named at the foot of every text") {
  const Outcome outcome = run_on_necks({"tips"});
  CHECK(outcome.out.find("neck-massage 2026-11-01") != std::string::npos);
}

TEST_CASE("other pack: its signs come first and its phrases lead to them") {
  const Outcome outcome = run_on_necks({"for", "keep dropping cups"});
  CHECK(outcome.out.starts_with("!! Get help now"));
  CHECK(outcome.out.find("upper limb weakness") != std::string::npos);
}

TEST_CASE("other pack: what content prints loads again to the same pack") {
  static const Headings headings;
  for (const char* name : {"neck", "tiny"}) {
    CAPTURE(std::string(name));
    const std::string path =
        source_path(std::string("tests/data/packs/") + name + ".json");
    const Outcome printed = run_program({"content", "--content", path});
    CHECK(printed.status == 0);
    const LoadedContent again =
        load_content({{"printed", printed.out}}, &headings);
    REQUIRE(again.fault_count() == 0);
    const Outcome twice = run_program({"content", "--content", path});
    CHECK(twice.out == printed.out);
    const LoadedContent first =
        load_content(read_pack_files(path), &again.content().headings);
    CHECK(digest_of(first.content()) == digest_of(again.content()));
  }
}

TEST_CASE("other pack: a broken one is not used, and nothing is answered") {
  for (const char* name : {"empty-file", "unknown-tip", "lone-surrogate"}) {
    CAPTURE(std::string(name));
    const std::string path =
        source_path(std::string("tests/data/packs/broken/") + name + ".json");
    for (const Strings& command :
         {Strings{"types"}, Strings{"for", "stress"}, Strings{"about"}}) {
      Strings args = command;
      args.insert(args.end(), {"--content", path});
      const Outcome outcome = run_program(args);
      CHECK(outcome.status == 2);
      CHECK(outcome.out == "");
      CHECK(outcome.err.find(std::string(name) + ".json:") !=
            std::string::npos);
    }
    CHECK(run_program({"check", path}).status == 1);
    CHECK(run_program({"check", path}).err == "");
  }
  CHECK(run_program({"check", source_path("no-such-pack.json")}).status == 2);
}

}  // namespace
}  // namespace backcare
