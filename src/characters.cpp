// Which characters may reach a terminal, how the others are shown instead, and
// what is left of letters without their marks.
// SPDX-License-Identifier: MIT
#include "characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <new>

namespace backcare {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array kUnsafe = {
    Range{0x00, 0x1f},      // C0
    Range{0x7f, 0x9f},      // DEL and C1
    Range{0x061c, 0x061c},  // Arabic letter mark
    Range{0x180e, 0x180e},  // Mongolian vowel separator
    Range{0x200b, 0x200f},  // zero-width, left-to-right and right-to-left marks
    Range{0x2028, 0x202e},  // separators, embeddings and overrides
    Range{0x2060, 0x2069},  // word joiner, invisible operators, isolates
    Range{0xfeff, 0xfeff},  // byte order mark
    Range{0xfff9, 0xfffb},  // interlinear annotations
    Range{0xe0000, 0xe007f},  // tags
};

constexpr std::size_t kLongestQuoted = 60;

std::string hex(std::uint32_t value, int digits) {
  std::string out;
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    out += "0123456789abcdef"[(value >> shift) & 0xfU];
  }
  return out;
}

std::string escape(char32_t code_point) {
  if (code_point < 0x80) return "\\x" + hex(code_point, 2);
  if (code_point < 0x10000) return "\\u" + hex(code_point, 4);
  return "\\U" + hex(code_point, 8);
}

/// Appends the first character of `rest` to `out`, escaped where it has to be.
void append_visible(std::string& out, std::string_view& rest) {
  const std::string_view before = rest;
  const auto code_point = take_code_point(rest);
  const auto taken = before.substr(0, before.size() - rest.size());
  if (!code_point) {
    out += "\\x" + hex(static_cast<unsigned char>(taken[0]), 2);
  } else if (is_unsafe(*code_point)) {
    out += escape(*code_point);
  } else {
    out += taken;
  }
}

}  // namespace

std::optional<char32_t> take_code_point(std::string_view& rest) {
  const auto first = static_cast<unsigned char>(rest[0]);
  if (first < 0x80) {
    rest.remove_prefix(1);
    return first;
  }
  utf8proc_int32_t code_point = -1;
  const auto length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                       static_cast<utf8proc_ssize_t>(rest.size()), &code_point);
  if (length <= 0) {
    rest.remove_prefix(1);
    return std::nullopt;
  }
  rest.remove_prefix(static_cast<std::size_t>(length));
  return static_cast<char32_t>(code_point);
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    if (!take_code_point(text)) return false;
  }
  return true;
}

bool is_unsafe(char32_t code_point) {
  return std::any_of(kUnsafe.begin(), kUnsafe.end(), [&](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

std::string visible(std::string_view text) {
  std::string out;
  while (!text.empty()) append_visible(out, text);
  return out;
}

std::string quote(std::string_view text) {
  std::string out = "'";
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == kLongestQuoted) {
      out += "...";
      break;
    }
    append_visible(out, text);
  }
  return out + "'";
}

std::optional<std::string> without_marks(std::string_view text,
                                         Letters letters) {
  int options = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                UTF8PROC_STRIPMARK;
  if (letters == Letters::kLowerCase) options |= UTF8PROC_CASEFOLD;
  utf8proc_uint8_t* mapped = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(
      mapped, std::free);
  if (length == UTF8PROC_ERROR_INVALIDUTF8) return std::nullopt;
  if (length < 0) throw std::bad_alloc();
  return std::string(reinterpret_cast<const char*>(mapped),
                     static_cast<std::size_t>(length));
}

void append_utf8(std::string& text, char32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(
      static_cast<utf8proc_int32_t>(code_point), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::size_t>(length));
}

}  // namespace backcare
