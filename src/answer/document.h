// An answer as blocks that say what something is, never how it looks: no
// width, colour, bullet or tag. render/ turns it into text, Markdown or HTML.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/model.h"

namespace backcare {

enum class Emphasis : std::uint8_t {
  kNone,
  kStrong,
  kCommand,  // to be typed as it stands
  kGrade,    // a grade of evidence
};

/// A piece of text. `target` is where it leads: an entry as `type/swedish`, a
/// list as `warnings`, an address that begins with `https:`, or nowhere.
struct Span {
  std::string text;
  Emphasis emphasis = Emphasis::kNone;
  std::string target;
};

/// A line of text of any length, built piece by piece.
///
///     Inline().strong("Where").plain(": the top layers")
class Inline {
 public:
  Inline() = default;
  explicit Inline(std::string_view text) { plain(text); }

  Inline& plain(std::string_view text) { return add(text, Emphasis::kNone); }
  Inline& strong(std::string_view text) { return add(text, Emphasis::kStrong); }
  Inline& command(std::string_view text) {
    return add(text, Emphasis::kCommand);
  }
  Inline& grade(std::string_view text) { return add(text, Emphasis::kGrade); }
  Inline& link(std::string_view text, std::string_view target,
               Emphasis emphasis = Emphasis::kNone) {
    add(text, emphasis);
    if (!spans_.empty()) spans_.back().target = target;
    return *this;
  }
  Inline& append(const Inline& other) {
    spans_.insert(spans_.end(), other.spans_.begin(), other.spans_.end());
    return *this;
  }

  const std::vector<Span>& spans() const { return spans_; }
  bool empty() const { return spans_.empty(); }

 private:
  Inline& add(std::string_view text, Emphasis emphasis) {
    if (!text.empty()) spans_.push_back({std::string(text), emphasis, {}});
    return *this;
  }

  std::vector<Span> spans_;
};

struct Heading {
  int level = 1;  // 1 for the page, 2 for its sections, 3 inside those
  Inline text;
};

struct Paragraph {
  Inline text;
};

struct Bullets {
  std::vector<Inline> items;
};

/// Things to be done in this order.
struct Steps {
  std::vector<Inline> items;
};

/// Something that has to stand out: a warning sign of a tier, or a caution.
struct Notice {
  enum class Level : std::uint8_t {
    kEmergency,
    kToday,
    kAppointment,
    kCaution
  };

  Level level = Level::kCaution;
  Inline title;
  std::vector<Inline> lines;
};

/// Rows of cells, side by side where there is room. There is a row, and all
/// have as many cells. `header` is empty, or has as many too, at least two.
struct Table {
  std::vector<Inline> header;
  std::vector<std::vector<Inline>> rows;
};

/// A source, to be found again.
struct Citation {
  std::string id;
  Inline text;
};

/// Lines for programs to read, or for people who know programs.
struct Literal {
  std::vector<std::string> lines;
  bool wraps = false;  // else a line stays whole however narrow the screen
};

using Block = std::variant<Heading, Paragraph, Bullets, Steps, Notice, Table,
                           Citation, Literal>;

struct Document {
  std::string title;     // plain text, for a window or a tab
  std::string language;  // BCP 47
  std::vector<Block> blocks;
  Inline closing;  // names the main warning signs
  Inline foot;     // names a pack that is not the built-in one; may be empty
  // For a page that is kept or printed: the sources cited, and where the
  // content comes from. A terminal has `sources` and `about` for these.
  std::string references_title;
  std::vector<Citation> references;
  std::vector<Inline> imprint;
};

// How change_lines() reaches the lines of each kind of block.
template <class Change>
struct LinesOfBlock {
  const Change& change;

  void operator()(Inline& line) const { change(line); }
  template <class T>
  void operator()(std::vector<T>& parts) const {
    for (T& part : parts) (*this)(part);
  }

  void operator()(Heading& heading) const { change(heading.text); }
  void operator()(Paragraph& paragraph) const { change(paragraph.text); }
  void operator()(Bullets& bullets) const { (*this)(bullets.items); }
  void operator()(Steps& steps) const { (*this)(steps.items); }
  void operator()(Citation& citation) const { change(citation.text); }
  void operator()(Literal&) const {}
  void operator()(Notice& notice) const {
    change(notice.title);
    (*this)(notice.lines);
  }
  void operator()(Table& table) const {
    (*this)(table.header);
    (*this)(table.rows);
  }
};

/// Calls `change(line)` with each line of a document's blocks, but for those of
/// literals, and with its closing and foot.
template <class Change>
void change_lines(Document& document, const Change& change) {
  const LinesOfBlock<Change> lines{change};
  for (Block& block : document.blocks) std::visit(lines, block);
  change(document.closing);
  change(document.foot);
}

}  // namespace backcare
