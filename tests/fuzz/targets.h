// The fuzz targets: each takes any bytes and ends the program where an answer
// breaks a rule. The fuzzer runs them, and so do the ordinary tests, over the
// corpus.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace backcare::fuzz {

/// A content pack: a file, or several with a byte 0x1e between them. One that
/// is sound has to come out as it went in and to answer.
void load(std::string_view bytes);

/// The first byte chooses the form of the answer; the rest are a person's
/// words on standard input.
void words(std::string_view bytes);

/// The arguments of the program, with a zero byte between them.
void arguments(std::string_view bytes);

/// A document of any shape, which all renderers have to show safely.
void render(std::string_view bytes);

/// Lines of messages to the server of `mcp`.
void mcp(std::string_view bytes);

}  // namespace backcare::fuzz
