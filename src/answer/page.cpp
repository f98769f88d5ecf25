// Builds a document block by block, in the words of the pack.
// SPDX-License-Identifier: MIT
#include "answer/page.h"

#include <fmt/format.h>

#include <algorithm>

namespace backcare {
namespace {

std::string year_in_brackets(int year) {
  return year == 0 ? "" : fmt::format(" ({})", year);
}

void add_identifier(Inline& text, const Source& source) {
  if (!source.doi.empty()) {
    text.plain(" ").link(fmt::format("doi:{}", source.doi),
                         fmt::format("https://doi.org/{}", source.doi));
  } else if (!source.pmid.empty()) {
    text.plain(" ").link(
        fmt::format("PMID {}", source.pmid),
        fmt::format("https://pubmed.ncbi.nlm.nih.gov/{}/", source.pmid));
  } else if (!source.number.empty()) {
    text.plain(" ").plain(source.number);
  } else if (!source.url.empty()) {
    text.plain(" ").link(source.url, source.url);
  }
}

/// `text`, and a full stop if it has none.
std::string sentence(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out.back() != '.' && out.back() != '?') out += '.';
  return out;
}

}  // namespace

Inline citation(const Source& source) {
  Inline text(source.authors);
  text.plain(year_in_brackets(source.year))
      .plain(source.authors.ends_with('.') && source.year == 0 ? " " : ". ")
      .plain(sentence(source.title))
      .plain(" ")
      .plain(sentence(source.publisher));
  add_identifier(text, source);
  return text;
}

Page::Page(const Pack& pack, bool is_for_screen)
    : content_(*pack.content), is_for_screen_(is_for_screen) {
  document_.language = content_.language;
}

void Page::heading(int level, std::string_view text) {
  add(Heading{level, Inline(text)});
}

void Page::title(std::string_view text) {
  if (document_.title.empty()) document_.title = text;
  heading(1, text);
}

void Page::section(std::string_view text) { heading(2, text); }

void Page::subsection(std::string_view text) { heading(3, text); }

void Page::paragraph(Inline text) {
  if (!text.empty()) add(Paragraph{std::move(text)});
}

void Page::bullets(std::vector<Inline> items) {
  if (!items.empty()) add(Bullets{std::move(items)});
}

void Page::bullets(const Lines& items) {
  bullets(std::vector<Inline>(items.begin(), items.end()));
}

void Page::section_of(std::string_view heading, std::vector<Inline> items) {
  if (items.empty()) return;
  section(heading);
  bullets(std::move(items));
}

void Page::section_of(std::string_view heading, const Lines& items) {
  section_of(heading, std::vector<Inline>(items.begin(), items.end()));
}

void Page::table(Table table) {
  if (!table.rows.empty()) add(std::move(table));
}

Inline Page::cite(const Lines& sources) {
  Inline text;
  for (const Text id : sources) {
    const auto ref = find_entry(content_, Kind::kSource, id);
    if (!ref) continue;
    text.plain(text.empty() ? " [" : "; ")
        .link(ref->entry->name, address_of(*ref));
    const auto* source = static_cast<const Source*>(ref->entry);
    if (std::find(cited_.begin(), cited_.end(), source) == cited_.end()) {
      cited_.push_back(source);
    }
  }
  if (!text.empty()) text.plain("]");
  return text;
}

Inline Page::cite_caution(const Lines& sources) {
  if (!sources.empty()) return cite(sources);
  return Inline(" (").plain(headings().general_caution).plain(")");
}

Inline Page::grade(Grade grade) const {
  if (grade == Grade::kNone) return {};
  return Inline().grade(meaning_of(content_, grade).name);
}

Inline Page::command_for(const EntryRef& ref) {
  const std::string words =
      fmt::format("{} {}", backcare::names_of(ref.kind).plural, ref.entry->id);
  return Inline().link(words, address_of(ref), Emphasis::kCommand);
}

Inline Page::name_of(const EntryRef& ref) {
  return Inline().link(ref.entry->name, address_of(ref));
}

Inline Page::names_of(Kind kind, const Lines& ids) const {
  Inline text;
  for (const Text id : ids) {
    const auto ref = find_entry(content_, kind, id);
    if (!ref) continue;
    if (!text.empty()) text.plain(", ");
    text.append(name_of(*ref));
  }
  return text;
}

void Page::list(const std::vector<EntryRef>& refs) {
  Table table;
  for (const EntryRef& ref : refs) {
    std::vector<Inline> row = {
        Inline().link(ref.entry->id, address_of(ref), Emphasis::kCommand),
        Inline(ref.entry->name)};
    const Inline its_grade = grade(main_grade(content_, ref));
    if (!its_grade.empty()) row.push_back(its_grade);
    table.rows.push_back(std::move(row));
  }
  this->table(std::move(table));
}

void Page::fact(const Fact& fact) {
  if (fact.text.empty()) return;
  Inline text = Inline().strong(fact.name).plain(": ").plain(fact.text);
  paragraph(text.append(cite_caution(fact.sources)));
}

void Page::claims(const EntryRef& ref) {
  const List<Claim> claims = claims_about(content_, ref);
  section(headings().studies_found);
  if (claims.empty()) paragraph(headings().no_source);
  std::vector<Inline> items;
  for (const Claim& claim : claims) {
    Inline item;
    item.strong(claim.claim);
    if (claim.grade != Grade::kNone) {
      item.plain(": ").append(grade(claim.grade));
    }
    item.plain(". ").plain(claim.note).append(cite(claim.sources));
    items.push_back(std::move(item));
  }
  bullets(std::move(items));
}

void Page::when_to_see_a_doctor() { see_doctor(true); }

void Page::when_to_see_a_doctor_in_brief() { see_doctor(!is_for_screen_); }

void Page::see_doctor(bool with_emergencies) {
  section(headings().see_doctor);
  std::vector<Inline> items;
  for (const TierAction& tier : content_.tiers) {
    if (tier.id == Tier::kEmergency && !with_emergencies) continue;
    Inline item;
    for (const Warning& warning : content_.warnings) {
      if (warning.tier != tier.id) continue;
      item.plain(item.empty() ? ": " : "; ");
      item.append(name_of({Kind::kWarning, &warning}));
    }
    if (item.empty()) continue;
    items.push_back(Inline().strong(tier.name).append(item));
  }
  bullets(std::move(items));
}

Document Page::finish() {
  if (is_for_screen_) return std::move(document_);
  document_.references_title = headings().sources;
  for (const Source* source : cited_) {
    document_.references.push_back(
        {std::string(source->id), citation(*source)});
  }
  return std::move(document_);
}

Inline labelled(Text label, const Inline& text) {
  if (text.empty()) return text;
  return Inline().strong(label).plain(": ").append(text);
}

void add_labelled(std::vector<Inline>& lines, Text label, const Inline& text) {
  if (!text.empty()) lines.push_back(labelled(label, text));
}

}  // namespace backcare
