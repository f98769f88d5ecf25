// Breaks text into lines by the columns that it takes up on a screen.
// SPDX-License-Identifier: MIT
#include "render/wrap.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "characters.h"

namespace backcare {
namespace {

struct Likeness {
  char32_t code_point;
  std::string_view ascii;
};

constexpr std::array kLikenesses = {
    Likeness{0x2018, "'"},  Likeness{0x2019, "'"},  Likeness{0x201c, "\""},
    Likeness{0x201d, "\""}, Likeness{0x2010, "-"},  Likeness{0x2011, "-"},
    Likeness{0x2013, "-"},  Likeness{0x2014, "--"}, Likeness{0x2026, "..."},
    Likeness{0x2022, "*"},  Likeness{0x00d7, "x"},  Likeness{0x00a0, " "},
    Likeness{0x00ab, "\""}, Likeness{0x00bb, "\""}, Likeness{0x00df, "ss"},
    Likeness{0x00e6, "ae"}, Likeness{0x00f8, "o"},  Likeness{0x0153, "oe"},
    Likeness{0x2264, "<="}, Likeness{0x2265, ">="},
};

/// Without its marks, where that leaves ASCII; else nothing.
std::string base_letters(std::string_view character) {
  const auto base = without_marks(character, Letters::kAsTheyAre);
  return base && is_ascii(*base) ? *base : std::string();
}

std::string ascii_for(char32_t code_point, std::string_view character) {
  for (const Likeness& likeness : kLikenesses) {
    if (likeness.code_point == code_point) return std::string(likeness.ascii);
  }
  if (utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point)) == 0) {
    return {};
  }
  const std::string base = base_letters(character);
  return base.empty() ? "?" : base;
}

/// Puts words on lines. A word may be made of pieces of several spans.
class Wrapper {
 public:
  explicit Wrapper(std::size_t width) : width_(width), lines_(1) {}

  void add(const Span& span) {
    std::string_view rest = span.text;
    while (!rest.empty()) {
      const std::size_t blanks =
          std::min(rest.find_first_not_of(' '), rest.size());
      if (blanks > 0) end_word();
      rest.remove_prefix(blanks);
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (end > 0) add_piece({rest.substr(0, end), span.emphasis});
      rest.remove_prefix(end);
    }
  }

  std::vector<Line> finish() {
    end_word();
    return std::move(lines_);
  }

 private:
  void add_piece(const LinePart& piece) {
    word_.push_back(piece);
    word_width_ += display_width(piece.text);
  }

  void end_word() {
    if (word_.empty()) return;
    const bool fits = used_ == 0 || used_ + 1 + word_width_ <= width_;
    if (!fits) {
      lines_.emplace_back();
      used_ = 0;
    }
    Line& line = lines_.back();
    auto piece = word_.begin();
    if (used_ > 0) {
      if (follows(line.back(), *piece)) {
        line.back().text = {line.back().text.data(),
                            line.back().text.size() + 1 + piece->text.size()};
        ++piece;
      } else {
        line.push_back({" ", Emphasis::kNone});
      }
      ++used_;
    }
    line.insert(line.end(), piece, word_.end());
    used_ += word_width_;
    word_.clear();
    word_width_ = 0;
  }

  /// True if `next` stands one blank after `last` in the same text: then both
  /// are one piece, and a colour goes on between them.
  static bool follows(const LinePart& last, const LinePart& next) {
    const char* const end = last.text.data() + last.text.size();
    return last.emphasis == next.emphasis && end + 1 == next.text.data() &&
           *end == ' ';
  }

  std::size_t width_;
  std::vector<Line> lines_;
  std::size_t used_ = 0;
  Line word_;
  std::size_t word_width_ = 0;
};

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    if (static_cast<unsigned char>(text[0]) < 0x80) {
      ++width;
      text.remove_prefix(1);
      continue;
    }
    const char32_t code_point = take_code_point(text).value_or(U'?');
    const int columns =
        utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
    width += static_cast<std::size_t>(std::max(columns, 0));
  }
  return width;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  });
}

std::string to_ascii(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string out;
  while (!text.empty()) {
    const std::string_view before = text;
    const auto code_point = take_code_point(text);
    if (code_point && *code_point < 0x80) {
      out += static_cast<char>(*code_point);
    } else if (!code_point) {
      out += '?';
    } else {
      out +=
          ascii_for(*code_point, before.substr(0, before.size() - text.size()));
    }
  }
  return out;
}

std::vector<Line> wrap(const Inline& text, std::size_t width) {
  Wrapper wrapper(width);
  for (const Span& span : text.spans()) wrapper.add(span);
  return wrapper.finish();
}

}  // namespace backcare
