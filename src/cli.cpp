// Turns arguments into a request.
// SPDX-License-Identifier: MIT
#include "cli.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "arguments.h"
#include "characters.h"
#include "error.h"
#include "match/words.h"
#include "terminal.h"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

/// ", did you mean 'x'?" or, where nothing is near, "; " and all there is.
std::string way_out(std::string_view word,
                    const std::vector<std::string_view>& candidates) {
  const std::string_view near = nearest(word, candidates);
  if (!near.empty()) return fmt::format(", did you mean '{}'?", near);
  if (candidates.size() > 8) return {};
  return fmt::format("; one of {}", fmt::join(candidates, ", "));
}

void expect_choice(std::string_view what, std::string_view joined,
                   std::string_view word) {
  if (is_choice(joined, word)) return;
  throw UsageError(fmt::format("unknown {} {}{}", what, quote(word),
                               way_out(word, split_choices(joined))));
}

/// The value of an option that has choices, which is one of them.
const std::string& choice_of(const Arguments& arguments,
                             std::string_view option, std::string_view what) {
  const std::string& value = arguments.value(option);
  expect_choice(what, find_option(option)->choices, value);
  return value;
}

// The options of every command.

int parse_width(const std::string& text) {
  int width = 0;
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, width);
  const bool sound = result.ec == std::errc() && result.ptr == end;
  if (!sound || width < kFewestColumns || width > kMostColumns) {
    throw UsageError(
        fmt::format("option '--width' needs a number from {} to "
                    "{}, not {}",
                    kFewestColumns, kMostColumns, quote(text)));
  }
  return width;
}

Format parse_format(const Arguments& arguments) {
  if (arguments.has("--json")) return Format::kJson;
  if (!arguments.has("--format")) return Format::kText;
  const std::string& name = choice_of(arguments, "--format", "format");
  if (name == "json") return Format::kJson;
  if (name == "markdown") return Format::kMarkdown;
  return name == "html" ? Format::kHtml : Format::kText;
}

void read_common_options(const Arguments& arguments, Request& request) {
  request.format = parse_format(arguments);
  request.ascii = arguments.has("--ascii");
  if (arguments.has("--content")) {
    request.content_path = arguments.value("--content");
    if (request.content_path.empty()) {
      throw UsageError("option '--content' needs the path of a pack");
    }
  }
  if (arguments.has("--width")) {
    request.width = parse_width(arguments.value("--width"));
  }
  if (arguments.has("--color")) {
    const std::string& when =
        choice_of(arguments, "--color", "value for '--color'");
    if (when != "auto") request.color = when == "always";
  }
}

/// Options that only some commands take.
void refuse_strange_options(const Arguments& arguments,
                            const CommandInfo* command) {
  for (const OptionInfo& option : kOptions) {
    if (option.commands.empty() || !arguments.has(option.name)) continue;
    if (command != nullptr && takes(*command, option)) continue;
    throw UsageError(
        fmt::format("option '{}' goes with {}", option.name,
                    fmt::join(split_choices(option.commands), ", ")));
  }
}

// The commands.

