// The headings of a page: an answer may hold several titles or none, a page
// needs one, and no level left out below it.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "answer/document.h"

namespace backcare {

struct Outline {
  std::string title;        // never empty
  bool adds_title = false;  // no block is the heading of level 1
  std::vector<int> levels;  // of each block; 0 for one that has no heading
};

/// The levels of the headings and notices of `document`. The one title, or a
/// notice that stands before all headings, has level 1. Several titles are
/// demoted below one that names the first of them; a page without any heading
/// has the document's title or else the program's name.
Outline outline_of(const Document& document);

}  // namespace backcare
