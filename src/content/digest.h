// Tells whether two packs say the same.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "content/model.h"

namespace backcare {

/// SHA-256 (FIPS 180-4) of all that the pack says, in 64 hexadecimal digits.
/// How its files are cut, indented and ordered does not count.
std::string digest_of(const Content& content);

}  // namespace backcare
