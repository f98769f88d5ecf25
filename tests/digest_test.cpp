// Telling whether two packs say the same.
// SPDX-License-Identifier: MIT
#include "content/digest.h"

#include <doctest/doctest.h>

#include "content/load.h"
#include "match/built_in.h"
#include "render/json.h"
#include "test_files.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

std::string digest_of_text(const std::string& text) {
  const LoadedContent loaded = load_text(text);
  REQUIRE(loaded.fault_count() == 0);
  return digest_of(loaded.content());
}

}  // namespace

TEST_CASE("digest: 64 hexadecimal digits, the same every time") {
  const std::string digest = digest_of_text(tiny_pack());
  CHECK(digest.size() == 64);
  CHECK(digest.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(digest_of_text(tiny_pack()) == digest);
}

TEST_CASE("digest: one changed letter makes another digest") {
  const std::string text = tiny_pack();
  const auto at = text.find("\"name\": \"") + 9;
  std::string changed = text;
  changed[at] = changed[at] == 'X' ? 'Y' : 'X';
  CHECK(digest_of_text(changed) != digest_of_text(text));
}

TEST_CASE("digest: blanks between the values do not count") {
  std::string spread;
  for (const char c : tiny_pack())
    spread += c == '\n' ? "\n \t" : std::string(1, c);
  CHECK(digest_of_text(spread) == digest_of_text(tiny_pack()));
}

TEST_CASE("digest: the built-in pack is content/en, however it is cut") {
  const std::string digest(built_in_digest());
  const LoadedContent loaded =
      load_content(read_pack_files(source_path("content/en")), nullptr);
  REQUIRE(loaded.fault_count() == 0);
  CHECK(digest_of(loaded.content()) == digest);
  CHECK(digest_of_text(render_content(loaded.content())) == digest);
}

}  // namespace backcare
