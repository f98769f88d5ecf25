// A pack about feet with concepts and signs, for the tests of the matcher.
// SPDX-License-Identifier: MIT
#pragma once

#include "match/build_index.h"
#include "tiny_pack.h"

namespace backcare {

/// The tiny pack with words for the matcher, and its index.
struct MatchPack {
  explicit MatchPack(const std::string& text = match_pack())
      : loaded(load_text(text)),
        built(build_index(loaded.content())),
        index(built.view()) {}

  static std::string match_pack() {
    return tiny_pack("\"phrases\": {",
                     R"("stop_words": ["my", "the", "any", "and", "but"],
      "common_words": ["shoe", "blur"],
      "denials": ["no", "without", "i do not have"],
      "deniable": ["blue", "pins and needles"],
      "turns": ["but"],
      "in_order": ["heel fine", "heel is fine", "toe is fine"],
      "concepts": {
        "toe": ["toe", "big toe"],
        "odd": ["blue", "pins and needles", "no feeling"],
        "paint": ["nail varnish"]
      },
      "signs": {"blue-toes": ["odd toe !paint ~5"]},
      "phrases": {"tip/rest": ["put them up", "tired in the evening"],)");
  }

  LoadedContent loaded;
  BuiltIndex built;
  Index index;
};

}  // namespace backcare
