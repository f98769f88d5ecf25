// A document as text for a terminal.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "answer/document.h"

namespace backcare {

struct TextStyle {
  std::size_t width = 80;  // columns
  bool color = false;
  bool ascii = false;
};

/// `document` in lines that end in line feeds. No line is wider than the
/// style's width, but for a word that is, which stands alone, and for
/// literals.
std::string render_text(Document document, const TextStyle& style);

}  // namespace backcare
