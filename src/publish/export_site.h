// Writes a pack as a static web site.
// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "publish/export_tree.h"

namespace backcare {

/// index.html, a page for each list and entry, about.html, a-to-z.html with
/// the script of its filter, and sitemap.xml. All links are relative, so that
/// the site can be read from a disk and from any path of a server.
void write_site(ExportTree& tree, const Pack& pack);

}  // namespace backcare
