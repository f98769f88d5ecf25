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
    : begin{0},
      slots(kFirstSlots),
      stemmer_(language),
      term_count_(first_term) {}

std::uint32_t Vocabulary::term_of(std::string_view word) {
  const std::size_t slot = find_slot(word);
  if (slots[slot] != 0) return terms[slots[slot] - 1];
  if (!adds_numbers_ && word != "0" && is_number(word)) return term_of("0");
  return add(word, slot);
}

std::uint32_t Vocabulary::add(std::string_view word, std::size_t slot) {
  const auto number = static_cast<std::uint32_t>(terms.size());
  text += word;
  begin.push_back(static_cast<std::uint32_t>(text.size()));
  slots[slot] = number + 1;
  terms.push_back(0);
  if (terms.size() * 2 > slots.size()) grow();
  const std::string_view stem = stemmer_.stem(word_at(number));
  const std::uint32_t term =
      stem == word_at(number) ? term_count_++ : term_of(std::string(stem));
  terms[number] = term;
  return term;
}

std::size_t Vocabulary::find_slot(std::string_view word) const {
  const std::size_t mask = slots.size() - 1;
  std::size_t slot = hash_of(word) & mask;
  while (slots[slot] != 0 && word_at(slots[slot] - 1) != word) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void Vocabulary::grow() {
  slots.assign(slots.size() * 2, 0);
  for (std::uint32_t number = 0; number < terms.size(); ++number) {
    slots[find_slot(word_at(number))] = number + 1;
  }
}

}  // namespace backcare
