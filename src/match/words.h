// Words as people type them: folding, splitting, and how far one word is from
// another. What the words mean is for the other files of match/.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// `text` as it is compared: lower case, without accents and apostrophes,
/// everything but letters and digits as single blanks, none at the ends.
/// Bytes that are not UTF-8 count as blanks.
///
///     fold("Deep-Tissue  Mässage!")  // -> "deep tissue massage"
std::string fold(std::string_view text);

/// As fold(), into `folded`, whose room is used again. Meant for many texts:
/// plain ASCII takes a few instructions a byte.
void fold_into(std::string& folded, std::string_view text);

/// A hash of `word` that is the same on every machine (FNV-1a, 32 bits).
constexpr std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return hash;
}

/// The words of a folded text. The views are into `folded`.
std::vector<std::string_view> split_words(std::string_view folded);

/// How many letters have to be put in, left out, changed or swapped with
/// their neighbour to make `a` of `b` (Damerau 1964, the restricted distance),
/// or `most` + 1 where it takes more than `most`. Counts bytes, so that it is
/// meant for folded text.
std::size_t edit_distance(std::string_view a, std::string_view b,
                          std::size_t most);

/// The one of `candidates` that is nearest to `word`, if it is near enough to
/// be what was meant: a third of the letters may differ, three at most. Empty
/// where none is. The first of several equally near ones.
std::string_view nearest(std::string_view word,
                         const std::vector<std::string_view>& candidates);

}  // namespace backcare
