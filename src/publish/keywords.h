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
/// places of the entries that it stands in. Stop words are left out. Words are
/// in order and separated by blanks, places are numbers to the base 36 after
/// commas.
///
///     "morning,3,c stiff,3"
std::string keyword_table(const Content& content,
                          const std::vector<EntryRef>& entries);

}  // namespace backcare
