// Takes the options out of the arguments.
// SPDX-License-Identifier: MIT
#include "arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "characters.h"
#include "error.h"
#include "match/words.h"

namespace backcare {
namespace {

bool begins_with_dash(const std::string& word) { return word.starts_with('-'); }

CLI::Option* add(CLI::App& app, const OptionInfo& option, std::string& value) {
  std::string names(option.name);
  if (!option.short_name.empty()) {
    names = fmt::format("{},{}", option.short_name, option.name);
  }
  CLI::Option* added = option.value.empty()
                           ? app.add_flag(names)->disable_flag_override()
                           : app.add_option(names, value);
  return added->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// CLI11's message has the option's name, sometimes without its dashes.
std::string explain(const CLI::ParseError& error) {
  const std::string_view what = error.what();
  for (const OptionInfo& option : kOptions) {
    const bool is_named = what.find(option.name) != std::string_view::npos ||
                          what.starts_with(option.name.substr(2));
    if (!is_named) continue;
    if (option.value.empty()) {
      return fmt::format("option '{}' takes no value", option.name);
    }
    return fmt::format("option '{}' needs a value: {}", option.name,
                       option.summary);
  }
  return fmt::format("can't read the options: {}", visible(what));
}

void refuse_option(const std::string& word) {
  if (word.size() < 2 || !begins_with_dash(word)) return;
  // The dashes, which all options have, make none of them nearer.
  std::vector<std::string_view> names;
  for (const OptionInfo& option : kOptions) {
    names.push_back(option.name.substr(2));
  }
  const std::string_view name =
      std::string_view(word).substr(0, word.find('='));
  const std::string_view near = name.starts_with("--")
                                    ? nearest(name.substr(2), names)
                                    : std::string_view();
  throw UsageError(
      near.empty()
          ? fmt::format("unknown option {}; put '--' before words that "
                        "begin with a dash",
                        quote(name))
          : fmt::format("unknown option {}, did you mean '--{}'?", quote(name),
                        near));
}

}  // namespace

Arguments::Arguments(const std::vector<std::string>& args) {
  const auto dashes = std::find(args.begin(), args.end(), "--");
  parse({args.begin(), dashes});
  const auto first_word = dashes == args.end() ? dashes : dashes + 1;
  words_.insert(words_.end(), first_word, args.end());
}

void Arguments::parse(std::vector<std::string> args) {
  // Where there is no option, setting CLI11 up would be most of the work.
  if (std::none_of(args.begin(), args.end(), begins_with_dash)) {
    words_ = std::move(args);
    return;
  }
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::array<CLI::Option*, kOptions.size()> handles{};
  for (std::size_t i = 0; i < kOptions.size(); ++i) {
    handles[i] = add(app, kOptions[i], values_[i]);
  }
  // CLI11 takes the last argument first.
  std::reverse(args.begin(), args.end());
  try {
    app.parse(std::move(args));
  } catch (const CLI::ParseError& error) {
    throw UsageError(explain(error));
  }
  for (std::size_t i = 0; i < kOptions.size(); ++i) {
    is_given_[i] = handles[i]->count() > 0;
  }
  words_ = app.remaining();
  for (const std::string& word : words_) refuse_option(word);
}

}  // namespace backcare
