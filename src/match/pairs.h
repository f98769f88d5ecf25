// Pairs of terms that stand side by side. Those that are met only once are
// left out: they would be most of the index and tell little.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace backcare {

/// The slot of a pair in `slots`, if it is there; see Index::pair_slots.
std::optional<std::uint32_t> find_pair(std::span<const std::uint32_t> slots,
                                       std::uint32_t first,
                                       std::uint32_t second);

/// Finds the pairs that are met twice, and now and then one that is met once,
/// where its hash shares a bit with another's.
class PairCounter {
 public:
  /// `most` is how many pairs will be met at most.
  explicit PairCounter(std::size_t most);

  void meet(std::uint32_t first, std::uint32_t second);

  std::vector<std::uint32_t> take_slots() { return std::move(slots_); }

 private:
  void add(std::uint32_t pair);

  std::vector<std::uint64_t> met_;  // a bit for each hash that was met
  std::vector<std::uint32_t> slots_;
  std::size_t count_ = 0;
};

}  // namespace backcare
