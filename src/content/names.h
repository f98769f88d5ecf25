// How grades and tiers are named in JSON.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "content/model.h"

namespace backcare {

template <class Enum>
struct NamedValue {
  Enum value;
  std::string_view name;
};

inline constexpr std::array kGradeNames = {
    NamedValue<Grade>{Grade::kGood, "good"},
    NamedValue<Grade>{Grade::kSome, "some"},
    NamedValue<Grade>{Grade::kUnclear, "unclear"},
    NamedValue<Grade>{Grade::kNotStudied, "not-studied"},
    NamedValue<Grade>{Grade::kNotFound, "not-found"},
};

inline constexpr std::array kTierNames = {
    NamedValue<Tier>{Tier::kEmergency, "emergency"},
    NamedValue<Tier>{Tier::kToday, "today"},
    NamedValue<Tier>{Tier::kAppointment, "appointment"},
};

constexpr const auto& names_for(Grade) { return kGradeNames; }
constexpr const auto& names_for(Tier) { return kTierNames; }

/// The name of `value` in JSON; empty for Grade::kNone.
template <class Enum>
constexpr std::string_view name_of(Enum value) {
  for (const auto& named : names_for(value)) {
    if (named.value == value) return named.name;
  }
  return {};
}

template <class Enum>
constexpr std::optional<Enum> value_named(std::string_view name) {
  for (const auto& named : names_for(Enum{})) {
    if (named.name == name) return named.value;
  }
  return std::nullopt;
}

/// The names, for a message: "good, some, unclear, ...".
template <class Enum>
std::string list_of_names() {
  std::string out;
  for (const auto& named : names_for(Enum{})) {
    out += out.empty() ? "" : ", ";
    out += named.name;
  }
  return out;
}

}  // namespace backcare
