// Transcripts: what was typed and what came back, to be played again.
// SPDX-License-Identifier: MIT
#include "transcript.h"

#include <fmt/format.h>

#include <algorithm>

#include "run_program.h"

namespace backcare {
namespace {

/// A command line of at most two commands and a file for the output.
struct CommandLine {
  std::vector<std::string> args;
  std::string input;
  bool output_is_seen = true;
  bool is_ours = false;
};

CommandLine parse(std::string_view command) {
  CommandLine line;
  line.args = split_command(command);
  auto& args = line.args;
  const auto pipe = std::find(args.begin(), args.end(), "|");
  if (pipe != args.end() && args.front() == "echo") {
    for (auto word = args.begin() + 1; word != pipe; ++word) {
      line.input += line.input.empty() ? *word : " " + *word;
    }
    line.input += '\n';
    args.erase(args.begin(), pipe + 1);
  }
  const auto file = std::find(args.begin(), args.end(), ">");
  line.output_is_seen = file == args.end();
  args.erase(file, args.end());
  line.is_ours = !args.empty() && args.front() == "backcare" &&
                 std::find(args.begin(), args.end(), "|") == args.end();
  if (line.is_ours) args.erase(args.begin());
  return line;
}

}  // namespace

std::vector<std::string> split_command(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = '\0';
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool escapes = c == '\\' && quote != '\'' && i + 1 < line.size();
    if (escapes) {
      word += line[++i];
      in_word = true;
    } else if (quote != '\0') {
      if (c == quote) {
        quote = '\0';
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c != ' ') {
      word += c;
      in_word = true;
    } else if (in_word) {
      words.push_back(std::move(word));
      word.clear();
      in_word = false;
    }
  }
  if (in_word) words.push_back(std::move(word));
  return words;
}

std::vector<Exchange> read_transcript(std::string_view transcript) {
  std::vector<Exchange> exchanges;
  for (const std::string_view line : lines_of(transcript)) {
    if (line.starts_with("$ ")) {
      const bool apart =
          !exchanges.empty() && (exchanges.back().reply == "\n" ||
                                 exchanges.back().reply.ends_with("\n\n"));
      if (apart) exchanges.back().reply.pop_back();
      exchanges.push_back({std::string(line.substr(2)), {}});
    } else if (!exchanges.empty()) {
      exchanges.back().reply.append(line) += '\n';
    }
  }
  return exchanges;
}

std::string write_transcript(const std::vector<Exchange>& exchanges) {
  std::string text;
  for (const Exchange& exchange : exchanges) {
    text += text.empty() ? "" : "\n";
    text += fmt::format("$ {}\n{}", exchange.command, exchange.reply);
  }
  return text;
}

bool can_replay(std::string_view command) { return parse(command).is_ours; }

std::string replay(std::string_view command) {
  const CommandLine line = parse(command);
  const Outcome outcome = run_program(line.args, line.input);
  std::string reply = line.output_is_seen ? outcome.out : std::string();
  for (const std::string_view message : lines_of(outcome.err)) {
    reply += fmt::format("! {}\n", message);
  }
  if (outcome.status != 0) reply += fmt::format("[{}]\n", outcome.status);
  return reply;
}

}  // namespace backcare