std::string join(const Words& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

/// The words after the command, at least `least` and at most `most` of them.
Words words_of(const CommandInfo& command, const Words& words,
               std::size_t least, std::size_t most) {
  if (words.size() > most) {
    throw UsageError(fmt::format("unexpected {} after '{}'", quote(words[most]),
                                 command.name));
  }
  if (words.size() < least) {
    throw UsageError(
        fmt::format("{} needs {}", command.name, command.arguments));
  }
  return words;
}

void expect_utf8(const Words& words) {
  for (const std::string& word : words) {
    if (is_utf8(word)) continue;
    throw UsageError(fmt::format("not UTF-8: {}", quote(word)));
  }
}

Command parse_tips(const Arguments& arguments, const Words& words) {
  const bool daily = arguments.has("--daily");
  if (!daily && !arguments.has("--random")) {
    return ReadRequest{Kind::kTip, words, arguments.has("--ids")};
  }
  if (!words.empty() || arguments.has("--ids") ||
      (daily && arguments.has("--random"))) {
    throw UsageError("options '--daily' and '--random' stand alone");
  }
  return OneTipRequest{daily};
}

Command parse_for(const Arguments& arguments, const Words& words) {
  if (!arguments.has("--code")) {
    return words.empty() ? ForRequest{} : ForRequest{join(words)};
  }
  if (!words.empty()) {
    throw UsageError("for takes words or a code, not both");
  }
  expect_utf8({arguments.value("--code")});
  return CodeRequest{arguments.value("--code")};
}

Command parse_help(const CommandInfo& help, const Words& words) {
  if (words_of(help, words, 0, 1).empty()) return HelpRequest{};
  if (const CommandInfo* command = find_command(words[0])) {
    return HelpRequest{command->name};
  }
  std::vector<std::string_view> names;
  for (const CommandInfo& command : kCommands) names.push_back(command.name);
  throw UsageError(fmt::format("unknown command {}{}", quote(words[0]),
                               way_out(words[0], names)));
}

Command parse_command(const CommandInfo& command, const Arguments& arguments,
                      const Words& words) {
  constexpr std::size_t kAny = static_cast<std::size_t>(-1);
  for (const KindNames& kind : kKinds) {
    if (kind.plural != command.name) continue;
    if (kind.kind == Kind::kTip) return parse_tips(arguments, words);
    return ReadRequest{kind.kind, words, arguments.has("--ids")};
  }
  if (command.name == "for") return parse_for(arguments, words);
  if (command.name == "search") {
    return SearchRequest{join(words_of(command, words, 1, kAny))};
  }
  if (command.name == "compare") {
    return CompareRequest{words_of(command, words, 1, kAny)};
  }
  if (command.name == "check") {
    return CheckRequest{words_of(command, words, 1, 1)[0]};
  }
  if (command.name == "help") return parse_help(command, words);
  const std::size_t count = command.choices.empty() ? 0 : 1;
  if (command.name == "export") {
    words_of(command, words, 2, 2);
    expect_choice("format", command.choices, words[0]);
    return ExportRequest{words[0], words[1]};
  }
  const bool optional = command.arguments.starts_with('[');
  words_of(command, words, optional ? 0 : count, count);
  const bool is_shell = command.name == "completions";
  if (!words.empty()) {
    expect_choice(is_shell ? "shell" : "word", command.choices, words[0]);
  }
  if (is_shell) return CompletionsRequest{words[0]};
  if (command.name == "schema") {
    return SchemaRequest{!words.empty() && words[0] == "answer"};
  }
  if (command.name == "content") return ContentRequest{};
  if (command.name == "mcp") return McpRequest{};
  return AboutRequest{};
}

UnknownRequest unknown_command(const Words& words) {
  std::vector<std::string_view> names;
  for (const CommandInfo& command : kCommands) names.push_back(command.name);
  return {words, nearest(words[0], names)};
}

/// Help is asked for by `-h` or `--help` before any `--`, whatever else there
/// is, so that it is there for who has mistyped.
bool asks_for_help(const Words& args) {
  for (const std::string& arg : args) {
    if (arg == "--") return false;
    if (arg == "-h" || arg == "--help") return true;
  }
  return false;
}

/// Of options that are mistyped themselves no more than `--json` is read, and
/// a value may then be taken for a command.
Request parse_help_option(const Words& args) {
  Request request;
  Words words = args;
  try {
    const Arguments arguments(args);
    words = arguments.words();
    read_common_options(arguments, request);
    request.content_path.clear();  // it might be what is mistyped
  } catch (const UsageError&) {
    request = {};
    const auto json = std::find(args.begin(), args.end(), "--json");
    if (json != args.end()) request.format = Format::kJson;
  }
  request.command_name = "help";
  HelpRequest help;
  for (const std::string& word : words) {
    const CommandInfo* command = find_command(word);
    if (command == nullptr) continue;
    help.command = command->name;
    break;
  }
  request.command = help;
  return request;
}

}  // namespace

Request parse_args(const std::vector<std::string>& args) {
  if (asks_for_help(args)) return parse_help_option(args);
  const Arguments arguments(args);
  if (arguments.has("--help")) return parse_help_option(args);  // in "-Vh"
  Request request;
  read_common_options(arguments, request);
  Words words = arguments.words();
  const CommandInfo* command = words.empty() ? nullptr : find_command(words[0]);
  if (command == nullptr || command->name != "check") expect_utf8(words);
  if (arguments.has("--version")) {
    request.command_name = "version";
    request.command = VersionRequest{};
    return request;
  }
  if (!words.empty() && command == nullptr) {
    request.command = unknown_command(words);
    return request;
  }
  refuse_strange_options(arguments, command);
  if (command == nullptr) {
    request.command_name = "start";
    return request;
  }
  words.erase(words.begin());
  request.command_name = command->name;
  request.command = parse_command(*command, arguments, words);
  return request;
}

}  // namespace backcare
