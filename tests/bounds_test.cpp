// What is too large is refused with a message, and a message stays short
// whatever it is about.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "run_program.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

constexpr std::size_t kMostWords = std::size_t{64} << 10U;
constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

const std::string kTooManyWords =
    "backcare: more than 64 KiB of words; a sentence or two is enough\n"
    "Try 'backcare --help'.\n";

std::string repeat(const std::string& text, std::size_t size) {
  std::string out;
  while (out.size() < size) out += text;
  return out;
}

/// A message is no longer than a screen.
void check_short(const Outcome& outcome) {
  CHECK(outcome.status > 0);
  CHECK(!outcome.err.empty());
  CHECK(outcome.err.size() < 2000);
}

}  // namespace

TEST_CASE("bounds: 64 KiB of words are read, one byte more is refused") {
  const std::string most = repeat("stiff ", kMostWords).substr(0, kMostWords);
  CHECK(run_program({"for", most}).status == 0);
  CHECK(run_program({"for"}, most).status == 0);
  CHECK(run_program({"search", most}).status == 0);
  for (const Outcome& outcome :
       {run_program({"for", most + "x"}), run_program({"for"}, most + "x"),
        run_program({"search", most + "x"})}) {
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == kTooManyWords);
  }
}

TEST_CASE("bounds: too many words are cut in no character") {
  const std::string words = repeat("\xe2\x82\xac", kMostWords + 3);
  CHECK(run_program({"for"}, words).err == kTooManyWords);
}

TEST_CASE("bounds: a message about a long word is short") {
  for (const std::string& character :
       {std::string("x"), std::string("\x1b"), std::string("\xff"),
        std::string("'"), std::string("\xe2\x80\xae")}) {
    CAPTURE(character);
    const std::string word = repeat(character, kMegabyte);
    check_short(run_program({word}));
    check_short(run_program({"types", word}));
    check_short(run_program({"compare", word, "swedish"}));
    check_short(run_program({"for", word}));
    check_short(run_program({"for"}, word));
    check_short(run_program({"for", "--code", word}));
    check_short(run_program({"search", word}));
    check_short(run_program({"help", word}));
    check_short(run_program({"--" + word}));
    check_short(run_program({"--format", word}));
    check_short(run_program({"--width", word}));
    check_short(run_program({"types", "--content", word}));
    check_short(run_program({"completions", word}));
  }
}

TEST_CASE("bounds: a fault in a long text or key is shown in short") {
  const std::string text = repeat("ab ", kMegabyte);
  for (const std::string& pack :
       {text, '"' + text + '"', '[' + text, "{\"" + text + "\x01\"",
        "{\"" + text + "\": 1}", "{\"format\": " + repeat("9", kMegabyte) + '}',
        "{\"format\": " + repeat("9", kMegabyte) + "e9}",
        tiny_pack("It is soft.", text + "\\u001b"),
        tiny_pack("\"soft\"", '"' + text + '"'),
        tiny_pack("\"technique\"", '"' + text + '"'),
        tiny_pack("\"format\": 1",
                  "\"format\": 1, \"concepts\": {\"" + text + "\": [1]}")}) {
    const LoadedContent loaded = load_text(pack);
    CAPTURE(pack.substr(0, 60));
    CHECK(loaded.fault_count() > 0);
    for (const Fault& fault : loaded.faults()) {
      CHECK(describe(fault).size() < 2000);
    }
  }
}

TEST_CASE("bounds: what a parser says of raw bytes is not repeated") {
  for (const std::string& pack :
       {std::string("{\"a\": \"; expected x\x02 - y\"}"),
        std::string("{\"a\": \" - \x01; last read: ''\"}"),
        std::string("{\"; expected ") + std::string(200, 'z') + "\x01"}) {
    const LoadedContent loaded = load_text(pack);
    REQUIRE(loaded.fault_count() == 1);
    CHECK(loaded.faults()[0].message.starts_with(
        "not valid JSON: invalid string: control character U+000"));
    CHECK(loaded.faults()[0].message.size() < 200);
    CHECK(loaded.faults()[0].message.find("zzz") == std::string::npos);
  }
}

TEST_CASE("bounds: a number that is too large is said to be") {
  const Strings faults = faults_of("{\"format\": 1e999}");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].ends_with(": not valid JSON: a number is too large"));
}

TEST_CASE("bounds: 64 levels are read, one more is refused") {
  CHECK(faults_of(std::string(64, '[') + std::string(64, ']'))[0] ==
        "1:1: must be an object");
  CHECK(faults_of(std::string(65, '[') + std::string(65, ']')) ==
        Strings{"1:65: nested more than 64 deep"});
  CHECK(faults_of(std::string(kMegabyte, '[')) ==
        Strings{"1:65: nested more than 64 deep"});
}

}  // namespace backcare
