// What has to hold of anything that the program puts out.
// SPDX-License-Identifier: MIT
#include "expect.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "characters.h"
#include "run_program.h"

namespace backcare::fuzz {
namespace {

template <std::size_t kCount>
bool is_one_of(const std::array<std::string_view, kCount>& names,
               std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_safe_address(std::string_view address) {
  if (address.starts_with("https://") || address.starts_with("http://")) {
    return true;
  }
  const auto colon = address.find(':');
  return !address.starts_with("//") && (colon == std::string_view::npos ||
                                        address.find_first_of("/#?") < colon);
}

/// ` name="value"`, any number of times, as a page of ours writes them.
bool are_safe_attributes(std::string_view rest) {
  constexpr std::array<std::string_view, 12> kAttributes = {
      "href",    "id",  "class",      "lang",  "charset", "name",
      "content", "rel", "data-label", "scope", "src",     "http-equiv"};
  while (!rest.empty()) {
    const auto equals = rest.find("=\"");
    if (rest.front() != ' ' || equals == std::string_view::npos) return false;
    const auto end = rest.find('"', equals + 2);
    if (end == std::string_view::npos) return false;
    const std::string_view name = rest.substr(1, equals - 1);
    const std::string_view value = rest.substr(equals + 2, end - equals - 2);
    if (!is_one_of(kAttributes, name)) return false;
    if (value.find('<') != std::string_view::npos) return false;
    if (name == "href" && !is_safe_address(value)) return false;
    rest.remove_prefix(end + 1);
  }
  return true;
}

/// What stands between `<` and `>`. Keeps the open elements in `open`.
bool is_safe_tag(std::string_view tag, std::vector<std::string_view>& open) {
  constexpr std::array<std::string_view, 31> kTags = {
      "html",  "head", "title", "style",  "body",   "main", "section", "h1",
      "h2",    "h3",   "h4",    "h5",     "h6",     "p",    "ul",      "ol",
      "li",    "pre",  "code",  "strong", "em",     "a",    "table",   "thead",
      "tbody", "tr",   "th",    "td",     "footer", "nav",  "header"};
  if (tag == "!DOCTYPE html" || tag.starts_with("meta ")) return true;
  if (tag.starts_with('/')) {
    if (open.empty() || open.back() != tag.substr(1)) return false;
    open.pop_back();
    return true;
  }
  const auto end = std::min(tag.find(' '), tag.size());
  const std::string_view name = tag.substr(0, end);
  open.push_back(name);
  return is_one_of(kTags, name) && are_safe_attributes(tag.substr(end));
}

bool is_safe_escape(std::string_view rest) {
  constexpr std::array<std::string_view, 13> kEscapes = {
      "&",   "e",   "-",  "(dq", "(aq", "(ga", "(ha",
      "(ti", "(bu", "fB", "fR",  "fI",  "[u"};
  return std::any_of(
      kEscapes.begin(), kEscapes.end(),
      [&](std::string_view escape) { return rest.starts_with(escape); });
}

bool is_safe_request(std::string_view line) {
  constexpr std::array<std::string_view, 10> kRequests = {
      ".TH ", ".SH ", ".SS ", ".IP ", ".PP",
      ".nf",  ".fi",  ".B ",  ".nh",  ".ad l"};
  return std::any_of(
      kRequests.begin(), kRequests.end(),
      [&](std::string_view request) { return line.starts_with(request); });
}

/// Takes what is in code off the front of `rest`, if it begins with backticks.
bool skip_code(std::string_view& rest) {
  const auto ticks = std::min(rest.find_first_not_of('`'), rest.size());
  for (auto at = rest.find('`', ticks); at != std::string_view::npos;) {
    const auto end = std::min(rest.find_first_not_of('`', at), rest.size());
    if (end - at == ticks) {
      rest.remove_prefix(end);
      return true;
    }
    at = rest.find('`', end);
  }
  return false;
}

}  // namespace

void expect(bool holds, std::string_view what, std::string_view text) {
  if (holds) return;
  std::fprintf(stderr, "%.*s:\n%s\n", static_cast<int>(what.size()),
               what.data(), visible(text.substr(0, 20000)).c_str());
  std::abort();
}

bool is_safe_text(std::string_view text) {
  while (!text.empty()) {
    const auto code_point = take_code_point(text);
    if (!code_point) return false;
    if (*code_point != '\n' && is_unsafe(*code_point)) return false;
  }
  return true;
}

bool is_safe_html(std::string_view html) {
  std::vector<std::string_view> open;
  for (auto at = html.find('<'); at != std::string_view::npos;
       at = html.find('<')) {
    const auto end = html.find('>', at);
    if (end == std::string_view::npos) return false;
    const std::string_view tag = html.substr(at + 1, end - at - 1);
    if (!is_safe_tag(tag, open)) return false;
    html.remove_prefix(end + 1);
    if (tag == "style") html.remove_prefix(html.find("</style>"));
  }
  return open.empty();
}

bool is_safe_man(std::string_view page) {
  for (const std::string_view line : lines_of(page)) {
    if (line.starts_with('\'')) return false;
    if (line.starts_with('.') && !is_safe_request(line)) return false;
    for (auto at = line.find('\\'); at != std::string_view::npos;
         at = line.find('\\', at + 1)) {
      if (!is_safe_escape(line.substr(at + 1))) return false;
    }
    if (!std::all_of(line.begin(), line.end(),
                     [](char c) { return c >= ' ' && c <= '~'; })) {
      return false;
    }
  }
  return true;
}

bool is_safe_markdown(std::string_view markdown) {
  while (!markdown.empty()) {
    if (markdown.front() == '`') {
      if (!skip_code(markdown)) return false;
      continue;
    }
    if (markdown.front() == '<' || markdown.front() == '&') return false;
    const std::size_t taken = markdown.front() == '\\' ? 2 : 1;
    markdown.remove_prefix(std::min(taken, markdown.size()));
  }
  return true;
}

}  // namespace backcare::fuzz
