// Values of the model as C++ initializers.
// SPDX-License-Identifier: MIT
#include "compile/emit.h"

#include <doctest/doctest.h>

namespace backcare {

TEST_CASE("emit: text becomes a string literal") {
  CHECK(literal("") == "\"\"");
  CHECK(literal("plain") == "\"plain\"");
  CHECK(literal("a \"b\" \\ c") == "\"a \\\"b\\\" \\\\ c\"");
}

TEST_CASE("emit: what is not plain ASCII is written as three octal digits") {
  CHECK(literal("\u00e9 1") == "\"\\303\\251 1\"");
  CHECK(literal("a\nb") == "\"a\\012b\"");
  CHECK(literal("?"
                "?=") == "\"\\077\\077=\"");
}

TEST_CASE("emit: text with a zero byte is counted") {
  CHECK(literal(std::string_view("a\0b", 3)) == "Text(\"a\\000b\", 3)");
}

TEST_CASE("emit: a long literal is cut into lines that join again") {
  const std::string text = literal(std::string(200, 'a'));
  std::string joined;
  for (const char c : text) {
    if (c != '\n' && c != '"') joined += c;
  }
  CHECK(joined == std::string(200, 'a'));
  CHECK(text.find("\"\n\"") != std::string::npos);
}

TEST_CASE("emit: lists become arrays that stand before their use") {
  Emitter emitter;
  const Example examples[] = {{"a", "b"}, {"c", "d"}};
  CHECK(emitter.value(List<Example>(examples)) == "list_1");
  CHECK(emitter.arrays() ==
        "constexpr Example list_1[] = {\n"
        "{\"a\", \"b\", },\n{\"c\", \"d\", },\n};\n");
  CHECK(emitter.value(List<Example>(examples)) == "list_2");
}

TEST_CASE("emit: an empty list needs no array") {
  Emitter emitter;
  CHECK(emitter.value(List<Example>()) == "{}");
  CHECK(emitter.value(Lines()) == "Lines()");
  CHECK(emitter.arrays() == "");
}

TEST_CASE("emit: numbers and names of values") {
  Emitter emitter;
  CHECK(emitter.value(-3) == "-3");
  CHECK(emitter.value(std::uint8_t{200}) == "200");
  CHECK(emitter.value(Grade::kGood) == "Grade(1)");
  CHECK(emitter.value(Tier::kToday) == "Tier(1)");
  CHECK(emitter.value(Lines("a\nb")) == "Lines(\"a\\012b\")");
}

}  // namespace backcare
