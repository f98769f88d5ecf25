// The parts of lay_out(), each for one sort of answer.
// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "answer/page.h"

namespace backcare {

/// One entry in full, from its name to its sources.
void lay_out_entry(Page& page, const EntryRef& ref);

/// The names of the precautions for every type, on one line; empty where there
/// are none.
Inline general_precautions(const Page& page);

/// The signs of `tier`, of which `signs` has one at least, in one notice: what
/// to do, the first in full with why and the person's words that gave it away,
/// the others by name.
void lay_out_signs(Page& page, const std::vector<Match>& signs, Tier tier);

/// What fits the person's own words, or a code.
void lay_out_guidance(Page& page, const Answer& answer);

/// The results of a search as a list, urgent warning signs before it.
void lay_out_results(Page& page, const Answer& answer);

/// The list of a kind, in groups or tiers where it has them.
void lay_out_list(Page& page, const ListAnswer& list, const Answer& answer);

/// The title of the list of a kind.
Text list_title(const Headings& headings, Kind kind);

/// What the article says of the subject, and how far all this can be trusted.
void lay_out_about(Page& page);

/// Where the content comes from, and how far it can be trusted.
std::vector<Inline> provenance(const Content& content);

/// Types side by side, a row for each thing that can be compared.
void lay_out_comparison(Page& page, const Answer& answer);

/// The short page, the help pages and the version.
void lay_out_start(Page& page);
void lay_out_help(Page& page, const CommandInfo* command);
void lay_out_version(Page& page, const Pack& pack);

}  // namespace backcare
