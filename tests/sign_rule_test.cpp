// Rules of signs are read as the manual says.
// SPDX-License-Identifier: MIT
#include "content/sign_rule.h"

#include <doctest/doctest.h>

namespace backcare {
namespace {

TEST_CASE("sign rule: concepts, those that must not be there, and a window") {
  const SignRule rule = read_sign_rule(" numb  saddle !joke ~12 ");
  CHECK(rule.is_sound);
  REQUIRE(rule.parts.size() == 3);
  CHECK(rule.parts[0].concept_name == "numb");
  CHECK_FALSE(rule.parts[1].is_absent);
  CHECK(rule.parts[2].concept_name == "joke");
  CHECK(rule.parts[2].is_absent);
  CHECK(rule.window == 12);
  CHECK(read_sign_rule("numb").window == 0);
  CHECK(read_sign_rule("").parts.empty());
}

TEST_CASE("sign rule: a window is one number from 1 to 999") {
  for (const char* line : {"numb ~", "numb ~x", "numb ~1x", "numb ~1000",
                           "numb ~-1", "numb ~x ~5", "numb ~0", "numb ~5 ~7"}) {
    CAPTURE(line);
    CHECK_FALSE(read_sign_rule(line).is_sound);
  }
}

}  // namespace
}  // namespace backcare
