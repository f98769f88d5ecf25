// Renders a document as CommonMark.
// SPDX-License-Identifier: MIT
#include "render/markdown.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "render/outline.h"

namespace backcare {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter_or_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What can stand outside an asterisk that opens or closes emphasis, whatever
/// is inside: a blank, ASCII punctuation, or nothing.
bool bounds_emphasis(std::string_view outside, bool before) {
  if (outside.empty()) return true;
  const char c = before ? outside.back() : outside.front();
  return static_cast<unsigned char>(c) < 0x80 && !is_letter_or_digit(c);
}

/// Backticks that no run of them in `text` is as long as.
std::string fence_for(std::string_view text, std::size_t least) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(std::max(longest + 1, least), '`');
}

std::string code_span(const std::string& text) {
  const std::string fence = fence_for(text, 1);
  const bool is_blank = text.find_first_not_of(' ') == std::string::npos;
  const bool needs_room = text.front() == '`' || text.back() == '`' ||
                          (text.front() == ' ' && text.back() == ' ');
  const std::string room = needs_room && !is_blank ? " " : "";
  return fence + room + text + room + fence;
}

/// `text` with `mark` at both ends, but for the blanks around it, if
/// CommonMark takes the marks for emphasis there; else as it is.
std::string emphasised(const std::string& text, std::string_view mark,
                       std::string_view before, std::string_view after) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return text;
  const auto end = text.find_last_not_of(' ') + 1;
  const std::string inside = text.substr(first, end - first);
  const bool opens =
      first > 0 ||
      (!before.ends_with('*') &&
       (bounds_emphasis(before, true) || is_letter_or_digit(inside.front())));
  const bool closes = end < text.size() || bounds_emphasis(after, false) ||
                      is_letter_or_digit(inside.back());
  if (!opens || !closes) return escape_markdown(text);
  std::string out = text.substr(0, first);
  out.append(mark).append(escape_markdown(inside)).append(mark);
  return out + text.substr(end);
}

/// `address` for use in round brackets.
std::string in_brackets(const std::string& address) {
  std::string out = "(";
  for (const char c : address) {
    if (c == '(') {
      out += "%28";
    } else if (c == ')') {
      out += "%29";
    } else if (c == '*' || c == '_' || c == '&') {
      out += '\\';
      out += c;
    } else {
      out += c;
    }
  }
  return out + ")";
}

std::string looks(const Piece& piece, std::string_view before,
                  std::string_view after) {
  switch (piece.emphasis) {
    case Emphasis::kStrong:
      return emphasised(piece.text, "**", before, after);
    case Emphasis::kGrade:
      return emphasised(piece.text, "*", before, after);
    case Emphasis::kCommand:
      return code_span(piece.text);
    case Emphasis::kNone:
      break;
  }
  return escape_markdown(piece.text);
}

