// Takes the options out of the arguments. What the options and the words mean
// is cli.h's business.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "request.h"

namespace backcare {

/// The options as they were typed, and the words between them, by the POSIX
/// Utility Syntax Guidelines and GNU's long options: `-f json`, `-fjson`,
/// `--format json`, `--format=json`, before and after the words. Behind `--`
/// all are words. Of an option that is typed twice the last one counts. Names
/// are not cut short (`--form`): a later option would change what they mean.
class Arguments {
 public:
  /// Throws UsageError for options that are mistyped.
  explicit Arguments(const std::vector<std::string>& args);

  const std::vector<std::string>& words() const { return words_; }

  /// `name` is that of one of kOptions, here and below.
  bool has(std::string_view name) const { return is_given_[index(name)]; }

  /// Empty where the option is not given or takes no value.
  const std::string& value(std::string_view name) const {
    return values_[index(name)];
  }

 private:
  static std::size_t index(std::string_view name) {
    return static_cast<std::size_t>(find_option(name) - kOptions.data());
  }
  // True if `next`, which is null after the last argument, was taken as the
  // option's value.
  bool take_long(std::string_view arg, const std::string* next);
  bool take_short(std::string_view arg, const std::string* next);
  bool take(const OptionInfo& option, const std::string* value);

  std::array<bool, kOptions.size()> is_given_{};
  std::array<std::string, kOptions.size()> values_;
  std::vector<std::string> words_;
};

}  // namespace backcare
