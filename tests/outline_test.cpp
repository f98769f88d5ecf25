// The headings of a page, whatever an answer has.
// SPDX-License-Identifier: MIT
#include "render/outline.h"

#include <doctest/doctest.h>

#include <utility>

namespace backcare {
namespace {

Block heading(int level, const char* text) {
  return Heading{level, Inline(text)};
}

Block notice(const char* title) {
  return Notice{Notice::Level::kToday, Inline(title), {}};
}

Outline outline(std::vector<Block> blocks, const char* title = "") {
  Document document;
  document.title = title;
  document.blocks = std::move(blocks);
  return outline_of(document);
}

using Levels = std::vector<int>;

}  // namespace

TEST_CASE("outline: one title is the heading of the page") {
  const Outline page = outline({heading(1, "A"), Paragraph{}, heading(2, "B"),
                                heading(3, "C"), notice("N")},
                               "A");
  CHECK(page.title == "A");
  CHECK_FALSE(page.adds_title);
  CHECK(page.levels == Levels{1, 0, 2, 3, 2});
}

TEST_CASE("outline: no level is left out") {
  CHECK(outline({heading(1, "A"), heading(3, "B"), heading(3, "C")}).levels ==
        Levels{1, 2, 2});
}

TEST_CASE("outline: a notice before all headings is that of the page") {
  const Outline page = outline(
      {notice("Now"), heading(1, "A"), heading(2, "B"), notice("Soon")});
  CHECK(page.title == "Now");
  CHECK_FALSE(page.adds_title);
  CHECK(page.levels == Levels{1, 2, 3, 2});
}

TEST_CASE("outline: several titles stand below one that names them") {
  const Outline page =
      outline({heading(1, "A"), heading(2, "B"), heading(1, "C")}, "A");
  CHECK(page.title == "A, C");
  CHECK(page.adds_title);
  CHECK(page.levels == Levels{2, 3, 2});
  CHECK(outline({heading(1, "A"), heading(1, "B"), heading(1, "C"),
                 heading(1, "D")})
            .title == "A, B, C\u2026");
}

TEST_CASE("outline: a page without headings has a title all the same") {
  CHECK(outline({Literal{}}, "Title").title == "Title");
  const Outline page = outline({Literal{}});
  CHECK(page.title == "backcare");
  CHECK(page.adds_title);
}

}  // namespace backcare
