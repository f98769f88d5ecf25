// What arguments ask for, and what is said of those that ask for nothing.
// SPDX-License-Identifier: MIT
#include "cli.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "error.h"
#include "terminal.h"

namespace backcare {
namespace {

using Words = std::vector<std::string>;

template <class T>
T parsed(const Words& args) {
  const Request request = parse_args(args);
  REQUIRE(std::holds_alternative<T>(request.command));
  return std::get<T>(request.command);
}

std::string mistake(const Words& args) {
  try {
    parse_args(args);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "no mistake";
}

}  // namespace

TEST_CASE("cli: every command makes its request") {
  CHECK(parsed<ReadRequest>({"types"}).kind == Kind::kType);
  CHECK(parsed<ReadRequest>({"sources"}).kind == Kind::kSource);
  CHECK(parsed<ReadRequest>({"tips", "a", "b"}).words == Words{"a", "b"});
  CHECK(parsed<CompareRequest>({"compare", "a", "b"}).words == Words{"a", "b"});
  CHECK(parsed<ForRequest>({"for", "a", "b"}).words == "a b");
  CHECK_FALSE(parsed<ForRequest>({"for"}).words);
  CHECK(parsed<ForRequest>({"for", ""}).words == "");
  CHECK(parsed<CodeRequest>({"for", "--code", "M54.5"}).code == "M54.5");
  CHECK(parsed<SearchRequest>({"search", "a", "b"}).words == "a b");
  CHECK(parsed<ExportRequest>({"export", "man", "out"}).directory == "out");
  CHECK_FALSE(parsed<SchemaRequest>({"schema"}).of_answer);
  CHECK_FALSE(parsed<SchemaRequest>({"schema", "content"}).of_answer);
  CHECK(parsed<SchemaRequest>({"schema", "answer"}).of_answer);
  CHECK(parsed<CheckRequest>({"check", "pack"}).path == "pack");
  CHECK(parsed<CompletionsRequest>({"completions", "zsh"}).shell == "zsh");
  CHECK(parsed<HelpRequest>({"help", "types"}).command == "types");
  CHECK(parsed<HelpRequest>({"help"}).command == "");
  CHECK(parse_args({}).command_name == "start");
  for (const CommandInfo& command : kCommands) {
    CAPTURE(command.name);
    CHECK(mistake({std::string(command.name)}).find("unknown") ==
          std::string::npos);
  }
}

TEST_CASE("cli: options stand before and after the command") {
  for (const Words& args :
       {Words{"--json", "types", "a"}, Words{"types", "--json", "a"},
        Words{"types", "a", "--json"}, Words{"types", "a", "-f", "json"},
        Words{"--format=json", "types", "a"}, Words{"-fjson", "types", "a"}}) {
    CHECK(parse_args(args).format == Format::kJson);
    CHECK(parsed<ReadRequest>(args).words == Words{"a"});
  }
}

TEST_CASE("cli: short options stand together, a dash alone is a word") {
  CHECK(parsed<HelpRequest>({"-Vh", "tips"}).command == "tips");
  CHECK(parse_args({"-Vfjson"}).format == Format::kJson);
  CHECK(parse_args({"-Vf", "json"}).format == Format::kJson);
  CHECK(parsed<ForRequest>({"for", "-", "a"}).words == "- a");
  CHECK(mistake({"types", "-Vx"}) ==
        "unknown option '-Vx'; put '--' before words that begin with a dash");
  CHECK(mistake({"types", "-f"}) ==
        "option '--format' needs a value: text, json, markdown or html");
  parsed<VersionRequest>({"-" + std::string(1 << 20, 'V')});
}

TEST_CASE("cli: of an option that is typed twice the last counts") {
  CHECK(parse_args({"types", "--width", "40", "--width=50"}).width == 50);
  CHECK(parse_args({"types", "-fjson", "-f", "html"}).format == Format::kHtml);
}

TEST_CASE("cli: a value may look like an option, or be empty") {
  CHECK(parse_args({"types", "--content", "--json"}).content_path == "--json");
  CHECK(mistake({"types", "--content="}) ==
        "option '--content' needs the path of a pack");
  CHECK(mistake({"types", "--width", "--", "40"}) ==
        "option '--width' needs a value: columns of text, 20 to 500");
}

TEST_CASE("cli: the options of every command") {
  const Request request =
      parse_args({"types", "--width", "40", "--color=always", "--ascii",
                  "--content", "pack", "--format", "html"});
  CHECK(request.width == 40);
  CHECK(request.color == true);
  CHECK(request.ascii);
  CHECK(request.content_path == "pack");
  CHECK(request.format == Format::kHtml);
  CHECK(parse_args({"types", "--color", "never"}).color == false);
  CHECK(parse_args({"types", "--color", "auto"}).color == std::nullopt);
  CHECK(parse_args({"types", "-f", "markdown"}).format == Format::kMarkdown);
}

TEST_CASE("cli: of an option that is given twice, the last one counts") {
  CHECK(parse_args({"--width", "40", "types", "--width", "60"}).width == 60);
}

TEST_CASE("cli: two dashes end the options") {
  CHECK(parsed<ForRequest>({"for", "a", "--", "-c", "--json"}).words ==
        "a -c --json");
  CHECK(parsed<ReadRequest>({"--", "types", "-h"}).words == Words{"-h"});
  CHECK(parsed<ForRequest>({"for", "a", "-"}).words == "a -");
}

TEST_CASE("cli: words are passed on as they were typed") {
  CHECK(parsed<ForRequest>({"for", "[a,b]", "{c}", "d=e", "\"f\""}).words ==
        "[a,b] {c} d=e \"f\"");
}

TEST_CASE("cli: help wins over every mistake") {
  CHECK(parsed<HelpRequest>({"-h"}).command == "");
  CHECK(parsed<HelpRequest>({"types", "--nope", "-h"}).command == "types");
  CHECK(parsed<HelpRequest>({"--help", "tpyes"}).command == "");
  CHECK(parsed<HelpRequest>({"--width", "--help"}).command == "");
  CHECK(parsed<HelpRequest>({"--content", "check", "--help"}).command == "");
  CHECK(parse_args({"-h", "--json"}).format == Format::kJson);
  CHECK(parse_args({"-h", "--json", "--nope"}).format == Format::kJson);
  CHECK(parsed<ForRequest>({"for", "--", "-h"}).words == "-h");
}

TEST_CASE("cli: the version is asked for anywhere") {
  parsed<VersionRequest>({"--version"});
  parsed<VersionRequest>({"-V"});
  parsed<VersionRequest>({"types", "--version"});
}

TEST_CASE("cli: one tip") {
  CHECK(parsed<OneTipRequest>({"tips", "--daily"}).daily);
  CHECK_FALSE(parsed<OneTipRequest>({"tips", "--random"}).daily);
  const std::string alone = "options '--daily' and '--random' stand alone";
  CHECK(mistake({"tips", "--daily", "--random"}) == alone);
  CHECK(mistake({"tips", "--daily", "posture"}) == alone);
  CHECK(mistake({"tips", "--random", "--ids"}) == alone);
}

TEST_CASE("cli: a first word that is no command is kept, with the nearest") {
  const auto request = parsed<UnknownRequest>({"tpyes", "a"});
  CHECK(request.words == Words{"tpyes", "a"});
  CHECK(request.near == "types");
  CHECK(parsed<UnknownRequest>({"xyzzy"}).near == "");
}

TEST_CASE("cli: commands and options have no abbreviations") {
  parsed<UnknownRequest>({"typ"});
  CHECK(mistake({"types", "--js"}) ==
        "unknown option '--js'; put '--' before words that begin with a dash");
}

TEST_CASE("cli: each mistake says what to type") {
  const std::vector<std::pair<Words, std::string>> mistakes = {
      {{"types", "--jsno"}, "unknown option '--jsno', did you mean '--json'?"},
      {{"types", "--colour", "no"},
       "unknown option '--colour', did you mean '--color'?"},
      {{"types", "--nope"},
       "unknown option '--nope'; put '--' before words that begin with a "
       "dash"},
      {{"types", "-x"},
       "unknown option '-x'; put '--' before words that begin with a dash"},
      {{"types", "--json=yes"}, "option '--json' takes no value"},
      {{"types", "--width"},
       "option '--width' needs a value: columns of text, 20 to 500"},
      {{"types", "--width", "19"},
       "option '--width' needs a number from 20 to 500, not '19'"},
      {{"types", "--width", "4x"},
       "option '--width' needs a number from 20 to 500, not '4x'"},
      {{"types", "--width", "99999999999"},
       "option '--width' needs a number from 20 to 500, not '99999999999'"},
      {{"types", "-f", "htlm"}, "unknown format 'htlm', did you mean 'html'?"},
      {{"types", "-f", "pdf"},
       "unknown format 'pdf'; one of text, json, markdown, html"},
      {{"types", "--color", "sometimes"},
       "unknown value for '--color' 'sometimes'; one of auto, always, never"},
      {{"types", "--content", ""},
       "option '--content' needs the path of a "
       "pack"},
      {{"types", "--daily"}, "option '--daily' goes with tips"},
      {{"about", "us"}, "unexpected 'us' after 'about'"},
      {{"check"}, "check needs PATH"},
      {{"check", "a", "b"}, "unexpected 'b' after 'check'"},
      {{"compare"}, "compare needs STYLE STYLE..."},
      {{"search"}, "search needs WORDS..."},
      {{"export", "man"}, "export needs FORMAT DIR"},
      {{"export", "pdf", "out"},
       "unknown format 'pdf'; one of html, markdown, man, jsonl"},
      {{"completions"}, "completions needs SHELL"},
      {{"completions", "csh"}, "unknown shell 'csh', did you mean 'zsh'?"},
      {{"schema", "pack"}, "unknown word 'pack'; one of content, answer"},
      {{"help", "typse"}, "unknown command 'typse', did you mean 'types'?"},
      {{"for", "--code", "M54.5", "stiff"},
       "for takes words or a code, not both"},
      {{"types", "a\xff"}, "not UTF-8: 'a\\xff'"},
      {{"for", "--code", "a\xff"}, "not UTF-8: 'a\\xff'"},
  };
  for (const auto& [args, message] : mistakes) {
    CHECK(mistake(args) == message);
  }
}

TEST_CASE("cli: a control character in a mistake is shown as an escape") {
  CHECK(mistake({"types", "--\x1b[31m"}) ==
        "unknown option '--\\x1b[31m'; put '--' before words that begin with "
        "a dash");
}

TEST_CASE("cli: only 'check' takes a path that is not UTF-8") {
  CHECK(parsed<CheckRequest>({"check", "a\xff"}).path == "a\xff");
}

TEST_CASE("cli: the summary of --width names the widths there are") {
  CHECK(find_option("--width")->summary ==
        fmt::format("columns of text, {} to {}", kFewestColumns, kMostColumns));
}

}  // namespace backcare
