// The pages of an export that people read: which there are, where they lie,
// and the document of each. Shared by the site, Markdown and man pages.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answer/answer.h"
#include "answer/document.h"
#include "content/entries.h"
#include "render/pieces.h"

namespace backcare {

/// A page with its path, without an extension: `types/swedish`, `types`.
struct ExportPage {
  std::string path;
  std::string title;  // as links to it say
  Kind kind = Kind::kType;
  std::optional<EntryRef> entry;  // nothing for a list
};

/// The lists, each followed by the pages of its entries; warnings first.
std::vector<ExportPage> pages_of(const Content& content);

/// An entry in full, or a list with what each entry is. What a terminal shows
/// as a command is a name that leads to the page.
Document document_of(const ExportPage& page, const Pack& pack);
Document about_document(const Pack& pack);

/// The first page: what this is, the emergency signs, what people come with,
/// and all lists.
Document start_document(const Pack& pack);

/// What to do in an emergency, and the names of its signs.
Notice emergency_notice(const Content& content);

/// All entries of a kind in full, one after the other.
Document kind_document(Kind kind, const Pack& pack);

/// Addresses relative to `path`, of files that end in `extension`.
///
///     addresses_from("types/swedish", ".html")("source/ernst-2003")
///     // -> "../sources/ernst-2003.html"
Addresses addresses_from(std::string_view path, std::string_view extension);

}  // namespace backcare
