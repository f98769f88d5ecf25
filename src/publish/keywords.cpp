// The words by which the entries of a pack are found without the program.
// SPDX-License-Identifier: MIT
#include "publish/keywords.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>

#include "match/words.h"

namespace backcare {
namespace {

constexpr std::size_t kWeightOfName = 5;  // in phrases
constexpr std::size_t kLongStopWord = 3;
constexpr std::size_t kWholeShare = 9;
constexpr std::size_t kShareOfStopWord = 3;  // points to nothing alone

std::string base_36(std::size_t number) {
  constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::string digits;
  do {
    digits.insert(digits.begin(), kDigits[number % 36]);
    number /= 36;
  } while (number > 0);
  return digits;
}

std::set<std::string, std::less<>> stop_words_of(const Content& content) {
  std::set<std::string, std::less<>> words;
  for (const Text word : content.stop_words) words.insert(fold(word));
  return words;
}

/// For each word, how often it stands in the texts of the entry at a place.
using Counts =
    std::map<std::string, std::map<std::size_t, std::size_t>, std::less<>>;

class WordCounter {
 public:
  explicit WordCounter(const Content& content)
      : stop_words_(stop_words_of(content)) {}

  /// A name is not much more than its stop words: "Lower back pain".
  void add_name(Text name, std::size_t place) {
    for_words(name, [&](std::string_view word) {
      const bool counts = !is_stop_word(word) || word.size() >= kLongStopWord;
      if (counts) counts_[std::string(word)][place] += kWeightOfName;
    });
  }

  void add_phrase(Text phrase, std::size_t place) {
    for_words(phrase, [&](std::string_view word) {
      if (!is_stop_word(word)) ++counts_[std::string(word)][place];
    });
  }

  bool is_stop_word(std::string_view word) const {
    return stop_words_.contains(word);
  }

  const Counts& counts() const { return counts_; }

 private:
  template <class Visit>
  static void for_words(Text text, Visit&& visit) {
    const std::string folded = fold(text);
    for (const std::string_view word : split_words(folded)) visit(word);
  }

  std::set<std::string, std::less<>> stop_words_;
  Counts counts_;
};

}  // namespace

std::vector<Text> keywords_of(const Content& content, const EntryRef& ref) {
  std::vector<Text> keywords(ref.entry->aliases.begin(),
                             ref.entry->aliases.end());
  const std::string address = address_of(ref);
  for (const NamedLines& phrases : content.phrases) {
    if (phrases.name != address) continue;
    keywords.insert(keywords.end(), phrases.lines.begin(), phrases.lines.end());
    break;
  }
  return keywords;
}

std::string keyword_table(const Content& content,
                          const std::vector<EntryRef>& entries) {
  WordCounter counter(content);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    counter.add_name(entries[i].entry->name, i);
    for (const Text alias : entries[i].entry->aliases) {
      counter.add_name(alias, i);
    }
    for (const Text keyword : keywords_of(content, entries[i])) {
      counter.add_phrase(keyword, i);
    }
  }
  std::string table;
  for (const auto& [word, places] : counter.counts()) {
    const std::size_t scale =
        counter.is_stop_word(word) ? kShareOfStopWord : kWholeShare;
    std::size_t most = 0;
    for (const auto& [place, count] : places) most = std::max(most, count);
    table += table.empty() ? "" : " ";
    table += word;
    for (const auto& [place, count] : places) {
      const std::size_t share = (count * scale + most / 2) / most;
      if (share > 0) table += ',' + base_36(place) + base_36(share);
    }
  }
  return table;
}

}  // namespace backcare
