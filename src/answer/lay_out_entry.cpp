// Lays out one entry in full.
// SPDX-License-Identifier: MIT
#include <algorithm>

#include "answer/lay_out_parts.h"

namespace backcare {
namespace {

/// True if the content connects `concern` with this type, but not with all of
/// them: then it says nothing about this one.
bool is_about(const Content& content, const Concern& concern, Text type) {
  const std::size_t links = concern.types.size();
  if (links > 1 && links == content.types.size()) return false;
  return std::any_of(concern.types.begin(), concern.types.end(),
                     [&](const Link& link) { return link.id == type; });
}

/// The concerns that the content connects with `ref`.
Inline related_concerns(const Page& page, const EntryRef& ref) {
  Inline names;
  for (const Concern& concern : page.content().concerns) {
    bool linked = false;
    switch (ref.kind) {
      case Kind::kType:
        linked = is_about(page.content(), concern, ref.entry->id);
        break;
      case Kind::kBenefit:
        linked = concern.benefits.contains(ref.entry->id);
        break;
      case Kind::kTip:
        linked = concern.tips.contains(ref.entry->id);
        break;
      default:
        linked = concern.considerations.contains(ref.entry->id);
    }
    if (!linked) continue;
    const EntryRef concern_ref{Kind::kConcern, &concern};
    names.plain(names.empty() ? "" : ", ")
        .link(concern.id, address_of(concern_ref), Emphasis::kCommand);
  }
  return names;
}

Inline joined(const Lines& lines) {
  Inline text;
  for (const Text line : lines) {
    text.plain(text.empty() ? "" : "; ").plain(line);
  }
  return text;
}

void article_on_type(Page& page, const Type& type, const EntryRef& ref) {
  const Headings& headings = page.headings();
  std::vector<Inline> items;
  add_labelled(items, headings.pressure, Inline(type.pressure));
  add_labelled(items, headings.technique, Inline(type.technique));
  add_labelled(items, headings.area, Inline(type.area));
  add_labelled(items, headings.helps, joined(type.helps));
  add_labelled(items, headings.related, related_concerns(page, ref));
  page.section_of(headings.article_says, std::move(items));
}

/// A precaution of this type in full: when it holds and what to do.
Inline own_precaution(Page& page, const Precaution& precaution) {
  return Inline()
      .strong(precaution.name)
      .plain(". ")
      .plain(precaution.summary)
      .plain(" ")
      .plain(precaution.action)
      .append(page.cite_caution(precaution.sources));
}

/// What to tell the therapist, as one of the cautions of a type.
Inline what_to_tell(const Page& page) {
  const auto ref = find_entry(page.content(), Kind::kConsideration,
                              page.content().tell_therapist);
  Inline text;
  if (!ref) return text;
  text.strong(page.headings().tell_therapist).plain(":");
  for (const Text point : static_cast<const Topic&>(*ref->entry).points) {
    text.plain(" ").plain(point);
  }
  return text;
}

void precautions_for(Page& page, const Type& type) {
  std::vector<Inline> items;
  for (const Precaution& precaution : page.content().precautions) {
    if (precaution.types.contains(type.id)) {
      items.push_back(own_precaution(page, precaution));
    }
  }
  for (const Inline& item : {general_precautions(page), what_to_tell(page)}) {
    if (!item.empty()) items.push_back(item);
  }
  page.section_of(page.headings().take_care, std::move(items));
}

class EntryLayout {
 public:
  EntryLayout(Page& page, const EntryRef& ref) : page_(page), ref_(ref) {}

  void operator()(const Type& type) const {
    opening();
    article_on_type(page_, type, ref_);
    page_.claims(ref_);
    precautions_for(page_, type);
    page_.when_to_see_a_doctor_in_brief();
  }

  void operator()(const Topic& topic) const {
    opening();
    page_.section_of(page_.headings().article_says, topic.points);
    page_.claims(ref_);
    page_.paragraph(
        labelled(page_.headings().related, related_concerns(page_, ref_)));
  }

