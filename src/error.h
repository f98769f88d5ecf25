// The two kinds of failure. An id or words that find nothing are no failure:
// they are an Answer.
// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace backcare {

/// The person mistyped. The message says what, and what to type next.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Content can't be used or read, or output can't be written.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace backcare
