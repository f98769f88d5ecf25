// Documents as CommonMark. That it renders as meant is for tests/interop/html
// to show.
// SPDX-License-Identifier: MIT
#include "render/markdown.h"

#include <doctest/doctest.h>

#include <utility>

namespace backcare {
namespace {

std::string markdown_of(std::vector<Block> blocks,
                        const Addresses& addresses = {}) {
  Document document;
  document.title = "T";
  document.blocks = {Heading{1, Inline("T")}};
  document.blocks.insert(document.blocks.end(), blocks.begin(), blocks.end());
  return render_markdown(document, addresses).substr(sizeof("# T\n\n") - 1);
}

std::string line_of(const Inline& text, const Addresses& addresses = {}) {
  std::string markdown = markdown_of({Paragraph{text}}, addresses);
  markdown.pop_back();
  return markdown;
}

}  // namespace

TEST_CASE("markdown: content is not taken for markup") {
  CHECK(escape_markdown("*a* _b_ `c` [d](e) <f> &lt; g\\h i|j #k ~l~ !m") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\&lt; g\\\\h i\\|j \\#k "
        "\\~l\\~ \\!m");
  CHECK(line_of(Inline("- a")) == "\\- a");
  CHECK(line_of(Inline("+ a")) == "\\+ a");
  CHECK(line_of(Inline("=== a")) == "\\=== a");
  CHECK(line_of(Inline("12. a")) == "12\\. a");
  CHECK(line_of(Inline("1) a")) == "1\\) a");
  CHECK(line_of(Inline("12 a. b")) == "12 a. b");
  CHECK(line_of(Inline("    a")) == "a");
}

TEST_CASE("markdown: each block has its form") {
  CHECK(markdown_of({Heading{2, Inline("a")}, Paragraph{Inline("b")}}) ==
        "## a\n\nb\n");
  CHECK(markdown_of({Bullets{{Inline("a"), Inline("b")}}}) == "- a\n- b\n");
  CHECK(markdown_of({Steps{{Inline("a"), Inline("b")}}}) == "1. a\n2. b\n");
  CHECK(markdown_of({Literal{{"a  *b*"}}}) == "```\na  *b*\n```\n");
  CHECK(markdown_of({Literal{{"````"}}}) == "`````\n````\n`````\n");
  CHECK(markdown_of({Notice{
            Notice::Level::kToday, Inline("a"), {Inline("b"), Inline("c")}}}) ==
        "> ## a\n>\n> b\n>\n> c\n");
}

TEST_CASE("markdown: two lists in a row stay two") {
  CHECK(markdown_of({Bullets{{Inline("a")}}, Bullets{{Inline("b")}}}) ==
        "- a\n\n* b\n");
  CHECK(markdown_of({Steps{{Inline("a")}}, Steps{{Inline("b")}}}) ==
        "1. a\n\n1) b\n");
}

TEST_CASE("markdown: tables are lists") {
  CHECK(markdown_of({Table{{}, {{Inline("a"), Inline("b")}}}}) == "- a: b\n");
  CHECK(markdown_of({Table{{Inline(), Inline("B"), Inline("C")},
                           {{Inline("a"), Inline("b"), Inline("c")},
                            {Inline("d"), Inline(), Inline("e")}}}}) ==
        "- a\n  - B: b\n  - C: c\n- d\n  - C: e\n");
}

TEST_CASE("markdown: emphasis is left out where it would not be seen") {
  CHECK(line_of(Inline().strong("a").plain(": ").grade("b")) == "**a**: *b*");
  CHECK(line_of(Inline().strong(" a ").plain("b")) == "**a** b");
  CHECK(line_of(Inline().strong("a.").plain("b")) == "a.b");
  CHECK(line_of(Inline().strong("a").grade("b")) == "**a**b");
}

TEST_CASE("markdown: commands are code, whatever is in them") {
  CHECK(line_of(Inline().command("backcare ").command("tips")) ==
        "`backcare tips`");
  CHECK(line_of(Inline().command("a`b")) == "``a`b``");
  CHECK(line_of(Inline().command("`a")) == "`` `a ``");
}

TEST_CASE("markdown: links lead where they are told to") {
  const Addresses addresses = [](std::string_view target) {
    return target == "type/swedish" ? std::string("../a (b).md")
                                    : std::string();
  };
  CHECK(line_of(Inline().link("a]", "type/swedish"), addresses) ==
        "[a\\]](../a%20%28b%29.md)");
  CHECK(line_of(Inline().link("a", "type/other"), addresses) == "a");
  CHECK(line_of(Inline().link("a", "https://a.org/(b)_c")) ==
        "[a](https://a.org/%28b%29\\_c)");
}

TEST_CASE("markdown: sources, closing and imprint end the page") {
  Document document;
  document.title = "T";
  document.blocks = {Heading{1, Inline("T")}};
  document.references_title = "Sources";
  document.references = {{"ernst-2003", Inline("Ernst E")}};
  document.closing = Inline("Numb?");
  document.imprint = {Inline("Edition")};
  CHECK(render_markdown(document) ==
        "# T\n\n## Sources\n\n- Ernst E\n\n---\n\nNumb?\n\n- Edition\n");
}

}  // namespace backcare
