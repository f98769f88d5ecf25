// How well the words of a query fit the phrases of each entry. What is made of
// that is decided in decide.h.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "match/index.h"
#include "match/query.h"

namespace backcare {

/// What the entries of an index are to a question.
enum class Side : std::uint8_t {
  kGuidance,  // types, benefits, considerations, tips, concerns
  kUrgent,    // warning signs to be seen to now or today
  kLater,     // the other warning signs
  kPrecaution,
  kHarmless,  // sounds like a warning sign and is none
  kOutside,   // is about something else
};

inline constexpr std::size_t kSides = 6;

/// What a feature adds to the score of an entry.
struct Contribution {
  std::uint32_t entry = 0;  // of the index
  std::uint32_t begin = 0;  // the words of the query
  std::uint32_t end = 0;
  std::int32_t score = 0;
};

/// 256 is one doubling of the odds.
struct Scores {
  std::vector<std::int32_t> entries;  // of each entry of the index
  std::array<std::int32_t, kSides> sides{};
  /// Of the longest phrase that the query holds whole, by what its words
  /// weigh; for each entry, 0 where there is none.
  std::vector<std::uint32_t> contained;
  std::vector<Contribution> contributions;
};

/// Scores every entry of `index`, whose sides are `sides`: by the words that
/// its phrases have more often than others (naive Bayes over words, pairs of
/// words and concepts), and by its three phrases that are most like the query
/// (cosine of the same features).
Scores score_entries(const Index& index, std::span<const Side> sides,
                     const Query& query);

}  // namespace backcare
