// The built-in pack: constant tables that the build makes of content/en.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/load.h"
#include "content/model.h"
#include "match/index.h"

namespace backcare {

/// What answers are made of: all but what only the index is made of, the
/// phrases and all that stands beside them in phrases.json.
const Content& built_in_content();

/// The files of content/en, for those who hand on the pack whole.
std::vector<SourceFile> built_in_files();

/// Of the whole pack, as digest_of() gives it.
std::string_view built_in_digest();

const Index& built_in_index();

/// The JSON Schemas of a pack and of an answer, as in content/schema.
std::string content_schema();
std::string answer_schema();

}  // namespace backcare
