// The built-in pack: constant tables that the build makes of content/en.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "content/model.h"
#include "match/index.h"

namespace backcare {

const Content& built_in_content();

/// As digest_of() gives it.
std::string_view built_in_digest();

const Index& built_in_index();

/// The JSON Schemas of a pack and of an answer, as in content/schema.
std::string_view content_schema();
std::string_view answer_schema();

}  // namespace backcare
