// The kinds of entries and what each is called.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace backcare {

enum class Kind : std::uint8_t {
  kType,
  kBenefit,
  kConsideration,
  kTip,
  kConcern,
  kPrecaution,
  kWarning,
  kSource,
};

/// How a kind is named: in JSON, as a command, and in messages.
struct KindNames {
  Kind kind;
  std::string_view singular;
  std::string_view plural;
  std::string_view noun;
};

inline constexpr std::array kKinds = {
    KindNames{Kind::kType, "type", "types", "style"},
    KindNames{Kind::kBenefit, "benefit", "benefits", "benefit"},
    KindNames{Kind::kConsideration, "consideration", "considerations",
              "consideration"},
    KindNames{Kind::kTip, "tip", "tips", "tip"},
    KindNames{Kind::kConcern, "concern", "concerns", "concern"},
    KindNames{Kind::kPrecaution, "precaution", "precautions", "precaution"},
    KindNames{Kind::kWarning, "warning", "warnings", "warning sign"},
    KindNames{Kind::kSource, "source", "sources", "source"},
};

constexpr const KindNames& names_of(Kind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

}  // namespace backcare
