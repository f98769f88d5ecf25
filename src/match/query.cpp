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

bool parts_clauses(char c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' ||
         c == '(' || c == ')' || c == '\n';
}

class QueryReader {
 public:
  QueryReader(const Index& index, std::string_view language)
      : index_(index), stemmer_(language) {}

  Query read(std::string_view text) {
    std::uint32_t clause = 0;
    while (!text.empty()) {
      const auto* const end =
          std::find_if(text.begin(), text.end(), parts_clauses);
      const auto size = static_cast<std::size_t>(end - text.begin());
      read_clause(text.substr(0, size), clause++);
      text.remove_prefix(std::min(size + 1, text.size()));
    }
    find_mentions();
    mark_denied();
    return std::move(query_);
  }

 private:
  void read_clause(std::string_view text, std::uint32_t clause) {
    const std::string folded = fold(text);
    for (const std::string_view word : split_words(folded)) {
      if (query_.words.size() >= kMostWords) return;
      for (const std::uint32_t term : terms_of(word)) {
        query_.words.push_back({std::string(word), term, clause, false});
      }
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
    for (std::uint32_t at = 0; at < query_.words.size(); ++at) {
      const std::uint32_t term = query_.words[at].term;
      if (term >= openers) continue;
      for (std::uint32_t p = index_.pattern_begin[term];
           p < index_.pattern_begin[term + 1]; ++p) {
        const Pattern& pattern = index_.patterns[p];
        if (stands_at(pattern, at)) {
          query_.mentions.push_back(
              {pattern.concept_id, at, at + pattern.length, false});
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
      if (const std::uint32_t end = deniable_end(at)) {
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

  std::uint32_t deniable_end(std::uint32_t at) const {
    std::uint32_t end = 0;
    for (const Mention& mention : query_.mentions) {
      if (mention.begin == at && mention.concept_id == kDeniable) {
        end = std::max(end, mention.end);
      }
    }
    return end;
  }

  bool is_stop(const QueryWord& word) const {
    return word.term != kUnknown && index_.term_is_stop[word.term] != 0;
  }

  const Index& index_;
  Stemmer stemmer_;
  std::size_t misspelled_ = 0;
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
