// What search engines have to know to load a feed.
// SPDX-License-Identifier: MIT
#include "publish/search_setup.h"

#include <array>
#include <utility>

namespace backcare {
namespace {

/// Languages that both engines stem, under the same name.
constexpr auto kLanguages =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"ar", "arabic"},     {"da", "danish"},     {"de", "german"},
        {"el", "greek"},      {"en", "english"},    {"es", "spanish"},
        {"fi", "finnish"},    {"fr", "french"},     {"ga", "irish"},
        {"hu", "hungarian"},  {"id", "indonesian"}, {"it", "italian"},
        {"lt", "lithuanian"}, {"nl", "dutch"},      {"no", "norwegian"},
        {"nb", "norwegian"},  {"nn", "norwegian"},  {"pt", "portuguese"},
        {"ro", "romanian"},   {"ru", "russian"},    {"sv", "swedish"},
        {"tr", "turkish"},
    });

/// The name of a BCP 47 language, or `other` for one that is not stemmed.
std::string_view name_of_language(std::string_view language,
                                  std::string_view other) {
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const auto& [code, name] : kLanguages) {
    if (code == primary) return name;
  }
  return other;
}

/// `text` with each `%` replaced.
std::string filled(std::string_view text, std::string_view name) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += name;
    } else {
      out += c;
    }
  }
  return out;
}

constexpr std::string_view kOpenSearch = R"json({
  "mappings": {
    "dynamic": "strict",
    "properties": {
      "id": {"type": "keyword"},
      "kind": {"type": "keyword"},
      "title": {"type": "text", "analyzer": "%"},
      "text": {"type": "text", "analyzer": "%"},
      "keywords": {"type": "text", "analyzer": "%"},
      "grade": {"type": "keyword"},
      "tier": {"type": "keyword"},
      "language": {"type": "keyword"},
      "edition": {"type": "date"},
      "address": {"type": "keyword", "index": false}
    }
  }
}
)json";

constexpr std::string_view kPostgresql =
    R"sql(-- Loads feed.jsonl. In its directory:
--
--   psql -v ON_ERROR_STOP=1 -f postgresql.sql
--
-- Then, signs of an emergency before all else:
--
--   SELECT title, address FROM backcare,
--     websearch_to_tsquery('%', 'the words of a person') AS words
--   WHERE search @@ words
--   ORDER BY tier IS NOT DISTINCT FROM 'emergency' DESC,
--     ts_rank(search, words) DESC, id;

BEGIN;
SET LOCAL client_min_messages = warning;

CREATE TABLE IF NOT EXISTS backcare (
  document jsonb NOT NULL,
  id text PRIMARY KEY GENERATED ALWAYS AS (document ->> 'id') STORED,
  kind text GENERATED ALWAYS AS (document ->> 'kind') STORED,
  title text GENERATED ALWAYS AS (document ->> 'title') STORED,
  tier text GENERATED ALWAYS AS (document ->> 'tier') STORED,
  address text GENERATED ALWAYS AS (document ->> 'address') STORED,
  search tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('%', document ->> 'title'), 'A') ||
    setweight(to_tsvector('%', document -> 'keywords'), 'B') ||
    setweight(to_tsvector('%', document ->> 'text'), 'C')
  ) STORED
);

CREATE INDEX IF NOT EXISTS backcare_search ON backcare USING gin (search);

TRUNCATE backcare;

-- JSON has no control characters, so that each line is one field as it stands.
\copy backcare (document) FROM 'feed.jsonl' WITH (FORMAT csv, DELIMITER E'\x02', QUOTE E'\x01')

COMMIT;
)sql";

}  // namespace

std::string opensearch_mapping(std::string_view language) {
  return filled(kOpenSearch, name_of_language(language, "standard"));
}

std::string postgresql_script(std::string_view language) {
  return filled(kPostgresql, name_of_language(language, "simple"));
}

}  // namespace backcare
