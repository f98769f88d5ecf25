// SPDX-License-Identifier: MIT
#include "match/logs.h"

#include <doctest/doctest.h>

namespace backcare {
namespace {

TEST_CASE("logs: a doubling is sixteen") {
  CHECK(log2(0) == 0);
  CHECK(log2(1) == 0);
  CHECK(log2(2) == 16);
  CHECK(log2(3) == 25);
  CHECK(log2(1024) == 160);
  CHECK(log2(std::uint64_t{1} << 40U) == 640);
}

TEST_CASE("logs: roots are rounded down") {
  CHECK(square_root(0) == 0);
  CHECK(square_root(1) == 1);
  CHECK(square_root(15) == 3);
  CHECK(square_root(16) == 4);
  CHECK(square_root(1000000) == 1000);
}

}  // namespace
}  // namespace backcare
