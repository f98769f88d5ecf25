// Fuzzes what a person's own words lead to, through the whole program.
// SPDX-License-Identifier: MIT
#include <array>
#include <nlohmann/json.hpp>

#include "expect.h"
#include "run_program.h"
#include "targets.h"

namespace backcare::fuzz {
namespace {

using Arguments = std::vector<std::string>;

/// The answer in text, without colour, has to be safe in itself; each other
/// form has to be sound as what it is.
void expect_sound(const Outcome& outcome, std::string_view form) {
  if (outcome.out.empty()) return;
  expect(is_safe_text(outcome.out), "an answer that is not safe to show",
         outcome.out);
  if (form == "json") {
    expect(nlohmann::json::accept(outcome.out), "an answer that is no JSON",
           outcome.out);
  } else if (form == "html") {
    expect(is_safe_html(outcome.out), "a page with tags that are not ours",
           outcome.out);
  } else if (form == "markdown") {
    expect(is_safe_markdown(outcome.out), "Markdown with HTML", outcome.out);
  }
}

/// An emergency stands in the first line of any text.
void expect_warning_first(const Outcome& outcome) {
  const auto at = outcome.out.find("!! ");
  expect(at == std::string::npos || at == 0,
         "a warning that is not at the beginning", outcome.out);
}

}  // namespace

void words(std::string_view bytes) {
  if (bytes.empty()) return;
  constexpr std::array<std::string_view, 4> kForms = {"text", "json", "html",
                                                      "markdown"};
  const auto choice = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  const std::string_view form = kForms[choice % kForms.size()];
  Arguments args = {"for", "--format", std::string(form)};
  if ((choice & 0x10U) != 0) args.emplace_back("--ascii");
  if ((choice & 0x20U) != 0) {
    args = {"search", "--format", std::string(form), "--", std::string(bytes)};
  }
  const Outcome outcome = run_program(args, bytes);
  expect(outcome.status >= 0 && outcome.status <= 2, "a strange exit status",
         bytes);
  expect(outcome.status < 2 || outcome.out.empty(),
         "output beside exit status 2", outcome.out);
  expect(is_safe_text(outcome.err), "a message that is not safe to show",
         outcome.err);
  expect_sound(outcome, form);
  if (form == "text") expect_warning_first(outcome);
}

}  // namespace backcare::fuzz
