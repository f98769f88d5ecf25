// The Model Context Protocol on two streams. What the tools and resources are
// is the business of mcp_tools.h and mcp_resources.h.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>

#include "answer/answer.h"
#include "terminal.h"

namespace backcare {

/// Answers the messages on `in`, one a line, on `out`, where nothing else is
/// put, each as soon as it is there. Serves clients of the revision
/// 2026-07-28, whose requests stand alone, and older ones, which begin with
/// `initialize`. Whatever a line holds, the next one is served: returns at the
/// end of `in`, or when `out` takes no more: then gives errno of that, else 0.
/// Throws Error if `in` can't be read. The pack needs its index.
int serve_mcp(const Pack& pack, const Terminal& terminal, std::FILE* in,
              std::FILE* out);

}  // namespace backcare
