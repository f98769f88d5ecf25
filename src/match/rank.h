// How well the words of a query fit the phrases of each entry.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "match/index.h"
#include "match/query.h"

namespace backcare {

/// What one feature of a query says.
struct Feature {
  std::uint32_t number = 0;
  std::uint32_t word = 0;   // the first that it comes from
  std::uint32_t words = 1;  // how many it comes from
};

enum Side { kGuidance, kUrgent, kLater, kCare, kSafe, kOther, kGroups };

struct Scores {
  std::array<std::int32_t, kGroups> group{};
  std::vector<std::int32_t> score;    // of each entry of the index
  std::vector<std::int32_t> likeness;  // of its nearest phrase, of 1000
  std::vector<std::uint32_t> contained;  // letters.. of a phrase that the query contains
};

Scores score_entries(const Index& index, std::span<const std::uint8_t> groups, const Query& query);

}  // namespace backcare
