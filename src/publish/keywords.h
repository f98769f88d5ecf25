// The words by which the entries of a pack are found without the program: by
// a page's own filter, or by a search engine.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "content/entries.h"
#include "content/model.h"

namespace backcare {

/// The entry's aliases and phrases.
std::vector<Text> keywords_of(const Content& content, const EntryRef& ref);

/// Each word of the names, aliases and phrases of `entries`, folded, with the
/// places of the entries that it stands in. Stop words of phrases are left out.
/// Words are in order and separated by blanks. After a comma, a place is a
/// number to the base 36, and one more digit from 1 to 9 for how often the word
/// stands there, 9 where it stands most often, 3 for a stop word. Places where
/// it hardly stands at all, next to others, are left out: there it decides
/// nothing.
///
///     "morning,31,c9 stiff,39"
std::string keyword_table(const Content& content,
                          const std::vector<EntryRef>& entries);

}  // namespace backcare
