// Lays out the short page, the help pages and the version, from the tables of
// request.h. What the program is about, the pack says.
// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "answer/lay_out_parts.h"
#include "version.h"

namespace backcare {
namespace {

constexpr std::size_t kStartExamples = 4;

std::string with_arguments(const CommandInfo& command) {
  if (command.arguments.empty()) return std::string(command.name);
  return fmt::format("{} {}", command.name, command.arguments);
}

/// FORMAT of "FORMAT DIR", OF of "[OF]".
std::string_view first_argument(const CommandInfo& command) {
  std::string_view name = command.arguments;
  name.remove_prefix(name.find_first_not_of('['));
  return name.substr(0, name.find_first_of(" ]"));
}

/// "a, b or c"
std::string one_of(const std::vector<std::string_view>& choices) {
  const auto last = choices.end() - 1;
  if (last == choices.begin()) return std::string(*last);
  return fmt::format("{} or {}", fmt::join(choices.begin(), last, ", "), *last);
}

std::string spelled(const OptionInfo& option) {
  std::string text;
  if (!option.short_name.empty()) text = fmt::format("{}, ", option.short_name);
  text += option.name;
  if (!option.value.empty()) text += fmt::format(" {}", option.value);
  return text;
}

Table examples(const Content& content, std::size_t most) {
  Table table;
  for (const Example& example : content.examples) {
    if (table.rows.size() == most) break;
    table.rows.push_back(
        {Inline().command(example.command), Inline(example.explains)});
  }
  return table;
}

void commands_of(Page& page, const SectionInfo& section) {
  page.subsection(section.title);
  Table table;
  for (const CommandInfo& command : kCommands) {
    if (command.section != section.section) continue;
    table.rows.push_back(
        {Inline().command(with_arguments(command)), Inline(command.summary)});
  }
  page.table(std::move(table));
}

void options_of(Page& page, const CommandInfo* command) {
  page.section("Options");
  Table table;
  for (const OptionInfo& option : kOptions) {
    if (command != nullptr && !takes(*command, option)) continue;
    Inline summary(option.summary);
    if (command == nullptr && !option.commands.empty()) {
      const bool one = option.commands.find('|') == std::string_view::npos;
      summary.plain(one ? fmt::format(" ({})", option.commands)
                        : std::string(" (lists)"));
    }
    table.rows.push_back({Inline().command(spelled(option)), summary});
  }
  page.table(std::move(table));
}

void statuses(Page& page) {
  page.section("Exit status");
  Table table;
  for (const StatusInfo& info : kStatuses) {
    table.rows.push_back(
        {Inline().strong(std::to_string(static_cast<int>(info.status))),
         Inline(info.meaning)});
  }
  page.table(std::move(table));
}

void lay_out_whole_help(Page& page) {
  page.title("backcare");
  page.paragraph(page.content().purpose);
  page.paragraph("usage: backcare [OPTION...] COMMAND [WORD...]");
  page.section("Examples");
  page.table(examples(page.content(), page.content().examples.size()));
  page.section("Commands");
  for (const SectionInfo& section : kSections) commands_of(page, section);
  options_of(page, nullptr);
  statuses(page);
}

void lay_out_command_help(Page& page, const CommandInfo& command) {
  page.title(fmt::format("backcare {}", command.name));
  page.paragraph(command.summary);
  page.paragraph(
      fmt::format("usage: backcare {} [OPTION...]", with_arguments(command)));
  if (!command.choices.empty()) {
    page.paragraph(fmt::format("{} is {}", first_argument(command),
                               one_of(split_choices(command.choices))));
  }
  Table its_examples;
  const std::string start = fmt::format("backcare {}", command.name);
  for (const Example& example : page.content().examples) {
    const bool fits =
        example.command == start || example.command.starts_with(start + ' ');
    if (!fits) continue;
    its_examples.rows.push_back(
        {Inline().command(example.command), Inline(example.explains)});
  }
  if (!its_examples.rows.empty()) page.section("Examples");
  page.table(std::move(its_examples));
  options_of(page, &command);
}

}  // namespace

void lay_out_start(Page& page) {
  page.title("backcare");
  page.paragraph(page.content().purpose);
  page.table(examples(page.content(), kStartExamples));
  page.paragraph(Inline()
                     .command("backcare --help")
                     .plain(" lists all commands and options, ")
                     .command("backcare about")
                     .plain(" says where the content comes from."));
}

void lay_out_help(Page& page, const CommandInfo* command) {
  if (command == nullptr) {
    lay_out_whole_help(page);
  } else {
    lay_out_command_help(page, *command);
  }
}

void lay_out_version(Page& page, const Pack& pack) {
  Literal lines;
  lines.wraps = true;
  lines.lines = {
      fmt::format("backcare {}", kVersion),
      fmt::format("content {} {}{}", pack.content->id, pack.content->edition,
                  pack.built_in ? "" : " (not the built-in one)"),
      fmt::format("digest {}", pack.digest), "licence MIT"};
  page.add(std::move(lines));
}

}  // namespace backcare
