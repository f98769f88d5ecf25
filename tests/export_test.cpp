// The whole pack as files, through the program. That browsers, man and
// databases take them is for tests/interop/export to show.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "content/entries.h"
#include "match/built_in.h"
#include "run_program.h"
#include "scratch_directory.h"

namespace backcare {
namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;

/// The files of an export by their paths.
Files exported(const std::string& format) {
  const ScratchDirectory directory;
  const std::string target = directory / "out";
  const Outcome outcome = run_program({"export", format, target});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.empty());
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(target)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(target)] = {
        std::istreambuf_iterator<char>(file), {}};
  }
  return files;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// Calls `visit(path)` with the path of each entry, `types/swedish`.
template <class Visit>
void for_entries(Visit&& visit) {
  const Content& content = built_in_content();
  for (const KindNames& names : kKinds) {
    for (std::size_t i = 0; i < count_entries(content, names.kind); ++i) {
      const EntryRef ref = entry_at(content, names.kind, i);
      visit(std::string(names.plural) + '/' + std::string(ref.entry->id));
    }
  }
}

}  // namespace

TEST_CASE("export: the site has a page for each entry, with the warnings") {
  const Files files = exported("html");
  for_entries([&](const std::string& path) {
    CAPTURE(path);
    REQUIRE(files.contains(path + ".html"));
    const std::string& html = files.at(path + ".html");
    CHECK(html.size() < 30 * 1024);
    CHECK(has(html, "href=\"../warnings.html\""));
    CHECK(has(files.at("a-to-z.html"), "href=\"" + path + ".html\""));
    CHECK(has(files.at("sitemap.xml"), '/' + path + ".html</loc>"));
  });
  CHECK(has(files.at("types/swedish.html"),
            "<a href=\"deep-tissue.html\" rel=\"next\">") == false);
  CHECK(has(files.at("types/swedish.html"),
            "<a href=\"../types/deep-tissue.html\" rel=\"next\">"));
  CHECK(has(files.at("index.html"), "href=\"a-to-z.html\""));
}

TEST_CASE("export: on a site, one follows links and types nothing") {
  const Files files = exported("html");
  for (const auto& file : files) {
    const auto& path = file.first;
    const auto& html = file.second;
    CAPTURE(path);
    CHECK_FALSE(has(html, "<code>"));
  }
}

TEST_CASE("export: the filter knows how people put it, and the signs first") {
  const Files files = exported("html");
  CHECK(has(files.at("a-to-z.js"), " seized,"));
  const std::string& html = files.at("a-to-z.html");
  CHECK(html.find("class=\"notice emergency\"") < html.find("id=\"filter\""));
  CHECK(has(html, "<script src=\"a-to-z.js\"></script>"));
  CHECK_FALSE(has(files.at("index.html"), "<script"));
}

TEST_CASE("export: Markdown files lead to one another") {
  const Files files = exported("markdown");
  for_entries([&](const std::string& path) {
    CAPTURE(path);
    REQUIRE(files.contains(path + ".md"));
    CHECK(has(files.at(path + ".md"), "](../warnings.md)"));
  });
  CHECK(has(files.at("README.md"), "](concerns/stiffness.md)"));
  CHECK(has(files.at("types/swedish.md"), "](../sources/cherkin-2011.md)"));
}

TEST_CASE("export: each style and kind has a man page") {
  const Files files = exported("man");
  for (const char* name : {"about", "swedish", "hot-stone", "concerns", "tips",
                           "warnings", "precautions"}) {
    CAPTURE(name);
    REQUIRE(files.contains("man7/backcare-" + std::string(name) + ".7"));
  }
  CHECK(has(files.at("man7/backcare-swedish.7"),
            "\nbackcare\\-swedish \\- Swedish massage\n"));
}

TEST_CASE("export: the feed has a line for each entry, signs with their tier") {
  const Files files = exported("jsonl");
  const std::string& feed = files.at("feed.jsonl");
  for_entries([&](const std::string& path) {
    CAPTURE(path);
    CHECK(has(feed, "\"address\":\"" + path + ".html\"}\n"));
  });
  CHECK(
      feed.starts_with("{\"id\":\"type/swedish\",\"kind\":\"type\","
                       "\"title\":\"Swedish massage\",\"text\":\""));
  CHECK(has(feed, "\"grade\":null,\"tier\":\"emergency\",\"language\":\"en\""));
  CHECK(has(files.at("opensearch-mapping.json"), "\"analyzer\": \"english\""));
  CHECK(has(files.at("postgresql.sql"), "to_tsvector('english', "));
}

TEST_CASE("export: the same pack gives the same bytes") {
  for (const char* format : {"html", "markdown", "man", "jsonl"}) {
    CAPTURE(format);
    CHECK((exported(format) == exported(format)));
  }
}

}  // namespace backcare
