// The words of a pack while its index is built.
// SPDX-License-Identifier: MIT
#include "match/vocabulary.h"

#include <algorithm>

#include "match/words.h"

namespace backcare {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

Vocabulary::Vocabulary(std::string_view language, std::uint32_t first_term)
    : begin_{0},
      slots_(kFirstSlots),
      stemmer_(language),
      term_count_(first_term) {}

std::uint32_t Vocabulary::term_of(std::string_view word) {
  const std::size_t slot = find_slot(word);
  if (slots_[slot] != 0) return terms_[slots_[slot] - 1];
  if (!adds_numbers_ && word != "0" && is_number(word)) return term_of("0");
  return add(word, slot);
}

std::uint32_t Vocabulary::add(std::string_view word, std::size_t slot) {
  const auto number = static_cast<std::uint32_t>(terms_.size());
  text_ += word;
  begin_.push_back(static_cast<std::uint32_t>(text_.size()));
  slots_[slot] = number + 1;
  terms_.push_back(0);
  if (terms_.size() * 2 > slots_.size()) grow();
  const std::string_view stem = stemmer_.stem(word_at(number));
  const std::uint32_t term =
      stem == word_at(number) ? term_count_++ : term_of(std::string(stem));
  terms_[number] = term;
  return term;
}

std::size_t Vocabulary::find_slot(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(word) & mask;
  while (slots_[slot] != 0 && word_at(slots_[slot] - 1) != word) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    slots_[find_slot(word_at(number))] = number + 1;
  }
}

}  // namespace backcare
