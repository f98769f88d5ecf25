// Which characters may reach a terminal, how the others are shown instead, and
// what is left of letters without their marks.
// Not about words or widths: see match/words.h and render/wrap.h.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backcare {

/// Takes the first code point off `rest`. Nothing where the bytes are not
/// UTF-8 (RFC 3629): then one byte is taken. `rest` must not be empty.
std::optional<char32_t> take_code_point(std::string_view& rest);

/// True if all of `text` is UTF-8. True for empty text.
bool is_utf8(std::string_view text);

/// True for what could drive a terminal or hide text from its reader: the C0
/// and C1 controls, DEL, the 12 code points with the Unicode property
/// Bidi_Control, zero-width characters, and the line and paragraph separators.
bool is_unsafe(char32_t code_point);

/// `text` with each unsafe character and each byte that is not UTF-8 written
/// as an escape. Entities such as `&lt;` are left as they are.
///
///     visible("a\x1b[31m")  // -> "a\\x1b[31m"
std::string visible(std::string_view text);

/// The person's own words for a message: visible, in single quotes, and cut
/// after 60 code points.
///
///     quote("sweedish")  // -> "'sweedish'"
std::string quote(std::string_view text);

enum class Letters : std::uint8_t { kAsTheyAre, kLowerCase };

/// `text` without accents and other marks, in Unicode's compatibility
/// decomposition. Nothing where it is not UTF-8.
///
///     without_marks("M\u00e4ssage", Letters::kLowerCase)  // -> "massage"
std::optional<std::string> without_marks(std::string_view text,
                                         Letters letters);

/// Appends `code_point` to `text` as UTF-8.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace backcare
