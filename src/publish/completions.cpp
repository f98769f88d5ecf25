// The completion scripts of the three shells, made from the tables of commands
// and options.
// SPDX-License-Identifier: MIT
#include "publish/completions.h"

#include <fmt/format.h>

#include <initializer_list>

#include "publish/completion_templates.h"
#include "request.h"

namespace backcare {
namespace {

struct Gap {
  std::string_view name;
  std::string text;
};

/// The template without its first line feed, with its gaps filled.
std::string fill(std::string_view text, std::initializer_list<Gap> gaps) {
  std::string out(text.substr(1));
  for (const Gap& gap : gaps) {
    const std::string mark = fmt::format("@{}@", gap.name);
    for (std::size_t at = 0; (at = out.find(mark, at)) != std::string::npos;
         at += gap.text.size()) {
      out.replace(at, mark.size(), gap.text);
    }
  }
  return out;
}

/// `joined`, which has '|' between its words, with `glue` there.
std::string spread(std::string_view joined, std::string_view glue) {
  return fmt::format("{}", fmt::join(split_choices(joined), glue));
}

/// `text` with a backslash before each of `special`.
std::string escape(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// In single quotes, for bash and zsh.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return '\'' + out + '\'';
}

std::string names_of(const OptionInfo& option, std::string_view glue) {
  if (option.short_name.empty()) return std::string(option.name);
  return fmt::format("{}{}{}", option.name, glue, option.short_name);
}

std::string all_commands(std::string_view glue) {
  std::string out;
  for (const CommandInfo& command : kCommands) {
    out += out.empty() ? std::string_view() : glue;
    out += command.name;
  }
  return out;
}

std::string options_with_values(std::string_view glue) {
  std::string out;
  for (const OptionInfo& option : kOptions) {
    if (option.value.empty()) continue;
    out += out.empty() ? std::string_view() : glue;
    out += names_of(option, glue);
  }
  return out;
}

/// What the words after a command are.
enum class Words {
  kNone,
  kIds,
  kStyles,
  kCommands,
  kPath,
  kChoice,              // one of the command's choices
  kChoiceAndDirectory,  // the same, and then a directory
};

Words words_of(const CommandInfo& command) {
  const std::string_view arguments = command.arguments;
  if (arguments.starts_with("[ID")) return Words::kIds;
  if (arguments.starts_with("STYLE")) return Words::kStyles;
  if (arguments.starts_with("[COMMAND")) return Words::kCommands;
  if (arguments.starts_with("PATH")) return Words::kPath;
  if (command.choices.empty()) return Words::kNone;
  return arguments.ends_with("DIR") ? Words::kChoiceAndDirectory
                                    : Words::kChoice;
}

bool is_path(const OptionInfo& option) { return option.value == "PATH"; }

// bash

std::string bash_value(const OptionInfo& option) {
  std::string action = "return";
  if (is_path(option)) action = "compopt -o default; return";
  if (!option.choices.empty()) {
    action =
        fmt::format("_backcare_offer {}; return", spread(option.choices, " "));
  }
  return fmt::format("      {}) {} ;;\n", names_of(option, "|"), action);
}

std::string bash_words(const CommandInfo& command) {
  std::string choices = "_backcare_offer " + spread(command.choices, " ");
  switch (words_of(command)) {
    case Words::kIds:
      return fmt::format("_backcare_ids {}", command.name);
    case Words::kStyles:
      return "_backcare_ids types";
    case Words::kCommands:
      return "_backcare_offer " + all_commands(" ");
    case Words::kPath:
      return "compopt -o default";
    case Words::kChoice:
      return choices;
    case Words::kChoiceAndDirectory:
      return fmt::format("if ((count)); then compopt -o dirnames; else {}; fi",
                         choices);
    case Words::kNone:
      break;
  }
  return {};
}

std::string bash_script() {
  std::string values;
  std::string common;
  std::string options;
  for (const OptionInfo& option : kOptions) {
    if (!option.value.empty()) values += bash_value(option);
    if (option.commands.empty()) {
      common += (common.empty() ? "" : " ") + names_of(option, " ");
    }
  }
  std::string arguments;
  for (const CommandInfo& command : kCommands) {
    std::string own;
    for (const OptionInfo& option : kOptions) {
      if (option.commands.empty() || !takes(command, option)) continue;
      own += ' ' + names_of(option, " ");
    }
    if (!own.empty()) {
      options +=
          fmt::format("        {}) _backcare_offer{} ;;\n", command.name, own);
    }
    const std::string words = bash_words(command);
    if (words.empty()) continue;
    arguments += fmt::format("    {}) {} ;;\n", command.name, words);
  }
  return fill(kBashTemplate, {{"options_with_values", options_with_values("|")},
                              {"values", values},
                              {"common_options", common},
                              {"options", options},
                              {"commands", all_commands(" ")},
                              {"arguments", arguments}});
}

// zsh

/// As _arguments takes it: one line for each spelling.
std::string zsh_option(const OptionInfo& option, std::string_view indent) {
  std::string value;
  if (!option.value.empty()) {
    std::string choices =
        is_path(option) ? "_files" : spread(option.choices, " ");
    value = option.choices.empty()
                ? fmt::format(":{}:{}", option.value, choices)
                : fmt::format(":{}:({})", option.value, choices);
  }
  const std::string rest =
      fmt::format("[{}]{}", escape(option.summary, "[]\\"), value);
  const std::string both = names_of(option, " ");
  std::string out =
      fmt::format("{}{}\n", indent,
                  quoted(fmt::format("({}){}{}{}", both, option.name,
                                     option.value.empty() ? "" : "=", rest)));
  if (option.short_name.empty()) return out;
  return out + fmt::format(
                   "{}{}\n", indent,
                   quoted(fmt::format("({}){}{}{}", both, option.short_name,
                                      option.value.empty() ? "" : "+", rest)));
}

std::string zsh_words(const CommandInfo& command) {
  std::string choices =
      fmt::format("'2:word:({})'", spread(command.choices, " "));
  switch (words_of(command)) {
    case Words::kIds:
      return fmt::format("'*:id:_backcare_ids {}'", command.name);
    case Words::kStyles:
      return "'*:id:_backcare_ids types'";
    case Words::kCommands:
      return "'2: :_backcare_commands'";
    case Words::kPath:
      return "'2:path:_files'";
    case Words::kChoice:
      return choices;
    case Words::kChoiceAndDirectory:
      return choices + " '3:directory:_files -/'";
    case Words::kNone:
      break;
  }
  return {};
}

std::string zsh_script() {
  std::string commands;
  std::string common;
  std::string options;
  std::string arguments;
  for (const OptionInfo& option : kOptions) {
    if (option.commands.empty()) common += zsh_option(option, "    ");
  }
  for (const CommandInfo& command : kCommands) {
    commands += fmt::format("    {}\n",
                            quoted(fmt::format("{}:{}", command.name,
                                               escape(command.summary, "\\"))));
    std::string own;
    for (const OptionInfo& option : kOptions) {
      if (option.commands.empty() || !takes(command, option)) continue;
      own += zsh_option(option, "      ");
    }
    if (!own.empty()) {
      options +=
          fmt::format("    {}) options+=(\n{}      ) ;;\n", command.name, own);
    }
    const std::string words = zsh_words(command);
    if (words.empty()) continue;
    arguments +=
        fmt::format("    {}) arguments=({}) ;;\n", command.name, words);
  }
  return fill(kZshTemplate, {{"commands", commands},
                             {"options_with_values", options_with_values("|")},
                             {"common_options", common},
                             {"options", options},
                             {"arguments", arguments}});
}

// fish

std::string fish_quoted(std::string_view text) {
  return '\'' + escape(text, "'\\") + '\'';
}

std::string fish_option(const OptionInfo& option) {
  std::string line = "complete -c backcare";
  if (!option.commands.empty()) {
    line += fmt::format(" -n '__backcare_is {}'", spread(option.commands, " "));
  }
  line += fmt::format(" -l {}", option.name.substr(2));
  if (!option.short_name.empty()) {
    line += fmt::format(" -s {}", option.short_name.substr(1));
  }
  if (is_path(option)) {
    line += " -r -F";
  } else if (!option.value.empty()) {
    line += " -x";
  }
  if (!option.choices.empty()) {
    line += fmt::format(" -a '{}'", spread(option.choices, " "));
  }
  return fmt::format("{} -d {}\n", line, fish_quoted(option.summary));
}

std::string fish_words(const CommandInfo& command) {
  const std::string its = fmt::format(
      "complete -c backcare -n '__backcare_is "
      "{}",
      command.name);
  std::string choices = fmt::format("{}; and __backcare_count 1' -a '{}'\n",
                                    its, spread(command.choices, " "));
  switch (words_of(command)) {
    case Words::kIds:
      return fmt::format("{}' -a '(__backcare_ids {})'\n", its, command.name);
    case Words::kStyles:
      return fmt::format("{}' -a '(__backcare_ids types)'\n", its);
    case Words::kCommands:
      return fmt::format("{}; and __backcare_count 1' -a '{}'\n", its,
                         all_commands(" "));
    case Words::kPath:
      return fmt::format("{}' -F\n", its);
    case Words::kChoice:
      return choices;
    case Words::kChoiceAndDirectory:
      return fmt::format(
          "{}{}; and __backcare_count 2' -a '(__fish_complete_directories)'\n",
          choices, its);
    case Words::kNone:
      break;
  }
  return {};
}

std::string fish_script() {
  std::string commands;
  std::string options;
  std::string arguments;
  for (const CommandInfo& command : kCommands) {
    commands += fmt::format(
        "complete -c backcare -n '__backcare_count 0' -a {} -d {}\n",
        command.name, fish_quoted(command.summary));
    arguments += fish_words(command);
  }
  for (const OptionInfo& option : kOptions) options += fish_option(option);
  return fill(kFishTemplate, {{"options_with_values", options_with_values(" ")},
                              {"commands", commands},
                              {"options", options},
                              {"arguments", arguments}});
}

}  // namespace

std::string completion_script(std::string_view shell) {
  if (shell == "bash") return bash_script();
  return shell == "zsh" ? zsh_script() : fish_script();
}

}  // namespace backcare
