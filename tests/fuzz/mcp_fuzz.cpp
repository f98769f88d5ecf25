// Fuzzes the messages of the Model Context Protocol.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <nlohmann/json.hpp>

#include "expect.h"
#include "run_program.h"
#include "targets.h"

namespace backcare::fuzz {

void mcp(std::string_view bytes) {
  const Outcome outcome = run_program({"mcp"}, bytes);
  expect(outcome.status == 0, "a server that gave up", outcome.err);
  expect(is_safe_text(outcome.err), "a message that is not safe to show",
         outcome.err);
  expect(is_safe_text(outcome.out), "a reply that is not safe to show",
         outcome.out);
  std::string_view rest = outcome.out;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    expect(end < rest.size(), "a reply without a line feed", line);
    expect(nlohmann::json::accept(line), "a reply that is no JSON", line);
    rest.remove_prefix(end + 1);
  }
}

}  // namespace backcare::fuzz
