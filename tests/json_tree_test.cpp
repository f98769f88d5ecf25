// SPDX-License-Identifier: MIT
#include "content/json_tree.h"

#include <doctest/doctest.h>

#include <memory_resource>
#include <string>

namespace backcare {
namespace {

/// A tree with the source and the memory that it looks into.
struct Parsed {
  explicit Parsed(std::string text)
      : source(std::move(text)), tree("a.json", source) {
    fault = tree.parse(memory);
  }

  std::string source;
  std::pmr::monotonic_buffer_resource memory;
  JsonTree tree;
  std::optional<ParseFault> fault;
};

std::string fault_of(std::string text) {
  const Parsed parsed(std::move(text));
  if (!parsed.fault) return "";
  return std::to_string(parsed.fault->offset) + ": " + parsed.fault->reason;
}

TEST_CASE("json tree: each value knows at which byte it begins") {
  Parsed parsed(R"({"a": [10, -2.5, "x"],  "b" : {"c":null, "d": true }})");
  REQUIRE_FALSE(parsed.fault);
  std::string begins;
  for (const JsonNode& node : parsed.tree.nodes()) {
    begins += parsed.source.substr(node.begin, 2) + '|';
  }
  CHECK(begins == "{\"|[1|10|-2|\"x|{\"|nu|tr|");
}

TEST_CASE("json tree: each key knows at which byte it begins") {
  Parsed parsed(R"({"a":1,"b" :{"c":2}})");
  REQUIRE_FALSE(parsed.fault);
  std::string keys;
  for (const JsonNode& node : parsed.tree.nodes()) {
    if (node.key.empty()) continue;
    keys += parsed.source.substr(node.key_begin, 3);
  }
  CHECK(keys == "\"a\"\"b\"\"c\"");
}

TEST_CASE("json tree: children are visited without their own children") {
  Parsed parsed(R"([[1,[2]],{"k":[3]},"x"])");
  REQUIRE_FALSE(parsed.fault);
  std::string types;
  for (const JsonNode& node : JsonChildren(parsed.tree, parsed.tree.root())) {
    types += std::to_string(static_cast<int>(node.type)) + ' ';
  }
  CHECK(types == "5 6 4 ");
}

TEST_CASE("json tree: an empty list or object has no children") {
  for (const char* text : {"[]", "{}", "[ ]", "{\n}"}) {
    Parsed parsed(text);
    REQUIRE_FALSE(parsed.fault);
    int count = 0;
    for (const JsonNode& node : JsonChildren(parsed.tree, parsed.tree.root())) {
      count += node.end > 0 ? 1 : 0;
    }
    CHECK(count == 0);
  }
}

TEST_CASE("json tree: escapes in texts and keys are resolved") {
  Parsed parsed(R"({"\u0061\/b": "\ud83d\ude00\n"})");
  REQUIRE_FALSE(parsed.fault);
  const JsonNode& node = parsed.tree.nodes()[1];
  CHECK(node.key == "a/b");
  CHECK(node.text == "\xf0\x9f\x98\x80\n");
}

TEST_CASE("json tree: a pointer names the way to a value") {
  Parsed parsed(R"({"a~/b":[{}, [7, 8]]})");
  REQUIRE_FALSE(parsed.fault);
  const JsonNode& node = parsed.tree.nodes().back();
  const Fault fault = parsed.tree.fault(parsed.tree.place_of(node), "is eight");
  CHECK(first_line(fault) == "a.json:1:18: /a~0~1b/1/1: is eight");
}

TEST_CASE("json tree: a whole number is told from a fraction") {
  Parsed parsed("[7, 7.0, 7e0, -7, 99999999999999999999]");
  REQUIRE_FALSE(parsed.fault);
  const auto& nodes = parsed.tree.nodes();
  CHECK(nodes[1].number == 7);
  CHECK(nodes[2].type == JsonNode::Type::kFraction);
  CHECK(nodes[3].type == JsonNode::Type::kFraction);
  CHECK(nodes[4].number == -7);
  CHECK(nodes[5].type == JsonNode::Type::kFraction);
}

TEST_CASE("json tree: what is not JSON is located, in words without bytes") {
  CHECK(fault_of("") ==
        "0: not valid JSON: unexpected end of input; expected '[', '{', or a "
        "literal");
  CHECK(fault_of("{\"a\": ,}") ==
        "6: not valid JSON: unexpected ','; expected '[', '{', or a literal");
  CHECK(fault_of("[1 2]") ==
        "4: not valid JSON: unexpected number literal; expected ']'");
  CHECK(fault_of("[\"\\ud800\"]") ==
        "8: not valid JSON: invalid string: surrogate U+D800..U+DBFF must be "
        "followed by U+DC00..U+DFFF");
  CHECK(fault_of("[\"\xff\"]") ==
        "2: not valid JSON: invalid string: ill-formed UTF-8 byte");
  CHECK(fault_of("[\"\x1b[31m\"]").find('\x1b') == std::string::npos);
  CHECK(fault_of("{} {}") ==
        "3: not valid JSON: unexpected '{'; expected end of input");
}

TEST_CASE("json tree: 64 levels are read, 65 are refused where they begin") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(fault_of(nested(64)).empty());
  CHECK(fault_of(nested(65)) == "64: nested more than 64 deep");
  CHECK(fault_of(nested(10000)) == "64: nested more than 64 deep");
  CHECK(fault_of(std::string(10000, '[')) == "64: nested more than 64 deep");
}

}  // namespace
}  // namespace backcare
