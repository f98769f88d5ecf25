// What a query is about. The weights were fitted by logistic regression to
// phrases that were left out of the index, and rounded.
// SPDX-License-Identifier: MIT
#include "match/decide.h"

#include <algorithm>

namespace backcare {
namespace {

std::int32_t of(const std::array<std::int32_t, kSides>& values, Side side) {
  return values[static_cast<std::size_t>(side)];
}

/// By how much the outside is ahead of all other sides.
std::int32_t lead(const std::array<std::int32_t, kSides>& values) {
  return values.back() - *std::max_element(values.begin(), values.end() - 1);
}

}  // namespace

BestScores best_scores(std::span<const Side> sides, const Scores& scores) {
  BestScores best;
  best.fill(-1000000);
  for (std::size_t e = 0; e < sides.size(); ++e) {
    std::int32_t& score = best[static_cast<std::size_t>(sides[e])];
    score = std::max(score, scores.entries[e]);
  }
  return best;
}

bool is_outside(const Query& query, const BestScores& best,
                const Scores& scores, bool names_precaution) {
  const auto unknown = static_cast<std::int32_t>(std::count_if(
      query.words.begin(), query.words.end(),
      [](const QueryWord& word) { return word.term == kUnknown; }));
  const auto words = static_cast<std::int32_t>(query.words.size());
  if (unknown == words) return true;
  const std::int32_t doubt = lead(scores.sides) * 4 / 10 + lead(best) * 8 / 10 +
                             std::min(unknown, 3) * 3150 -
                             unknown * 6800 / words;
  return doubt > (names_precaution ? -1500 : -4500);
}

bool is_urgent(const BestScores& best, const Scores& scores, bool meets_rule,
               bool is_emergency, std::int32_t strongest_word) {
  const std::int32_t urgent = of(scores.sides, Side::kUrgent);
  const std::int32_t sign =
      (of(best, Side::kUrgent) - of(best, Side::kGuidance)) * 46 / 100 +
      (urgent - of(scores.sides, Side::kGuidance)) * 53 / 100 +
      (urgent - of(scores.sides, Side::kHarmless)) * 9 / 100 +
      (urgent - of(scores.sides, Side::kOutside)) * 24 / 100 +
      (urgent - of(scores.sides, Side::kPrecaution)) * 37 / 100;
  if (meets_rule) return sign > -2000;
  // Trouble in one leg has most of its words in common with both failing.
  if (of(best, Side::kLater) > of(best, Side::kUrgent)) return false;
  const bool is_history = of(best, Side::kPrecaution) > of(best, Side::kUrgent);
  // Many words that say a little each make no sign, unless they are very many.
  if (strongest_word < 2400 && sign < 6500) return false;
  const std::int32_t least = is_emergency ? 4500 : 5500;
  return sign > least + (is_history ? 400 : 0);
}

}  // namespace backcare
