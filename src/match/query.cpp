// What a person typed, as terms of the index.
// SPDX-License-Identifier: MIT
#include "match/query.h"

#include <algorithm>
#include <set>

#include "match/spelling.h"
#include "match/stems.h"
#include "match/vocabulary.h"
#include "match/words.h"

namespace backcare {
namespace {

constexpr std::size_t kMostWords = 1000;
constexpr std::size_t kMostMisspelled = 40;  // looking for each takes time
constexpr std::uint32_t kDenialReach = 3;    // stop words before the noun

constexpr std::string_view kClauseEnds = ".,;:!?()\n";

/// `token` without the ASCII signs around it, such as quotation marks.
std::string_view trim(std::string_view token) {
  const auto is_sign = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && fold({&c, 1}).empty();
  };
  while (!token.empty() && is_sign(token.front())) token.remove_prefix(1);
  while (!token.empty() && is_sign(token.back())) token.remove_suffix(1);
  return token;
}

/// A dash or a plus between two words parts clauses as a comma does.
bool is_dash(std::string_view token) {
  return token == "-" || token == "+" || token == "\u2013" || token == "\u2014";
}

/// What begins at a word.
struct Marks {
  bool is_turn = false;
  bool is_in_order = false;
  bool is_denial = false;
  bool is_complaint = false;       // a concept of the pack
  std::uint32_t deniable_end = 0;  // of what can be denied, or 0
};

class QueryReader {
 public:
  QueryReader(const Index& index, std::string_view language)
      : index_(index), stemmer_(language) {}

  Query read(std::string_view text) {
    while (!text.empty()) {
      const auto size = std::min(text.find_first_of(kClauseEnds), text.size());
      read_clause(text.substr(0, size));
      if (size < text.size() && text[size] == '?') questions_.insert(clause_);
      ++clause_;
      text.remove_prefix(std::min(size + 1, text.size()));
    }
    find_mentions();
    mark_denied();
    return std::move(query_);
  }

 private:
  void read_clause(std::string_view text) {
    for (const std::string_view token : split_words(text)) {
      if (is_dash(token)) ++clause_;
      fold_into(folded_, token);
      const auto words = split_words(folded_);
      for (const std::string_view word : words) {
        if (query_.words.size() >= kMostWords) return;
        // Of "trigger-point" each part is a word of its own.
        add_word(words.size() == 1 ? trim(token) : word, word);
      }
    }
  }

  void add_word(std::string_view typed, std::string_view word) {
    for (const std::uint32_t term : terms_of(word)) {
      query_.words.push_back({std::string(typed), term, clause_, false});
    }
  }

  std::vector<std::uint32_t> terms_of(std::string_view word) {
    if (const auto term = find_term(index_, word)) return {*term};
    if (is_number(word)) {
      return {find_term(index_, "0").value_or(kUnknown)};
    }
    if (const auto term = find_term(index_, stemmer_.stem(word))) {
      return {*term};
    }
    std::vector<std::uint32_t> meant;
    if (misspelled_++ < kMostMisspelled) meant = spell(index_, word);
    if (meant.empty()) meant.push_back(kUnknown);
    return meant;
  }

  void find_mentions() {
    const std::size_t openers = index_.pattern_begin.size() - 1;
    marks_.resize(query_.words.size());
    for (std::uint32_t at = 0; at < query_.words.size(); ++at) {
      const std::uint32_t term = query_.words[at].term;
      if (term >= openers) continue;
      for (std::uint32_t p = index_.pattern_begin[term];
           p < index_.pattern_begin[term + 1]; ++p) {
        const Pattern& pattern = index_.patterns[p];
        if (!stands_at(pattern, at)) continue;
        const std::uint32_t end = at + pattern.length;
        query_.mentions.push_back({pattern.concept_id, at, end, false});
        mark(query_.mentions.back());
      }
    }
  }

