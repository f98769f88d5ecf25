// Finds entries by what people call them.
// SPDX-License-Identifier: MIT
#include "match/names.h"

#include <algorithm>

#include "match/words.h"

namespace backcare {
namespace {

/// A name as it is compared. Of a longer one than anybody gives only the
/// beginning counts, since a character may fold to many.
std::string fold_name(std::string_view name) {
  constexpr std::size_t kLongest = 4096;  // bytes
  return fold(name.substr(0, kLongest));
}

/// The names of the entries of one kind, folded: all ids before all names and
/// those before all aliases, so that an id always means itself.
struct Names {
  Kind kind;
  std::vector<std::string> folded;
  std::vector<EntryRef> refs;  // of `folded`, index by index
};

Names names_of_kind(const Content& content, Kind kind) {
  Names names{kind, {}, {}};
  const auto add = [&](Text name, const Entry& entry) {
    std::string folded = fold_name(name);
    if (folded.empty()) return;
    names.folded.push_back(std::move(folded));
    names.refs.push_back({kind, &entry});
  };
  visit_kind(content, kind, [&](auto list) {
    for (const Entry& entry : list) add(entry.id, entry);
    for (const Entry& entry : list) add(entry.name, entry);
    for (const Entry& entry : list) {
      for (const Text alias : entry.aliases) add(alias, entry);
    }
  });
  return names;
}

std::optional<EntryRef> find(const Names& names, const std::string& folded) {
  const auto at = std::find(names.folded.begin(), names.folded.end(), folded);
  if (at == names.folded.end()) return std::nullopt;
  return names.refs[static_cast<std::size_t>(at - names.folded.begin())];
}

std::string join(const std::vector<std::string>& words, std::size_t begin,
                 std::size_t end) {
  std::string joined;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) joined += ' ';
    joined += words[i];
  }
  return joined;
}

std::string suggest(const Names& names, std::string_view name) {
  const std::vector<std::string_view> candidates(names.folded.begin(),
                                                 names.folded.end());
  const std::string_view near = nearest(fold_name(name), candidates);
  if (near.empty()) return {};
  const auto ref = find(names, std::string(near));
  return ref ? std::string(ref->entry->id) : std::string();
}

/// `words` from `begin` to `end` name nothing: as one name if that is near to
/// one, else each for itself.
void add_unknown(const Names& names, const std::vector<std::string>& words,
                 std::size_t begin, std::size_t end,
                 std::vector<UnknownName>& unknown) {
  if (begin == end) return;
  const std::string all = join(words, begin, end);
  if (std::string near = suggest(names, all); !near.empty()) {
    unknown.push_back({names.kind, all, std::move(near)});
    return;
  }
  for (std::size_t i = begin; i < end; ++i) {
    unknown.push_back({names.kind, words[i], suggest(names, words[i])});
  }
}

// A name of more words has to be quoted.
constexpr std::size_t kLongestName = 12;

}  // namespace

NamedEntries find_by_name(const Content& content, Kind kind,
                          const std::vector<std::string>& words) {
  const Names names = names_of_kind(content, kind);
  NamedEntries result;
  std::size_t unknown_from = 0;
  std::size_t at = 0;
  while (at < words.size()) {
    std::size_t end = std::min(words.size(), at + kLongestName);
    std::optional<EntryRef> ref;
    for (; end > at; --end) {
      ref = find(names, fold_name(join(words, at, end)));
      if (ref) break;
    }
    if (!ref) {
      ++at;
      continue;
    }
    add_unknown(names, words, unknown_from, at, result.unknown);
    const auto& found = result.found;
    if (std::find(found.begin(), found.end(), *ref) == found.end()) {
      result.found.push_back(*ref);
    }
    at = unknown_from = end;
  }
  add_unknown(names, words, unknown_from, words.size(), result.unknown);
  return result;
}

std::optional<EntryRef> find_any_by_name(
    const Content& content, const std::vector<std::string>& words) {
  const std::string folded = fold_name(join(words, 0, words.size()));
  for (const KindNames& kind : kKinds) {
    const Names names = names_of_kind(content, kind.kind);
    if (const auto ref = find(names, folded)) return ref;
  }
  return std::nullopt;
}

}  // namespace backcare
