// The word that was meant, where the one that was typed is in no phrase.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "match/index.h"

namespace backcare {

/// The term of a folded word that the index has.
std::optional<std::uint32_t> find_term(const Index& index,
                                       std::string_view word);

/// The text of the word with this number.
std::string_view word_at(const Index& index, std::uint32_t number);

/// In how many phrases a feature stands.
std::uint32_t phrases_with(const Index& index, std::uint32_t feature);

/// The terms of the word, or the two words, that `word` was meant to be:
/// known words with the same first letter that are one slip away, two from
/// seven letters on. Empty where there is none, and for words of less than
/// 4 or more than 32 bytes.
///
///     spell(index, "stif")       // -> the term of "stiff"
///     spell(index, "lowerback")  // -> the terms of "lower" and "back"
std::vector<std::uint32_t> spell(const Index& index, std::string_view word);

}  // namespace backcare
