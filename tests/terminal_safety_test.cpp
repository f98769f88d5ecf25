// No character that drives a terminal or hides text from its reader gets
// through: packs that hold one are refused, and what a person types is shown
// with escapes.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "characters.h"
#include "fuzz/expect.h"
#include "render/html.h"
#include "render/man.h"
#include "render/markdown.h"
#include "run_program.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// The controls of Unicode, the 12 code points with the property Bidi_Control,
/// and the characters without a width that are no combining marks.
std::vector<char32_t> unsafe_characters() {
  constexpr Range kRanges[] = {
      {0x00, 0x1f},     {0x7f, 0x9f},     {0x061c, 0x061c}, {0x200e, 0x200f},
      {0x202a, 0x202e}, {0x2066, 0x2069}, {0x200b, 0x200d}, {0x2060, 0x2064},
      {0xfeff, 0xfeff}, {0x180e, 0x180e}, {0x2028, 0x2029}, {0xe0001, 0xe0001},
  };
  std::vector<char32_t> characters;
  for (const Range& range : kRanges) {
    for (char32_t c = range.first; c <= range.last; ++c) {
      characters.push_back(c);
    }
  }
  return characters;
}

std::string utf8(char32_t character) {
  std::string text;
  append_utf8(text, character);
  return text;
}

/// The character as JSON may write it.
std::string json_escape(char32_t character) {
  const auto unit = [](unsigned value) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string out = "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) {
      out += kDigits[(value >> static_cast<unsigned>(shift)) & 15U];
    }
    return out;
  };
  const auto value = static_cast<unsigned>(character);
  if (value < 0x10000) return unit(value);
  return unit(0xd800 + ((value - 0x10000) >> 10U)) +
         unit(0xdc00 + ((value - 0x10000) & 0x3ffU));
}

/// One fault, of the place that is wanted, and nothing raw in its text.
void check_refused(const std::string& pack, const std::string& place) {
  const LoadedContent loaded = load_text(pack);
  REQUIRE(loaded.fault_count() > 0);
  CHECK(fuzz::is_safe_text(describe(loaded.faults(), loaded.fault_count())));
  bool found = false;
  for (const Fault& fault : loaded.faults()) {
    found = found || fault.pointer.starts_with(place) || fault.pointer.empty();
  }
  CHECK(found);
}

/// Strings that a terminal obeys: CSI, OSC and DCS in their 7-bit and 8-bit
/// forms, the latter as UTF-8 and as the bare byte.
const std::vector<std::string> kSequences = {
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\x1bP$q\x1b\\",
    "\xc2\x9b"
    "31m",
    "\xc2\x9d"
    "0;t\xc2\x9c",
    "\xc2\x90$q\xc2\x9c",
    "\x9b"
    "31m",
    "\x9d"
    "0;title\x9c",
    "\x90$q\x9c",
};

void check_safe(const Outcome& outcome) {
  CAPTURE(visible(outcome.out));
  CAPTURE(visible(outcome.err));
  CHECK(fuzz::is_safe_text(outcome.out));
  CHECK(fuzz::is_safe_text(outcome.err));
}

/// What is typed may stand anywhere.
void check_typed(const std::string& word) {
  CAPTURE(visible(word));
  for (const char* form : {"text", "json", "html", "markdown"}) {
    const std::string format = std::string("--format=") + form;
    check_safe(run_program({word, format}));
    check_safe(run_program({"types", word, format}));
    check_safe(run_program({"types", "swedish", word, format}));
    check_safe(run_program({"compare", "swedish", word, format}));
    check_safe(run_program({"for", "stiff", word, format}));
    check_safe(run_program({"for", "--code", word, format}));
    check_safe(run_program({"search", "stiff" + word, format}));
    check_safe(run_program({"help", word, format}));
    check_safe(run_program({"check", word, format}));
    check_safe(run_program({"types", "--content", word, format}));
    check_safe(run_program({"for", format}, "stiff" + word + "\n"));
  }
  check_safe(run_program({"--" + word}));
  check_safe(run_program({"--format", word}));
  check_safe(run_program({"--color", word}));
  check_safe(run_program({"--width", word}));
  check_safe(run_program({"types", "--json=" + word}));
  check_safe(run_program({"completions", word}));
  check_safe(run_program({"schema", word}));
  check_safe(run_program({"export", word, "nowhere"}));
}

