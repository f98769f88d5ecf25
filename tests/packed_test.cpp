// Packed text.
// SPDX-License-Identifier: MIT
#include "content/packed.h"

#include <doctest/doctest.h>

#include "error.h"

namespace backcare {

TEST_CASE("packed: text comes back as it was, in less room") {
  for (const std::string& text :
       {std::string(), std::string("a"), std::string("\0\n\xff", 3),
        std::string(100000, 'a')}) {
    CHECK(unpack(pack(text), text.size()) == text);
  }
  CHECK(pack(std::string(100000, 'a')).size() < 1000);
}

TEST_CASE("packed: what is damaged, cut or of another size is refused") {
  const std::string text = "rest a little, walk a little";
  const std::string packed = pack(text);
  std::string damaged = packed;
  damaged[damaged.size() / 2] =
      static_cast<char>(damaged[damaged.size() / 2] ^ 1);
  CHECK_THROWS_AS(unpack(damaged, text.size()), Error);
  CHECK_THROWS_AS(unpack(packed.substr(0, packed.size() - 1), text.size()),
                  Error);
  CHECK_THROWS_AS(unpack("", text.size()), Error);
  CHECK_THROWS_AS(unpack(packed, text.size() + 1), Error);
  CHECK_THROWS_AS(unpack(packed, text.size() - 1), Error);
}

}  // namespace backcare
