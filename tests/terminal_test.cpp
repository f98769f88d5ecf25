// What the program finds out about the place where it runs.
// SPDX-License-Identifier: MIT
#include "terminal.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <string>

namespace backcare {
namespace {

using Environment = std::map<std::string, std::string>;

constexpr const char* kNames[] = {"COLUMNS", "NO_COLOR", "TERM",
                                  "LC_ALL",  "LC_CTYPE", "LANG"};

/// Has only `environment` while it lives, of the names that count.
class WithEnvironment {
 public:
  explicit WithEnvironment(const Environment& environment) {
    for (const char* name : kNames) {
      if (const char* value = std::getenv(name)) before_[name] = value;
      unsetenv(name);
    }
    set(environment);
  }
  ~WithEnvironment() {
    for (const char* name : kNames) unsetenv(name);
    set(before_);
  }
  WithEnvironment(const WithEnvironment&) = delete;
  WithEnvironment& operator=(const WithEnvironment&) = delete;

 private:
  static void set(const Environment& environment) {
    for (const auto& [name, value] : environment) {
      setenv(name.c_str(), value.c_str(), 1);
    }
  }

  Environment before_;
};

/// Puts another file in the place of standard output while it lives.
class WithOutput {
 public:
  explicit WithOutput(int file) : before_(dup(STDOUT_FILENO)) {
    dup2(file, STDOUT_FILENO);
  }
  ~WithOutput() {
    dup2(before_, STDOUT_FILENO);
    close(before_);
  }
  WithOutput(const WithOutput&) = delete;
  WithOutput& operator=(const WithOutput&) = delete;

 private:
  int before_;
};

Terminal in_a_pipe(const Environment& environment) {
  const WithEnvironment set(environment);
  const int file = open("/dev/null", O_WRONLY | O_CLOEXEC);
  Terminal terminal;
  {
    const WithOutput output(file);
    terminal = detect_terminal();
  }
  close(file);
  return terminal;
}

Terminal at_a_terminal(const Environment& environment, int columns) {
  const WithEnvironment set(environment);
  winsize size{};
  size.ws_col = static_cast<unsigned short>(columns);
  int ours = -1;
  int theirs = -1;
  REQUIRE(openpty(&ours, &theirs, nullptr, nullptr, &size) == 0);
  Terminal terminal;
  {
    const WithOutput output(theirs);
    terminal = detect_terminal();
  }
  close(theirs);
  close(ours);
  return terminal;
}

}  // namespace

TEST_CASE("terminal: a pipe has 80 columns and no colour") {
  const Terminal terminal = in_a_pipe({{"TERM", "xterm"}});
  CHECK(terminal.columns == 80);
  CHECK_FALSE(terminal.color);
}

TEST_CASE("terminal: the width is the terminal's, from 20 to 80") {
  CHECK(at_a_terminal({}, 40).columns == 40);
  CHECK(at_a_terminal({}, 10).columns == 20);
  CHECK(at_a_terminal({}, 200).columns == 80);
  CHECK(at_a_terminal({}, 0).columns == 80);
}

TEST_CASE("terminal: COLUMNS beats the terminal, if it is a number") {
  CHECK(at_a_terminal({{"COLUMNS", "50"}}, 40).columns == 50);
  CHECK(in_a_pipe({{"COLUMNS", "50"}}).columns == 50);
  CHECK(in_a_pipe({{"COLUMNS", "1000"}}).columns == 80);
  CHECK(in_a_pipe({{"COLUMNS", "1"}}).columns == 20);
  for (const char* value : {"", "0", "-5", "wide", "50x", "99999999999999"}) {
    CHECK(at_a_terminal({{"COLUMNS", value}}, 40).columns == 40);
  }
}

TEST_CASE("terminal: colour needs a terminal that has it") {
  CHECK(at_a_terminal({{"TERM", "xterm"}}, 80).color);
  CHECK_FALSE(at_a_terminal({{"TERM", "dumb"}}, 80).color);
}

TEST_CASE("terminal: NO_COLOR counts when it is not empty") {
  CHECK_FALSE(at_a_terminal({{"TERM", "xterm"}, {"NO_COLOR", "1"}}, 80).color);
  CHECK(at_a_terminal({{"TERM", "xterm"}, {"NO_COLOR", ""}}, 80).color);
}

TEST_CASE("terminal: LC_ALL beats LC_CTYPE, which beats LANG") {
  CHECK(in_a_pipe({{"LANG", "en_GB.UTF-8"}}).utf8);
  CHECK(in_a_pipe({{"LANG", "C.utf8"}}).utf8);
  CHECK_FALSE(in_a_pipe({{"LANG", "C"}}).utf8);
  CHECK_FALSE(in_a_pipe({}).utf8);
  CHECK(in_a_pipe({{"LANG", "C"}, {"LC_CTYPE", "C.UTF-8"}}).utf8);
  CHECK_FALSE(in_a_pipe({{"LC_ALL", "C"}, {"LANG", "C.UTF-8"}}).utf8);
  CHECK(in_a_pipe({{"LC_ALL", ""}, {"LANG", "C.UTF-8"}}).utf8);
}

TEST_CASE("terminal: dates are written as ISO 8601 has them") {
  CHECK(iso({2026, 11, 22}) == "2026-11-22");
  CHECK(iso({812, 1, 2}) == "0812-01-02");
  CHECK(Date{2026, 11, 22} < Date{2027, 1, 1});
  CHECK(detect_terminal().today > Date{2024, 1, 1});
}

}  // namespace backcare
