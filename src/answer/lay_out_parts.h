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

/// Warning signs of one tier in one notice: what to do, each sign and why, and
/// the person's words that gave it away.
void lay_out_signs(Page& page, const std::vector<Match>& signs, Tier tier);

/// What fits the person's own words, or a code.
void lay_out_guidance(Page& page, const Answer& answer);
void lay_out_results(Page& page, const Answer& answer);

/// The list of a kind, in groups or tiers where it has them.
void lay_out_list(Page& page, const ListAnswer& list, const Answer& answer);

/// The title of the list of a kind.
Text list_title(const Headings& headings, Kind kind);

void lay_out_about(Page& page);
/// Where the content comes from, and how far it can be trusted.
std::vector<Inline> provenance(const Content& content);
void lay_out_comparison(Page& page, const Answer& answer);

/// The short page, the help pages and the version.
void lay_out_start(Page& page);
void lay_out_help(Page& page, const CommandInfo* command);
void lay_out_version(Page& page, const Pack& pack);

}  // namespace backcare
