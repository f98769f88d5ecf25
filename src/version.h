// The version of the program. CMakeLists.txt is the one place that holds it.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace backcare {

/// As in `1.2.3` (Semantic Versioning 2.0.0).
inline constexpr std::string_view kVersion = BACKCARE_VERSION;

}  // namespace backcare
