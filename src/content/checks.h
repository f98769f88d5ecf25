// The rules of a pack that go beyond the form of single values.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "content/model.h"

namespace backcare {

/// Takes a fault: a text or key of the pack, as a view into the model, at whose
/// place it stands, and a message. A view without bytes is the whole pack.
using ReportFault =
    std::function<void(std::string_view place, std::string message)>;

/// Reports whatever is wrong in `content`: ids, dates, identifiers of sources,
/// references that lead nowhere, names that mean two entries, things named
/// twice, codes, tiers and grades that are not there, rules of signs, and no
/// emergency sign with phrases.
void check_content(const Content& content, const ReportFault& report);

}  // namespace backcare
