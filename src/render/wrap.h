// Breaks text into lines by the columns that it takes up on a screen.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answer/document.h"

namespace backcare {

/// The columns that `text` takes up: none for a combining mark, two for a wide
/// East Asian character (Unicode Standard Annex 11).
std::size_t display_width(std::string_view text);

bool is_ascii(std::string_view text);

/// `text` in plain ASCII: quotes and dashes in their simple form, letters
/// without accents, and a question mark for what has no likeness.
std::string to_ascii(std::string_view text);

/// Part of a line, in one emphasis. A view into the text that was wrapped.
struct LinePart {
  std::string_view text;
  Emphasis emphasis = Emphasis::kNone;
};

using Line = std::vector<LinePart>;

/// `text`, which must outlive the lines, in lines of at most `width` columns.
/// Words are never split: one that is longer stands alone on its line. One
/// empty line for empty text.
std::vector<Line> wrap(const Inline& text, std::size_t width);
std::vector<Line> wrap(Inline&& text, std::size_t width) = delete;

}  // namespace backcare
