// The pages of an export that people read.
// SPDX-License-Identifier: MIT
#include "publish/export_pages.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

#include "answer/lay_out.h"
#include "answer/lay_out_parts.h"

namespace backcare {
namespace {

std::string_view plural_of(std::string_view singular) {
  for (const KindNames& names : kKinds) {
    if (names.singular == singular) return names.plural;
  }
  return {};
}

/// The name of the entry or list that `target` leads to; empty where it leads
/// to neither.
Text name_of_target(const Content& content, std::string_view target) {
  if (const auto ref = find_entry(content, target)) return ref->entry->name;
  for (const KindNames& names : kKinds) {
    if (names.plural == target) {
      return list_title(content.headings, names.kind);
    }
  }
  return {};
}

Inline named_line(const Content& content, const Inline& line) {
  Inline named;
  for (const Span& span : line.spans()) {
    const Text name = span.emphasis == Emphasis::kCommand
                          ? name_of_target(content, span.target)
                          : Text();
    if (name.empty()) {
      named.link(span.text, span.target, span.emphasis);
    } else {
      named.link(name, span.target);
    }
  }
  return named;
}

/// Of an entry in a list: what leads to it, and its grade or else what it is.
std::vector<Inline> row_of_list(const Content& content,
                                std::vector<Inline> row) {
  if (row.empty() || row.front().spans().size() != 1) return row;
  const Span& span = row.front().spans().front();
  const auto ref = find_entry(content, span.target);
  if (!ref || span.emphasis != Emphasis::kCommand) return row;
  return {row.front(), row.size() > 2 ? row[2] : Inline(ref->entry->summary)};
}

/// Puts names in the place of commands that lead to an entry or a list: a
/// reader of the export follows a link and types nothing.
void name_commands(Document& document, const Content& content) {
  for (Block& block : document.blocks) {
    auto* const table = std::get_if<Table>(&block);
    if (table == nullptr || !table->header.empty()) continue;
    for (auto& row : table->rows) row = row_of_list(content, std::move(row));
  }
  change_lines(document,
               [&](Inline& line) { line = named_line(content, line); });
}

Answer answer_with(const Pack& pack, Body body) {
  Answer answer;
  answer.pack = pack;
  answer.body = std::move(body);
  return answer;
}

Answer answer_with_all(const Pack& pack, Kind kind, Body body) {
  Answer answer = answer_with(pack, std::move(body));
  for (std::size_t i = 0; i < count_entries(*pack.content, kind); ++i) {
    answer.items.push_back({entry_at(*pack.content, kind, i), true, {}});
  }
  return answer;
}

/// The page of an answer. It may be read where the pack's files are not, so
/// that it does not say where they are.
Document page_of(const Answer& answer) {
  const Content& content = *answer.pack.content;
  Document document = lay_out(answer, std::nullopt);
  if (!answer.pack.built_in) {
    document.foot = Inline(fmt::format("{}: {} {}", content.headings.other_pack,
                                       content.id, content.edition));
  }
  name_commands(document, content);
  return document;
}

void add_kind(std::vector<ExportPage>& pages, const Content& content,
              const KindNames& names) {
  const std::string list(names.plural);
  pages.push_back({list, std::string(list_title(content.headings, names.kind)),
                   names.kind, std::nullopt});
  for (std::size_t i = 0; i < count_entries(content, names.kind); ++i) {
    const EntryRef ref = entry_at(content, names.kind, i);
    pages.push_back({fmt::format("{}/{}", list, ref.entry->id),
                     std::string(ref.entry->name), names.kind, ref});
  }
}

}  // namespace

std::vector<ExportPage> pages_of(const Content& content) {
  std::vector<ExportPage> pages;
  add_kind(pages, content, names_of(Kind::kWarning));
  for (const KindNames& names : kKinds) {
    if (names.kind != Kind::kWarning) add_kind(pages, content, names);
  }
  return pages;
}

Document document_of(const ExportPage& page, const Pack& pack) {
  if (!page.entry) {
    return page_of(answer_with_all(pack, page.kind, ListAnswer{page.kind}));
  }
  Answer answer = answer_with(pack, EntriesAnswer{});
  answer.items.push_back({*page.entry, true, {}});
  return page_of(answer);
}

Document about_document(const Pack& pack) {
  return page_of(answer_with(pack, AboutAnswer{}));
}

Document kind_document(Kind kind, const Pack& pack) {
  return page_of(answer_with_all(pack, kind, EntriesAnswer{}));
}

Notice emergency_notice(const Content& content) {
  const TierAction& action = action_of(content, Tier::kEmergency);
  Notice notice;
  notice.level = Notice::Level::kEmergency;
  notice.title = Inline(action.name);
  notice.lines.emplace_back(action.action);
  Inline signs;
  for (const Warning& warning : content.warnings) {
    if (warning.tier != Tier::kEmergency) continue;
    signs.plain(signs.empty() ? "" : "; ")
        .append(Page::name_of({Kind::kWarning, &warning}));
  }
  notice.lines.push_back(std::move(signs));
  return notice;
}

Document start_document(const Pack& pack) {
  const Content& content = *pack.content;
  Document document = page_of(answer_with(pack, StartAnswer{}));
  Page page(pack);
  page.title(document.title);
  page.paragraph(content.purpose);
  page.add(emergency_notice(content));
  page.section(content.headings.concerns);
  std::vector<Inline> concerns;
  for (const Concern& concern : content.concerns) {
    concerns.push_back(Page::name_of({Kind::kConcern, &concern}));
  }
  page.bullets(std::move(concerns));
  page.section(content.headings.all_pages);
  std::vector<Inline> lists;
  for (const ExportPage& list : pages_of(content)) {
    if (!list.entry) lists.push_back(Inline().link(list.title, list.path));
  }
  lists.push_back(Inline().link(content.headings.about_content, "about"));
  page.bullets(std::move(lists));
  document.blocks = page.finish().blocks;
  return document;
}

Addresses addresses_from(std::string_view path, std::string_view extension) {
  const std::string up = path.find('/') == std::string_view::npos ? "" : "../";
  return [up, extension = std::string(extension)](std::string_view target) {
    const auto slash = target.find('/');
    if (slash == std::string_view::npos) {
      return fmt::format("{}{}{}", up, target, extension);
    }
    return fmt::format("{}{}{}{}", up, plural_of(target.substr(0, slash)),
                       target.substr(slash), extension);
  };
}

}  // namespace backcare
