// Lays out lists of entries, in groups or tiers where they have them.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "answer/lay_out_parts.h"

namespace backcare {

Text list_title(const Headings& headings, Kind kind) {
  switch (kind) {
    case Kind::kType:
      return headings.types;
    case Kind::kBenefit:
      return headings.benefits;
    case Kind::kConsideration:
      return headings.considerations;
    case Kind::kTip:
      return headings.tips;
    case Kind::kConcern:
      return headings.concerns;
    case Kind::kPrecaution:
      return headings.precautions;
    case Kind::kWarning:
      return headings.warnings;
    case Kind::kSource:
      break;
  }
  return headings.sources;
}

namespace {

/// The entries of `refs` that `belongs`, under a heading if there are any.
template <class Belongs>
void group(Page& page, const std::vector<EntryRef>& refs, Text heading,
           Belongs&& belongs) {
  std::vector<EntryRef> members;
  std::copy_if(refs.begin(), refs.end(), std::back_inserter(members), belongs);
  if (members.empty()) return;
  page.subsection(heading);
  page.list(members);
}

const Warning& warning_of(const EntryRef& ref) {
  return static_cast<const Warning&>(*ref.entry);
}

void list_tier(Page& page, const std::vector<EntryRef>& refs,
               const TierAction& tier) {
  page.section(tier.name);
  page.paragraph(tier.action);
  std::vector<EntryRef> ungrouped;
  for (const EntryRef& ref : refs) {
    const Warning& warning = warning_of(ref);
    if (warning.tier == tier.id && warning.group.empty()) {
      ungrouped.push_back(ref);
    }
  }
  page.list(ungrouped);
  for (const Group& its_group : page.content().groups) {
    group(page, refs, its_group.name, [&](const EntryRef& ref) {
      return warning_of(ref).tier == tier.id &&
             warning_of(ref).group == its_group.id;
    });
  }
}

void list_groups(Page& page, const std::vector<EntryRef>& refs) {
  for (const Group& its_group : page.content().groups) {
    group(page, refs, its_group.name, [&](const EntryRef& ref) {
      return static_cast<const Precaution&>(*ref.entry).group == its_group.id;
    });
  }
  for (const Fact& risk : page.content().risks) page.fact(risk);
}

}  // namespace

void lay_out_list(Page& page, const ListAnswer& list, const Answer& answer) {
  if (list.ids_only) {
    Literal ids;
    for (const Item& item : answer.items) {
      ids.lines.emplace_back(item.ref.entry->id);
    }
    if (!ids.lines.empty()) page.add(std::move(ids));
    return;
  }
  std::vector<EntryRef> refs;
  for (const Item& item : answer.items) refs.push_back(item.ref);
  page.title(list_title(page.headings(), list.kind));
  if (list.kind == Kind::kWarning) {
    for (const TierAction& tier : page.content().tiers) {
      list_tier(page, refs, tier);
    }
    page.section_of(page.headings().good_to_know, page.content().advice);
  } else if (list.kind == Kind::kPrecaution) {
    list_groups(page, refs);
  } else {
    page.list(refs);
    if (list.kind == Kind::kType) page.fact(page.content().best_type);
  }
}

}  // namespace backcare
