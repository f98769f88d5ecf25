// The program: arguments in, exit status out. Nothing else prints.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "terminal.h"

namespace backcare {

/// Answers `args`, which come without the program's name, on `out`, and says
/// what is amiss on `err`. Reads `in` only for `for` without words and for
/// `mcp`. Gives the exit status of the table in request.h; never throws. With
/// status 2 nothing has been put out, unless the output itself failed.
int run(const std::vector<std::string>& args, const Terminal& terminal,
        std::FILE* in, std::FILE* out, std::FILE* err);

}  // namespace backcare
