// Writes a pack as a feed for search engines.
// SPDX-License-Identifier: MIT
#include "publish/export_feed.h"

#include <fmt/format.h>

#include <string>

#include "answer/page.h"
#include "content/names.h"
#include "publish/keywords.h"
#include "publish/search_setup.h"
#include "render/feed.h"
#include "render/pieces.h"

namespace backcare {
namespace {

/// What is said of an entry: what the article says and what studies found
/// each under its heading, and no claim without its grade.
class EntryText {
 public:
  EntryText(const Content& content, const EntryRef& ref)
      : content_(content), ref_(ref) {}

  std::string write() {
    add(ref_.entry->summary);
    visit_entry_of(ref_, *this);
    bool is_first = true;
    for (const Claim& claim : claims_about(content_, ref_)) {
      if (is_first) add(content_.headings.studies_found, ":");
      is_first = false;
      add(claim);
    }
    return std::move(text_);
  }

  void operator()(const Type& type) {
    add(content_.headings.article_says, ":");
    add(type.pressure);
    add(type.technique);
    add(type.area);
    add(type.helps);
  }

  void operator()(const Topic& topic) {
    add(content_.headings.article_says, ":");
    add(topic.points);
  }

  void operator()(const Concern& concern) {
    for (const Link& link : concern.types) add(link.why);
  }

  void operator()(const Precaution& precaution) { add(precaution.action); }

  void operator()(const Warning& warning) {
    add(action_of(content_, warning.tier).action);
    add(warning.why);
    add(warning.clinical);
  }

  void operator()(const Source& source) { add(plain_text(citation(source))); }

 private:
  void add(std::string_view line, std::string_view end = {}) {
    if (line.empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_.append(line).append(end);
  }

  void add(const Lines& lines) {
    for (const Text line : lines) add(line);
  }

  void add(const Claim& claim) {
    const std::string grade =
        claim.grade == Grade::kNone
            ? std::string()
            : fmt::format(": {}", meaning_of(content_, claim.grade).name);
    add(fmt::format("{}{}. {}", claim.claim, grade, claim.note));
  }

  const Content& content_;
  EntryRef ref_;
  std::string text_;
};

Text tier_of(const EntryRef& ref) {
  if (ref.kind != Kind::kWarning) return {};
  return name_of(static_cast<const Warning&>(*ref.entry).tier);
}

FeedDocument feed_document(const Content& content, const EntryRef& ref) {
  FeedDocument document;
  document.id = address_of(ref);
  document.kind = names_of(ref.kind).singular;
  document.title = ref.entry->name;
  document.text = EntryText(content, ref).write();
  document.keywords = keywords_of(content, ref);
  document.grade = name_of(main_grade(content, ref));
  document.tier = tier_of(ref);
  document.language = content.language;
  document.edition = content.edition;
  document.address =
      fmt::format("{}/{}.html", names_of(ref.kind).plural, ref.entry->id);
  return document;
}

}  // namespace

void write_feed(ExportTree& tree, const Pack& pack) {
  const Content& content = *pack.content;
  std::string feed;
  for (const KindNames& names : kKinds) {
    for (std::size_t i = 0; i < count_entries(content, names.kind); ++i) {
      feed +=
          feed_line(feed_document(content, entry_at(content, names.kind, i)));
    }
  }
  tree.add("feed.jsonl", feed);
  tree.add("opensearch-mapping.json", opensearch_mapping(content.language));
  tree.add("postgresql.sql", postgresql_script(content.language));
}

}  // namespace backcare
