// What the renderers of pages share: a line of text as pieces.
// SPDX-License-Identifier: MIT
#include "render/pieces.h"

#include <algorithm>
#include <utility>

namespace backcare {
namespace {

bool is_web_address(std::string_view target) {
  return target.starts_with("https://") || target.starts_with("http://");
}

/// True unless a browser would take the part before a colon for a scheme, or
/// the address for that of another host.
bool is_relative(std::string_view address) {
  const auto colon = address.find(':');
  return !address.starts_with("//") && (colon == std::string_view::npos ||
                                        address.find_first_of("/#?") < colon);
}

/// `address` with what no address may hold in percent signs (RFC 3986).
std::string percent_encoded(std::string_view address) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kUnfit = " \"<>\\^`{|}";
  std::string encoded;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    const bool fits = byte > 0x20 && byte < 0x7f;
    if (fits && kUnfit.find(c) == std::string_view::npos) {
      encoded += c;
      continue;
    }
    encoded += '%';
    encoded += kDigits[byte >> 4U];
    encoded += kDigits[byte & 15U];
  }
  return encoded;
}

std::string address_of_span(const Span& span, const Addresses& addresses) {
  if (span.target.empty()) return {};
  if (is_web_address(span.target)) return percent_encoded(span.target);
  if (!addresses) return {};
  const std::string address = addresses(span.target);
  const bool is_safe = is_relative(address) || is_web_address(address);
  return is_safe ? percent_encoded(address) : std::string();
}

std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

}  // namespace

std::vector<Piece> pieces_of(const Inline& line, const Addresses& addresses) {
  std::vector<Piece> pieces;
  for (const Span& span : line.spans()) {
    std::string address = address_of_span(span, addresses);
    const bool goes_on = !pieces.empty() &&
                         pieces.back().emphasis == span.emphasis &&
                         pieces.back().address == address;
    if (goes_on) {
      pieces.back().text += on_one_line(span.text);
    } else {
      pieces.push_back(
          {on_one_line(span.text), span.emphasis, std::move(address)});
    }
  }
  return pieces;
}

std::string plain_text(const Inline& line) {
  std::string text;
  for (const Span& span : line.spans()) text += on_one_line(span.text);
  return text;
}

Inline row_text(const std::vector<Inline>& cells) {
  Inline line;
  std::size_t count = 0;
  for (const Inline& cell : cells) {
    if (cell.empty()) continue;
    if (count > 0) line.plain(count == 1 ? ": " : ", ");
    line.append(cell);
    ++count;
  }
  return line;
}

}  // namespace backcare
