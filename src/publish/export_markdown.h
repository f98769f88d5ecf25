// Writes a pack as a tree of Markdown files.
// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "publish/export_tree.h"

namespace backcare {

/// README.md, which repositories show first, about.md, and a file for each
/// list and entry, with relative links between them.
void write_markdown(ExportTree& tree, const Pack& pack);

}  // namespace backcare
