// Writes a pack as a tree of Markdown files.
// SPDX-License-Identifier: MIT
#include "publish/export_markdown.h"

#include <fmt/format.h>

#include "publish/export_pages.h"
#include "render/markdown.h"

namespace backcare {
namespace {

constexpr std::string_view kExtension = ".md";

}  // namespace

void write_markdown(ExportTree& tree, const Pack& pack) {
  const auto add = [&](std::string_view path, const Document& document) {
    tree.add(fmt::format("{}{}", path, kExtension),
             render_markdown(document, addresses_from(path, kExtension)));
  };
  add("README", start_document(pack));
  add("about", about_document(pack));
  for (const ExportPage& page : pages_of(*pack.content)) {
    add(page.path, document_of(page, pack));
  }
}

}  // namespace backcare
