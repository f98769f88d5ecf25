// Answers to the person's own words and to codes.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "answer/answer.h"

namespace backcare {

/// More than this many bytes of words are refused.
inline constexpr std::size_t kMostBytes = std::size_t{64} << 10U;

/// Adds what `words` point to: warning signs, precautions, the best entry in
/// full and up to two close ones. Throws UsageError for words that are too
/// long.
void add_guidance(Answer& answer, std::string_view words);

/// Adds what fits `words`, best first, at most 20 entries. Throws as
/// add_guidance() does.
void add_results(Answer& answer, std::string_view words);

/// The code of the pack that `wanted` is, or null. Case and the dot do not
/// count.
const Code* find_code(const Content& content, std::string_view wanted);

/// Makes `answer` the one for an ICD-10-CM code. A withdrawn code has its
/// successors' entries.
void add_code(Answer& answer, std::string_view wanted);

}  // namespace backcare
