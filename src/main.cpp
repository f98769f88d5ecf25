// The program: see app.h.
// SPDX-License-Identifier: MIT
#include <cstdio>
#include <string>
#include <vector>

#include "app.h"
#include "terminal.h"

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  return backcare::run(args, backcare::detect_terminal(), stdin, stdout,
                       stderr);
}
