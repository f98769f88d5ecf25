// The words of a pack while its index is built.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "match/stems.h"

namespace backcare {

/// Numbers words and the terms that they stand for, in the order in which
/// they are met.
class Vocabulary {
 public:
  /// Terms before `first_term` are left to the caller.
  Vocabulary(std::string_view language, std::uint32_t first_term);

  /// The term of a folded word, which is added if it is new. Words of digits
  /// that no caller has added before stop_adding_numbers() are one term.
  std::uint32_t term_of(std::string_view word);

  void stop_adding_numbers() { adds_numbers_ = false; }
  std::uint32_t term_count() const { return term_count_; }

  std::uint32_t word_count() const {
    return static_cast<std::uint32_t>(terms_.size());
  }
  std::string_view word_at(std::uint32_t word) const {
    return {text_.data() + begin_[word], begin_[word + 1] - begin_[word]};
  }
  std::uint32_t term_at(std::uint32_t word) const { return terms_[word]; }

 private:
  std::uint32_t add(std::string_view word, std::size_t slot);
  std::size_t find_slot(std::string_view word) const;
  void grow();

  std::string text_;                  // of all words
  std::vector<std::uint32_t> begin_;  // of each in it, and of the end
  std::vector<std::uint32_t> terms_;  // of each word
  // A word's number plus one at its hash, 0 where there is none.
  std::vector<std::uint32_t> slots_;
  Stemmer stemmer_;
  std::uint32_t term_count_;
  bool adds_numbers_ = true;
};

/// True for a word of digits only.
bool is_number(std::string_view word);

}  // namespace backcare
