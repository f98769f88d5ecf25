// Documents as man pages. That man and mandoc show them is for
// tests/interop/export to show.
// SPDX-License-Identifier: MIT
#include "render/man.h"

#include <doctest/doctest.h>

#include <utility>

namespace backcare {
namespace {

std::string man_of(std::vector<Block> blocks) {
  Document document;
  document.title = "T";
  document.blocks = {Heading{1, Inline("T")}};
  document.blocks.insert(document.blocks.end(), blocks.begin(), blocks.end());
  ManPage page;
  page.name = "backcare-swedish";
  page.date = "2026-11-22";
  page.source = "pack";
  page.summary = "Swedish massage";
  const std::string man = render_man(document, page);
  const std::string head =
      ".TH \"BACKCARE\\-SWEDISH\" \"7\" \"2026-11-22\" \"pack\"\n.SH NAME\n"
      "backcare\\-swedish \\- Swedish massage\n.nh\n.ad l\n";
  REQUIRE(man.substr(0, head.size()) == head);
  return man.substr(head.size());
}

}  // namespace

TEST_CASE("man: content is not taken for a request or an escape") {
  CHECK(escape_man(".so x") == "\\&.so x");
  CHECK(escape_man("'so x") == "\\(aqso x");
  CHECK(escape_man("a\\fBb") == "a\\efBb");
  CHECK(escape_man("a-b \"c\" ~^`") == "a\\-b \\(dqc\\(dq \\(ti\\(ha\\(ga");
  CHECK(escape_man("a\n.so b") == "a .so b");
  CHECK(escape_man("caf\xc3\xa9 \xf0\x9f\x98\x80") ==
        "caf\\[u00E9] \\[u1F600]");
}

TEST_CASE("man: sections and paragraphs") {
  CHECK(man_of({Heading{2, Inline("a")}, Paragraph{Inline("b")},
                Paragraph{Inline("c")}, Heading{3, Inline("d")}}) ==
        ".SH \"a\"\nb\n.PP\nc\n.SS \"d\"\n");
  CHECK(man_of({Paragraph{Inline("a")}}) == ".SH \"DESCRIPTION\"\na\n");
}

TEST_CASE("man: lists and looks") {
  CHECK(man_of({Heading{2, Inline("a")},
                Bullets{{Inline().strong("b").plain(": ").grade("c")}},
                Steps{{Inline("d")}}}) ==
        ".SH \"a\"\n.IP \\(bu 3\n\\fBb\\fR: \\fIc\\fR\n.IP 1. 3\nd\n");
}

TEST_CASE("man: a warning is a section of its own") {
  CHECK(man_of({Notice{Notice::Level::kToday, Inline("a"), {Inline("b")}}}) ==
        ".SH \"a\"\nb\n");
}

TEST_CASE("man: preformatted lines keep their blanks") {
  CHECK(man_of({Heading{2, Inline("a")}, Literal{{"b  c", ".d"}}}) ==
        ".SH \"a\"\n.nf\nb  c\n\\&.d\n.fi\n");
}

}  // namespace backcare
