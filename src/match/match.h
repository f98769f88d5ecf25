// What the person's own words point to: warning signs, precautions and
// entries, each with the words that decided it. Making an answer of it is
// answer/'s business.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/entries.h"
#include "content/model.h"
#include "match/index.h"

namespace backcare {

/// Something that fits, and why.
struct Match {
  EntryRef ref;
  int score = 0;                     // only the order means something
  std::vector<std::string> because;  // the person's own words that counted
};

struct Matches {
  std::vector<Match> warnings;     // all tiers, the most urgent first
  std::vector<Match> precautions;  // that the words name, best first
  std::vector<Match> entries;      // types, benefits, considerations, tips
                                   // and concerns, the ten best, best first
};

/// What `words` point to in the pack that `index` was built from. All lists are
/// empty for words from outside the subject. Only the first 1000 words are
/// read. The same words give the same result on every machine.
///
///     find_matches(content, index, "stif in the mornings")
///         // -> entries: concern stiffness, because "stif", "mornings"
Matches find_matches(const Content& content, const Index& index,
                     std::string_view words);

}  // namespace backcare
