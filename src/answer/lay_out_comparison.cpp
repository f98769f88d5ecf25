// Lays out styles side by side.
// SPDX-License-Identifier: MIT
#include <algorithm>

#include "answer/lay_out_parts.h"

namespace backcare {
namespace {

void row(Table& table, Text label, std::vector<Inline> cells) {
  const bool empty =
      std::all_of(cells.begin(), cells.end(),
                  [](const Inline& cell) { return cell.empty(); });
  if (empty) return;
  cells.insert(cells.begin(), Inline().strong(label));
  table.rows.push_back(std::move(cells));
}

/// A row of `compare`: what `cell` says of each style.
template <class Cell>
void row_of(Table& table, Text label, const std::vector<Item>& items,
            Cell&& cell) {
  std::vector<Inline> cells;
  cells.reserve(items.size());
  for (const Item& item : items) {
    cells.push_back(cell(static_cast<const Type&>(*item.ref.entry), item.ref));
  }
  row(table, label, std::move(cells));
}

Inline or_not_named(const Page& page, Text text) {
  return Inline(text.empty() ? page.headings().not_named : text);
}

Inline own_precautions(const Page& page, const Type& type) {
  Inline names;
  for (const Precaution& precaution : page.content().precautions) {
    if (!precaution.types.contains(type.id)) continue;
    names.plain(names.empty() ? "" : ", ")
        .append(Page::name_of({Kind::kPrecaution, &precaution}));
  }
  return names;
}

Inline graded_claims(const Page& page, const EntryRef& ref) {
  Inline text;
  for (const Claim& claim : claims_about(page.content(), ref)) {
    text.plain(text.empty() ? "" : "; ").plain(claim.claim);
    const Inline grade = page.grade(claim.grade);
    if (!grade.empty()) text.plain(": ").append(grade);
  }
  return text;
}

/// The sources of all claims about a style, each once.
Inline sources_about(Page& page, const EntryRef& ref) {
  std::string ids;
  for (const Claim& claim : claims_about(page.content(), ref)) {
    for (const Text id : claim.sources) {
      if (Lines(ids).contains(id)) continue;
      ids += ids.empty() ? "" : "\n";
      ids += id;
    }
  }
  page.cite(Lines(ids));  // into the references
  return page.names_of(Kind::kSource, Lines(ids));
}

}  // namespace

void lay_out_comparison(Page& page, const Answer& answer) {
  const std::vector<Item>& items = answer.items;
  if (items.size() < 2) return;
  const Headings& headings = page.headings();
  page.title(headings.comparison);
  Table table;
  table.header.emplace_back();
  for (const Item& item : items)
    table.header.push_back(Page::name_of(item.ref));
  row_of(table, headings.pressure, items, [&](const Type& type, auto&) {
    return or_not_named(page, type.pressure);
  });
  row_of(table, headings.technique, items, [&](const Type& type, auto&) {
    return or_not_named(page, type.technique);
  });
  row_of(table, headings.area, items, [&](const Type& type, auto&) {
    return or_not_named(page, type.area);
  });
  row_of(table, headings.helps, items, [&](const Type& type, auto&) {
    Inline text;
    for (const Text help : type.helps) {
      text.plain(text.empty() ? "" : "; ").plain(help);
    }
    return text;
  });
  row_of(table, headings.studies_found, items,
         [&](const Type&, const EntryRef& ref) {
           return graded_claims(page, ref);
         });
  row_of(table, headings.take_care, items,
         [&](const Type& type, auto&) { return own_precautions(page, type); });
  row_of(table, headings.sources, items, [&](const Type&, const EntryRef& ref) {
    return sources_about(page, ref);
  });
  page.table(std::move(table));
  page.paragraph(general_precautions(page));
  page.fact(page.content().best_type);
}

}  // namespace backcare
