// The answer to a request as typed data: entries, what matched, warnings, and
// why. How it is shown is lay_out.h's and render/'s business.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/fault.h"
#include "content/model.h"
#include "match/match.h"
#include "match/names.h"
#include "request.h"
#include "terminal.h"

namespace backcare {

/// The content in use and what is known of it. Owns nothing but its path.
struct Pack {
  const Content* content = nullptr;
  std::string_view digest;
  bool built_in = true;          // also a copy of it
  std::string path;              // as it was given; empty for the built-in one
  const Index* index = nullptr;  // null where the request needs none
};

struct Item {
  EntryRef ref;
  bool in_full = false;
  std::vector<std::string> because;  // the person's own words, if any
};

// What an answer is, beside its items.

/// The list of a kind.
struct ListAnswer {
  Kind kind = Kind::kType;
  bool ids_only = false;
};
/// Entries in full.
struct EntriesAnswer {};
/// What fits the person's own words or a code.
struct GuidanceAnswer {
  const Code* code = nullptr;  // for a code
};
struct SearchAnswer {};
/// One tip, to make people want to read it.
struct TipAnswer {};
struct StartAnswer {};
struct AboutAnswer {};
struct ComparisonAnswer {};
struct HelpAnswer {
  const CommandInfo* command = nullptr;  // null: the whole program
};
struct VersionAnswer {};
/// Faults of a pack, or advice on one that has none.
struct CheckAnswer {
  std::vector<Fault> faults;
  std::size_t fault_count = 0;
  std::vector<Fault> notes;  // the same on any day
  std::size_t note_count = 0;
  std::optional<Fault> overdue;  // what depends on the day; not in JSON
};

using Body =
    std::variant<ListAnswer, EntriesAnswer, GuidanceAnswer, SearchAnswer,
                 TipAnswer, StartAnswer, AboutAnswer, ComparisonAnswer,
                 HelpAnswer, VersionAnswer, CheckAnswer>;

struct Answer {
  std::string_view command;  // as in `"answer": "for"`
  Pack pack;
  Body body;
  std::optional<std::string> query;  // the person's words or code
  std::vector<Match> warnings;       // tiers emergency and today
  std::vector<Match> appointments;   // signs of the tier appointment
  std::vector<Match> precautions;
  std::vector<Item> items;
  std::vector<UnknownName> unknown;
  bool found = true;  // else the exit status is 1
};

/// The answer to `request` from `pack`. `terminal` gives the day and chance
/// that `tips --daily` and `--random` need. Throws UsageError for a command
/// that does not exist. Requests whose output is no answer (content, schema,
/// completions, export, mcp) must not be passed.
Answer answer(const Request& request, const Pack& pack,
              const Terminal& terminal);

/// What to tell the person, on standard error, about an answer that is not or
/// not all there: unknown names, or that nothing was found. One line each,
/// without the program's name.
std::vector<std::string> messages(const Answer& answer);

}  // namespace backcare
