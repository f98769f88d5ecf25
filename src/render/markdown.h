// Renders a document as CommonMark.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "answer/document.h"
#include "render/pieces.h"

namespace backcare {

/// The document with its closing, references and imprint, each paragraph on
/// one line. Content shows as it stands: none of it is taken for markup.
/// Without `addresses`, entries and sources have no links. Tables become
/// lists, since CommonMark has none. Headings are those of the HTML page.
std::string render_markdown(const Document& document,
                            const Addresses& addresses = {});

/// `text` such that CommonMark shows it as it stands, wherever it is put.
///
///     escape_markdown("*a* [b]")  // -> "\\*a\\* \\[b\\]"
std::string escape_markdown(std::string_view text);

}  // namespace backcare
