// What a person typed, as terms of the index.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "match/index.h"

namespace backcare {

inline constexpr std::uint32_t kUnknown =
    std::numeric_limits<std::uint32_t>::max();

struct QueryWord {
  std::string typed;  // as the person wrote it, without what is around it
  std::uint32_t term = kUnknown;
  std::uint32_t clause = 0;  // commas, full stops and the like part clauses
  bool is_denied = false;    // "no numbness"
};

/// A concept that the words name, from `begin` to before `end`.
struct Mention {
  std::uint32_t concept_id = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_denied = false;  // as one of the words is
};

struct Query {
  std::vector<QueryWord> words;
  std::vector<Mention> mentions;  // in the order of the words
};

/// Reads `text` in the pack's language: folded, misspelled words as what was
/// meant, denied words marked. Words beyond the first 1000 are not read.
Query read_query(const Index& index, std::string_view language,
                 std::string_view text);

/// True if the word says something about the subject.
bool counts(const Index& index, const QueryWord& word);

}  // namespace backcare
