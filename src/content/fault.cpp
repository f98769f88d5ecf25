// A fault in a content pack, with its place.
// SPDX-License-Identifier: MIT
#include "content/fault.h"

#include <fmt/format.h>

#include <algorithm>

#include "characters.h"

namespace backcare {
namespace {

constexpr std::size_t kExcerpt = 80;

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) take_code_point(text);
  return count;
}

/// `at`, or where the character of `line` begins that it is inside of. Bytes
/// that make no character are left alone.
std::size_t start_of_character(std::string_view line, std::size_t at) {
  constexpr std::size_t kMostBack = 3;
  for (std::size_t back = 1; back <= std::min(at, kMostBack); ++back) {
    std::string_view rest = line.substr(at - back);
    const std::size_t left = rest.size();
    if (take_code_point(rest) && left - rest.size() > back) return at - back;
  }
  return at;
}

}  // namespace

Fault fault_at(std::string_view file, std::string_view source,
               std::size_t offset) {
  offset = std::min(offset, source.size());
  const std::string_view before = source.substr(0, offset);
  const std::size_t feed = before.rfind('\n');
  const std::size_t line_begin = feed == std::string_view::npos ? 0 : feed + 1;
  std::string_view line = source.substr(line_begin);
  line = line.substr(0, line.find_first_of("\r\n"));
  const std::size_t place =
      start_of_character(line, std::min(offset - line_begin, line.size()));

  Fault fault;
  fault.file = visible(file);
  fault.line +=
      static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  fault.column += count_code_points(line.substr(0, place));
  const std::size_t from =
      place < kExcerpt / 2 ? 0 : start_of_character(line, place - kExcerpt / 2);
  const std::size_t to =
      start_of_character(line, std::min(from + kExcerpt - 1, line.size()));
  fault.excerpt = visible(line.substr(from, to - from));
  fault.caret = count_code_points(visible(line.substr(from, place - from)));
  return fault;
}

std::string first_line(const Fault& fault) {
  return fmt::format("{}:{}:{}: {}{}{}{}", fault.file, fault.line, fault.column,
                     fault.is_note ? "note: " : "", fault.pointer,
                     fault.pointer.empty() ? "" : ": ", fault.message);
}

std::string describe(const Fault& fault) {
  if (fault.excerpt.empty()) return first_line(fault);
  return fmt::format("{}\n  {}\n  {}^", first_line(fault), fault.excerpt,
                     std::string(fault.caret, ' '));
}

std::string describe(const std::vector<Fault>& faults, std::size_t count) {
  std::string out;
  for (const Fault& fault : faults) {
    out += out.empty() ? "" : "\n";
    out += describe(fault);
  }
  if (count > faults.size()) {
    out += fmt::format("\n... and {} more", count - faults.size());
  }
  return out;
}

}  // namespace backcare
