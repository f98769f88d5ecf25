// Turns an answer into a document.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "answer/answer.h"
#include "answer/document.h"

namespace backcare {

/// The document for `answer`, warnings first. With `today`, its foot says so
/// when a review of the content is overdue.
Document lay_out(const Answer& answer, const std::optional<Date>& today);

}  // namespace backcare
