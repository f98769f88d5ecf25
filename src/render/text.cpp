// A document as text for a terminal.
// SPDX-License-Identifier: MIT
#include "render/text.h"

#include <algorithm>
#include <utility>

#include "render/wrap.h"

namespace backcare {
namespace {

// Below this width bullets are not indented, to leave room for words.
constexpr std::size_t kRoomy = 60;
// A column of a table is not made narrower than this.
constexpr std::size_t kNarrowestColumn = 22;
constexpr std::size_t kGap = 2;

/// ECMA-48 SGR parameters; empty for none.
std::string_view color_of(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::kStrong:
      return "1";
    case Emphasis::kCommand:
      return "36";
    case Emphasis::kGrade:
      return "35";
    case Emphasis::kNone:
      break;
  }
  return {};
}

std::string_view color_of(Notice::Level level) {
  return level == Notice::Level::kEmergency ? "1;31" : "1;33";
}

std::string_view mark_of(Notice::Level level) {
  return level == Notice::Level::kEmergency ? "!! " : "! ";
}

Inline strong(const Inline& text) {
  Inline out;
  for (const Span& span : text.spans()) out.strong(span.text);
  return out;
}

std::size_t width_of(const Inline& text) {
  std::size_t width = 0;
  for (const Span& span : text.spans()) width += display_width(span.text);
  return width;
}

std::size_t width_of(const Line& line) {
  std::size_t width = 0;
  for (const LinePart& piece : line) width += display_width(piece.text);
  return width;
}

/// Nearly all text is ASCII as it is, and stays untouched.
void make_ascii(Inline& line) {
  const std::vector<Span>& spans = line.spans();
  if (std::all_of(spans.begin(), spans.end(),
                  [](const Span& span) { return is_ascii(span.text); })) {
    return;
  }
  Inline ascii;
  for (const Span& span : spans) {
    ascii.link(to_ascii(span.text), span.target, span.emphasis);
  }
  line = std::move(ascii);
}

void make_ascii(Document& document) {
  change_lines(document, [](Inline& line) { make_ascii(line); });
  for (Block& block : document.blocks) {
    auto* const literal = std::get_if<Literal>(&block);
    if (literal == nullptr) continue;
    for (std::string& line : literal->lines) line = to_ascii(line);
  }
}

class TextRenderer {
 public:
  explicit TextRenderer(const TextStyle& style) : style_(style) {}

  std::string render(const Document& document) {
    for (const Block& block : document.blocks) std::visit(*this, block);
    closing(document);
    return std::move(out_);
  }

  /// Right under a page's title, another heading stands apart from it.
  void operator()(const Heading& heading) {
    if (after_title_) after_heading_ = false;
    separate();
    lines(strong(heading.text), 0, 0);
    after_heading_ = true;
    after_title_ = heading.level == 1;
  }

  void operator()(const Paragraph& paragraph) {
    separate();
    lines(paragraph.text, 0, 0);
  }

  void operator()(const Bullets& bullets) {
    separate();
    for (const Inline& item : bullets.items) marked("- ", item);
  }

  void operator()(const Steps& steps) {
    separate();
    std::size_t number = 0;
    for (const Inline& item : steps.items) {
      marked(std::to_string(++number) + ". ", item);
    }
  }

  void operator()(const Notice& notice) {
    separate();
    const std::string_view mark = mark_of(notice.level);
    const Inline title = Inline(mark).append(notice.title);
    for (const Line& line : wrap(title, width(0))) {
      std::string text;
      for (const LinePart& piece : line) text += piece.text;
      paint(text, color_of(notice.level));
      out_ += '\n';
    }
    const std::size_t indent = indentation();
    for (const Inline& line : notice.lines) lines(line, indent, indent);
  }

  void operator()(const Table& table) {
    separate();
    if (table.header.empty()) {
      list(table);
    } else {
      comparison(table);
    }
  }

  void operator()(const Citation& citation) {
    separate();
    lines(citation.text, 0, indentation());
  }

  void operator()(const Literal& literal) {
    separate();
    for (const std::string& line : literal.lines) {
      if (literal.wraps) {
        lines(Inline(line), 0, indentation());
      } else {
        out_ += line + '\n';
      }
    }
  }

 private:
  std::size_t width(std::size_t indent) const {
    return style_.width > indent ? style_.width - indent : 1;
  }

  std::size_t indentation() const { return style_.width < kRoomy ? 0 : 2; }

  void paint(const Line& line) {
    for (const LinePart& piece : line) {
      paint(piece.text, color_of(piece.emphasis));
    }
  }

  void paint(std::string_view text, std::string_view color) {
    const bool colored = style_.color && !color.empty();
    if (colored) out_.append("\x1b[").append(color).append("m");
    out_ += text;
    if (colored) out_ += "\x1b[0m";
  }

