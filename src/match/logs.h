// Logarithms and roots as whole numbers, so that every machine ranks alike.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace backcare {

/// What log2() counts in: 16 is a doubling.
inline constexpr std::int32_t kLogUnit = 16;

/// 16 times the binary logarithm of `value`, rounded down; 0 for 0.
constexpr std::int32_t log2(std::uint64_t value) {
  // 2^(i/16) in 1/4096, from which the sixteenths are read.
  constexpr std::array<std::uint32_t, 16> kSteps = {
      4096, 4277, 4467, 4664, 4871, 5087, 5312, 5547,
      5793, 6049, 6317, 6597, 6889, 7194, 7512, 7845};
  if (value == 0) return 0;
  const int whole = static_cast<int>(std::bit_width(value)) - 1;
  const auto scaled = static_cast<std::uint32_t>(
      whole >= 12 ? value >> (whole - 12) : value << (12 - whole));
  std::size_t sixteenths = 0;
  for (std::size_t half = 8; half > 0; half /= 2) {
    if (kSteps[sixteenths + half] <= scaled) sixteenths += half;
  }
  return whole * kLogUnit + static_cast<std::int32_t>(sixteenths);
}

/// The square root of `value`, rounded down.
constexpr std::uint32_t square_root(std::uint64_t value) {
  if (value == 0) return 0;
  const auto width = static_cast<unsigned>(std::bit_width(value));
  std::uint64_t root = std::uint64_t{1} << ((width + 1) / 2);
  while (true) {
    const std::uint64_t next = (root + value / root) / 2;
    if (next >= root) return static_cast<std::uint32_t>(root);
    root = next;
  }
}

}  // namespace backcare
