// Transcripts: what was typed and what came back, to be played again.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// The words of a command line as a POSIX shell splits them: quotes, double
/// quotes and backslashes; nothing is expanded.
///
///     split_command("for 'a b' c\\ d")  // -> for, a b, c d
std::vector<std::string> split_command(std::string_view line);

/// A command and what stands under it up to the next one.
struct Exchange {
  std::string command;  // without "$ "
  std::string reply;
};

/// The exchanges of a transcript. A blank line before a command is no part of
/// the reply above it.
std::vector<Exchange> read_transcript(std::string_view transcript);
std::string write_transcript(const std::vector<Exchange>& exchanges);

/// True if `command` runs this program, which may read `echo WORDS |` and whose
/// output may go to a file, where it is not seen.
bool can_replay(std::string_view command);

/// What `command` replies today: standard output, then the lines of standard
/// error after "! ", then the exit status in brackets if it is not 0.
std::string replay(std::string_view command);

}  // namespace backcare
