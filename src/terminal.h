// What the program knows of the place where it runs. The only code that reads
// the environment and the clock.
// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <string>

namespace backcare {

struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;

  auto operator<=>(const Date&) const = default;
};

/// The date as ISO 8601 writes it: 2026-11-22.
std::string iso(const Date& date);

/// How wide text may be. The summary of --width says so, too.
inline constexpr int kFewestColumns = 20;
inline constexpr int kMostColumns = 500;

struct Terminal {
  int columns = 80;                // of standard output, at most 80
  bool input_is_terminal = false;  // so that a question can be asked
  bool color = false;              // standard output may have colour
  bool utf8 = true;                // the locale's encoding
  Date today;                      // in UTC: a time zone is a file to read
  unsigned random = 0;             // differs from run to run
};

/// Asks the system. Never fails: what can't be found out is as in a pipe, 80
/// columns without colour. COLUMNS, NO_COLOR, TERM, LC_ALL, LC_CTYPE and LANG
/// are all that is read of the environment.
Terminal detect_terminal();

}  // namespace backcare
