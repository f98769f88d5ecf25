// Documents as text for a terminal.
// SPDX-License-Identifier: MIT
#include "render/text.h"

#include <doctest/doctest.h>

namespace backcare {
namespace {

Document document_of(std::vector<Block> blocks) {
  Document document;
  document.blocks = std::move(blocks);
  return document;
}

std::string text_of(std::vector<Block> blocks, std::size_t width = 80) {
  return render_text(document_of(std::move(blocks)), {width, false, false});
}

Table pairs() {
  return Table{{},
               {{Inline("one"), Inline("the first of two")},
                {Inline("three"), Inline("the other")}}};
}

}  // namespace

TEST_CASE("text: blocks stand apart, but not from the heading above them") {
  CHECK(text_of({Heading{1, Inline("Title")}, Paragraph{Inline("One.")},
                 Paragraph{Inline("Two.")}, Heading{2, Inline("Part")},
                 Paragraph{Inline("Three.")}}) ==
        "Title\nOne.\n\nTwo.\n\nPart\nThree.\n");
}

TEST_CASE("text: headings under one another stand apart only from a title") {
  CHECK(text_of({Heading{1, Inline("Title")}, Heading{2, Inline("Part")},
                 Heading{3, Inline("Group")}, Paragraph{Inline("One.")}}) ==
        "Title\n\nPart\nGroup\nOne.\n");
}

TEST_CASE("text: the lines of a bullet keep their indent") {
  const Bullets bullets{{Inline("one two three four"), Inline("five")}};
  CHECK(text_of({bullets}, 60) == "  - one two three four\n  - five\n");
  CHECK(text_of({bullets}, 20) == "- one two three four\n- five\n");
  const Bullets longer{{Inline("one two three four five")}};
  CHECK(text_of({longer}, 20) == "- one two three four\n  five\n");
}

TEST_CASE("text: steps are numbered") {
  CHECK(text_of({Steps{{Inline("one"), Inline("two")}}}) ==
        "  1. one\n  2. two\n");
}

TEST_CASE("text: a notice is marked without colour too") {
  Notice notice{
      Notice::Level::kEmergency, Inline("Get help"), {Inline("Now.")}};
  CHECK(text_of({notice}) == "!! Get help\n  Now.\n");
  notice.level = Notice::Level::kCaution;
  CHECK(text_of({notice}) == "! Get help\n  Now.\n");
  CHECK(text_of({notice}, 40) == "! Get help\nNow.\n");
}

TEST_CASE("text: a list is in columns where there is room") {
  CHECK(text_of({pairs()}) ==
        "  one    the first of two\n  three  the other\n");
}

TEST_CASE("text: the last of two columns is wrapped") {
  const Table table{
      {},
      {{Inline("one"), Inline("words that go on and on and on to the end")}}};
  CHECK(text_of({table}, 40) ==
        "one  words that go on and on and on to\n     the end\n");
}

TEST_CASE("text: without room for columns, cells stand under one another") {
  CHECK(text_of({pairs()}, 20) ==
        "one\n  the first of two\nthree\n  the other\n");
  const Table graded{
      {},
      {{Inline("activity"), Inline("Stay active"), Inline("good evidence")}}};
  CHECK(text_of({graded}, 30) == "activity\n  Stay active: good evidence\n");
}

TEST_CASE("text: a comparison is side by side where there is room") {
  const Table table{{Inline(), Inline("One"), Inline("Two")},
                    {{Inline("Pressure"), Inline("Gentle."), Inline("Firm.")},
                     {Inline("Area"), Inline(), Inline("Deep.")}}};
  CHECK(text_of({table}, 60) ==
        "            One                      Two\n"
        "  Pressure  Gentle.                  Firm.\n"
        "  Area                               Deep.\n");
  CHECK(text_of({table}, 40) ==
        "One\n- Pressure: Gentle.\n\nTwo\n- Pressure: Firm.\n- Area: Deep.\n");
}

TEST_CASE("text: a citation hangs, a literal line stays whole") {
  CHECK(text_of({Citation{"a", Inline("Author (2020). A title of some length "
                                      "in a journal with a name.")}},
                60) ==
        "Author (2020). A title of some length in a journal with a\n"
        "  name.\n");
  CHECK(text_of({Literal{{"one two three four five"}, false}}, 20) ==
        "one two three four five\n");
  CHECK(text_of({Literal{{"one two three four five"}, true}}, 20) ==
        "one two three four\nfive\n");
}

TEST_CASE("text: the closing line comes last, and the foot under it") {
  Document document = document_of({Paragraph{Inline("One.")}});
  document.closing = Inline("Warnings.");
  CHECK(render_text(document, {}) == "One.\n\nWarnings.\n");
  document.foot = Inline("Pack.");
  CHECK(render_text(document, {}) == "One.\n\nWarnings.\nPack.\n");
}

TEST_CASE("text: colour is put around whole pieces and switched off again") {
  Document document = document_of(
      {Paragraph{Inline("a ").strong("b c").plain(" ").grade("good")},
       Notice{Notice::Level::kEmergency, Inline("Get help"), {}}});
  const TextStyle colored{80, true, false};
  CHECK(render_text(document, colored) ==
        "a \x1b[1mb c\x1b[0m \x1b[35mgood\x1b[0m\n\n"
        "\x1b[1;31m!! Get help\x1b[0m\n");
  document.blocks = {Paragraph{Inline().command("backcare warnings")}};
  CHECK(render_text(document, {9, true, false}) ==
        "\x1b[36mbackcare\x1b[0m\n\x1b[36mwarnings\x1b[0m\n");
}

TEST_CASE("text: ASCII where nothing else can be shown") {
  const Document document =
      document_of({Paragraph{Inline("caf\u00e9 \u2013 \u201ca\u201d")}});
  CHECK(render_text(document, {80, false, true}) == "cafe - \"a\"\n");
  const Document dots = document_of({Paragraph{Inline("one\u2026 two\u2026")}});
  CHECK(render_text(dots, {9, false, true}) == "one...\ntwo...\n");
}

TEST_CASE("text: an empty document is empty text") { CHECK(text_of({}) == ""); }

}  // namespace backcare
