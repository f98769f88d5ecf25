// Lays out what the content is, where it comes from and how far it goes.
// SPDX-License-Identifier: MIT
#include "answer/lay_out_parts.h"

namespace backcare {
namespace {

void facts(Page& page, Text heading, const List<Fact>& list) {
  if (list.empty()) return;
  page.section(heading);
  for (const Fact& fact : list) page.fact(fact);
}

}  // namespace

/// Where the content comes from, and how far it can be trusted.
std::vector<Inline> provenance(const Content& content) {
  const Headings& headings = content.headings;
  std::vector<Inline> items;
  items.push_back(Inline()
                      .strong(headings.origin)
                      .plain(": ")
                      .plain(content.title)
                      .plain(" (")
                      .plain(content.author)
                      .plain(")"));
  add_labelled(items, headings.edition, Inline(content.edition));
  add_labelled(items, headings.sources_checked, Inline(oldest_check(content)));
  add_labelled(items, headings.review_due, Inline(content.review_due));
  if (content.reviewer.empty()) {
    items.emplace_back(headings.not_reviewed);
  } else {
    add_labelled(items, headings.reviewed_by, Inline(content.reviewer));
  }
  add_labelled(items, headings.reading_grade, Inline(content.reading_grade));
  return items;
}

void lay_out_about(Page& page) {
  const Content& content = page.content();
  const Headings& headings = content.headings;
  page.title(content.purpose);
  for (const Fact& part : content.overview) {
    page.section(part.name);
    page.paragraph(part.text);
  }
  page.section_of(headings.causes, content.causes);
  page.section_of(headings.treatments, content.treatments);
  page.section(headings.conclusion);
  page.paragraph(content.conclusion);
  facts(page, headings.outlook, content.outlook);
  facts(page, headings.risks, content.risks);
  page.section(headings.grades);
  Table grades;
  for (const GradeMeaning& grade : content.grades) {
    grades.rows.push_back({Inline().grade(grade.name), Inline(grade.meaning)});
  }
  page.table(std::move(grades));
  page.bullets(content.method);
  page.section(headings.about_content);
  page.bullets(provenance(content));
  page.paragraph(content.disclaimer);
}

}  // namespace backcare
