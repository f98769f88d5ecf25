// What a query is about, from the scores of all entries: whether it is about
// the subject at all, and whether it tells of a warning sign.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "match/index.h"
#include "match/query.h"
#include "match/rank.h"

namespace backcare {

/// The best score of an entry on each side.
using BestScores = std::array<std::int32_t, kSides>;

BestScores best_scores(std::span<const Side> sides, const Scores& scores);

/// True for words from outside the subject. `names_precaution` is whether the
/// concepts of a precaution are there, which speaks against it.
bool is_outside(const Query& query, const BestScores& best,
                const Scores& scores, bool names_precaution);

/// True where a warning sign is to be seen to now or today. `meets_rule` is
/// whether the concepts of such a sign are all there. Of the sign that fits
/// best, `is_emergency` is whether it is one, so that less is enough, and
/// `strongest_word` what the one word adds that adds most to it.
bool is_urgent(const BestScores& best, const Scores& scores, bool meets_rule,
               bool is_emergency, std::int32_t strongest_word);

}  // namespace backcare
