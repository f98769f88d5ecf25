// How many years of school a text asks for. For English only.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "content/model.h"

namespace backcare {

/// What the Flesch-Kincaid grade is reckoned from (Kincaid and others, 1975).
struct ReadingCount {
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::size_t syllables = 0;

  /// 0.39 words a sentence + 11.8 syllables a word - 15.59; 0 for no words.
  double grade() const;
  ReadingCount& operator+=(const ReadingCount& other);
};

/// Text of fewer words is too short to be measured.
inline constexpr std::size_t kFewestWords = 10;

/// Packs should be no harder to read than this, file by file as the default
/// pack is cut, and entry by entry.
inline constexpr double kHardestFile = 7.0;
inline constexpr double kHardestEntry = 9.0;

/// The syllables of an English word as its letters suggest; at least 1. A
/// number counts as one.
///
///     count_syllables("massage")  // -> 2
std::size_t count_syllables(std::string_view word);

/// Sentences end at '.', '!' and '?' before a blank, and at the end of the
/// text. Colons and semicolons end none, and no medical word is left out.
ReadingCount count_reading(std::string_view text);

/// Text that is read in one go.
struct Passage {
  std::string_view file;  // of the default pack, without ".json"
  Text place;             // a text of the model, where it begins
  ReadingCount count;
};

/// All sentences of a pack for its readers: one passage for each entry, list
/// of claims and fact, in the order of the files. Names, headings, citations
/// and codes are left out.
std::vector<Passage> passages(const Content& content);

/// The count of all of `passages` that are in `file`, or in any file where it
/// is empty.
ReadingCount pool(const std::vector<Passage>& passages, std::string_view file);

}  // namespace backcare
