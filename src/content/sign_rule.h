// The rules that find warning signs and precautions.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace backcare {

/// What has to be mentioned, by the names of concepts, and what must not be.
/// Views into the line that it was read from.
struct SignRule {
  struct Part {
    std::string_view concept_name;
    bool is_absent = false;
  };

  std::vector<Part> parts;
  std::uint32_t window = 0;  // in words; 0: anywhere
  bool is_sound = true;      // false if a '~' has no number from 1 to 999, or
                             // there are two
};

/// Reads "numb saddle !joke ~8".
SignRule read_sign_rule(std::string_view line);

}  // namespace backcare
