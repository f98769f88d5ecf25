// The manners of the real program, in a process of its own.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <nlohmann/json.hpp>

#include "match/built_in.h"
#include "process.h"
#include "request.h"

namespace backcare {
namespace {

const std::vector<Strings> kAnswers = {
    {},
    {"types"},
    {"types", "deep-tissue"},
    {"benefits"},
    {"considerations"},
    {"tips"},
    {"tips", "--daily"},
    {"tips", "--random"},
    {"concerns"},
    {"concerns", "stiffness"},
    {"precautions"},
    {"precautions", "pregnancy"},
    {"warnings"},
    {"warnings", "leg-clot"},
    {"sources"},
    {"sources", "cherkin-2011"},
    {"about"},
    {"compare", "swedish", "hot-stone"},
    {"for", "stiff every morning"},
    {"for", "--code", "M54.50"},
    {"search", "stiff"},
    {"help"},
    {"help", "types"},
    {"--version"},
};

Strings with(Strings args, const Strings& more) {
  args.insert(args.end(), more.begin(), more.end());
  return args;
}

std::string joined(const Strings& args) {
  std::string out = "backcare";
  for (const std::string& arg : args) out += ' ' + arg;
  return out;
}

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool has_escape(const std::string& text) {
  return text.find('\x1b') != std::string::npos;
}

/// A mistake: status 2, nothing on standard output, and this on the other.
void expect_mistake(const Strings& args, const std::string& first_line) {
  CAPTURE(joined(args));
  const Finished finished = run_process(args);
  CHECK(finished.status == 2);
  CHECK(finished.out == "");
  CHECK(finished.err.substr(0, finished.err.find('\n')) == first_line);
  CHECK(count_lines(finished.err) <= 3);
}

}  // namespace

TEST_CASE("program: answers are 0, on standard output alone") {
  for (const Strings& args : kAnswers) {
    CAPTURE(joined(args));
    const Finished finished = run_process(args);
    CHECK(finished.status == 0);
    CHECK(finished.out != "");
    CHECK(finished.err == "");
  }
}

TEST_CASE("program: what is not found is 1, on standard error alone") {
  for (const Strings& args :
       {Strings{"types", "nope"}, Strings{"for", "--code", "X99"},
        Strings{"for", "how do i bake bread"}}) {
    CAPTURE(joined(args));
    const Finished finished = run_process(args);
    CHECK(finished.status == 1);
    CHECK(finished.out == "");
    CHECK(finished.err.starts_with("backcare: "));
  }
}

TEST_CASE("program: common mistakes are explained in three lines") {
  expect_mistake({"tpyes"},
                 "backcare: unknown command 'tpyes', did you mean 'backcare "
                 "types'?");
  expect_mistake({"types", "--jsno"},
                 "backcare: unknown option '--jsno', did you mean '--json'?");
  expect_mistake({"types", "--format", "htlm"},
                 "backcare: unknown format 'htlm', did you mean 'html'?");
  expect_mistake({"swedish"},
                 "backcare: unknown command 'swedish', did you mean 'backcare "
                 "types swedish'?");
  expect_mistake({"my", "back", "hurts"},
                 "backcare: unknown command 'my', did you mean 'backcare for "
                 "\"my back hurts\"'?");
  expect_mistake({"--content", "nowhere", "types"},
                 "backcare: can't read 'nowhere': No such file or directory");
  const Finished near = run_process({"concerns", "stifness"});
  CHECK(near.status == 1);
  CHECK(
      near.err.starts_with("backcare: unknown concern 'stifness', did you "
                           "mean 'stiffness'?\n"));
  CHECK(count_lines(near.err) <= 3);
}

TEST_CASE("program: what is suggested is not run") {
  CHECK(run_process({"tpyes"}).out == "");
  CHECK(run_process({"types", "sweedish"}).out == "");
}

TEST_CASE("program: -h helps anywhere, even beside a mistyped option") {
  const std::string all = run_process({"--help"}).out;
  CHECK(run_process({"-h"}).out == all);
  CHECK(run_process({"help"}).out == all);
  CHECK(run_process({"--nope", "-h"}).out == all);
  CHECK(run_process({"tpyes", "-h"}).out == all);
  const std::string types = run_process({"help", "types"}).out;
  CHECK(types.starts_with("backcare types\n"));
  CHECK(run_process({"types", "-h"}).out == types);
  CHECK(run_process({"-h", "types"}).out == types);
  CHECK(run_process({"types", "swedish", "--jsno", "-h"}).out == types);
  CHECK(run_process({"types", "--format", "-h"}).status == 0);
}

TEST_CASE("program: without arguments there is a short page") {
  const Finished finished = run_process({});
  CHECK(finished.status == 0);
  CHECK(count_lines(finished.out) <= 25);
  CHECK(finished.out.find("backcare --help") != std::string::npos);
  CHECK(finished.out.find("backcare warnings") != std::string::npos);
}

TEST_CASE("program: help has its examples before its options") {
  const std::string help = run_process({"--help"}).out;
  const auto examples = help.find("\nExamples\n");
  const auto options = help.find("\nOptions\n");
  REQUIRE(examples != std::string::npos);
  REQUIRE(options != std::string::npos);
  CHECK(examples < options);
}

TEST_CASE("program: every example runs") {
  for (const Example& example : built_in_content().examples) {
    CAPTURE(std::string(example.command));
    const Finished finished = run_in_shell(std::string(example.command));
    CHECK(finished.status == 0);
    CHECK(finished.err == "");
  }
}

TEST_CASE("program: the version has edition and licence") {
  const Finished finished = run_process({"--version"});
  CHECK(finished.out.starts_with("backcare " BACKCARE_VERSION "\n"));
  CHECK(finished.out.find(built_in_content().edition) != std::string::npos);
  CHECK(finished.out.find("licence MIT\n") != std::string::npos);
  CHECK(run_process({"-V"}).out == finished.out);
}

TEST_CASE("program: there is no escape off a terminal") {
  for (const Strings& args : kAnswers) {
    CAPTURE(joined(args));
    CHECK_FALSE(has_escape(run_process(args).out));
  }
}

TEST_CASE("program: colour at a terminal, and what switches it off") {
  const Strings args = {"types", "swedish"};
  const auto at = [&](const Strings& environment, const Strings& more = {}) {
    return has_escape(run_at_terminal(with(args, more), 80, environment).out);
  };
  CHECK(at({"TERM=xterm"}));
  CHECK(at({"TERM=xterm", "NO_COLOR="}));
  CHECK_FALSE(at({"TERM=xterm", "NO_COLOR=1"}));
  CHECK_FALSE(at({"TERM=dumb"}));
  CHECK_FALSE(at({"TERM=xterm"}, {"--color", "never"}));
  CHECK(at({"TERM=dumb", "NO_COLOR=1"}, {"--color", "always"}));
}

TEST_CASE("program: colour goes through a pipe only when it is asked for") {
  CHECK(has_escape(run_process({"types", "--color=always"}).out));
  CHECK_FALSE(has_escape(run_process({"types", "--color=auto"}).out));
}

TEST_CASE("program: every answer is JSON where that is asked for") {
  for (const Strings& args : kAnswers) {
    CAPTURE(joined(args));
    const Finished finished = run_process(with(args, {"--json"}));
    CHECK(finished.status == 0);
    CHECK(finished.err == "");
    CHECK(nlohmann::json::accept(finished.out));
  }
  const Finished nothing = run_process({"types", "nope", "--json"});
  CHECK(nothing.status == 1);
  CHECK(nlohmann::json::accept(nothing.out));
  CHECK(nothing.err == "");
  const Finished mistake = run_process({"types", "--json", "--nope"});
  CHECK(mistake.status == 2);
  CHECK(mistake.out == "");
}

TEST_CASE("program: ids are bare, one a line") {
  const std::string ids = "swedish\ndeep-tissue\ntrigger-point\nhot-stone\n";
  CHECK(run_process({"types", "--ids"}).out == ids);
  CHECK(run_at_terminal({"types", "--ids"}, 80).out == ids);
}

TEST_CASE("program: a reader that goes away is no mistake") {
  const Finished finished = run_into_head({"content"});
  CHECK(finished.out == "{\n");
  CHECK(finished.err == "");
  CHECK((finished.status == 0 || finished.signal == SIGPIPE));
}

TEST_CASE("program: a full disk is a mistake") {
  Setting setting;
  setting.output_path = "/dev/full";
  for (const Strings& args : kAnswers) {
    CAPTURE(joined(args));
    const Finished finished = run_process(args, setting);
    CHECK(finished.status == 2);
    CHECK(finished.err ==
          "backcare: can't write the answer: No space left on device\n");
  }
}

TEST_CASE("program: options stand before and after the command") {
  const std::string json = run_process({"types", "swedish", "--json"}).out;
  CHECK(run_process({"--json", "types", "swedish"}).out == json);
  CHECK(run_process({"types", "--json", "swedish"}).out == json);
}

TEST_CASE("program: two dashes end the options") {
  const Finished finished = run_process({"types", "--ids", "--", "--json"});
  CHECK(finished.status == 1);
  CHECK(finished.err.starts_with("backcare: unknown style '--json'"));
}

TEST_CASE("program: commands and options have no abbreviations") {
  for (const CommandInfo& command : kCommands) {
    const std::string cut(command.name.substr(0, command.name.size() - 1));
    CAPTURE(cut);
    CHECK(run_process({cut}).status == 2);
  }
  CHECK(run_process({"types", "--js"}).status == 2);
}

TEST_CASE("program: standard input that is closed or empty never hangs") {
  Setting closed;
  closed.input_is_closed = true;
  const Finished without = run_process({"for"}, closed);
  CHECK(without.status == 2);
  CHECK(without.signal == 0);
  CHECK(without.err.starts_with("backcare: "));
  const Finished empty = run_process({"for"});
  CHECK(empty.status == 2);
  CHECK(empty.err.starts_with("backcare: no words"));
  CHECK(run_process({"types"}, closed).status == 0);
}

TEST_CASE("program: words are read from standard input") {
  Setting setting;
  setting.input = "stiff every morning, it's awful\n";
  const Finished read = run_process({"for"}, setting);
  CHECK(read.status == 0);
  CHECK(read.out ==
        run_process({"for", "stiff every morning, it's awful"}).out);
}

TEST_CASE("program: at a terminal it asks for words") {
  const Finished asked = run_at_terminal(
      {"for"}, 80, {"LANG=C.UTF-8", "TERM=dumb"}, "stiff every morning\n");
  CHECK(asked.status == 0);
  CHECK(asked.out.find(built_in_content().headings.ask) != std::string::npos);
  CHECK(asked.out.find("Stiff lower back\n") != std::string::npos);
}

TEST_CASE("program: a megabyte of arguments is refused in a short message") {
  const Strings much(10, std::string(100000, 'a'));
  for (const std::string command : {"for", "search"}) {
    const Finished finished = run_process(with({command}, much));
    CHECK(finished.status == 2);
    CHECK(finished.err.size() < 1000);
  }
  const Finished named = run_process(with({"types"}, much));
  CHECK(named.status == 1);
  CHECK(named.err.size() < 10000);
}

TEST_CASE("program: bad UTF-8 and escapes in arguments are shown safely") {
  const Finished bytes = run_process({"types", "\xff\xfe"});
  CHECK(bytes.status == 2);
  CHECK(bytes.err.starts_with("backcare: not UTF-8: '\\xff\\xfe'\n"));
  for (const Strings& args :
       {Strings{"\x1b[31mred"}, Strings{"types", "\x1b[31mred"},
        Strings{"for", "\x1b[31mstiff"}, Strings{"--\x1b[31m"},
        Strings{"check", "\x1b[31m"}, Strings{"for", "--code", "\x1b[31m"}}) {
    CAPTURE(joined(args));
    const Finished finished = run_process(args);
    CHECK_FALSE(has_escape(finished.out));
    CHECK_FALSE(has_escape(finished.err));
  }
}

TEST_CASE("program: it needs no home and no place to write") {
  Setting setting;
  setting.environment = {};
  setting.directory = "/proc";
  for (const Strings& args : kAnswers) {
    CAPTURE(joined(args));
    CHECK(run_process(args, setting).status == 0);
  }
}

TEST_CASE("program: where the locale is not UTF-8, text is ASCII") {
  Setting setting;
  setting.environment = {"LANG=C"};
  for (const Strings& args : kAnswers) {
    CAPTURE(joined(args));
    const std::string out = run_process(args, setting).out;
    CHECK(std::all_of(out.begin(), out.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x80;
    }));
  }
  CHECK(run_process({"sources", "--json"}, setting).out ==
        run_process({"sources", "--json"}).out);
}

TEST_CASE("program: the same question has the same answer every time") {
  for (const Strings& args : kAnswers) {
    if (args == Strings{"tips", "--random"}) continue;
    CAPTURE(joined(args));
    CHECK(run_process(args).out == run_process(args).out);
  }
}

}  // namespace backcare
