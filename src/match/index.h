// The tables by which words are matched: which words there are, and in which
// phrases they stand. Plain tables of numbers, so that those of the built-in
// pack can be written into the program. How they are used is in query.h,
// signs.h and rank.h.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "content/model.h"

namespace backcare {

/// Phrases of one entry, or of none. They begin at `first_phrase` and end
/// where those of the next one begin.
struct IndexedEntry {
  std::uint32_t first_phrase;
  std::uint32_t kind;   // a Kind, kOutsideEntry or kHarmlessEntry
  std::uint32_t entry;  // among those of its kind
};

inline constexpr std::uint32_t kOutsideEntry = 100;
inline constexpr std::uint32_t kHarmlessEntry = 101;

/// A row of words that stands for a concept.
struct Pattern {
  std::uint32_t first_term;  // into pattern_terms
  std::uint32_t length;
  std::uint32_t concept_id;
};

/// Concepts that make a sign when they stand together.
struct Rule {
  std::uint32_t first_part;  // into rule_parts
  std::uint32_t length;
  std::uint32_t kind;    // Kind::kWarning or Kind::kPrecaution
  std::uint32_t entry;   // among those of its kind
  std::uint32_t window;  // within how many words; 0: anywhere
};

struct RulePart {
  std::uint32_t concept_id;
  std::uint32_t is_absent;  // 1: the concept must not be there
};

/// These are always there, before those that the pack names: what opens a
/// denial, what can be denied, what ends a denial, and what says that all is
/// well.
inline constexpr std::uint32_t kDenial = 0;
inline constexpr std::uint32_t kDeniable = 1;
inline constexpr std::uint32_t kTurn = 2;
inline constexpr std::uint32_t kInOrder = 3;
inline constexpr std::uint32_t kFirstConcept = 4;

/// A *word* is what people write, a *term* all words of one stem. Concepts
/// are the first terms. A *feature* is a term, or a pair of terms that stand
/// side by side.
struct Index {
  // Words in the order of their bytes, each from its offset to that of the
  // next.
  std::string_view word_text;
  List<std::uint32_t> word_begin;
  List<std::uint32_t> word_term;

  List<std::uint8_t> term_is_stop;
  std::uint32_t concept_count = 0;  // of those that the pack names

  // Hashes of pairs that are met more than once, 0 where there is none. The
  // slot, counted on from the last term, is the feature's number.
  List<std::uint32_t> pair_slots;

  // For each feature: in how many phrases it stands, then the gaps between
  // the numbers of those, each in groups of seven bits, the low ones first.
  std::string_view postings;
  List<std::uint32_t> posting_begin;

  List<std::uint16_t> phrase_length;  // of its vector of features
  List<IndexedEntry> entries;         // one more, as the end, at the end

  // Patterns in the order of their first terms: those of the term 't' begin at
  // pattern_begin[t]. Terms beyond that table open none.
  List<std::uint32_t> pattern_begin;
  List<Pattern> patterns;
  List<std::uint32_t> pattern_terms;
  List<Rule> rules;
  List<RulePart> rule_parts;
};

/// Calls `visit(table)` for each table, in the order of the struct.
template <class Visit>
void visit_tables(Visit&& visit, const Index& index) {
  visit(index.word_text);
  visit(index.word_begin);
  visit(index.word_term);
  visit(index.term_is_stop);
  visit(index.concept_count);
  visit(index.pair_slots);
  visit(index.postings);
  visit(index.posting_begin);
  visit(index.phrase_length);
  visit(index.entries);
  visit(index.pattern_begin);
  visit(index.patterns);
  visit(index.pattern_terms);
  visit(index.rules);
  visit(index.rule_parts);
}

}  // namespace backcare