/// An argument ends at the first zero byte.
bool can_be_typed(char32_t character) { return character != 0; }

}  // namespace

TEST_CASE(
    "terminal safety: a pack with an unsafe character in a text is "
    "refused") {
  for (const char32_t character : unsafe_characters()) {
    CAPTURE(static_cast<unsigned>(character));
    CHECK(is_unsafe(character));
    const std::string escaped = json_escape(character);
    check_refused(tiny_pack("It is soft.", "It" + escaped + "is"), "/types/0");
    check_refused(tiny_pack("\"gentle\"", "\"" + escaped + "\""), "/types/0");
    check_refused(tiny_pack("Call 112.", escaped), "/tiers/0/action");
    check_refused(tiny_pack("It is soft.", "It" + utf8(character) + "is"),
                  "/types/0");
  }
}

TEST_CASE(
    "terminal safety: a pack with an unsafe character in a key is "
    "refused") {
  for (const char32_t character : unsafe_characters()) {
    CAPTURE(static_cast<unsigned>(character));
    const std::string escaped = json_escape(character);
    const std::string key = "\"" + escaped + "x\": ";
    check_refused(tiny_pack("\"format\": 1", key + "1, \"format\": 1"), "/");
    check_refused(tiny_pack("\"technique\"", "\"" + escaped + "\""), "/types");
    check_refused(tiny_pack("\"format\": 1", "\"format\": 1, \"concepts\": {" +
                                                 key + "[\"a\"]}"),
                  "/concepts");
    check_refused(tiny_pack("\"format\": 1", "\"format\": 1, \"cautions\": {" +
                                                 key + "[\"a\"]}"),
                  "/cautions");
    check_refused(tiny_pack("\"format\": 1",
                            "\"format\": 1, \"$schema\": \"" + escaped + "\""),
                  "/$schema");
  }
}

TEST_CASE("terminal safety: a sequence split across fields is refused too") {
  check_refused(tiny_pack("\"It is soft.\", \"aliases\": [\"gentle\"]",
                          "\"\\u001b\", \"aliases\": [\"[31m\"]"),
                "/types/0/summary");
  check_refused(tiny_pack("\"calm\", \"sleep\"", "\"\\u009b\", \"31m\""),
                "/types/0/helps");
}

TEST_CASE("terminal safety: an empty name of phrases is refused") {
  CHECK(faults_of(tiny_pack("\"format\": 1",
                            "\"format\": 1, \"concepts\": {\"\": [\"a\"]}")) ==
        Strings{"2:29: /concepts/: must not be empty"});
}

TEST_CASE("terminal safety: what is typed is shown with escapes") {
  for (const char32_t character : unsafe_characters()) {
    if (!can_be_typed(character)) continue;
    check_typed("a" + utf8(character) + "b");
  }
}

TEST_CASE("terminal safety: control sequences are shown with escapes") {
  for (const std::string& sequence : kSequences) check_typed(sequence);
}

TEST_CASE("terminal safety: a message shows the escape") {
  CHECK(run_program({"types", "\x1b[31m"})
            .err.starts_with("backcare: unknown style '\\x1b[31m'"));
  CHECK(run_program({"--\xe2\x80\xae"}).err ==
        "backcare: unknown option '--\\u202e'; put '--' before words that "
        "begin with a dash\nTry 'backcare --help'.\n");
  CHECK(run_program({"types", "--content", "a\nb"}).err ==
        "backcare: can't read 'a\\x0ab': No such file or directory\n");
  CHECK(run_program({"for"},
                    "\x9b"
                    "31m")
            .err ==
        "backcare: not UTF-8: '\\x9b31m'\nTry 'backcare --help'.\n");
}

