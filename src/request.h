// What was asked: one struct per command, and the tables of commands, options
// and exit statuses that parsing, help and completions share.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kind.h"

namespace backcare {

enum class ExitStatus : std::uint8_t {
  kAnswered = 0,
  kNothing = 1,
  kError = 2
};

enum class Format : std::uint8_t { kText, kJson, kMarkdown, kHtml };

/// `backcare` alone.
struct StartRequest {};

/// `types`, `tips`, ...: the list without words, else the entries they name.
struct ReadRequest {
  Kind kind = Kind::kType;
  std::vector<std::string> words;
  bool ids_only = false;
};

/// `tips --random` and `tips --daily`.
struct OneTipRequest {
  bool daily = false;
};

struct AboutRequest {};

struct CompareRequest {
  std::vector<std::string> words;
};

struct ForRequest {
  std::optional<std::string> words;  // nothing: ask for them
};

/// `for --code M54.50`.
struct CodeRequest {
  std::string code;
};

struct SearchRequest {
  std::string words;
};

/// `help`, `--help`. The page of the whole program where `command` is empty.
struct HelpRequest {
  std::string_view command;
};

struct VersionRequest {};

struct ContentRequest {};

struct SchemaRequest {
  bool of_answer = false;  // else of a pack
};

struct CheckRequest {
  std::string path;
};

struct CompletionsRequest {
  std::string shell;
};

struct ExportRequest {
  std::string format;
  std::string directory;
};

struct McpRequest {};

/// A first word that is no command. Perhaps it names an entry.
struct UnknownRequest {
  std::vector<std::string> words;  // never empty
  std::string_view near;           // the nearest command, or empty
};

using Command =
    std::variant<StartRequest, ReadRequest, OneTipRequest, AboutRequest,
                 CompareRequest, ForRequest, CodeRequest, SearchRequest,
                 HelpRequest, VersionRequest, ContentRequest, SchemaRequest,
                 CheckRequest, CompletionsRequest, ExportRequest, McpRequest,
                 UnknownRequest>;

struct Request {
  Command command;
  std::string_view command_name;  // as typed, else what it stands for
  Format format = Format::kText;
  std::string content_path;   // empty: the built-in pack
  std::optional<bool> color;  // --color always or never
  std::optional<int> width;   // in columns
  bool ascii = false;
};

// The tables.

enum class Section : std::uint8_t { kRead, kAsk, kShare, kWrite };

struct SectionInfo {
  Section section;
  std::string_view name;   // in JSON
  std::string_view title;  // on the help page
};

/// In the order of their values.
inline constexpr std::array kSections = {
    SectionInfo{Section::kRead, "read", "Read"},
    SectionInfo{Section::kAsk, "ask", "Ask"},
    SectionInfo{Section::kShare, "share", "Share"},
    SectionInfo{Section::kWrite, "write", "Write"},
};

struct CommandInfo {
  std::string_view name;
  Section section;
  std::string_view arguments;  // as in a usage line
  std::string_view summary;
  std::string_view choices;  // of the first argument, joined by '|'
  bool answers = true;       // else what it writes has one form only
};

inline constexpr std::array kCommands = {
    CommandInfo{"types", Section::kRead, "[ID...]",
                "the styles, or the ones named, in full", ""},
    CommandInfo{"benefits", Section::kRead, "[ID...]",
                "what the article says it may do", ""},
    CommandInfo{"considerations", Section::kRead, "[ID...]",
                "what to think of before and after", ""},
    CommandInfo{"tips", Section::kRead, "[ID...]", "what you can do yourself",
                ""},
    CommandInfo{"concerns", Section::kRead, "[ID...]",
                "what people come with, and what may help", ""},
    CommandInfo{"precautions", Section::kRead, "[ID...]",
                "when to wait, to ask first or to take care", ""},
    CommandInfo{"warnings", Section::kRead, "[ID...]",
                "signs to see a doctor about, and how soon", ""},
    CommandInfo{"sources", Section::kRead, "[ID...]",
                "what the evidence rests on", ""},
    CommandInfo{"about", Section::kRead, "",
                "where the content comes from, what the grades mean", ""},
    CommandInfo{"compare", Section::kRead, "STYLE STYLE...",
                "styles side by side", ""},
    CommandInfo{"for", Section::kAsk, "[WORDS...]",
                "guidance in your own words, or for a code", ""},
    CommandInfo{"search", Section::kAsk, "WORDS...",
                "the entries that fit the words, best first", ""},
    CommandInfo{"export", Section::kShare, "FORMAT DIR",
                "the whole pack for another help system",
                "html|markdown|man|jsonl", false},
    CommandInfo{"mcp", Section::kShare, "",
                "serve assistants (Model Context Protocol, on stdio)", "",
                false},
    CommandInfo{"content", Section::kWrite, "",
                "the pack in use as one JSON document", "", false},
    CommandInfo{"schema", Section::kWrite, "[OF]",
                "the JSON Schema of a pack or of an answer", "content|answer",
                false},
    CommandInfo{"check", Section::kWrite, "PATH",
                "check a content pack: every fault with its place", ""},
    CommandInfo{"completions", Section::kWrite, "SHELL", "a completion script",
                "bash|zsh|fish", false},
    CommandInfo{"help", Section::kWrite, "[COMMAND]",
                "this page, or the page of a command", ""},
};

struct OptionInfo {
  std::string_view name;        // long, with its dashes
  std::string_view short_name;  // with its dash, or empty
  std::string_view value;       // what it takes, or empty for a flag
  std::string_view choices;     // joined by '|', or empty
  std::string_view commands;    // joined by '|'; empty: every command
  std::string_view summary;
  bool forms_answer = false;  // says how an answer is shown
};

inline constexpr std::array kOptions = {
    OptionInfo{"--ascii", "", "", "", "", "plain ASCII in text", true},
    OptionInfo{"--code", "", "CODE", "", "for", "look up an ICD-10-CM code"},
    OptionInfo{"--color", "", "WHEN", "auto|always|never", "",
               "colour in text: auto, always or never", true},
    OptionInfo{"--content", "", "PATH", "", "",
               "use a content pack of your own"},
    OptionInfo{"--daily", "", "", "", "tips", "one tip, the same all day"},
    OptionInfo{"--format", "-f", "FORMAT", "text|json|markdown|html", "",
               "text, json, markdown or html", true},
    OptionInfo{"--help", "-h", "", "", "", "this page"},
    OptionInfo{"--ids", "", "", "",
               "types|benefits|considerations|tips|concerns|precautions|"
               "warnings|sources",
               "bare ids, one a line"},
    OptionInfo{"--json", "", "", "", "", "the same as --format json", true},
    OptionInfo{"--random", "", "", "", "tips", "one tip, by chance"},
    OptionInfo{"--version", "-V", "", "", "", "version, edition and licence"},
    OptionInfo{"--width", "", "N", "", "", "columns of text, 20 to 500", true},
};

struct StatusInfo {
  ExitStatus status;
  std::string_view meaning;
};

inline constexpr std::array kStatuses = {
    StatusInfo{ExitStatus::kAnswered,
               "answered (a warning sign alone is an answer)"},
    StatusInfo{ExitStatus::kNothing, "nothing found, or check found faults"},
    StatusInfo{ExitStatus::kError,
               "mistyped, content that can't be used or read, or output that "
               "can't be written"},
};

/// True if `word` is one of `choices`, which are joined by '|'.
constexpr bool is_choice(std::string_view choices, std::string_view word) {
  while (!choices.empty()) {
    const auto end = choices.find('|');
    if (choices.substr(0, end) == word) return true;
    if (end == std::string_view::npos) break;
    choices.remove_prefix(end + 1);
  }
  return false;
}

/// The choices one by one.
inline std::vector<std::string_view> split_choices(std::string_view joined) {
  std::vector<std::string_view> choices;
  while (!joined.empty()) {
    const auto end = joined.find('|');
    choices.push_back(joined.substr(0, end));
    joined.remove_prefix(end == std::string_view::npos ? joined.size()
                                                       : end + 1);
  }
  return choices;
}

constexpr const CommandInfo* find_command(std::string_view name) {
  for (const CommandInfo& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

constexpr const OptionInfo* find_option(std::string_view name) {
  for (const OptionInfo& option : kOptions) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

/// True if `option` means something to `command`. One that forms an answer is
/// let through by the others: a script may add `--json` to every command.
constexpr bool takes(const CommandInfo& command, const OptionInfo& option) {
  if (option.forms_answer) return command.answers;
  return option.commands.empty() || is_choice(option.commands, command.name);
}

}  // namespace backcare
