// A fault in a content pack, with its place, as a compiler would report it.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backcare {

struct Fault {
  std::string file;
  std::size_t line = 1;    // from 1
  std::size_t column = 1;  // from 1, in code points
  std::string pointer;     // RFC 6901; empty for the whole document
  std::string message;
  std::string excerpt;    // the line, or 80 columns of it, made visible
  std::size_t caret = 0;  // columns of `excerpt` before the place
  bool is_note = false;   // advice: the pack can be used all the same
};

/// The fault at byte `offset` of `source`, which is the text of `file`. An
/// offset past the end is taken for the end.
Fault fault_at(std::string_view file, std::string_view source,
               std::size_t offset);

/// `file:line:column: pointer: message`, without the excerpt; of advice
/// `file:line:column: note: pointer: message`.
std::string first_line(const Fault& fault);

/// first_line(), and under it the line and a caret. No line feed at the end.
std::string describe(const Fault& fault);

/// How many faults of a pack are listed; the rest are counted.
inline constexpr std::size_t kListedFaults = 20;

/// The faults one under the other, and how many more of `count` there are.
std::string describe(const std::vector<Fault>& faults, std::size_t count);

}  // namespace backcare
