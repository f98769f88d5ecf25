// Entries as documents of a search engine, one line of JSON each.
// SPDX-License-Identifier: MIT
#include "render/feed.h"

#include "render/json_value.h"

namespace backcare {
namespace {

Json or_null(Text text) { return text.empty() ? Json() : Json(text); }

}  // namespace

std::string feed_line(const FeedDocument& document) {
  const Json json = {
      {"id", document.id},
      {"kind", document.kind},
      {"title", document.title},
      {"text", document.text},
      {"keywords", document.keywords},
      {"grade", or_null(document.grade)},
      {"tier", or_null(document.tier)},
      {"language", document.language},
      {"edition", document.edition},
      {"address", document.address},
  };
  return write(json, -1) + "\n";
}

}  // namespace backcare
