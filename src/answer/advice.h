// Advice on a pack that has no fault: what its readers would miss or find
// hard. Faults are content/checks.h's business.
// SPDX-License-Identifier: MIT
#pragma once

#include "content/checks.h"
#include "content/model.h"

namespace backcare {

/// Lists that are shown to readers should be no longer.
inline constexpr std::size_t kLongestList = 7;

/// Reports what could be better: missing sources, codes of an older fiscal
/// year than the edition's, hard reading (of English), entries that no concern
/// leads to, long lists, and phrases that two concerns have. The same pack
/// gives the same advice on any day.
void advise(const Content& content, const ReportFault& report);

}  // namespace backcare
