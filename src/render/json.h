// An answer, or a pack, as JSON.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "answer/answer.h"

namespace backcare {

/// `answer` as one JSON document in UTF-8 that ends in a line feed, as `schema
/// answer` describes it. Unsafe characters (characters.h) in the person's own
/// words are escaped.
std::string render_json(const Answer& answer);

/// `content` as one pack, which loads again to the same digest.
std::string render_content(const Content& content);

}  // namespace backcare
