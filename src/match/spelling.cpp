// The word that was meant, where the one that was typed is in no phrase.
// SPDX-License-Identifier: MIT
#include "match/spelling.h"

#include <bit>

#include "match/postings.h"
#include "match/words.h"

namespace backcare {
namespace {

constexpr std::size_t kShortest = 4;      // words that are corrected
constexpr std::size_t kTwoSlipsFrom = 7;  // letters
constexpr std::size_t kShortestHalf = 3;  // of words stuck together
constexpr std::size_t kLongest = 32;

/// A bit for each letter that is in `word`.
std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) {
    letters |= 1U << (static_cast<unsigned char>(c) & 31U);
  }
  return letters;
}

struct Candidate {
  std::uint32_t number = 0;
  std::size_t distance = 0;
  std::uint32_t phrases = 0;

  bool is_better_than(const Candidate& other) const {
    if (distance != other.distance) return distance < other.distance;
    return phrases > other.phrases;
  }
};

/// Each letter that differs takes a slip.
bool may_be_near(std::string_view a, std::uint32_t letters_of_a,
                 std::string_view b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return false;
  const std::uint32_t b_letters = letters_of(b);
  return std::popcount(letters_of_a & ~b_letters) <= static_cast<int>(most) &&
         std::popcount(b_letters & ~letters_of_a) <= static_cast<int>(most);
}

/// The number of the first word that does not come before `word`.
std::uint32_t lower_bound(const Index& index, std::string_view word) {
  std::uint32_t first = 0;
  auto last = static_cast<std::uint32_t>(index.word_term.size());
  while (first < last) {
    const std::uint32_t middle = first + (last - first) / 2;
    if (word_at(index, middle) < word) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

std::optional<std::uint32_t> nearest_term(const Index& index,
                                          std::string_view word) {
  const std::size_t most = word.size() >= kTwoSlipsFrom ? 2 : 1;
  const std::uint32_t letters = letters_of(word);
  Candidate best{0, most + 1, 0};
  const auto words = static_cast<std::uint32_t>(index.word_term.size());
  for (std::uint32_t number = lower_bound(index, word.substr(0, 1));
       number < words; ++number) {
    const std::string_view known = word_at(index, number);
    if (known[0] != word[0]) break;
    if (known.size() < 3 || !may_be_near(word, letters, known, most)) continue;
    const Candidate candidate{number, edit_distance(word, known, most),
                              phrases_with(index, index.word_term[number])};
    if (candidate.is_better_than(best)) best = candidate;
  }
  if (best.distance > most) return std::nullopt;
  return index.word_term[best.number];
}

std::vector<std::uint32_t> split_stuck(const Index& index,
                                       std::string_view word) {
  for (std::size_t at = word.size() - kShortestHalf; at >= kShortestHalf;
       --at) {
    const auto first = find_term(index, word.substr(0, at));
    const auto second = find_term(index, word.substr(at));
    if (first && second && phrases_with(index, *first) > 1 &&
        phrases_with(index, *second) > 1) {
      return {*first, *second};
    }
  }
  return {};
}

}  // namespace

std::string_view word_at(const Index& index, std::uint32_t number) {
  const std::uint32_t begin = index.word_begin[number];
  return index.word_text.substr(begin, index.word_begin[number + 1] - begin);
}

std::optional<std::uint32_t> find_term(const Index& index,
                                       std::string_view word) {
  const std::uint32_t number = lower_bound(index, word);
  if (number == index.word_term.size() || word_at(index, number) != word) {
    return std::nullopt;
  }
  return index.word_term[number];
}

std::uint32_t phrases_with(const Index& index, std::uint32_t feature) {
  const std::uint32_t begin = index.posting_begin[feature];
  if (begin == index.posting_begin[feature + 1]) return 0;
  const char* bytes = index.postings.data() + begin;
  return take_number(bytes);
}

std::vector<std::uint32_t> spell(const Index& index, std::string_view word) {
  if (word.size() < kShortest || word.size() > kLongest) return {};
  if (const auto term = nearest_term(index, word)) return {*term};
  if (word.size() < 2 * kShortestHalf) return {};
  return split_stuck(index, word);
}

}  // namespace backcare