/// A line must not begin as a list or a heading does, nor with blanks.
std::string guarded_start(std::string line) {
  line.erase(0, line.find_first_not_of(' '));
  if (line.empty()) return line;
  const auto digits = static_cast<std::size_t>(
      std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
  const bool numbers = digits > 0 && digits < line.size() &&
                       (line[digits] == '.' || line[digits] == ')');
  if (numbers) {
    line.insert(digits, 1, '\\');
  } else if (line.front() == '-' || line.front() == '+' ||
             line.front() == '=') {
    line.insert(0, 1, '\\');
  }
  return line;
}

class MarkdownWriter {
 public:
  MarkdownWriter(const Document& document, const Addresses& addresses)
      : document_(document),
        addresses_(addresses),
        outline_(outline_of(document)) {}

  std::string write() {
    if (outline_.adds_title) {
      paragraph("# " + guarded_start(escape_markdown(outline_.title)));
    }
    for (block_ = 0; block_ < document_.blocks.size(); ++block_) {
      std::visit(*this, document_.blocks[block_]);
    }
    references();
    closing();
    return std::move(out_);
  }

  void operator()(const Heading& heading) {
    paragraph(heading_line(heading.text));
  }

  void operator()(const Paragraph& text) { paragraph(line(text.text)); }

  void operator()(const Bullets& bullets) { list(bullets.items); }

  void operator()(const Steps& steps) {
    const char end = last_ == '.' ? ')' : '.';
    std::string lines;
    for (std::size_t i = 0; i < steps.items.size(); ++i) {
      lines += std::to_string(i + 1) + end + ' ' + line(steps.items[i]) + '\n';
    }
    blocks_of_list(lines, end);
  }

  void operator()(const Notice& notice) {
    std::string quote = "> " + heading_line(notice.title);
    for (const Inline& text : notice.lines) {
      if (!text.empty()) quote += "\n>\n> " + line(text);
    }
    paragraph(quote);
  }

  void operator()(const Table& table) {
    if (!table.header.empty()) return nested_list(table);
    std::vector<Inline> items;
    for (const auto& row : table.rows) items.push_back(row_text(row));
    list(items);
  }

  void operator()(const Citation& citation) { paragraph(line(citation.text)); }

  void operator()(const Literal& literal) {
    std::string text;
    for (const std::string& each : literal.lines) text += each + '\n';
    const std::string fence = fence_for(text, 3);
    paragraph(fence + '\n' + text + fence);
  }

 private:
  std::string heading_line(const Inline& text) const {
    const auto level = static_cast<std::size_t>(outline_.levels[block_]);
    return std::string(level, '#') + ' ' + line(text);
  }

  std::string line(const Inline& text) const {
    const auto pieces = pieces_of(text, addresses_);
    std::string out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& piece = pieces[i];
      if (!piece.address.empty()) {
        out += '[' + looks(piece, "[", "]") + ']' + in_brackets(piece.address);
        continue;
      }
      const bool last = i + 1 == pieces.size();
      const bool links = !last && !pieces[i + 1].address.empty();
      const std::string_view after =
          last ? "" : (links ? "[" : std::string_view(pieces[i + 1].text));
      out += looks(piece, out, after);
    }
    return guarded_start(std::move(out));
  }

  void list(const std::vector<Inline>& items) {
    const char bullet = next_bullet();
    std::string lines;
    for (const Inline& item : items) {
      if (item.empty()) continue;
      lines += bullet;
      lines += ' ' + line(item) + '\n';
    }
    blocks_of_list(lines, bullet);
  }

  /// Each row as an item, each of its cells as one inside it, under the name
  /// of its column.
  void nested_list(const Table& table) {
    const char bullet = next_bullet();
    std::string lines;
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].empty()) continue;
        Inline cell;
        if (i > 0 && i < table.header.size()) {
          cell.append(table.header[i]).plain(": ");
        }
        lines += i == 0 ? "" : "  ";
        lines += bullet;
        lines += ' ' + line(cell.append(row[i])) + '\n';
      }
    }
    blocks_of_list(lines, bullet);
  }

  /// Two lists in a row would be one if they had the same bullet.
  char next_bullet() const { return last_ == '-' ? '*' : '-'; }

  void blocks_of_list(std::string lines, char mark) {
    if (lines.empty()) return;
    lines.pop_back();
    paragraph(lines);
    last_ = mark;
  }

  void paragraph(const std::string& text) {
    if (text.empty()) return;
    if (!out_.empty()) out_ += '\n';
    out_ += text + '\n';
    last_ = '\0';
  }

  void references() {
    if (document_.references.empty()) return;
    paragraph("## " +
              guarded_start(escape_markdown(document_.references_title)));
    std::vector<Inline> items;
    for (const Citation& citation : document_.references) {
      items.push_back(citation.text);
    }
    list(items);
  }

  void closing() {
    const bool is_empty = document_.closing.empty() && document_.foot.empty() &&
                          document_.imprint.empty();
    if (is_empty) return;
    paragraph("---");
    if (!document_.closing.empty()) {
      paragraph(line(document_.closing));
    }
    paragraph(line(document_.foot));
    list(document_.imprint);
  }

  const Document& document_;
  const Addresses& addresses_;
  Outline outline_;
  std::size_t block_ = 0;
  char last_ = '\0';  // the mark of the list that was written last
  std::string out_;
};

}  // namespace

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_{}[]<>&#|~!$";
  std::string escaped;
  for (const char c : text) {
    if (kMarks.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string render_markdown(const Document& document,
                            const Addresses& addresses) {
  return MarkdownWriter(document, addresses).write();
}

}  // namespace backcare
