// Holds --help, `help --json`, the man page and the completions together: each
// has all commands and options of the tables, and no others.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "publish/completions.h"
#include "request.h"
#include "run_program.h"
#include "test_files.h"

namespace backcare {
namespace {

using Names = std::set<std::string>;

Names commands() {
  Names names;
  for (const CommandInfo& command : kCommands) names.emplace(command.name);
  return names;
}

/// Long and short, with their dashes.
Names options() {
  Names names;
  for (const OptionInfo& option : kOptions) {
    names.emplace(option.name);
    if (!option.short_name.empty()) names.emplace(option.short_name);
  }
  return names;
}

bool is_option_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
}

/// What looks like an option in `text`: a dash or two and letters, where no
/// word goes on.
Names options_in(const std::string& text) {
  Names names;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins =
        text[at] == '-' && (at == 0 || !is_option_character(text[at - 1]));
    if (!begins) continue;
    std::size_t end = at;
    while (end < text.size() && is_option_character(text[end])) ++end;
    const std::string name = text.substr(at, end - at);
    if (name.find_first_not_of('-') != std::string::npos) names.insert(name);
    at = end;
  }
  return names;
}

/// The first words of the lines of a list under `heading`, up to the next
/// line that is not indented.
std::string section_of(const std::string& text, const std::string& heading) {
  std::istringstream lines(text);
  std::string section;
  bool is_in = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == heading) {
      is_in = true;
    } else if (is_in && !line.empty() && line[0] != ' ') {
      break;
    } else if (is_in) {
      section += line + '\n';
    }
  }
  return section;
}

Names first_words(const std::string& text) {
  std::istringstream lines(text);
  Names words;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream parts(line);
    std::string word;
    if (parts >> word) words.insert(word);
  }
  return words;
}

/// The names after ".It Ic" or ".It Fl" in mdoc, as they are typed.
Names items_of_man_page(const std::string& macro) {
  std::istringstream lines(read_source_file("man/backcare.1"));
  Names names;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string item;
    words >> item;
    if (item != ".It") continue;
    for (std::string word; words >> word;) {
      if (word != macro || !(words >> word)) continue;
      if (macro == "Ic") {
        names.insert(word);
        break;
      }
      // "\-json" is --json, "f" is -f.
      const bool is_long = word.starts_with("\\-");
      names.insert(is_long ? "--" + word.substr(2) : "-" + word);
      // Options of the same item go on after a comma.
    }
  }
  return names;
}

nlohmann::json help_document() {
  return nlohmann::json::parse(run_program({"help", "--json"}).out);
}

}  // namespace

TEST_CASE("help: --help lists the commands and the options") {
  const std::string help = run_program({"--help"}).out;
  Names listed;
  for (const char* section : {"Read", "Ask", "Share", "Write"}) {
    listed.merge(first_words(section_of(help, section)));
  }
  CHECK(listed == commands());
  Names spelled;
  std::istringstream lines(section_of(help, "Options"));
  for (std::string line; std::getline(lines, line);) {
    spelled.merge(options_in(line.substr(0, line.find("  ", 2))));
  }
  CHECK(spelled == options());
}

TEST_CASE("help: help --json has the commands, options and exit statuses") {
  const nlohmann::json help = help_document();
  Names listed;
  for (const auto& command : help["commands"]) listed.insert(command["name"]);
  CHECK(listed == commands());
  Names spelled;
  for (const auto& option : help["options"]) {
    spelled.insert(option["name"]);
    if (option["short"] != "") spelled.insert(option["short"]);
  }
  CHECK(spelled == options());
  CHECK(help["exit_status"].size() == kStatuses.size());
}

TEST_CASE("help: the man page has the commands and the options") {
  CHECK(items_of_man_page("Ic") == commands());
  CHECK(items_of_man_page("Fl") == options());
}

TEST_CASE("help: the completions have no option of their own") {
  // -o of compopt and the like are the shell's.
  for (const std::string& name :
       options_in(completion_script("bash") + completion_script("zsh"))) {
    if (!name.starts_with("--")) continue;
    CAPTURE(name);
    CHECK(options().count(name) == 1);
  }
  std::istringstream lines(completion_script("fish"));
  Names spelled;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("complete -c backcare")) continue;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      if (word == "-l" && words >> word) spelled.insert("--" + word);
      if (word == "-s" && words >> word) spelled.insert("-" + word);
    }
  }
  CHECK(spelled == options());
}

TEST_CASE("help: every choice of a value is in the document and in --help") {
  const nlohmann::json help = help_document();
  for (std::size_t i = 0; i < kOptions.size(); ++i) {
    for (const auto& choice : help["options"][i]["choices"]) {
      const std::string name = choice;
      CAPTURE(name);
      CHECK(is_choice(kOptions[i].choices, name));
      CHECK(kOptions[i].summary.find(name) != std::string::npos);
    }
  }
}

TEST_CASE("help: the page of a command has the options it takes, no others") {
  for (const CommandInfo& command : kCommands) {
    CAPTURE(command.name);
    const std::string page =
        run_program({"help", std::string(command.name)}).out;
    const Names shown = options_in(section_of(page, "Options"));
    for (const OptionInfo& option : kOptions) {
      CAPTURE(option.name);
      CHECK((shown.count(std::string(option.name)) == 1) ==
            takes(command, option));
    }
  }
}

}  // namespace backcare
