// Finds entries by what people call them: id, name or alias.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/entries.h"

namespace backcare {

/// A name that no entry of the kind has, and the id of the nearest one, if one
/// is near.
struct UnknownName {
  Kind kind = Kind::kType;
  std::string name;
  std::string suggestion;
};

struct NamedEntries {
  std::vector<EntryRef> found;  // in the order of the words, each once
  std::vector<UnknownName> unknown;
};

/// The entries of `kind` that `words` name. Case, accents and hyphens do not
/// count, and the longest run of words that is a name is taken as one.
///
///     find_by_name(content, Kind::kType, {"Deep", "Tissue", "nope"})
///         // -> found: deep-tissue; unknown: nope
NamedEntries find_by_name(const Content& content, Kind kind,
                          const std::vector<std::string>& words);

/// The first entry of any kind that all of `words` together name, if any.
std::optional<EntryRef> find_any_by_name(const Content& content,
                                         const std::vector<std::string>& words);

}  // namespace backcare
