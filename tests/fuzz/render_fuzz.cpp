// Fuzzes the renderers with documents of any shape.
// SPDX-License-Identifier: MIT
#include <algorithm>

#include "characters.h"
#include "expect.h"
#include "render/html.h"
#include "render/man.h"
#include "render/markdown.h"
#include "render/text.h"
#include "targets.h"

namespace backcare::fuzz {
namespace {

/// Makes a document of bytes. A byte says how many there are of something or
/// which; texts reach to the next byte below 0x20.
class DocumentMaker {
 public:
  explicit DocumentMaker(std::string_view bytes) : rest_(bytes) {}

  std::size_t number(std::size_t below) {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte % below;
  }

  Document document() {
    Document document;
    document.title = text();
    document.language = text();
    while (!rest_.empty() && document.blocks.size() < 64) {
      document.blocks.push_back(block());
    }
    document.closing = closing_;
    document.foot = foot_;
    document.references_title = title_;
    document.references = references_;
    document.imprint = imprint_;
    return document;
  }

 private:
  /// Made visible, as all text is that reaches a document.
  std::string text() {
    std::size_t end = 0;
    while (end < rest_.size() &&
           static_cast<unsigned char>(rest_[end]) >= 0x20) {
      ++end;
    }
    const std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return visible(taken);
  }

  Inline line() {
    Inline line;
    for (auto spans = number(4); spans > 0; --spans) {
      const auto look = number(5);
      const std::string words = text();
      if (look == 0) line.plain(words);
      if (look == 1) line.strong(words);
      if (look == 2) line.command(words);
      if (look == 3) line.grade(words);
      if (look == 4) line.link(words, text(), Emphasis::kStrong);
    }
    return line;
  }

  std::vector<Inline> lines() {
    std::vector<Inline> lines;
    for (auto left = number(5); left > 0; --left) lines.push_back(line());
    return lines;
  }

  /// Of the shape that a table promises.
  Table table() {
    Table table;
    const bool has_header = number(2) == 1;
    const std::size_t columns = number(3) + (has_header ? 2 : 1);
    if (has_header) table.header = row(columns);
    for (auto left = number(4) + 1; left > 0; --left) {
      table.rows.push_back(row(columns));
    }
    return table;
  }

  std::vector<Inline> row(std::size_t columns) {
    std::vector<Inline> cells(columns);
    for (Inline& cell : cells) cell = line();
    return cells;
  }

  Literal literal() {
    Literal literal;
    literal.wraps = number(2) == 1;
    for (auto left = number(4); left > 0; --left) {
      literal.lines.push_back(text());
    }
    return literal;
  }

  Block block() {
    switch (number(12)) {
      case 0:
        return Heading{static_cast<int>(number(3)) + 1, line()};
      case 1:
        return Bullets{lines()};
      case 2:
        return Steps{lines()};
      case 3:
        return Notice{static_cast<Notice::Level>(number(4)), line(), lines()};
      case 4:
        return table();
      case 5:
        return Citation{text(), line()};
      case 6:
        return literal();
      case 7:
        closing_ = line();
        break;
      case 8:
        foot_ = line();
        break;
      case 9:
        title_ = text();
        references_.push_back({text(), line()});
        break;
      case 10:
        imprint_ = lines();
        break;
      default:
        break;
    }
    return Paragraph{line()};
  }

  std::string_view rest_;
  Inline closing_;
  Inline foot_;
  std::string title_;
  std::vector<Citation> references_;
  std::vector<Inline> imprint_;
};

/// `text` without the control sequences for colour.
std::string without_color(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const auto end = text.starts_with("\x1b[") ? text.find('m') : 0;
    if (end == 0 || end == std::string_view::npos || end > 6) {
      plain += text.front();
      text.remove_prefix(1);
    } else {
      text.remove_prefix(end + 1);
    }
  }
  return plain;
}

void expect_text(const Document& document, const TextStyle& style) {
  const std::string plain = without_color(render_text(document, style));
  expect(is_safe_text(plain), "text that is not safe to show", plain);
  const bool is_ascii = std::all_of(plain.begin(), plain.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  });
  expect(!style.ascii || is_ascii, "text that is not ASCII", plain);
}

}  // namespace

void render(std::string_view bytes) {
  DocumentMaker maker(bytes);
  TextStyle style;
  style.width = 20 + 3 * maker.number(60);
  style.color = maker.number(2) == 1;
  style.ascii = maker.number(2) == 1;
  ManPage man;
  man.name = "a-page";
  man.summary = "a page";
  const Document document = maker.document();

  expect_text(document, style);
  const std::string html = render_html(document);
  expect(is_safe_text(html), "HTML that is not safe to show", html);
  expect(is_safe_html(html), "a page with tags that are not ours", html);
  const std::string markdown = render_markdown(document);
  expect(is_safe_text(markdown), "Markdown not safe to show", markdown);
  expect(is_safe_markdown(markdown), "Markdown with HTML", markdown);
  const std::string page = render_man(document, man);
  expect(is_safe_man(page), "requests or escapes that are not ours", page);
}

}  // namespace backcare::fuzz
