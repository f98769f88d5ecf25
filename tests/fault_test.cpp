// SPDX-License-Identifier: MIT
#include "content/fault.h"

#include <doctest/doctest.h>

#include <string>

namespace backcare {
namespace {

Fault sample(std::string_view source, std::size_t offset) {
  Fault fault = fault_at("a.json", source, offset);
  fault.pointer = "/name";
  fault.message = "must be a text";
  return fault;
}

TEST_CASE("fault: it reads as a compiler's, with the line and a caret") {
  const Fault fault = sample("{\n  \"name\": 7\n}\n", 12);
  CHECK(describe(fault) ==
        "a.json:2:11: /name: must be a text\n"
        "    \"name\": 7\n"
        "            ^");
}

TEST_CASE("fault: columns are counted in characters, not in bytes") {
  const Fault fault = sample("\"\xc3\xa9\xc3\xa9\" x", 7);
  CHECK(fault.column == 6);
  CHECK(fault.caret == 5);
}

TEST_CASE("fault: without a pointer or a line only the place is shown") {
  Fault fault = fault_at("a.json", "", 0);
  fault.message = "not valid JSON";
  CHECK(describe(fault) == "a.json:1:1: not valid JSON");
}

TEST_CASE("fault: advice says that it is a note, before the pointer") {
  Fault fault = sample("7", 0);
  fault.is_note = true;
  CHECK(first_line(fault) == "a.json:1:1: note: /name: must be a text");
}

TEST_CASE("fault: an offset past the end is taken for the end") {
  const Fault fault = sample("one\ntwo", 99);
  CHECK(fault.line == 2);
  CHECK(fault.column == 4);
}

TEST_CASE("fault: a line that ends in CR LF shows neither") {
  CHECK(sample("one\r\ntwo", 2).excerpt == "one");
}

TEST_CASE("fault: of a long line at most 80 columns are shown") {
  const std::string line = std::string(500, 'a') + 'X' + std::string(500, 'b');
  const Fault fault = sample(line, 500);
  CHECK(fault.excerpt.size() < 80);
  CHECK(fault.excerpt[fault.caret] == 'X');
  CHECK(fault.column == 501);
}

TEST_CASE("fault: a long line is not cut within a character") {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "\xe2\x82\xac";
  for (std::size_t offset = 297; offset < 303; offset += 3) {
    const Fault fault = sample(line, offset);
    CHECK(fault.excerpt.find("\\x") == std::string::npos);
  }
}

TEST_CASE("fault: what could drive a terminal is shown as an escape") {
  const Fault fault = fault_at("a\x1b[31m.json", "a\x1b[2J\xff\xe2\x80\xae", 0);
  CHECK(fault.file == "a\\x1b[31m.json");
  CHECK(fault.excerpt == "a\\x1b[2J\\xff\\u202e");
}

TEST_CASE("fault: the caret stands under the place after an escape") {
  const Fault fault = fault_at("a.json", "\x1b\x1bX", 2);
  CHECK(fault.column == 3);
  CHECK(fault.excerpt.substr(fault.caret) == "X");
}

TEST_CASE("fault: a place inside a character is where the character begins") {
  for (std::size_t offset = 1; offset < 4; ++offset) {
    const Fault fault = fault_at("a.json", "x\xe2\x80\xae", offset);
    CHECK(fault.column == 2);
    CHECK(fault.excerpt.substr(fault.caret) == "\\u202e");
  }
}

TEST_CASE("fault: a byte that makes no character is a place of its own") {
  const Fault fault = fault_at("a.json", "x\x80y", 1);
  CHECK(fault.column == 2);
  CHECK(fault.excerpt.substr(fault.caret) == "\\x80y");
}

TEST_CASE("fault: those that are not listed are counted") {
  CHECK(describe({sample("7", 0)}, 3) ==
        "a.json:1:1: /name: must be a text\n  7\n  ^\n... and 2 more");
  CHECK(describe({}, 0).empty());
}

}  // namespace
}  // namespace backcare
