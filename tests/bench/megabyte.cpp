// Puts a megabyte of each character wherever strangers may put text, and says
// what took longest there. Fails where anything takes more than a second,
// which quadratic work would by far.
// SPDX-License-Identifier: MIT
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "characters.h"
#include "content/load.h"
#include "match/built_in.h"
#include "run_program.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;
constexpr double kMost = 1.0;  // seconds

std::string megabyte_of(const std::string& character) {
  std::string text;
  text.reserve(kMegabyte + character.size());
  while (text.size() < kMegabyte) text += character;
  return text;
}

/// Each byte, characters that fold, decompose or combine, and short words.
std::vector<std::string> characters() {
  std::vector<std::string> all;
  for (int byte = 0; byte < 256; ++byte) {
    all.emplace_back(1, static_cast<char>(byte));
  }
  for (const char32_t c : {0xa0U, 0xdfU, 0xe9U, 0x130U, 0x301U, 0x340U, 0x1e9eU,
                           0x200bU, 0x202eU, 0x2019U, 0x3000U, 0x4e00U, 0xac00U,
                           0xfdfaU, 0xfeffU, 0xfffdU, 0x1f600U, 0xe0001U}) {
    all.emplace_back();
    append_utf8(all.back(), c);
  }
  for (const char* word :
       {"a ",         "ab ",        "no ",      "not ",  "stiff ", "pain ",
        "numb legs ", "e\xcc\x81 ", "zzzzzzz ", "[]",    "{}",     "0,",
        "[0],",       "{\"a\":0},", "\"a\":0,", "\"\",", "\\n",    "\\u0041",
        "\\\\",       "1e",         "/*",       "a/b/"}) {
    all.emplace_back(word);
  }
  return all;
}

struct Place {
  const char* name;
  std::function<void(const std::string&)> put;
};

void load(const std::string& pack) {
  const LoadedContent loaded =
      load_content({{"pack.json", pack}}, &built_in_content().headings);
  describe(loaded.faults(), loaded.fault_count());
}

/// A pack as it is, and one whose raw bytes stand where a value is due.
void load_with(const std::string& before, const std::string& text,
               const std::string& after) {
  load(tiny_pack("\"format\": 1", "\"format\": 1, " + before + text + after));
}

std::vector<Place> places() {
  return {
      {"first word", [](const auto& t) { run_program({t}); }},
      {"types",
       [](const auto& t) {
         run_program({"types", t});
       }},
      {"types, as JSON",
       [](const auto& t) {
         run_program({"types", t, "--json"});
       }},
      {"compare",
       [](const auto& t) {
         run_program({"compare", t, "swedish"});
       }},
      {"for",
       [](const auto& t) {
         run_program({"for", t});
       }},
      {"for, 64 KiB",
       [](const auto& t) {
         run_program({"for", t.substr(0, 65536)});
       }},
      {"for, 64 KiB, as JSON",
       [](const auto& t) {
         run_program({"for", "--json", t.substr(0, 65536)});
       }},
      {"search, 64 KiB",
       [](const auto& t) {
         run_program({"search", t.substr(0, 65536)});
       }},
      {"standard input", [](const auto& t) { run_program({"for"}, t); }},
      {"--code",
       [](const auto& t) {
         run_program({"for", "--code", t});
       }},
      {"--content",
       [](const auto& t) {
         run_program({"--content", t});
       }},
      {"--format",
       [](const auto& t) {
         run_program({"--format", t});
       }},
      {"option", [](const auto& t) { run_program({"--" + t}); }},
      {"help",
       [](const auto& t) {
         run_program({"help", t});
       }},
      {"check",
       [](const auto& t) {
         run_program({"check", t});
       }},
      {"many arguments",
       [](const auto& t) {
         run_program(std::vector<std::string>(10000, t.substr(0, 9)));
       }},
      {"many ids",
       [](const auto& t) {
         std::vector<std::string> args(10000, t.substr(0, 9));
         args.front() = "types";
         run_program(args);
       }},
      {"pack", [](const auto& t) { load(t); }},
      {"text of a pack",
       [](const auto& t) { load(tiny_pack("It is soft.", t)); }},
      {"id of a pack", [](const auto& t) { load(tiny_pack("soft", t)); }},
      {"key of a pack", [](const auto& t) { load_with("\"", t, "\": 1"); }},
      {"name of phrases",
       [](const auto& t) { load_with("\"concepts\": {\"", t, "\": []}"); }},
      {"list of a pack",
       [](const auto& t) { load_with("\"codes\": [", t, "0]"); }},
      {"object of a pack",
       [](const auto& t) { load_with("\"concepts\": {", t, "\"b\":0}"); }},
      {"unknown keys of a pack",
       [](const auto& t) { load_with("", t, "\"b\":0"); }},
      {"number of a pack",
       [](const auto& t) { load_with("\"code_year\": ", t, ""); }},
  };
}

/// Of the processor, whatever else it does.
double seconds_for(const Place& place, const std::string& text) {
  const std::clock_t begin = std::clock();
  place.put(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// True if nothing took too long there.
bool measure(const Place& place, const std::vector<std::string>& texts) {
  double longest = 0;
  std::string slowest;
  for (const std::string& text : texts) {
    const double seconds = seconds_for(place, text);
    if (seconds < longest) continue;
    longest = seconds;
    slowest = text.substr(0, 8);
  }
  std::printf("%-24s %7.3f s  %s\n", place.name, longest,
              visible(slowest).c_str());
  std::fflush(stdout);
  return longest <= kMost;
}

}  // namespace
}  // namespace backcare

int main() {
  std::vector<std::string> texts;
  for (const std::string& character : backcare::characters()) {
    texts.push_back(backcare::megabyte_of(character));
  }
  bool sound = true;
  for (const auto& place : backcare::places()) {
    sound = backcare::measure(place, texts) && sound;
  }
  return sound ? 0 : 1;
}
