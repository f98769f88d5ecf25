// What the completion scripts offer. Real shells try them in
// tests/interop/shells.
// SPDX-License-Identifier: MIT
#include "publish/completions.h"

#include <doctest/doctest.h>

#include <cctype>

#include "request.h"
#include "run_program.h"

namespace backcare {
namespace {

/// True if `word` stands in `text` by itself.
bool has_word(std::string_view text, std::string_view word) {
  const auto joins = [&](std::size_t at) {
    return at < text.size() &&
           (std::isalnum(static_cast<unsigned char>(text[at])) != 0 ||
            text[at] == '-');
  };
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos;
       ++at) {
    if (!joins(at - 1) && !joins(at + word.size())) return true;
  }
  return false;
}

/// The option as the shell's script writes it.
std::string written(std::string_view shell, std::string_view option) {
  if (shell != "fish") return std::string(option);
  return option.starts_with("--") ? "-l " + std::string(option.substr(2))
                                  : "-s " + std::string(option.substr(1));
}

}  // namespace

TEST_CASE("completions: each script has every command, option and value") {
  for (const std::string_view shell : {"bash", "zsh", "fish"}) {
    CAPTURE(shell);
    const std::string script = completion_script(shell);
    for (const CommandInfo& command : kCommands) {
      CAPTURE(command.name);
      CHECK(has_word(script, command.name));
    }
    for (const OptionInfo& option : kOptions) {
      CAPTURE(option.name);
      CHECK(has_word(script, written(shell, option.name)));
      if (option.short_name.empty()) continue;
      CHECK(has_word(script, written(shell, option.short_name)));
    }
    for (const std::string_view value :
         {"text json markdown html", "auto always never", "bash zsh fish",
          "html markdown man jsonl", "content answer"}) {
      CAPTURE(value);
      CHECK(script.find(value) != std::string::npos);
    }
  }
}

TEST_CASE("completions: no gap of a template is left open") {
  for (const std::string_view shell : {"bash", "zsh", "fish"}) {
    const std::string script = completion_script(shell);
    for (std::size_t at = 0; (at = script.find('@', at)) != std::string::npos;
         ++at) {
      // "$@", "[@]" and "(@)" are the shell's own.
      CAPTURE(script.substr(at - 1, 20));
      CHECK(std::string_view("$[(").find(script[at - 1]) !=
            std::string_view::npos);
    }
  }
}

TEST_CASE("completions: a zsh script says what it completes on line one") {
  CHECK(completion_script("zsh").starts_with("#compdef backcare\n"));
}

TEST_CASE("completions: the command puts out the script, and nothing else") {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const Outcome outcome = run_program({"completions", shell});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == completion_script(shell));
    CHECK(outcome.err == "");
  }
}

TEST_CASE("completions: a shell that is not known is refused") {
  const Outcome outcome = run_program({"completions", "zhs"});
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err ==
        "backcare: unknown shell 'zhs', did you mean 'zsh'?\n"
        "Try 'backcare --help'.\n");
}

}  // namespace backcare
