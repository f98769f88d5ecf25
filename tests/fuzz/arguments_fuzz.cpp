// Fuzzes the arguments of the program.
// SPDX-License-Identifier: MIT
#include "cli.h"
#include "error.h"
#include "expect.h"
#include "run_program.h"
#include "targets.h"

namespace backcare::fuzz {
namespace {

std::vector<std::string> split(std::string_view bytes) {
  std::vector<std::string> args;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\0'), bytes.size());
    args.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return args;
}

/// A fuzzer must not write files, nor read any that it happens to name.
bool leaves_files_alone(const std::vector<std::string>& args) {
  try {
    const Request request = parse_args(args);
    return request.content_path.empty() &&
           !std::holds_alternative<ExportRequest>(request.command) &&
           !std::holds_alternative<CheckRequest>(request.command);
  } catch (const UsageError&) {
    return true;
  }
}

}  // namespace

void arguments(std::string_view bytes) {
  const std::vector<std::string> args = split(bytes);
  if (!leaves_files_alone(args)) return;
  const Outcome outcome = run_program(args, "stiff");
  expect(outcome.status >= 0 && outcome.status <= 2, "a strange exit status",
         bytes);
  expect(outcome.status < 2 || outcome.out.empty(),
         "output beside exit status 2", outcome.out);
  expect(outcome.status < 2 || outcome.err.starts_with("backcare: "),
         "a failure without a message", bytes);
  expect(is_safe_text(outcome.err), "a message that is not safe to show",
         outcome.err);
  // Colour is the only control sequence, and has to be asked for.
  const bool colored = bytes.find("--color") != std::string_view::npos ||
                       bytes.find("--colo") != std::string_view::npos;
  expect(colored || is_safe_text(outcome.out),
         "an answer that is not safe to show", outcome.out);
}

}  // namespace backcare::fuzz
