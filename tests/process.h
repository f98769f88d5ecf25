// Runs the program as others do: in a process of its own, with files or a
// terminal as its streams.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace backcare {

using Strings = std::vector<std::string>;

struct Setting {
  Strings environment = {"LANG=C.UTF-8"};  // all of it, NAME=value
  std::string input;                       // on standard input
  bool input_is_closed = false;
  std::string output_path;  // standard output goes there, if it is not empty
  std::string directory;    // to run in, if it is not empty
};

struct Finished {
  int status = -1;  // of a process that exited
  int signal = 0;   // that ended it, if one did
  std::string out;
  std::string err;  // at a terminal it is part of `out`
};

/// Runs the program. One that takes a minute is ended by a signal.
Finished run_process(const Strings& args, const Setting& setting = {});

/// Runs it in a pseudo-terminal of so many columns, with `keys` typed. Lines
/// end in line feeds.
Finished run_at_terminal(const Strings& args, int columns,
                         const Strings& environment = {"LANG=C.UTF-8",
                                                       "TERM=xterm"},
                         const std::string& keys = {});

/// Runs it into a pipe whose reader goes away after the first line.
Finished run_into_head(const Strings& args);

/// Runs a line in /bin/sh, in an empty directory, with the program in PATH.
Finished run_in_shell(const std::string& line);

}  // namespace backcare
