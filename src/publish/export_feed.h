// Writes a pack as a feed for search engines.
// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "publish/export_tree.h"

namespace backcare {

/// feed.jsonl, one document a line for each entry of every kind, and what
/// OpenSearch and PostgreSQL need to load it: opensearch-mapping.json and
/// postgresql.sql.
void write_feed(ExportTree& tree, const Pack& pack);

}  // namespace backcare
