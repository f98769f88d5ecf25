// What libFuzzer calls. One object of this file is made for each target, whose
// name the build gives.
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include "targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  backcare::fuzz::BACKCARE_FUZZ_TARGET(
      {reinterpret_cast<const char*>(data), size});
  return 0;
}
