// What a person typed, as terms of the index.
// SPDX-License-Identifier: MIT
#include "match/query.h"

#include <algorithm>

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

class QueryReader {
 public:
  QueryReader(const Index& index, std::string_view language)
      : index_(index), stemmer_(language) {}

  Query read(std::string_view text) {
    std::uint32_t clause = 0;
    while (!text.empty()) {
      const auto size = std::min(text.find_first_of(kClauseEnds), text.size());
      read_clause(text.substr(0, size), clause++);
      text.remove_prefix(std::min(size + 1, text.size()));
    }
    find_mentions();
    mark_denied();
    return std::move(query_);
  }

 private:
  void read_clause(std::string_view text, std::uint32_t clause) {
    for (const std::string_view token : split_words(text)) {
      fold_into(folded_, token);
      const auto words = split_words(folded_);
      for (const std::string_view word : words) {
        if (query_.words.size() >= kMostWords) return;
        // Of "trigger-point" each part is a word of its own.
        add_word(words.size() == 1 ? trim(token) : word, word, clause);
      }
    }
  }

  void add_word(std::string_view typed, std::string_view word,
                std::uint32_t clause) {
    for (const std::uint32_t term : terms_of(word)) {
      query_.words.push_back({std::string(typed), term, clause, false});
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
    deniable_end_.resize(query_.words.size());
    for (std::uint32_t at = 0; at < query_.words.size(); ++at) {
      const std::uint32_t term = query_.words[at].term;
      if (term >= openers) continue;
      for (std::uint32_t p = index_.pattern_begin[term];
           p < index_.pattern_begin[term + 1]; ++p) {
        const Pattern& pattern = index_.patterns[p];
        if (!stands_at(pattern, at)) continue;
        const std::uint32_t end = at + pattern.length;
        query_.mentions.push_back({pattern.concept_id, at, end, false});
        if (pattern.concept_id == kDeniable) {
          deniable_end_[at] = std::max(deniable_end_[at], end);
        }
      }
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

  /// "no numbness", "I don't have any numbness", "no numbness or tingling":
  /// a denial, stop words or words denied already, then what can be denied.
  void mark_denied() {
    for (const Mention& denial : query_.mentions) {
      if (denial.concept_id == kDenial) deny_from(denial);
    }
    for (Mention& mention : query_.mentions) {
      for (std::uint32_t i = mention.begin; i < mention.end; ++i) {
        mention.is_denied |= query_.words[i].is_denied;
      }
    }
  }

  void deny_from(const Mention& denial) {
    std::uint32_t left = kDenialReach;
    const std::uint32_t clause = query_.words[denial.end - 1].clause;
    for (std::uint32_t at = denial.end; at < query_.words.size(); ++at) {
      const QueryWord& word = query_.words[at];
      if (word.clause != clause) return;
      if (const std::uint32_t end = deniable_end_[at]) {
        for (std::uint32_t i = at; i < end; ++i) {
          query_.words[i].is_denied = true;
        }
        at = end - 1;
        left = 1;
        continue;
      }
      if (!is_stop(word) || left-- == 0) return;
    }
  }

  bool is_stop(const QueryWord& word) const {
    return word.term != kUnknown && index_.term_is_stop[word.term] != 0;
  }

  const Index& index_;
  Stemmer stemmer_;
  std::size_t misspelled_ = 0;
  // Where what can be denied ends that begins at a word; 0 where nothing does.
  std::vector<std::uint32_t> deniable_end_;
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
