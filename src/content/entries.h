// Finds entries of a pack by kind and id. Names as people type them are
// match/names.h's business.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "content/model.h"

namespace backcare {

/// An entry and its kind. Lives as long as the Content that it came from.
struct EntryRef {
  Kind kind = Kind::kType;
  const Entry* entry = nullptr;  // never null in what functions return

  bool operator==(const EntryRef&) const = default;
};

/// Calls `visit(list)` with the list of entries of `kind`.
template <class Visit>
decltype(auto) visit_kind(const Content& content, Kind kind, Visit&& visit) {
  switch (kind) {
    case Kind::kType:
      return visit(content.types);
    case Kind::kBenefit:
      return visit(content.benefits);
    case Kind::kConsideration:
      return visit(content.considerations);
    case Kind::kTip:
      return visit(content.tips);
    case Kind::kConcern:
      return visit(content.concerns);
    case Kind::kPrecaution:
      return visit(content.precautions);
    case Kind::kWarning:
      return visit(content.warnings);
    case Kind::kSource:
      break;
  }
  return visit(content.sources);
}

/// Calls `visit(entry)` with the entry as what it is, a `const Type&` say.
template <class Visit>
decltype(auto) visit_entry_of(const EntryRef& ref, Visit&& visit) {
  switch (ref.kind) {
    case Kind::kType:
      return visit(static_cast<const Type&>(*ref.entry));
    case Kind::kBenefit:
    case Kind::kConsideration:
    case Kind::kTip:
      return visit(static_cast<const Topic&>(*ref.entry));
    case Kind::kConcern:
      return visit(static_cast<const Concern&>(*ref.entry));
    case Kind::kPrecaution:
      return visit(static_cast<const Precaution&>(*ref.entry));
    case Kind::kWarning:
      return visit(static_cast<const Warning&>(*ref.entry));
    case Kind::kSource:
      break;
  }
  return visit(static_cast<const Source&>(*ref.entry));
}

/// How many entries of `kind` there are, and the one at `index` of them.
std::size_t count_entries(const Content& content, Kind kind);
EntryRef entry_at(const Content& content, Kind kind, std::size_t index);

/// The entry with exactly this id.
std::optional<EntryRef> find_entry(const Content& content, Kind kind,
                                   std::string_view id);

/// The entry that is named `type/swedish`.
std::optional<EntryRef> find_entry(const Content& content,
                                   std::string_view address);

/// `type/swedish`
std::string address_of(const EntryRef& ref);

/// The claims about an entry; empty where the pack has none.
List<Claim> claims_about(const Content& content, const EntryRef& ref);

/// The grade of the main claim, if it has one. What the article says of an
/// entry without claims is not studied.
Grade main_grade(const Content& content, const EntryRef& ref);

/// Those of the pack's meanings, in the pack's words. Throws std::out_of_range
/// for Grade::kNone; a loaded pack has all others.
const GradeMeaning& meaning_of(const Content& content, Grade grade);
const TierAction& action_of(const Content& content, Tier tier);

/// The day when the source that was checked longest ago was checked; empty
/// for a pack without sources.
Text oldest_check(const Content& content);

}  // namespace backcare
