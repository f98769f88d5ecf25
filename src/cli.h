// Turns arguments into a request. Options are taken out of them in
// arguments.h.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "request.h"

namespace backcare {

/// What `args`, without the program's name, ask for. Options may stand before
/// and after the command, `--` ends them. `-h` wins over every mistake. Throws
/// UsageError for a mistyped option, a value that is none of its choices, too
/// many or too few words, and words that are not UTF-8. A first word that is
/// no command makes an UnknownRequest.
Request parse_args(const std::vector<std::string>& args);

}  // namespace backcare
