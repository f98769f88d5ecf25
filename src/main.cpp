// The program: see app.h.
// SPDX-License-Identifier: MIT
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "app.h"
#include "terminal.h"

int main(int argc, char** argv) {
  // run() catches what is thrown. What can't be caught is memory that runs out
  // in a destructor, since nlohmann/json's needs some.
  std::set_terminate([] {
    std::fputs("backcare: out of memory\n", stderr);
    std::_Exit(2);
  });
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  return backcare::run(args, backcare::detect_terminal(), stdin, stdout,
                       stderr);
}
