// Takes the options out of the arguments.
// SPDX-License-Identifier: MIT
#include "arguments.h"

#include <fmt/format.h>

#include <algorithm>

#include "characters.h"
#include "error.h"
#include "match/words.h"

namespace backcare {
namespace {

/// A dash alone is a word, as it names standard input in other programs.
bool is_option(const std::string& arg) {
  return arg.size() > 1 && arg.starts_with('-');
}

const OptionInfo* find_short_option(char letter) {
  for (const OptionInfo& option : kOptions) {
    if (!option.short_name.empty() && option.short_name[1] == letter) {
      return &option;
    }
  }
  return nullptr;
}

[[noreturn]] void refuse_option(std::string_view arg) {
  const std::string_view typed = arg.substr(0, arg.find('='));
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

}  // namespace

Arguments::Arguments(const std::vector<std::string>& args) {
  const auto dashes = std::find(args.begin(), args.end(), "--");
  for (auto arg = args.begin(); arg != dashes; ++arg) {
    if (!is_option(*arg)) {
      words_.push_back(*arg);
      continue;
    }
    const std::string* next = arg + 1 == dashes ? nullptr : &arg[1];
    const bool is_long = arg->starts_with("--");
    if (is_long ? take_long(*arg, next) : take_short(*arg, next)) ++arg;
  }
  if (dashes != args.end()) words_.insert(words_.end(), dashes + 1, args.end());
}

bool Arguments::take_long(std::string_view arg, const std::string* next) {
  const auto equals = arg.find('=');
  const OptionInfo* option = find_option(arg.substr(0, equals));
  if (option == nullptr) refuse_option(arg);
  if (equals == std::string_view::npos) return take(*option, next);
  if (option->value.empty()) {
    throw UsageError(fmt::format("option '{}' takes no value", option->name));
  }
  const std::string value(arg.substr(equals + 1));
  take(*option, &value);
  return false;
}

bool Arguments::take_short(std::string_view arg, const std::string* next) {
  for (std::size_t i = 1; i < arg.size(); ++i) {
    const OptionInfo* option = find_short_option(arg[i]);
    if (option == nullptr) refuse_option(arg);
    if (option->value.empty()) {
      take(*option, nullptr);
      continue;
    }
    if (i + 1 == arg.size()) return take(*option, next);
    const std::string value(arg.substr(i + 1));
    take(*option, &value);
    return false;
  }
  return false;
}

bool Arguments::take(const OptionInfo& option, const std::string* value) {
  const std::size_t place = index(option.name);
  is_given_[place] = true;
  if (option.value.empty()) return false;
  if (value == nullptr) {
    throw UsageError(fmt::format("option '{}' needs a value: {}", option.name,
                                 option.summary));
  }
  values_[place] = *value;
  return true;
}

}  // namespace backcare
