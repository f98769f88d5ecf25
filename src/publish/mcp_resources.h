// The pages of a pack that an assistant may read: every entry, every list, and
// what the pack is.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "answer/answer.h"
#include "render/json_value.h"
#include "terminal.h"

namespace backcare {

inline constexpr std::size_t kResourcesPerPage = 1000;

/// The result of `resources/list`: the warning signs, what the pack is, and
/// every entry. `cursor` is empty or the `nextCursor` of the page before.
/// Nothing where it is neither.
std::optional<Json> list_resources(const Content& content,
                                   std::string_view cursor);

/// The result of `resources/templates/list`.
Json list_resource_templates(const Content& content);

/// The result of `resources/read`: the answer as Markdown. Nothing where there
/// is no such resource. A former name of an entry still leads to it.
///
///     backcare://types/swedish  backcare://warnings  backcare://about
std::optional<Json> read_resource(std::string_view uri, const Pack& pack,
                                  const Terminal& terminal);

}  // namespace backcare
