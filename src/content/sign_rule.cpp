// The rules that find warning signs and precautions.
// SPDX-License-Identifier: MIT
#include "content/sign_rule.h"

#include <algorithm>
#include <charconv>

namespace backcare {
namespace {

constexpr std::uint32_t kWidestWindow = 999;

/// 0 where `digits` are no number of words.
std::uint32_t read_window(std::string_view digits) {
  std::uint32_t window = 0;
  const char* const end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, window);
  const bool is_number = result.ec == std::errc() && result.ptr == end;
  return is_number && window <= kWidestWindow ? window : 0;
}

}  // namespace

SignRule read_sign_rule(std::string_view line) {
  SignRule rule;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(word.size() + 1, line.size()));
    if (word.empty()) continue;
    if (word.starts_with('~')) {
      rule.is_sound = rule.is_sound && rule.window == 0;
      rule.window = read_window(word.substr(1));
      rule.is_sound = rule.is_sound && rule.window > 0;
      continue;
    }
    const bool is_absent = word.starts_with('!');
    rule.parts.push_back({word.substr(is_absent ? 1 : 0), is_absent});
  }
  return rule;
}

}  // namespace backcare