  void operator()(const Concern& concern) const {
    const Headings& headings = page_.headings();
    opening();
    types_for(concern);
    graded(headings.benefits, Kind::kBenefit, concern.benefits);
    graded(headings.tips, Kind::kTip, concern.tips);
    graded(headings.before_booking, Kind::kConsideration,
           concern.considerations);
    if (!claims_about(page_.content(), ref_).empty()) page_.claims(ref_);
    page_.when_to_see_a_doctor();
  }

  void operator()(const Precaution& precaution) const {
    const Headings& headings = page_.headings();
    opening();
    page_.paragraph(
        labelled(headings.what_to_do,
                 Inline(precaution.action)
                     .append(page_.cite_caution(precaution.sources))));
    Inline types = page_.names_of(Kind::kType, precaution.types);
    if (types.empty()) types.plain(headings.every_type);
    page_.paragraph(labelled(headings.for_types, types));
  }

  void operator()(const Warning& warning) const {
    lay_out_signs(page_, {{ref_, 0, {}}}, warning.tier);
    page_.bullets(page_.content().advice);
  }

  void operator()(const Source& source) const {
    const Headings& headings = page_.headings();
    opening();
    page_.add(Citation{std::string(source.id), citation(source)});
    std::vector<Inline> items;
    add_labelled(items, headings.seen, Inline(source.seen));
    add_labelled(items, headings.checked, Inline(source.checked));
    add_labelled(items, headings.used_for, used_for(source.id));
    page_.bullets(std::move(items));
  }

 private:
  void opening() const {
    page_.title(ref_.entry->name);
    page_.paragraph(ref_.entry->summary);
  }

  void types_for(const Concern& concern) const {
    const Headings& headings = page_.headings();
    page_.section(headings.related_types);
    std::vector<Inline> items;
    for (const Link& link : concern.types) {
      const auto ref = find_entry(page_.content(), Kind::kType, link.id);
      if (!ref) continue;
      items.push_back(name_and_grade(*ref).plain(". ").plain(link.why));
    }
    if (items.empty()) page_.paragraph(headings.no_types);
    page_.bullets(std::move(items));
  }

  Inline name_and_grade(const EntryRef& ref) const {
    const Inline grade = page_.grade(main_grade(page_.content(), ref));
    Inline text =
        Inline().link(ref.entry->name, address_of(ref), Emphasis::kStrong);
    if (!grade.empty()) text.plain(": ").append(grade);
    return text;
  }

  void graded(Text heading, Kind kind, const Lines& ids) const {
    std::vector<Inline> items;
    for (const Text id : ids) {
      const auto ref = find_entry(page_.content(), kind, id);
      if (ref) items.push_back(name_and_grade(*ref));
    }
    page_.section_of(heading, std::move(items));
  }

  /// The entries whose claims rest on the source.
  Inline used_for(Text id) const {
    Inline uses;
    const Content& content = page_.content();
    const auto add = [&](const EntryRef& ref) {
      uses.plain(uses.empty() ? "" : ", ").append(Page::command_for(ref));
    };
    for (const Evidence& evidence : content.evidence) {
      const bool used = std::any_of(
          evidence.claims.begin(), evidence.claims.end(),
          [&](const Claim& claim) { return claim.sources.contains(id); });
      if (!used) continue;
      if (const auto ref = find_entry(content, evidence.entry)) add(*ref);
    }
    for (const Warning& warning : content.warnings) {
      if (warning.sources.contains(id)) add({Kind::kWarning, &warning});
    }
    for (const Precaution& precaution : content.precautions) {
      if (precaution.sources.contains(id)) {
        add({Kind::kPrecaution, &precaution});
      }
    }
    return uses;
  }

  Page& page_;
  EntryRef ref_;
};

}  // namespace

Inline general_precautions(const Page& page) {
  Inline names;
  for (const Precaution& precaution : page.content().precautions) {
    if (!precaution.types.empty()) continue;
    names.plain(names.empty() ? "" : ", ")
        .append(Page::name_of({Kind::kPrecaution, &precaution}));
  }
  if (!names.empty()) names.plain(".");
  return labelled(page.headings().check_first, names);
}

void lay_out_entry(Page& page, const EntryRef& ref) {
  visit_entry_of(ref, EntryLayout(page, ref));
}

}  // namespace backcare
