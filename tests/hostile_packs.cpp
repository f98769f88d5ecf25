// Makes hostile packs out of sound ones and loads each: it has to be sound or
// to have faults with a place, whose text is safe to show. The same seed makes
// the same packs on every machine.
// usage: hostile_packs SOURCE_DIR [SEED [COUNT]]
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "content/load.h"
#include "fuzz/targets.h"

namespace backcare {
namespace {

using Files = std::vector<SourceFile>;

/// xorshift64* (Vigna 2016): unlike the standard's distributions the same
/// everywhere.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 2 + 1) {}

  std::size_t below(std::size_t limit) {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return static_cast<std::size_t>((state_ * 2685821657736338717U) >> 33U) %
           std::max<std::size_t>(limit, 1);
  }

  template <class T>
  const T& one_of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

 private:
  std::uint64_t state_;
};

/// What strangers put into packs: controls, bidirectional and invisible
/// characters, broken UTF-8, markup, wrong values, and keys of the format.
const std::vector<std::string> kPieces = {
    "\x1b[31m",
    "\\u001b[2J",
    "\\u0000",
    "\xc2\x9b",
    "\x9b",
    "\xe2\x80\xae",
    "\\u202e",
    "\\u2066",
    "\xe2\x80\x8b",
    "\xef\xbb\xbf",
    "\xff",
    "\xc0\x80",
    "\xed\xa0\x80",
    "\xf4\x90\x80\x80",
    "\\ud800",
    "\\x",
    "\\",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-1",
    "1e999",
    "99999999999999999999",
    "0.5",
    "\"\"",
    "\" \"",
    "{}",
    "[]",
    "\"format\": 1,",
    "\"format\": 2,",
    "\"id\": \"a\",",
    "<script>",
    "javascript:alert(1)",
    "&lt;b&gt;",
    "../../etc/passwd",
    "type/nothing",
    "warning/",
    "/*",
    "//",
    "\n",
    "\r",
    "\t",
    std::string("\0", 1),
    std::string(200, '['),
    std::string(5000, 'a'),
};

/// One change to `text`: bytes put in, taken out, turned over or doubled.
void mutate(std::string& text, Chance& chance) {
  const std::size_t at = chance.below(text.size() + 1);
  const std::size_t length = std::min(chance.below(40), text.size() - at);
  switch (chance.below(7)) {
    case 0:
      text.insert(at, chance.one_of(kPieces));
      break;
    case 1:
      text.replace(at, length, chance.one_of(kPieces));
      break;
    case 2:
      text.erase(at, length);
      break;
    case 3:
      text.erase(at);
      break;
    case 4:
      if (at < text.size()) text[at] = static_cast<char>(chance.below(256));
      break;
    case 5:
      text.insert(chance.below(text.size() + 1), text.substr(at, length * 8));
      break;
    default:
      std::swap_ranges(
          text.begin() + static_cast<std::ptrdiff_t>(at),
          text.begin() + static_cast<std::ptrdiff_t>(at + length / 2),
          text.begin() + static_cast<std::ptrdiff_t>(at + length - length / 2));
  }
}

/// A change that leaves the JSON sound, so that what comes after it is
/// reached: one text between quotes becomes another.
void change_text(std::string& text, Chance& chance) {
  const auto find_text = [&](std::size_t& begin, std::size_t& end) {
    begin = text.find('"', chance.below(text.size() + 1));
    end = begin == std::string::npos ? begin : text.find('"', begin + 1);
    return end != std::string::npos;
  };
  std::size_t begin = 0;
  std::size_t end = 0;
  if (!find_text(begin, end)) return;
  const std::string other = text.substr(begin, end - begin);
  if (find_text(begin, end)) text.replace(begin, end - begin, other);
}

Files make_hostile(Files files, Chance& chance) {
  SourceFile& file = files[chance.below(files.size())];
  const std::size_t changes = 1 + chance.below(4);
  const bool is_gentle = chance.below(2) == 0;
  for (std::size_t i = 0; i < changes; ++i) {
    if (is_gentle) {
      change_text(file.bytes, chance);
    } else {
      mutate(file.bytes, chance);
    }
  }
  if (chance.below(20) == 0) files.push_back(file);
  return files;
}

/// The packs to start from. The one of content/en is large, and comes last.
std::vector<Files> sound_packs(const std::string& source) {
  std::vector<Files> packs;
  for (const auto& entry :
       std::filesystem::directory_iterator(source + "/tests/data/packs")) {
    if (entry.path().extension() != ".json") continue;
    packs.push_back(read_pack_files(entry.path().string()));
  }
  std::sort(packs.begin(), packs.end(), [](const Files& a, const Files& b) {
    return a.front().name < b.front().name;
  });
  packs.push_back(read_pack_files(source + "/content/en"));
  return packs;
}

/// As the fuzz target takes them, which ends the program at a broken rule.
std::string joined(const Files& files) {
  std::string bytes;
  for (const SourceFile& file : files) {
    if (!bytes.empty()) bytes += '\x1e';
    bytes += file.bytes;
  }
  return bytes;
}

/// The pack that is being tried, for who wants to see what went wrong.
void keep(const std::string& bytes) {
  std::ofstream("hostile_pack.json", std::ios::binary) << bytes;
}

int run(const std::string& source, std::uint64_t seed, std::size_t count) {
  Chance chance(seed);
  const std::vector<Files> packs = sound_packs(source);
  std::size_t sound = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_large = i % 10 == 0;
    const Files& start =
        is_large ? packs.back() : packs[chance.below(packs.size() - 1)];
    const Files files = make_hostile(start, chance);
    const std::string bytes = joined(files);
    keep(bytes);
    fuzz::load(bytes);
    const Headings* own = nullptr;
    sound += load_content(files, own).fault_count() == 0 ? 1 : 0;
  }
  std::filesystem::remove("hostile_pack.json");
  std::printf("%zu packs from seed %llu: %zu sound, %zu with faults\n", count,
              static_cast<unsigned long long>(seed), sound, count - sound);
  return 0;
}

}  // namespace
}  // namespace backcare

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: hostile_packs SOURCE_DIR [SEED [COUNT]]\n", stderr);
    return 2;
  }
  const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  const std::size_t count =
      argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1000;
  try {
    return backcare::run(argv[1], seed, count);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "hostile_packs: %s\n", error.what());
    return 1;
  }
}
