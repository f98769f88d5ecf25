// Takes the options out of the arguments.
// SPDX-License-Identifier: MIT
#include "arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "characters.h"
#include "error.h"
#include "match/words.h"

namespace backcare {
namespace {

/// A dash alone is a word, as it names standard input in other programs.
bool is_option(const std::string& arg) {
  return arg.size() > 1 && arg.starts_with('-');
}

[[noreturn]] void refuse_option(std::string_view typed) {
  // The dashes, which all options have, make none of them nearer.
  std::vector<std::string_view> names;
  for (const OptionInfo& option : kOptions) {
    names.push_back(option.name.substr(2));
  }
  const std::string_view near = typed.starts_with("--")
                                    ? nearest(typed.substr(2), names)
                                    : std::string_view();
  throw UsageError(
      near.empty()
          ? fmt::format("unknown option {}; put '--' before words that "
                        "begin with a dash",
                        quote(typed))
          : fmt::format("unknown option {}, did you mean '--{}'?", quote(typed),
                        near));
}

/// The option that is called `typed`, long or short.
const OptionInfo& expect_option(std::string_view typed) {
  for (const OptionInfo& option : kOptions) {
    if (typed == option.name || typed == option.short_name) return option;
  }
  refuse_option(typed);
}

/// `--width=60` or `-fjson` in two. Of short options that take none, written
/// together (`-Vh`), the value is the others.
struct Typed {
  std::string_view name;
  std::optional<std::string_view> value;
};

Typed split(std::string_view arg) {
  if (!arg.starts_with("--")) {
    if (arg.size() == 2) return {arg, {}};
    return {arg.substr(0, 2), arg.substr(2)};
  }
  const auto equals = arg.find('=');
  if (equals == std::string_view::npos) return {arg, {}};
  return {arg.substr(0, equals), arg.substr(equals + 1)};
}

}  // namespace

Arguments::Arguments(const std::vector<std::string>& args) {
  const auto dashes = std::find(args.begin(), args.end(), "--");
  for (auto arg = args.begin(); arg != dashes; ++arg) {
    if (!is_option(*arg)) {
      words_.push_back(*arg);
      continue;
    }
    const bool has_next = arg + 1 != dashes;
    if (take(*arg, has_next ? &arg[1] : nullptr)) ++arg;
  }
  if (dashes != args.end()) words_.insert(words_.end(), dashes + 1, args.end());
}

bool Arguments::take(std::string_view arg, const std::string* next) {
  const Typed typed = split(arg);
  const OptionInfo& option = expect_option(typed.name);
  const std::size_t place = index(option.name);
  is_given_[place] = true;
  if (option.value.empty()) {
    if (!typed.value) return false;
    if (typed.name.starts_with("--")) {
      throw UsageError(fmt::format("option '{}' takes no value", option.name));
    }
    return take(fmt::format("-{}", *typed.value), next);
  }
  if (!typed.value && next == nullptr) {
    throw UsageError(fmt::format("option '{}' needs a value: {}", option.name,
                                 option.summary));
  }
  values_[place] = typed.value ? *typed.value : *next;
  return !typed.value;
}

}  // namespace backcare
