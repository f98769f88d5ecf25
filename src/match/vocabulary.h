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

  std::string text;                  // of all words
  std::vector<std::uint32_t> begin;  // of each in it, and of the end
  std::vector<std::uint32_t> terms;  // of each word
  std::vector<std::uint32_t> slots;  // see Index

 private:
  std::uint32_t add(std::string_view word, std::size_t slot);
  std::size_t find_slot(std::string_view word) const;
  std::string_view word_at(std::uint32_t number) const {
    return {text.data() + begin[number], begin[number + 1] - begin[number]};
  }
  void grow();

  Stemmer stemmer_;
  std::uint32_t term_count_;
  bool adds_numbers_ = true;
};

/// True for a word of digits only.
bool is_number(std::string_view word);

}  // namespace backcare
