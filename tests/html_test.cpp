// Documents as HTML pages. That they are valid and can be used by everyone is
// for tests/interop/html to show.
// SPDX-License-Identifier: MIT
#include "render/html.h"

#include <doctest/doctest.h>

#include <utility>

#include "render/html_style.h"

namespace backcare {
namespace {

Document document_of(std::vector<Block> blocks) {
  Document document;
  document.title = "T";
  document.language = "en";
  document.blocks = {Heading{1, Inline("T")}};
  document.blocks.insert(document.blocks.end(), blocks.begin(), blocks.end());
  return document;
}

/// What `html` has between the title of the page and the end of its main part.
std::string main_of(const std::string& html) {
  const std::string begin = "<h1>T</h1>\n";
  const auto at = html.find(begin) + begin.size();
  return html.substr(at, html.find("</main>") - at);
}

std::string blocks_of(std::vector<Block> blocks, const HtmlPage& page = {}) {
  return main_of(render_html(document_of(std::move(blocks)), page));
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("html: text is escaped wherever it stands") {
  CHECK(escape_html("<b> & \"x\" 'y' &lt;") ==
        "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39; &amp;lt;");
  Document document = document_of({Paragraph{Inline("<i>")}});
  document.title = "</title><script>";
  document.language = "\"><script>";
  document.closing = Inline("<u>");
  document.references = {{"\"x", Inline("<s>")}};
  const std::string html = render_html(document);
  for (const char* tag : {"<i>", "<u>", "<s>", "<script>", "\"x\""}) {
    CAPTURE(tag);
    CHECK_FALSE(has(html, tag));
  }
}

TEST_CASE("html: each block has its element") {
  CHECK(blocks_of({Paragraph{Inline("a")}}) == "<p>a</p>\n");
  CHECK(blocks_of({Bullets{{Inline("a")}}}) == "<ul>\n<li>a</li>\n</ul>\n");
  CHECK(blocks_of({Steps{{Inline("a")}}}) == "<ol>\n<li>a</li>\n</ol>\n");
  CHECK(blocks_of({Literal{{"a  b", "c"}}}) == "<pre>a  b\nc\n</pre>\n");
  CHECK(blocks_of({Heading{2, Inline("a")}}) == "<h2>a</h2>\n");
  CHECK(
      blocks_of({Notice{Notice::Level::kToday, Inline("a"), {Inline("b")}}}) ==
      "<section class=\"notice today\">\n<h2>a</h2>\n<p>b</p>\n"
      "</section>\n");
}

TEST_CASE("html: a table without a header is a list") {
  CHECK(blocks_of({Table{{}, {{Inline("a"), Inline("b")}}}}) ==
        "<ul>\n<li>a: b</li>\n</ul>\n");
}

TEST_CASE("html: the cells of a table know their columns") {
  CHECK(blocks_of(
            {Table{{Inline(), Inline("B")}, {{Inline("a"), Inline("b")}}}}) ==
        "<table>\n<thead>\n<tr><td></td><th scope=\"col\">B</th></tr>\n"
        "</thead>\n<tbody>\n<tr><th scope=\"row\">a</th>"
        "<td data-label=\"B\">b</td></tr>\n</tbody>\n</table>\n");
}

TEST_CASE("html: looks are elements") {
  CHECK(blocks_of({Paragraph{Inline().strong("a").command("b").grade("c")}}) ==
        "<p><strong>a</strong><code>b</code><em>c</em></p>\n");
}

TEST_CASE("html: a source leads to the references of its page") {
  Document document =
      document_of({Paragraph{Inline().link("E", "source/ernst-2003")},
                   Paragraph{Inline().link("S", "type/swedish")},
                   Paragraph{Inline().link("F", "source/furlan-2015")}});
  document.references_title = "Sources";
  document.references = {{"ernst-2003", Inline("Ernst E")}};
  CHECK(main_of(render_html(document)) ==
        "<p><a href=\"#source-ernst-2003\">E</a></p>\n<p>S</p>\n<p>F</p>\n"
        "<section class=\"references\">\n<h2>Sources</h2>\n<ul>\n"
        "<li id=\"source-ernst-2003\">Ernst E</li>\n</ul>\n</section>\n");
}

TEST_CASE("html: nothing stands above a warning that opens the page") {
  Document document;
  document.blocks = {
      Notice{Notice::Level::kEmergency, Inline("Now"), {Inline("Go")}},
      Heading{1, Inline("Stress")}};
  CHECK(has(render_html(document),
            "<body>\n<main id=\"main\">\n<section class=\"notice emergency\">"
            "\n<h1>Now</h1>\n<p>Go</p>\n</section>\n<h2>Stress</h2>\n"));
}

TEST_CASE("html: the closing and where it comes from are at the foot") {
  Document document = document_of({});
  document.closing = Inline("Numb?");
  document.imprint = {Inline("Edition")};
  CHECK(has(render_html(document),
            "<footer>\n<p class=\"closing\">Numb?</p>\n<ul>\n<li>Edition</li>\n"
            "</ul>\n</footer>\n"));
}

TEST_CASE("html: a page of a site leads to the others") {
  HtmlPage page;
  page.site_name = "site";
  page.skip_text = "Skip";
  page.site_label = "Pages";
  page.site = {{"Start", "../index.html", "", true}};
  page.around_label = "Around";
  page.around = {{"Next", "b.html", "next", false}};
  const std::string html = render_html(document_of({}), page);
  CHECK(has(html, "<title>T - site</title>"));
  CHECK(has(html,
            "<header>\n<a class=\"skip\" href=\"#main\">Skip</a>\n"
            "<nav aria-label=\"Pages\">\n<ul>\n<li><a href=\"../index.html\" "
            "aria-current=\"page\">Start</a></li>\n</ul>\n</nav>\n</header>"));
  CHECK(has(html, "<a href=\"b.html\" rel=\"next\">Next</a>"));
}

TEST_CASE("html: a long title is cut after a word") {
  Document document;
  document.title = std::string(60, 'a') + " bbbbbbb " + std::string(20, 'c');
  CHECK(has(render_html(document),
            "<title>" + std::string(60, 'a') + " bbbbbbb\u2026</title>"));
}

TEST_CASE("html: the style of a page is small") {
  CHECK(kPageStyle.size() + kSiteStyle.size() < 5000);
  CHECK(kPageStyle.size() < 4096);
}

}  // namespace backcare
