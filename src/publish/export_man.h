// Writes a pack as man pages of section 7.
// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "publish/export_tree.h"

namespace backcare {

/// In `man7`: backcare-about, a page for each style, such as
/// backcare-swedish, and one for each other kind but sources, which each page
/// names itself, such as backcare-tips.
void write_man_pages(ExportTree& tree, const Pack& pack);

}  // namespace backcare
