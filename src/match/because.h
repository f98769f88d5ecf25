// The person's own words that led to an entry.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/index.h"
#include "match/query.h"
#include "match/rank.h"

namespace backcare {

/// The words that counted most for an entry of the index, at most four, in the
/// order in which they were typed. Stop words only where there are no others.
std::vector<std::string> words_that_count(const Index& index,
                                          const Query& query,
                                          const Scores& scores,
                                          std::uint32_t entry);

/// What the word adds to an entry of the index that adds most to it, in the
/// unit of Scores. Stop words do not count; 0 where there are only those.
std::int32_t strongest_word(const Index& index, const Query& query,
                            const Scores& scores, std::uint32_t entry);

/// The words of concepts, in the order in which they were typed.
std::vector<std::string> words_of(const Query& query,
                                  std::vector<Mention> mentions);

}  // namespace backcare
