// Writes a whole pack as files for another help system: a web site, Markdown,
// man pages, or a feed for a search engine.
// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "request.h"

namespace backcare {

/// Writes the pack to `request.directory` in `request.format`: html, markdown,
/// man or jsonl. The same pack gives the same bytes. The directory appears
/// whole or not at all. One that is not empty is replaced if it is an earlier
/// export, and else left alone. Throws Error then, and where something can't
/// be written; UsageError for another format.
void export_pack(const ExportRequest& request, const Pack& pack);

}  // namespace backcare
