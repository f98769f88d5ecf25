// Renders a document as one HTML page that needs nothing beside itself.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "answer/document.h"
#include "render/pieces.h"

namespace backcare {

/// A link to another page of a site, or the page itself.
struct PageLink {
  std::string text;
  std::string address;
  std::string relation;  // `prev`, `next` or empty
  bool is_here = false;
};

/// What is around the document. A page that stands alone needs nothing.
struct HtmlPage {
  /// Without it, sources lead to the references at the end of the page, and
  /// other entries nowhere.
  Addresses addresses;
  std::string site_name;         // put after the title of the window
  std::string skip_text;         // leads past the links of the site
  std::string site_label;        // names the links of the site
  std::vector<PageLink> site;    // above the document; none: no header
  std::string around_label;      // names the links to the pages around
  std::vector<PageLink> around;  // below the document
  /// HTML as it stands, put after the document.
  std::string extra;
  /// The address of a script to be run; empty for none.
  std::string script;
};

/// A page with one heading of level 1, the document's closing, references and
/// imprint. All text is escaped; scripts, frames and remote files are
/// forbidden to the page by its own policy.
std::string render_html(const Document& document, const HtmlPage& page = {});

/// `text` for use between tags and in attributes in double quotes.
///
///     escape_html("a < \"b\"")  // -> "a &lt; &quot;b&quot;"
std::string escape_html(std::string_view text);

}  // namespace backcare
