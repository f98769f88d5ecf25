// Pairs of terms that stand side by side.
// SPDX-License-Identifier: MIT
#include "match/pairs.h"

#include <bit>

namespace backcare {
namespace {

constexpr std::size_t kFirstSlots = 1024;

/// A hash that is never 0, which marks an empty slot.
std::uint32_t hash_of_pair(std::uint32_t first, std::uint32_t second) {
  const std::uint64_t both = (std::uint64_t{first} << 32U) | second;
  const std::uint64_t mixed = (both ^ (both >> 29U)) * 0x9e3779b97f4a7c15U;
  return static_cast<std::uint32_t>(mixed >> 32U) | 1U;
}

std::size_t slot_of(std::span<const std::uint32_t> slots, std::uint32_t pair) {
  const std::size_t mask = slots.size() - 1;
  std::size_t slot = (pair >> 1U) & mask;
  while (slots[slot] != 0 && slots[slot] != pair) slot = (slot + 1) & mask;
  return slot;
}

}  // namespace

std::optional<std::uint32_t> find_pair(std::span<const std::uint32_t> slots,
                                       std::uint32_t first,
                                       std::uint32_t second) {
  const std::size_t slot = slot_of(slots, hash_of_pair(first, second));
  if (slots[slot] == 0) return std::nullopt;
  return static_cast<std::uint32_t>(slot);
}

PairCounter::PairCounter(std::size_t most)
    : met_(std::bit_ceil(most / 8 + 1)), slots_(kFirstSlots) {}

void PairCounter::meet(std::uint32_t first, std::uint32_t second) {
  const std::uint32_t pair = hash_of_pair(first, second);
  std::uint64_t& bits = met_[(pair >> 6U) & (met_.size() - 1)];
  const std::uint64_t bit = std::uint64_t{1} << (pair & 63U);
  if ((bits & bit) != 0) add(pair);
  bits |= bit;
}

void PairCounter::add(std::uint32_t pair) {
  const std::size_t slot = slot_of(slots_, pair);
  if (slots_[slot] == pair) return;
  slots_[slot] = pair;
  if (++count_ * 4 <= slots_.size() * 3) return;
  std::vector<std::uint32_t> larger(slots_.size() * 2);
  for (const std::uint32_t old : slots_) {
    if (old != 0) larger[slot_of(larger, old)] = old;
  }
  slots_ = std::move(larger);
}

}  // namespace backcare
