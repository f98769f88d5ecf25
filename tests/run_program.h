// Runs the whole program inside the test's own process, and cuts what it puts
// out into lines.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "terminal.h"

namespace backcare {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

/// 80 columns, no colour, UTF-8, the day of the content's edition, and always
/// the same chance.
Terminal fixed_terminal();

/// What run() gives for `args` with `in` on standard input.
Outcome run_program(const std::vector<std::string>& args,
                    std::string_view in = {},
                    const Terminal& terminal = fixed_terminal());

/// The lines of `text`, without their line feeds.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace backcare