  void mark(const Mention& mention) {
    Marks& marks = marks_[mention.begin];
    switch (mention.concept_id) {
      case kTurn:
        marks.is_turn = true;
        break;
      case kInOrder:
        marks.is_in_order = true;
        break;
      case kDenial:
        marks.is_denial = true;
        break;
      case kDeniable:
        marks.deniable_end = std::max(marks.deniable_end, mention.end);
        break;
      default:
        marks.is_complaint = true;
    }
  }

  bool stands_at(const Pattern& pattern, std::uint32_t at) const {
    if (pattern.length > query_.words.size() - at) return false;
    for (std::uint32_t i = 0; i < pattern.length; ++i) {
      const std::uint32_t term = index_.pattern_terms[pattern.first_term + i];
      if (query_.words[at + i].term != term) return false;
    }
    return true;
  }

  void mark_denied() {
    for (const Mention& mention : query_.mentions) {
      if (mention.concept_id == kDenial) deny_from(mention);
      if (mention.concept_id == kInOrder && is_all_well(mention)) {
        deny(mention.begin, mention.end);
      }
    }
    for (Mention& mention : query_.mentions) {
      for (std::uint32_t i = mention.begin; i < mention.end; ++i) {
        mention.is_denied |= query_.words[i].is_denied;
      }
    }
  }

  void deny(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      query_.words[i].is_denied = true;
    }
  }

  /// "no numbness", "I don't have any numbness", "no numbness or tingling":
  /// a denial, stop words or words denied already, then what can be denied.
  void deny_from(const Mention& denial) {
    std::uint32_t left = kDenialReach;
    for (std::uint32_t at = denial.end; is_in_clause(at, denial); ++at) {
      if (const std::uint32_t end = marks_[at].deniable_end) {
        deny(at, end);
        at = end - 1;
        left = 1;
        continue;
      }
      if (marks_[at].is_turn) return;
      if (!is_stop(query_.words[at]) || left-- == 0) return;
    }
  }

  /// "bladder and bowels are fine", in one clause and with nothing that could
  /// turn it round: not "can't pee normally", "fine until I stand up", "fine?".
  bool is_all_well(const Mention& in_order) const {
    return is_in_clause(in_order.begin, in_order) && starts_well(in_order) &&
           ends_well(in_order) &&
           !questions_.contains(query_.words[in_order.begin].clause);
  }

  /// True if no complaint or denial stands before it that is not denied itself.
  bool starts_well(const Mention& in_order) const {
    for (std::uint32_t at = in_order.begin; at > 0; --at) {
      if (!is_in_clause(at - 1, in_order)) return true;
      if (query_.words[at - 1].is_denied) return true;
      if (marks_[at - 1].is_complaint || marks_[at - 1].is_denial) return false;
    }
    return true;
  }

  /// True if its clause ends with it, or goes on with more that is in order or
  /// a denial.
  bool ends_well(const Mention& in_order) const {
    std::uint32_t at = in_order.end;
    if (!is_in_clause(at, in_order)) return true;
    if (is_stop(query_.words[at]) && !marks_[at].is_denial) ++at;  // "and"
    return is_in_clause(at, in_order) &&
           (marks_[at].is_in_order || marks_[at].is_denial);
  }

  bool is_in_clause(std::uint32_t at, const Mention& mention) const {
    return at < query_.words.size() &&
           query_.words[at].clause == query_.words[mention.end - 1].clause;
  }

  bool is_stop(const QueryWord& word) const {
    return word.term != kUnknown && index_.term_is_stop[word.term] != 0;
  }

  const Index& index_;
  Stemmer stemmer_;
  std::size_t misspelled_ = 0;
  std::uint32_t clause_ = 0;
  std::set<std::uint32_t> questions_;  // clauses that end in a question mark
  std::vector<Marks> marks_;           // of each word
  std::string folded_;
  Query query_;
};

}  // namespace

Query read_query(const Index& index, std::string_view language,
                 std::string_view text) {
  return QueryReader(index, language).read(text);
}

bool counts(const Index& index, const QueryWord& word) {
  return word.term != kUnknown && index.term_is_stop[word.term] == 0;
}

}  // namespace backcare
