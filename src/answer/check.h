// The answer to `check`: faults of a pack, or advice on a sound one.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "answer/answer.h"

namespace backcare {

/// Loads the pack at `path` and lists its faults, or advice where it has
/// none. A heading that it leaves out is that of `fallback`. Throws Error if
/// the path can't be read.
CheckAnswer check_pack(const std::string& path, const Headings& fallback,
                       const Date& today);

}  // namespace backcare
