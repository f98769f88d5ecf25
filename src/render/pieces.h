// What the renderers of pages share: a line of text as pieces that each have
// one look and one address. Not markup: that is each renderer's own.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "answer/document.h"

namespace backcare {

/// Where a span's target (`type/swedish`) is to be found from the page at
/// hand. Returns nothing where it can't be reached: then there is no link. Is
/// not asked about addresses of the web.
using Addresses = std::function<std::string(std::string_view target)>;

/// A piece of text; `address` is empty where it leads nowhere.
struct Piece {
  std::string text;
  Emphasis emphasis = Emphasis::kNone;
  std::string address;
};

/// The text of `line`. Neighbours of the same look and address are one piece;
/// line feeds are blanks. An address is a relative one or begins with
/// `https:` or `http:`; others are left out. It has no blank, quotation mark
/// or angle bracket.
std::vector<Piece> pieces_of(const Inline& line, const Addresses& addresses);

/// The text of `line` without its looks.
std::string plain_text(const Inline& line);

/// The cells of a row that has no header as one line.
///
///     row_text({"swedish", "Swedish massage", "some evidence"})
///     // -> "swedish: Swedish massage, some evidence"
Inline row_text(const std::vector<Inline>& cells);

}  // namespace backcare
