// The completion scripts of the three shells, made from the tables of commands
// and options, so that they offer what `--help` lists.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace backcare {

/// The script for `shell`, which must be bash, zsh or fish. It offers commands,
/// options and their values. Ids are asked of the program when they are wanted,
/// from the pack that `--content` names on the line. Apart from that a script
/// runs nothing and reads nothing.
std::string completion_script(std::string_view shell);

}  // namespace backcare
