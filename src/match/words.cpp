// Words as people type them.
// SPDX-License-Identifier: MIT
#include "match/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

#include "characters.h"

namespace backcare {
namespace {

bool is_letter_or_digit(char32_t code_point) {
  if (code_point < 0x80) {
    return (code_point >= 'a' && code_point <= 'z') ||
           (code_point >= '0' && code_point <= '9');
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

bool is_apostrophe(char32_t code_point) {
  return code_point == '\'' || code_point == 0x2019 || code_point == 0x02bc;
}

/// `text` with a blank for each byte that is not UTF-8.
std::string blank_out_strays(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view before = text;
    const bool sound = take_code_point(text).has_value();
    out += sound ? before.substr(0, before.size() - text.size()) : " ";
  }
  return out;
}

/// Lower case without accents.
std::string decompose(std::string_view text) {
  auto lower = without_marks(text, Letters::kLowerCase);
  if (!lower) {
    lower = without_marks(blank_out_strays(text), Letters::kLowerCase);
  }
  return std::move(lower).value();
}

/// What an ASCII character becomes: itself in lower case, a blank, or
/// kDropped.
constexpr char kDropped = '\0';

constexpr std::array<char, 128> ascii_folds() {
  std::array<char, 128> folds{};
  folds.fill(' ');
  folds['\''] = kDropped;
  for (const std::string_view kept :
       {"0123456789", "abcdefghijklmnopqrstuvwxyz"}) {
    for (const char c : kept) folds[static_cast<unsigned char>(c)] = c;
  }
  for (std::size_t i = 0; i < 26; ++i) folds['A' + i] = folds['a' + i];
  return folds;
}

constexpr auto kAsciiFolds = ascii_folds();

/// False, with `folded` half done, where `text` is not all ASCII.
bool fold_ascii(std::string& folded, std::string_view text) {
  folded.resize(text.size());
  char* out = folded.data();
  char last = ' ';  // drops blanks at the beginning
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) return false;
    const char to = kAsciiFolds[byte];
    if (to == kDropped || (to == ' ' && last == ' ')) continue;
    *out++ = last = to;
  }
  if (out != folded.data() && last == ' ') --out;
  folded.resize(static_cast<std::size_t>(out - folded.data()));
  return true;
}

void fold_unicode(std::string& folded, std::string_view text) {
  const std::string lower = decompose(text);
  folded.clear();
  std::string_view rest = lower;
  bool blank = false;
  while (!rest.empty()) {
    const auto code_point = take_code_point(rest);
    if (code_point && is_apostrophe(*code_point)) continue;
    if (!code_point || !is_letter_or_digit(*code_point)) {
      blank = true;
      continue;
    }
    if (blank && !folded.empty()) folded += ' ';
    blank = false;
    append_utf8(folded, *code_point);
  }
}

}  // namespace

void fold_into(std::string& folded, std::string_view text) {
  if (!fold_ascii(folded, text)) fold_unicode(folded, text);
}

std::string fold(std::string_view text) {
  std::string folded;
  fold_into(folded, text);
  return folded;
}

std::vector<std::string_view> split_words(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const auto end = std::min(folded.find(' '), folded.size());
    if (end > 0) words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

std::size_t edit_distance(std::string_view a, std::string_view b,
                          std::size_t most) {
  const std::size_t apart =
      a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (apart > most) return most + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::vector<std::size_t> next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, change});
      const bool swapped =
          i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
      best = std::min(best, next[j]);
    }
    if (best > most) return most + 1;
    std::swap(before, row);
    std::swap(row, next);
  }
  return std::min(row[b.size()], most + 1);
}

std::string_view nearest(std::string_view word,
                         const std::vector<std::string_view>& candidates) {
  const std::size_t most = std::min<std::size_t>(3, (word.size() + 1) / 3);
  std::string_view best;
  std::size_t best_distance = most + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance =
        edit_distance(word, candidate, best_distance - 1);
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
    if (best_distance == 0) break;
  }
  return best;
}

}  // namespace backcare
