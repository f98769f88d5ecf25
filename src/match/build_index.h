// Makes the index of a pack, when the program is built for the built-in pack
// and as it runs for any other.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/model.h"
#include "match/index.h"

namespace backcare {

/// An index with the tables that it looks into.
struct BuiltIndex {
  std::string word_text;
  std::vector<std::uint32_t> word_begin;
  std::vector<std::uint32_t> word_term;
  std::vector<std::uint8_t> term_is_stop;
  std::uint32_t concept_count = 0;
  std::vector<std::uint32_t> pair_slots;
  std::string postings;
  std::vector<std::uint32_t> posting_begin;
  std::vector<std::uint16_t> phrase_length;
  std::vector<IndexedEntry> entries;
  std::vector<std::uint32_t> pattern_begin;
  std::vector<Pattern> patterns;
  std::vector<std::uint32_t> pattern_terms;
  std::vector<Rule> rules;
  std::vector<RulePart> rule_parts;

  /// Valid as long as this is, and is not changed.
  Index view() const;
};

/// The index of a pack: the names, aliases and summaries of its entries, its
/// phrases, concepts and signs. The time it takes grows in line with the pack.
BuiltIndex build_index(const Content& content);

}  // namespace backcare
