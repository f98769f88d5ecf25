// Breaking text into lines by the columns it takes up.
// SPDX-License-Identifier: MIT
#include "render/wrap.h"

#include <doctest/doctest.h>

namespace backcare {
namespace {

using Strings = std::vector<std::string>;

Strings wrapped(const Inline& text, std::size_t width) {
  Strings lines;
  for (const Line& line : wrap(text, width)) {
    std::string joined;
    for (const auto& part : line) joined += part.text;
    lines.push_back(joined);
  }
  return lines;
}

Strings wrapped(std::string_view text, std::size_t width) {
  return wrapped(Inline(text), width);
}

}  // namespace

TEST_CASE("wrap: a line takes as many words as fit") {
  CHECK(wrapped("one two three", 13) == Strings{"one two three"});
  CHECK(wrapped("one two three", 12) == Strings{"one two", "three"});
  CHECK(wrapped("one two three", 7) == Strings{"one two", "three"});
  CHECK(wrapped("one two three", 6) == Strings{"one", "two", "three"});
}

TEST_CASE("wrap: a word that is too long stands alone and whole") {
  CHECK(wrapped("see 10.1002/14651858 now", 10) ==
        Strings{"see", "10.1002/14651858", "now"});
  CHECK(wrapped("long", 1) == Strings{"long"});
}

TEST_CASE("wrap: runs of blanks count as one, none is at an end") {
  CHECK(wrapped("  one   two  ", 20) == Strings{"one two"});
}

TEST_CASE("wrap: text without words is one empty line") {
  CHECK(wrapped("", 10) == Strings{""});
  CHECK(wrapped("   ", 10) == Strings{""});
}

TEST_CASE("wrap: a word made of several pieces is not split") {
  const Inline text = Inline("one ").strong("two").plain(", three");
  CHECK(wrapped(text, 8) == Strings{"one two,", "three"});
  CHECK(wrapped(text, 7) == Strings{"one", "two,", "three"});
}

TEST_CASE("wrap: a piece keeps its emphasis on every line") {
  const Inline text = Inline().strong("one two");
  const std::vector<Line> lines = wrap(text, 3);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0][0].emphasis == Emphasis::kStrong);
  CHECK(lines[1][0].emphasis == Emphasis::kStrong);
}

TEST_CASE("wrap: words of one piece stay one piece") {
  const Inline text = Inline().strong("one two").plain(" three four");
  const std::vector<Line> lines = wrap(text, 80);
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].size() >= 2);
  CHECK(lines[0].front().text == "one two");
}

TEST_CASE("wrap: characters count by the columns they take up") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("caf\u00e9") == 4);
  CHECK(display_width("cafe\u0301") == 4);
  CHECK(display_width("\u8170\u75db") == 4);
  CHECK(wrapped("\u8170\u75db \u8170\u75db", 8) ==
        Strings{"\u8170\u75db", "\u8170\u75db"});
  CHECK(wrapped("cafe\u0301 cafe\u0301", 9) ==
        Strings{"cafe\u0301 cafe\u0301"});
}

TEST_CASE("wrap: ASCII for what has a likeness, a question mark for the rest") {
  CHECK(to_ascii("plain") == "plain");
  CHECK(to_ascii("\u2018a\u2019 \u201cb\u201d") == "'a' \"b\"");
  CHECK(to_ascii("2\u20133 \u2014 4\u2026") == "2-3 -- 4...");
  CHECK(to_ascii("M\u00e4ssage") == "Massage");
  CHECK(to_ascii("cafe\u0301") == "cafe");
  CHECK(to_ascii("\u2264 5") == "<= 5");
  CHECK(to_ascii("\u8170") == "?");
}

}  // namespace backcare
