// The tables of request.h and the faults of a pack as JSON values.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "content/fault.h"
#include "render/json_value.h"
#include "request.h"

namespace backcare {

/// The commands, or only the one that is not null.
Json json_of_commands(const CommandInfo* only);

/// The options, or those that the command takes if it is not null.
Json json_of_options(const CommandInfo* only);

/// The exit statuses and what each means.
Json json_of_statuses();

/// Each fault with its place.
Json json_of_faults(const std::vector<Fault>& faults);

}  // namespace backcare
