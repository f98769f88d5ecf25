// Entries as documents of a search engine, one line of JSON each.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "content/model.h"

namespace backcare {

struct FeedDocument {
  std::string id;  // type/swedish
  Text kind;
  Text title;
  std::string text;
  std::vector<Text> keywords;
  Text grade;  // of the main claim; empty if there is none
  Text tier;   // of a warning sign, else empty
  Text language;
  Text edition;
  std::string address;  // in an exported site: types/swedish.html
};

/// `document` as one JSON object, ending in a line feed. `grade` and `tier`
/// are null where they are empty, so that every line has all keys.
std::string feed_line(const FeedDocument& document);

}  // namespace backcare
