// Text in a third of its room, for what is seldom asked for.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backcare {

/// `text` in the zlib format (RFC 1950), as small as it gets.
std::string pack(std::string_view text);

/// The text of `size` bytes that `packed` was made of. Throws Error if it was
/// made of no such text.
std::string unpack(std::string_view packed, std::size_t size);

}  // namespace backcare
