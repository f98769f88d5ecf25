// Renders a document as a man page, in the macros of man(7).
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answer/document.h"

namespace backcare {

/// What a man page has beside its document.
struct ManPage {
  std::string name;  // backcare-swedish
  std::string section = "7";
  std::string date = {};           // ISO 8601
  std::string source = {};         // shown at the foot: what it belongs to
  std::string summary = {};        // one line, by which apropos finds it
  std::string imprint_title = {};  // above where the content comes from
  std::string see_also_title = {};
  std::vector<std::string> see_also = {};  // `backcare-tips(7)`
};

/// The page in plain ASCII, other characters as escapes. Section names of a
/// document that is one entry become the sections of the page; of several
/// entries, each is a section.
std::string render_man(const Document& document, const ManPage& page);

/// `text` such that troff shows it as it stands, also at the start of a line.
///
///     escape_man(".so a-b")  // -> "\\&.so a\\-b"
std::string escape_man(std::string_view text);

}  // namespace backcare
