// What has to hold of anything that the program puts out, for the fuzz targets
// and the tests of terminal safety.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace backcare::fuzz {

/// Ends the program with `what` and the text at fault, unless `holds`.
void expect(bool holds, std::string_view what, std::string_view text);

/// True for UTF-8 without unsafe characters (characters.h), line feeds aside.
bool is_safe_text(std::string_view text);

/// `html` has only tags, attributes and addresses that a page of ours has, and
/// each of its tags is closed.
bool is_safe_html(std::string_view html);

/// Each line of `page` that troff would take for a request is one of ours, and
/// so is each escape.
bool is_safe_man(std::string_view page);

/// CommonMark would find no HTML in `markdown`, outside code.
bool is_safe_markdown(std::string_view markdown);

}  // namespace backcare::fuzz
