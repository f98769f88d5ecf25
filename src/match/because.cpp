// The person's own words that led to an entry.
// SPDX-License-Identifier: MIT
#include "match/because.h"

#include <algorithm>

namespace backcare {
namespace {

constexpr std::size_t kMostWordsShown = 4;
constexpr std::int32_t kLeastPart = 4;  // of what the best word counts: 1/4

/// What each word adds to the entry. That of a pair is shared.
std::vector<std::int32_t> parts_of(const Query& query, const Scores& scores,
                                   std::uint32_t entry) {
  std::vector<std::int32_t> parts(query.words.size());
  for (const Contribution& contribution : scores.contributions) {
    if (contribution.entry != entry) continue;
    const auto words =
        static_cast<std::int32_t>(contribution.end - contribution.begin);
    for (std::uint32_t i = contribution.begin; i < contribution.end; ++i) {
      parts[i] += contribution.score / words;
    }
  }
  return parts;
}

void add_once(std::vector<std::string>& words, const std::string& word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) {
    words.push_back(word);
  }
}

}  // namespace

std::vector<std::string> words_that_count(const Index& index,
                                          const Query& query,
                                          const Scores& scores,
                                          std::uint32_t entry) {
  const std::vector<std::int32_t> parts = parts_of(query, scores, entry);
  // Stop words tell something only where there is nothing else.
  const bool only_stop_words =
      std::none_of(query.words.begin(), query.words.end(),
                   [&](const QueryWord& word) { return counts(index, word); });
  std::vector<std::uint32_t> best;
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    if (parts[i] > 0 && counts(index, query.words[i]) != only_stop_words) {
      best.push_back(i);
    }
  }
  std::stable_sort(
      best.begin(), best.end(),
      [&](std::uint32_t a, std::uint32_t b) { return parts[a] > parts[b]; });
  if (best.size() > kMostWordsShown) best.resize(kMostWordsShown);
  std::erase_if(best, [&, most = best.empty() ? 0 : parts[best[0]]](auto i) {
    return parts[i] * kLeastPart < most;
  });
  std::sort(best.begin(), best.end());
  std::vector<std::string> words;
  for (const std::uint32_t i : best) add_once(words, query.words[i].typed);
  return words;
}

std::int32_t strongest_word(const Index& index, const Query& query,
                            const Scores& scores, std::uint32_t entry) {
  const std::vector<std::int32_t> parts = parts_of(query, scores, entry);
  std::int32_t strongest = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (counts(index, query.words[i]))
      strongest = std::max(strongest, parts[i]);
  }
  return strongest;
}

std::vector<std::string> words_of(const Query& query,
                                  std::vector<Mention> mentions) {
  std::stable_sort(
      mentions.begin(), mentions.end(),
      [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  std::vector<std::string> words;
  for (const Mention& mention : mentions) {
    std::string text;
    for (std::uint32_t i = mention.begin; i < mention.end; ++i) {
      // Two words that were typed as one stand here twice.
      if (i > mention.begin && query.words[i].typed == query.words[i - 1].typed)
        continue;
      if (i > mention.begin) text += ' ';
      text += query.words[i].typed;
    }
    add_once(words, text);
  }
  return words;
}

}  // namespace backcare