TEST_CASE("terminal safety: zero bytes on standard input are no end") {
  const Outcome outcome =
      run_program({"for", "--json"}, std::string("stiff\0back", 10));
  check_safe(outcome);
  CHECK(outcome.out.find("\"query\": \"stiff\\u0000back\"") !=
        std::string::npos);
}

TEST_CASE("terminal safety: entities are not decoded") {
  const Outcome text = run_program({"types", "&#27;[31m&lt;b&gt;"});
  CHECK(text.err.starts_with("backcare: unknown style '&#27;[31m&lt;b&gt;'"));
  CHECK(visible("&#x1b;&amp;&ZeroWidthSpace;") ==
        "&#x1b;&amp;&ZeroWidthSpace;");
  CHECK(escape_html("&lt;&#27;") == "&amp;lt;&amp;#27;");
  CHECK(escape_markdown("&lt;") == "\\&lt;");
}

namespace {

Document document_with(const Inline& text) {
  Document document;
  document.title = plain_text(text);
  document.language = "en\"><script>";
  document.blocks = {Heading{1, text},
                     Paragraph{text},
                     Bullets{{text}},
                     Steps{{text}},
                     Notice{Notice::Level::kCaution, text, {text}},
                     Table{{text, text}, {{text, text}}},
                     Table{{}, {{text, text}}},
                     Citation{plain_text(text), text},
                     Literal{{plain_text(text)}, false}};
  document.closing = text;
  document.foot = text;
  document.references_title = plain_text(text);
  document.references = {{plain_text(text), text}};
  document.imprint = {text};
  return document;
}

const std::vector<std::string> kMarkup = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style><script>",
    "<!--",
    "-->",
    "]]>",
    "&lt;script&gt;",
    "[a](javascript:alert(1))",
    "![a](https://example.org/a.png)",
    "<https://example.org>",
    "[a]: https://example.org",
    "`<b>`",
    "``` <b>",
    "~~~",
    "\\<b>",
    "# a",
    "1. a",
    "---",
    "***",
    "===",
    "> a",
    "    <b>",
    "| a | b |",
    ".so /etc/passwd",
    " .so /etc/passwd",
    "'so /etc/passwd",
    "\\fBa\\fP\\n",
    "\\",
    "a\\",
    ".\\\" comment",
    "\" .so",
};

}  // namespace

TEST_CASE(
    "terminal safety: no text is taken for HTML, Markdown or a request "
    "of troff") {
  for (const std::string& markup : kMarkup) {
    for (const Inline& text :
         {Inline(markup), Inline().strong(markup), Inline().command(markup),
          Inline().grade(markup), Inline(" ").plain(markup),
          Inline("a ").plain(markup), Inline(markup).strong("b")}) {
      CAPTURE(markup);
      const Document document = document_with(text);
      CHECK(fuzz::is_safe_html(render_html(document)));
      CHECK(fuzz::is_safe_markdown(render_markdown(document)));
      CHECK(fuzz::is_safe_man(render_man(document, ManPage{.name = markup})));
    }
  }
}

TEST_CASE("terminal safety: an address that could run is no link") {
  for (const char* target :
       {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
        "data:text/html,x", "vbscript:x", "//example.org", "file:///etc"}) {
    CAPTURE(target);
    const Document document = document_with(Inline().link("a", target));
    CHECK(render_html(document).find("<a ") == std::string::npos);
    CHECK(render_markdown(document).find("](") == std::string::npos);
  }
}

TEST_CASE("terminal safety: an address keeps to its attribute") {
  const Document document =
      document_with(Inline().link("a", "https://a.b/\"><script>'"));
  CHECK(fuzz::is_safe_html(render_html(document)));
  CHECK(render_html(document).find(
            "<a href=\"https://a.b/%22%3E%3Cscript%3E&#39;\">") !=
        std::string::npos);
}

}  // namespace backcare
