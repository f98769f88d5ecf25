// Takes the options out of the arguments. The only user of CLI11; what the
// options and the words mean is cli.h's business.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "request.h"

namespace backcare {

/// The options as they were typed, and the words between them. Of an option
/// that is typed twice the last one counts.
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
  void parse(std::vector<std::string> args);

  std::array<bool, kOptions.size()> is_given_{};
  std::array<std::string, kOptions.size()> values_;
  std::vector<std::string> words_;
};

}  // namespace backcare
