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

}  // namespace

std::vector<Text> keywords_of(const Content& content, const EntryRef& ref) {
  std::vector<Text> keywords(ref.entry->aliases.begin(),
                             ref.entry->aliases.end());
  const std::string address = address_of(ref);
  for (const NamedLines& phrases : content.phrases) {
    if (phrases.name != address) continue;
    keywords.insert(keywords.end(), phrases.lines.begin(), phrases.lines.end());
  }
  return keywords;
}

std::string keyword_table(const Content& content,
                          const std::vector<EntryRef>& entries) {
  const auto stop_words = stop_words_of(content);
  std::map<std::string, std::vector<std::size_t>, std::less<>> places;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::vector<Text> texts = keywords_of(content, entries[i]);
    texts.push_back(entries[i].entry->name);
    for (const Text text : texts) {
      const std::string folded = fold(text);
      for (const std::string_view word : split_words(folded)) {
        if (stop_words.contains(word)) continue;
        auto& its_places = places[std::string(word)];
        const bool is_new = its_places.empty() || its_places.back() != i;
        if (is_new) its_places.push_back(i);
      }
    }
  }
  std::string table;
  for (const auto& [word, its_places] : places) {
    table += table.empty() ? "" : " ";
    table += word;
    for (const std::size_t place : its_places) table += ',' + base_36(place);
  }
  return table;
}

}  // namespace backcare
