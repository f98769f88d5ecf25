// An open file that closes itself.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <memory>

namespace backcare {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// Nobody is told where closing fails: a file that was written has to be
/// released and closed by hand.
using File = std::unique_ptr<std::FILE, CloseFile>;

}  // namespace backcare
