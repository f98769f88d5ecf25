// Turns an answer into a document.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "answer/answer.h"
#include "answer/document.h"

namespace backcare {

/// The document for `answer`, warnings first. With `today` it is for a screen
/// now: its foot says so when a review of the content is overdue. Without, it
/// is a page that may be kept: it has its references and imprint, and does not
/// depend on the day.
Document lay_out(const Answer& answer, const std::optional<Date>& today);

}  // namespace backcare
