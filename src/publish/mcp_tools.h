// The tools that an assistant may call. Each stands for a command, and its
// answer is that command's.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "answer/answer.h"
#include "render/json_value.h"
#include "terminal.h"

namespace backcare {

/// Every tool as `tools/list` shows it, always in the same order.
Json list_tools(const Content& content);

/// The result of `tools/call`: the answer as text and as the JSON of
/// `backcare schema answer`. Arguments that do not fit make a result that is
/// marked as an error and says what would fit, for the assistant to read.
/// Nothing where no tool has this name.
std::optional<Json> call_tool(std::string_view name, const Json& arguments,
                              const Pack& pack, const Terminal& terminal);

}  // namespace backcare