  /// A blank line between blocks, but not under a heading.
  void separate() {
    if (!out_.empty() && !after_heading_) out_ += '\n';
    after_heading_ = after_title_ = false;
  }

  void lines(const Inline& text, std::size_t first, std::size_t next) {
    std::size_t indent = first;
    for (const Line& line : wrap(text, width(std::max(first, next)))) {
      out_.append(indent, ' ');
      paint(line);
      out_ += '\n';
      indent = next;
    }
  }

  void marked(const std::string& mark, const Inline& item) {
    const std::size_t indent = indentation();
    std::string lead = std::string(indent, ' ') + mark;
    const std::size_t next = lead.size();
    for (const Line& line : wrap(item, width(next))) {
      out_ += lead;
      paint(line);
      out_ += '\n';
      lead.assign(next, ' ');
    }
  }

  // Tables.

  /// The width of each column as its widest cell needs it.
  static std::vector<std::size_t> natural_widths(const Table& table) {
    std::vector<std::size_t> widths;
    for (const auto& row : table.rows) {
      widths.resize(std::max(widths.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) {
        widths[i] = std::max(widths[i], width_of(row[i]));
      }
    }
    return widths;
  }

  /// Rows without a header: side by side if that fits or if only the last of
  /// two columns has to be wrapped, else one cell under the other.
  void list(const Table& table) {
    std::vector<std::size_t> widths = natural_widths(table);
    const std::size_t indent = indentation();
    std::size_t total = indent;
    for (const std::size_t column : widths) total += column + kGap;
    if (total - kGap <= style_.width) {
      for (const auto& row : table.rows) columns(row, widths);
      return;
    }
    const std::size_t first = indent + widths.front() + kGap;
    const bool room = first + kNarrowestColumn <= style_.width;
    if (widths.size() == 2 && room) {
      widths[1] = style_.width - first;
      for (const auto& row : table.rows) columns(row, widths);
    } else {
      for (const auto& row : table.rows) stacked(row);
    }
  }

  /// The first cell, and under it the others: `Stay active: good evidence`.
  void stacked(const std::vector<Inline>& row) {
    const std::size_t indent = indentation();
    lines(row.front(), indent, indent);
    Inline others;
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (row[i].empty()) continue;
      others.plain(others.empty() ? "" : ": ").append(row[i]);
    }
    if (!others.empty()) lines(others, indent + 2, indent + 2);
  }

  /// One row, each cell wrapped to its column.
  void columns(const std::vector<Inline>& row,
               const std::vector<std::size_t>& widths) {
    std::vector<std::vector<Line>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(wrap(row[i], widths[i]));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t y = 0; y < height; ++y) {
      out_.append(indentation(), ' ');
      std::size_t pending = 0;  // blanks due before the next cell with text
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t column = widths[i] + kGap;
        if (y >= cells[i].size() || cells[i][y].empty()) {
          pending += column;
          continue;
        }
        out_.append(pending, ' ');
        paint(cells[i][y]);
        const std::size_t used = width_of(cells[i][y]);
        pending = column > used ? column - used : 1;
      }
      out_ += '\n';
    }
  }

  /// Rows under a header, side by side where every column has room.
  void comparison(const Table& table) {
    std::size_t label = 0;
    for (const auto& row : table.rows) {
      label = std::max(label, width_of(row.front()));
    }
    const std::size_t count = table.header.size() - 1;
    const std::size_t used = indentation() + label + kGap * count;
    const std::size_t room = style_.width > used ? style_.width - used : 0;
    if (room / count < kNarrowestColumn) {
      one_under_the_other(table);
      return;
    }
    std::vector<std::size_t> widths(count + 1, room / count);
    widths.front() = label;
    std::vector<Inline> header;
    for (const Inline& cell : table.header) header.push_back(strong(cell));
    columns(header, widths);
    for (const auto& row : table.rows) columns(row, widths);
  }

  void one_under_the_other(const Table& table) {
    for (std::size_t i = 1; i < table.header.size(); ++i) {
      if (i > 1) out_ += '\n';
      lines(strong(table.header[i]), 0, 0);
      for (const auto& row : table.rows) {
        if (row[i].empty()) continue;
        marked("- ", Inline().append(row.front()).plain(": ").append(row[i]));
      }
    }
  }

  void closing(const Document& document) {
    if (document.closing.empty()) return;
    after_heading_ = false;
    separate();
    lines(document.closing, 0, 0);
    if (!document.foot.empty()) lines(document.foot, 0, 0);
  }

  TextStyle style_;
  std::string out_;
  bool after_heading_ = false;
  bool after_title_ = false;
};

}  // namespace

std::string render_text(Document document, const TextStyle& style) {
  // Widths are those of what is shown.
  if (style.ascii) make_ascii(document);
  return TextRenderer(style).render(document);
}

}  // namespace backcare
