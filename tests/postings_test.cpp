// SPDX-License-Identifier: MIT
#include "match/postings.h"

#include <doctest/doctest.h>

#include <vector>

namespace backcare {
namespace {

/// The phrases of a feature, as a reader of the bytes finds them.
std::vector<std::uint32_t> read(const std::string& bytes, std::uint32_t begin,
                                std::uint32_t end) {
  std::vector<std::uint32_t> phrases;
  const char* at = bytes.data() + begin;
  if (begin == end) return phrases;
  const std::uint32_t count = take_number(at);
  std::uint32_t next = 0;
  while (at != bytes.data() + end) {
    next += take_number(at);
    phrases.push_back(next - 1);
  }
  CHECK(phrases.size() == count);
  return phrases;
}

TEST_CASE("postings: what is written can be read") {
  const std::vector<std::uint32_t> phrases = {0, 1, 127, 128, 300, 70000};
  PostingsWriter writer(2);
  for (const std::uint32_t phrase : phrases) writer.count(1, phrase);
  writer.make_room(2, 70001);
  for (const std::uint32_t phrase : phrases) {
    CHECK(writer.write(1, phrase));
    CHECK_FALSE(writer.write(1, phrase));
  }
  const std::string bytes = writer.take_bytes();
  const std::vector<std::uint32_t> begin = writer.take_begin();
  CHECK(read(bytes, begin[0], begin[1]).empty());
  CHECK(read(bytes, begin[1], begin[2]) == phrases);
}

TEST_CASE("postings: rare words weigh more, pairs less than words") {
  CHECK(feature_square(1, 1000, false) > feature_square(10, 1000, false));
  CHECK(feature_square(10, 1000, false) > feature_square(10, 1000, true));
}

}  // namespace
}  // namespace backcare
