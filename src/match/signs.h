// Signs that are made of concepts: a place, a sensation, a loss.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "match/index.h"
#include "match/query.h"

namespace backcare {

/// A rule whose concepts are all there.
struct SignFound {
  std::uint32_t kind = 0;
  std::uint32_t entry = 0;
  std::vector<Mention> mentions;  // of its concepts, near enough
};

/// The signs and precautions whose rules the words meet, each once. Concepts
/// in words that are denied do not count.
std::vector<SignFound> find_signs(const Index& index, const Query& query);

}  // namespace backcare
