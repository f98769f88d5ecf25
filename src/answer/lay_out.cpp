// Turns an answer into a document: each sort of answer is laid out in its own
// file, and closed here.
// SPDX-License-Identifier: MIT
#include "answer/lay_out.h"

#include <fmt/format.h>

#include "answer/lay_out_parts.h"
#include "characters.h"

namespace backcare {
namespace {

void lay_out_tip(Page& page, const Answer& answer) {
  if (answer.items.empty()) return;
  const EntryRef& ref = answer.items.front().ref;
  page.title(ref.entry->name);
  Inline text(ref.entry->summary);
  const Grade grade = main_grade(page.content(), ref);
  if (grade != Grade::kNone) {
    text.plain(" (").append(page.grade(grade)).plain(")");
  }
  page.paragraph(std::move(text));
  page.paragraph(Inline(page.headings().read_more)
                     .plain(": ")
                     .command("backcare ")
                     .append(Page::command_for(ref)));
}

void lay_out_check(Page& page, const CheckAnswer& check) {
  Literal lines;
  for (const Fault& fault : check.faults)
    lines.lines.push_back(describe(fault));
  if (check.fault_count > check.faults.size()) {
    lines.lines.push_back(fmt::format("... and {} more",
                                      check.fault_count - check.faults.size()));
  }
  for (const Fault& note : check.notes) lines.lines.push_back(first_line(note));
  if (check.note_count > check.notes.size()) {
    lines.lines.push_back(fmt::format("... and {} more notes",
                                      check.note_count - check.notes.size()));
  }
  if (check.overdue) lines.lines.push_back(first_line(*check.overdue));
  if (!lines.lines.empty()) page.add(std::move(lines));
}

class BodyLayout {
 public:
  BodyLayout(Page& page, const Answer& answer) : page_(page), answer_(answer) {}

  void operator()(const ListAnswer& list) const {
    lay_out_list(page_, list, answer_);
  }
  void operator()(const EntriesAnswer&) const {
    for (const Item& item : answer_.items) lay_out_entry(page_, item.ref);
  }
  void operator()(const GuidanceAnswer&) const {
    lay_out_guidance(page_, answer_);
  }
  void operator()(const SearchAnswer&) const {
    lay_out_results(page_, answer_);
  }
  void operator()(const TipAnswer&) const { lay_out_tip(page_, answer_); }
  void operator()(const StartAnswer&) const { lay_out_start(page_); }
  void operator()(const AboutAnswer&) const { lay_out_about(page_); }
  void operator()(const ComparisonAnswer&) const {
    lay_out_comparison(page_, answer_);
  }
  void operator()(const HelpAnswer& help) const {
    lay_out_help(page_, help.command);
  }
  void operator()(const VersionAnswer&) const {
    lay_out_version(page_, answer_.pack);
  }
  void operator()(const CheckAnswer& check) const {
    lay_out_check(page_, check);
  }

 private:
  Page& page_;
  const Answer& answer_;
};

/// Lists of bare ids, versions and faults are for programs to read.
bool has_closing(const Body& body) {
  const auto* list = std::get_if<ListAnswer>(&body);
  if (list != nullptr) return !list->ids_only;
  return !std::holds_alternative<VersionAnswer>(body) &&
         !std::holds_alternative<CheckAnswer>(body);
}

void add_closing(Document& document, const Answer& answer,
                 const std::optional<Date>& today) {
  const Content& content = *answer.pack.content;
  const Headings& headings = content.headings;
  document.closing =
      Inline(content.notice)
          .plain(" ")
          .link("backcare warnings", "warnings", Emphasis::kCommand);
  if (!answer.pack.built_in) {
    document.foot.plain(headings.other_pack)
        .plain(": ")
        .plain(content.id)
        .plain(" ")
        .plain(content.edition)
        .plain(fmt::format(" ({})", visible(answer.pack.path)));
  }
  if (today && content.review_due < iso(*today)) {
    document.foot.plain(document.foot.empty() ? "" : ". ")
        .plain(headings.review_overdue)
        .plain(" ")
        .plain(content.review_due);
  }
  if (today) return;
  document.imprint = provenance(content);
  document.imprint.emplace_back(content.disclaimer);
  for (const Text advice : content.advice) {
    document.imprint.emplace_back(advice);
  }
}

}  // namespace

Document lay_out(const Answer& answer, const std::optional<Date>& today) {
  Page page(answer.pack, today.has_value());
  std::visit(BodyLayout(page, answer), answer.body);
  Document document = page.finish();
  if (document.blocks.empty()) return document;
  if (has_closing(answer.body)) add_closing(document, answer, today);
  return document;
}

}  // namespace backcare
