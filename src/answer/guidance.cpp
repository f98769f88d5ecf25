// Answers to the person's own words and to codes.
// SPDX-License-Identifier: MIT
#include "answer/guidance.h"

#include <algorithm>

#include "error.h"

namespace backcare {
namespace {

constexpr std::size_t kShownEntries = 3;
constexpr std::size_t kShownResults = 20;

/// Where a sign goes: what is to be seen to now or today stands before all
/// else.
std::vector<Match>& signs_beside(Answer& answer, const EntryRef& sign) {
  const auto& warning = static_cast<const Warning&>(*sign.entry);
  return warning.tier == Tier::kAppointment ? answer.appointments
                                            : answer.warnings;
}

/// Adds the warning signs and precautions that `words` point to, and gives the
/// other entries.
std::vector<Match> add_matches(Answer& answer, std::string_view words) {
  if (words.size() > kMostBytes) {
    throw UsageError("more than 64 KiB of words; a sentence or two is enough");
  }
  Matches matches =
      find_matches(*answer.pack.content, *answer.pack.index, words);
  for (Match& match : matches.warnings) {
    signs_beside(answer, match.ref).push_back(std::move(match));
  }
  answer.precautions = std::move(matches.precautions);
  answer.found = !answer.warnings.empty() || !answer.appointments.empty() ||
                 !answer.precautions.empty() || !matches.entries.empty();
  return std::move(matches.entries);
}

std::string fold_code(std::string_view code) {
  std::string folded;
  for (const char c : code) {
    if (c == '.' || c == ' ') continue;
    folded += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return folded;
}

bool has(const std::vector<Match>& matches, const EntryRef& ref) {
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& match) { return match.ref == ref; });
}

bool has(const std::vector<Item>& items, const EntryRef& ref) {
  return std::any_of(items.begin(), items.end(),
                     [&](const Item& item) { return item.ref == ref; });
}

/// A warning sign goes before everything else, other entries follow.
void add_entries_of(Answer& answer, const Code& code) {
  for (const Text address : code.entries) {
    const auto ref = find_entry(*answer.pack.content, address);
    if (!ref) continue;
    if (ref->kind == Kind::kWarning) {
      auto& signs = signs_beside(answer, *ref);
      if (!has(signs, *ref)) signs.push_back({*ref, 0, {}});
    } else if (!has(answer.items, *ref)) {
      answer.items.push_back({*ref, answer.items.empty(), {}});
    }
  }
}

}  // namespace

void add_guidance(Answer& answer, std::string_view words) {
  for (Match& match : add_matches(answer, words)) {
    if (answer.items.size() == kShownEntries) break;
    const bool best = answer.items.empty();
    answer.items.push_back({match.ref, best, std::move(match.because)});
  }
}

void add_results(Answer& answer, std::string_view words) {
  const std::vector<Match> entries = add_matches(answer, words);
  const auto add = [&](const std::vector<Match>& list) {
    for (const Match& match : list) {
      if (answer.items.size() == kShownResults) return;
      // What shares nothing but common words with the query is no result.
      if (match.because.empty() && !answer.items.empty()) continue;
      answer.items.push_back({match.ref, false, match.because});
    }
  };
  add(answer.appointments);
  add(answer.precautions);
  add(entries);
}

const Code* find_code(const Content& content, std::string_view wanted) {
  const std::string folded = fold_code(wanted);
  const auto found = std::find_if(
      content.codes.begin(), content.codes.end(),
      [&](const Code& code) { return fold_code(code.code) == folded; });
  return found == content.codes.end() ? nullptr : &*found;
}

void add_code(Answer& answer, std::string_view wanted) {
  const Content& content = *answer.pack.content;
  const Code* code = find_code(content, wanted);
  answer.body = GuidanceAnswer{code};
  answer.found = code != nullptr;
  if (code == nullptr) return;
  add_entries_of(answer, *code);
  for (const Text successor : code->successors) {
    if (const Code* next = find_code(content, successor)) {
      add_entries_of(answer, *next);
    }
  }
}

}  // namespace backcare
