// Plays the transcripts in tests/golden and in README.md again. With
// BACKCARE_UPDATE_GOLDEN=1 they are written anew, to be looked over as a diff.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "match/built_in.h"
#include "transcript.h"

namespace backcare {
namespace {

namespace fs = std::filesystem;

// Stands for the digest, which changes with every word of the content.
constexpr std::string_view kAnyDigest = "(digest)";

bool updates() { return std::getenv("BACKCARE_UPDATE_GOLDEN") != nullptr; }

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path.string());
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string without_digest(std::string text) {
  const std::string_view digest = built_in_digest();
  for (std::size_t at = 0; (at = text.find(digest, at)) != std::string::npos;) {
    text.replace(at, digest.size(), kAnyDigest);
  }
  return text;
}

/// The transcript as it is today. Where it isn't to be updated, each reply is
/// held against today's.
std::string play(const std::string& transcript, bool all_are_ours) {
  std::vector<Exchange> exchanges = read_transcript(transcript);
  for (Exchange& exchange : exchanges) {
    CAPTURE(exchange.command);
    if (!can_replay(exchange.command)) {
      CHECK_FALSE(all_are_ours);
      continue;
    }
    std::string today = replay(exchange.command);
    if (all_are_ours) today = without_digest(std::move(today));
    if (!updates()) CHECK(exchange.reply == today);
    exchange.reply = std::move(today);
  }
  return write_transcript(exchanges);
}

std::vector<fs::path> golden_files() {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator("tests/golden")) {
    if (file.path().extension() == ".txt") files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("golden: every transcript is what the program says today") {
  fs::current_path(BACKCARE_SOURCE_DIR);
  const std::vector<fs::path> files = golden_files();
  REQUIRE_FALSE(files.empty());
  for (const fs::path& path : files) {
    CAPTURE(path.string());
    const std::string today = play(read(path), true);
    if (updates()) write(path, today);
  }
}

TEST_CASE("golden: the examples in README.md are what the program says") {
  fs::current_path(BACKCARE_SOURCE_DIR);
  constexpr std::string_view kOpening = "```console\n";
  std::string text = read("README.md");
  std::size_t blocks = 0;
  for (std::size_t at = 0; (at = text.find(kOpening, at)) != std::string::npos;
       ++blocks) {
    at += kOpening.size();
    const std::size_t end = text.find("```", at);
    REQUIRE(end != std::string::npos);
    const std::string today = play(text.substr(at, end - at), false);
    text.replace(at, end - at, today);
    at += today.size();
  }
  CHECK(blocks > 0);
  if (updates()) write("README.md", text);
}

TEST_CASE("transcript: a command line is split as a shell splits it") {
  using Words = std::vector<std::string>;
  CHECK(split_command("") == Words{});
  CHECK(split_command("types  swedish ") == Words{"types", "swedish"});
  CHECK(split_command("for \"stiff every morning\"") ==
        Words{"for", "stiff every morning"});
  CHECK(split_command("a'b c'd") == Words{"ab cd"});
  CHECK(split_command("a\\ b ''") == Words{"a b", ""});
  CHECK(split_command("\"it's \\\"so\\\"\"") == Words{"it's \"so\""});
}

TEST_CASE("transcript: what is read is written back as it was") {
  const std::string text =
      "$ backcare types\none\n\ntwo\n\n$ backcare nope\n! three\n[2]\n";
  const std::vector<Exchange> exchanges = read_transcript(text);
  REQUIRE(exchanges.size() == 2);
  CHECK(exchanges[0].command == "backcare types");
  CHECK(exchanges[0].reply == "one\n\ntwo\n");
  CHECK(exchanges[1].reply == "! three\n[2]\n");
  CHECK(write_transcript(exchanges) == text);
}

TEST_CASE("transcript: input, output to a file, and other programs") {
  CHECK(can_replay("backcare types > types.txt"));
  CHECK(can_replay("echo stiff back | backcare for"));
  CHECK_FALSE(can_replay("backcare types | head -1"));
  CHECK_FALSE(can_replay("cmake --preset dev"));
  CHECK(replay("backcare types > types.txt") == "");
  CHECK(replay("backcare help nothing") ==
        "! backcare: unknown command 'nothing'\n"
        "! Try 'backcare --help'.\n"
        "[2]\n");
}

}  // namespace backcare
