// What the program knows of the place where it runs.
// SPDX-License-Identifier: MIT
#include "terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace backcare {
namespace {

constexpr int kMostColumnsUnasked = 80;  // longer lines are hard to read

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

int parse_columns(std::string_view text) {
  int columns = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), columns);
  const bool whole = end == text.data() + text.size();
  return error == std::errc() && whole ? columns : 0;
}

int columns_of_output(bool output_is_terminal) {
  int columns = parse_columns(environment("COLUMNS"));
  if (columns <= 0 && output_is_terminal) {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  }
  return columns <= 0
             ? kMostColumnsUnasked
             : std::clamp(columns, kFewestColumns, kMostColumnsUnasked);
}

/// POSIX.1-2017, 8.2: LC_ALL beats LC_CTYPE, which beats LANG. The names are
/// read instead of calling setlocale(), which would load files.
bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view value = environment(name);
    if (value.empty()) continue;
    return value.find("UTF-8") != std::string_view::npos ||
           value.find("utf8") != std::string_view::npos ||
           value.find("utf-8") != std::string_view::npos ||
           value.find("UTF8") != std::string_view::npos;
  }
  return false;
}

}  // namespace

std::string iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

Terminal detect_terminal() {
  const bool output_is_terminal = isatty(STDOUT_FILENO) == 1;
  Terminal terminal;
  terminal.columns = columns_of_output(output_is_terminal);
  terminal.input_is_terminal = isatty(STDIN_FILENO) == 1;
  terminal.color = output_is_terminal && environment("NO_COLOR").empty() &&
                   environment("TERM") != "dumb";
  terminal.utf8 = locale_is_utf8();

  const auto now = std::chrono::system_clock::now();
  const std::chrono::year_month_day today =
      std::chrono::floor<std::chrono::days>(now);
  terminal.today = {static_cast<int>(today.year()),
                    static_cast<int>(static_cast<unsigned>(today.month())),
                    static_cast<int>(static_cast<unsigned>(today.day()))};
  terminal.random = static_cast<unsigned>(now.time_since_epoch().count());
  return terminal;
}

}  // namespace backcare
