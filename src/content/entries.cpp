// Finds entries of a pack by kind and id.
// SPDX-License-Identifier: MIT
#include "content/entries.h"

#include <algorithm>
#include <stdexcept>

namespace backcare {

std::size_t count_entries(const Content& content, Kind kind) {
  return visit_kind(content, kind, [](auto list) { return list.size(); });
}

EntryRef entry_at(const Content& content, Kind kind, std::size_t index) {
  return visit_kind(content, kind, [&](auto list) {
    return EntryRef{kind, &list[index]};
  });
}

std::optional<EntryRef> find_entry(const Content& content, Kind kind,
                                   std::string_view id) {
  return visit_kind(content, kind, [&](auto list) -> std::optional<EntryRef> {
    for (const auto& entry : list) {
      if (entry.id == id) return EntryRef{kind, &entry};
    }
    return std::nullopt;
  });
}

std::optional<EntryRef> find_entry(const Content& content,
                                   std::string_view address) {
  const auto slash = address.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  for (const KindNames& names : kKinds) {
    if (names.singular == address.substr(0, slash)) {
      return find_entry(content, names.kind, address.substr(slash + 1));
    }
  }
  return std::nullopt;
}

std::string address_of(const EntryRef& ref) {
  std::string address(names_of(ref.kind).singular);
  address += '/';
  address += ref.entry->id;
  return address;
}

List<Claim> claims_about(const Content& content, const EntryRef& ref) {
  const std::string address = address_of(ref);
  const auto found = std::lower_bound(
      content.evidence.begin(), content.evidence.end(), address,
      [](const Evidence& evidence, const std::string& wanted) {
        return evidence.entry < wanted;
      });
  const bool there = found != content.evidence.end() && found->entry == address;
  return there ? found->claims : List<Claim>();
}

Grade main_grade(const Content& content, const EntryRef& ref) {
  const List<Claim> claims = claims_about(content, ref);
  if (!claims.empty()) return claims.front().grade;
  return ref.kind <= Kind::kTip ? Grade::kNotStudied : Grade::kNone;
}

const GradeMeaning& meaning_of(const Content& content, Grade grade) {
  for (const GradeMeaning& meaning : content.grades) {
    if (meaning.id == grade) return meaning;
  }
  throw std::out_of_range("no such grade");
}

const TierAction& action_of(const Content& content, Tier tier) {
  for (const TierAction& action : content.tiers) {
    if (action.id == tier) return action;
  }
  throw std::out_of_range("no such tier");
}

Text oldest_check(const Content& content) {
  Text oldest;
  for (const Source& source : content.sources) {
    if (oldest.empty() || source.checked < oldest) oldest = source.checked;
  }
  return oldest;
}

}  // namespace backcare
