// What search engines have to know to load a feed: files that stand beside it.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace backcare {

/// The body of the request that makes an OpenSearch or Elasticsearch index.
/// Texts are stemmed in `language` where the engine knows it.
std::string opensearch_mapping(std::string_view language);

/// A script for psql that makes a table with a full-text index in `language`
/// and loads feed.jsonl from the directory at hand.
std::string postgresql_script(std::string_view language);

}  // namespace backcare
