// Renders a document as a man page, in the macros of man(7).
// SPDX-License-Identifier: MIT
#include "render/man.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

#include "characters.h"
#include "render/outline.h"
#include "render/pieces.h"

namespace backcare {
namespace {

std::string code_point_escape(char32_t code_point) {
  return fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(code_point));
}

/// Characters that troff takes for something else, or shows as another one.
std::string_view escape_of(char c) {
  switch (c) {
    case '\\':
      return "\\e";
    case '-':
      return "\\-";
    case '"':
      return "\\(dq";
    case '\'':
      return "\\(aq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      return {};
  }
}

/// The font of a piece, and the one that follows it.
std::pair<std::string_view, std::string_view> fonts_of(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::kStrong:
    case Emphasis::kCommand:
      return {"\\fB", "\\fR"};
    case Emphasis::kGrade:
      return {"\\fI", "\\fR"};
    case Emphasis::kNone:
      break;
  }
  return {};
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) {
    out += out.empty() ? "" : ", ";
    out += name;
  }
  return out;
}

class ManWriter {
 public:
  ManWriter(const Document& document, const ManPage& page)
      : document_(document), page_(page), outline_(outline_of(document)) {}

  std::string write() {
    head();
    for (block_ = 0; block_ < document_.blocks.size(); ++block_) {
      std::visit(*this, document_.blocks[block_]);
    }
    references();
    closing();
    see_also();
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    if (!is_page_title(block_)) write_heading(heading.text);
  }

  void operator()(const Paragraph& paragraph) { write(paragraph.text); }

  void operator()(const Bullets& bullets) { list(bullets.items); }

  void operator()(const Steps& steps) {
    for (std::size_t i = 0; i < steps.items.size(); ++i) {
      item(std::to_string(i + 1) + ".", steps.items[i]);
    }
  }

  void operator()(const Notice& notice) {
    write_heading(notice.title);
    for (const Inline& text : notice.lines) write(text);
  }

  void operator()(const Table& table) {
    for (const auto& row : table.rows) {
      if (table.header.empty()) {
        item("\\(bu", row_text(row));
      } else {
        write_row(table, row);
      }
    }
  }

  void operator()(const Citation& citation) { write(citation.text); }

  void operator()(const Literal& literal) {
    if (!in_new_section_) request(".PP");
    request(".nf");
    for (const std::string& text : literal.lines) text_line(escape_man(text));
    request(".fi");
  }

 private:
  void head() {
    request(".TH " + quoted_name() + ' ' + quoted(page_.section) + ' ' + '"' +
            page_.date + '"' + ' ' + quoted(page_.source));
    request(".SH NAME");
    text_line(escape_man(page_.name) + " \\- " + escape_man(page_.summary));
    // Words are searched for and addresses copied: neither is to be broken.
    request(".nh");
    request(".ad l");
    if (!opens_with_section()) section("DESCRIPTION");
  }

  /// True if the first block, beside the page's title, is a heading.
  bool opens_with_section() const {
    for (std::size_t i = 0; i < outline_.levels.size(); ++i) {
      if (is_page_title(i)) continue;
      return outline_.levels[i] > 0;
    }
    return true;
  }

  /// The page's own title stands in its NAME section.
  bool is_page_title(std::size_t block) const {
    return !outline_.adds_title && outline_.levels[block] == 1 &&
           std::holds_alternative<Heading>(document_.blocks[block]);
  }

  std::string quoted_name() const {
    std::string name = page_.name;
    for (char& c : name) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return quoted(name);
  }

  static std::string quoted(const std::string& text) {
    return '"' + escape_man(text) + '"';
  }

  void write_heading(const Inline& text) {
    const int level = outline_.levels[block_] - 1;
    if (text.empty()) return;
    if (level <= 2) {
      in_new_section_ = true;
      request((level <= 1 ? ".SH " : ".SS ") + quoted(plain_text(text)));
    } else {
      write(Inline().strong(plain_text(text)));
    }
  }

  void write(const Inline& text) {
    if (text.empty()) return;
    // A section begins a paragraph of its own.
    if (!in_new_section_) request(".PP");
    text_line(line(text));
  }

  void write_row(const Table& table, const std::vector<Inline>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i == 0 || i >= table.header.size()) {
        write(row[i]);
        continue;
      }
      Inline cell = table.header[i];
      item("\\(bu", cell.plain(": ").append(row[i]));
    }
  }

  void list(const std::vector<Inline>& items) {
    for (const Inline& text : items) item("\\(bu", text);
  }

  void item(const std::string& mark, const Inline& text) {
    if (text.empty()) return;
    request(".IP " + mark + " 3");
    text_line(line(text));
  }

  std::string line(const Inline& text) const {
    std::string out;
    for (const Piece& piece : pieces_of(text, {})) {
      const auto [open, close] = fonts_of(piece.emphasis);
      out += open;
      out += escape_man(piece.text);
      out += close;
    }
    out.erase(0, out.find_first_not_of(' '));
    // Blanks may have stood before it, or in a piece of their own.
    return out.starts_with('.') ? "\\&" + out : out;
  }

  void references() {
    if (document_.references.empty()) return;
    section(document_.references_title);
    for (const Citation& citation : document_.references) {
      item("\\(bu", citation.text);
    }
  }

  void closing() {
    if (document_.imprint.empty() && document_.closing.empty()) return;
    section(page_.imprint_title);
    list(document_.imprint);
    write(document_.foot);
    write(document_.closing);
  }

  void see_also() {
    if (page_.see_also.empty()) return;
    section(page_.see_also_title);
    text_line(escape_man(joined(page_.see_also)));
  }

  void section(const std::string& title) {
    request(".SH " + quoted(title));
    in_new_section_ = true;
  }

  void request(const std::string& text) { out_ += text + '\n'; }

  void text_line(const std::string& text) {
    out_ += text + '\n';
    in_new_section_ = false;
  }

  const Document& document_;
  const ManPage& page_;
  Outline outline_;
  std::size_t block_ = 0;
  bool in_new_section_ = false;  // nothing has been put in it yet
  std::string out_;
};

}  // namespace

std::string escape_man(std::string_view text) {
  std::string escaped;
  if (text.starts_with('.')) escaped += "\\&";
  while (!text.empty()) {
    const char c = text.front();
    if (const auto escape = escape_of(c); !escape.empty()) {
      escaped += escape;
      text.remove_prefix(1);
    } else if (static_cast<unsigned char>(c) < 0x80) {
      escaped += c == '\n' ? ' ' : c;
      text.remove_prefix(1);
    } else if (const auto code_point = take_code_point(text)) {
      escaped += code_point_escape(*code_point);
    }
  }
  return escaped;
}

std::string render_man(const Document& document, const ManPage& page) {
  return ManWriter(document, page).write();
}

}  // namespace backcare
