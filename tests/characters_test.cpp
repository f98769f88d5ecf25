// Which characters may reach a terminal, and what is shown for the others.
// SPDX-License-Identifier: MIT
#include "characters.h"

#include <doctest/doctest.h>

namespace backcare {

TEST_CASE("characters: code points are taken one by one") {
  std::string_view rest = "a\u00e9\u8170\U0001f600";
  CHECK(take_code_point(rest) == U'a');
  CHECK(take_code_point(rest) == U'\u00e9');
  CHECK(take_code_point(rest) == U'\u8170');
  CHECK(take_code_point(rest) == U'\U0001f600');
  CHECK(rest.empty());
}

TEST_CASE("characters: of bytes that are not UTF-8, one is taken") {
  std::string_view rest = "\xc3(";
  CHECK_FALSE(take_code_point(rest));
  CHECK(rest == "(");
}

TEST_CASE("characters: what is UTF-8") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("caf\u00e9 \U0010ffff"));
  CHECK_FALSE(is_utf8("\xff"));
  CHECK_FALSE(is_utf8("\xc3"));              // cut short
  CHECK_FALSE(is_utf8("\xc0\xaf"));          // longer than need be
  CHECK_FALSE(is_utf8("\xed\xa0\x80"));      // a surrogate
  CHECK_FALSE(is_utf8("\xf4\x90\x80\x80"));  // beyond Unicode
}

TEST_CASE("characters: what could drive a terminal or hide text is unsafe") {
  for (const char32_t code_point :
       {U'\0', U'\n', U'\t', U'\x1b', U'\x7f', U'\u0080', U'\u009b', U'\u061c',
        U'\u200b', U'\u200e', U'\u2028', U'\u202e', U'\u2066', U'\u2069',
        U'\ufeff', U'\U000e0041'}) {
    CAPTURE(static_cast<unsigned>(code_point));
    CHECK(is_unsafe(code_point));
  }
  for (const char32_t code_point :
       {U' ', U'a', U'~', U'\u00a0', U'\u00e9', U'\u2019', U'\u8170'}) {
    CAPTURE(static_cast<unsigned>(code_point));
    CHECK_FALSE(is_unsafe(code_point));
  }
}

TEST_CASE("characters: the unsafe ones are shown as escapes") {
  CHECK(visible("caf\u00e9") == "caf\u00e9");
  CHECK(visible("a\x1b[31m\n") == "a\\x1b[31m\\x0a");
  CHECK(visible("\u202eb\u009b") == "\\u202eb\\u009b");
  CHECK(visible("\U000e0041") == "\\U000e0041");
  CHECK(visible("a\xff") == "a\\xff");
  CHECK(visible("&lt;\\") == "&lt;\\");
}

TEST_CASE("characters: quoted words are visible and not too long") {
  CHECK(quote("sweedish") == "'sweedish'");
  CHECK(quote("") == "''");
  CHECK(quote("\x1b") == "'\\x1b'");
  CHECK(quote(std::string(60, 'a')) == "'" + std::string(60, 'a') + "'");
  CHECK(quote(std::string(61, 'a')) == "'" + std::string(60, 'a') + "...'");
}

TEST_CASE("characters: a code point is appended as UTF-8") {
  std::string text = "a";
  append_utf8(text, U'\u00e9');
  append_utf8(text, U'\U0001f600');
  CHECK(text == "a\u00e9\U0001f600");
}

TEST_CASE("characters: marks are taken off, and capitals if asked") {
  CHECK(without_marks("M\u00e4ssage", Letters::kLowerCase) == "massage");
  CHECK(without_marks("M\u00e4ssage", Letters::kAsTheyAre) == "Massage");
  CHECK(without_marks("", Letters::kAsTheyAre) == "");
  CHECK(without_marks("a\xff", Letters::kLowerCase) == std::nullopt);
}

}  // namespace backcare
