// SPDX-License-Identifier: MIT
#include "publish/mcp_tools.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "mcp_session.h"

namespace backcare {
namespace {

TEST_CASE("mcp_tools: the tools, in their order") {
  const Value tools = result_of(request("tools/list"))["tools"];
  REQUIRE(tools.size() == 4);
  CHECK(tools[0]["name"] == "find_guidance");
  CHECK(tools[1]["name"] == "list_entries");
  CHECK(tools[2]["name"] == "get_entry");
  CHECK(tools[3]["name"] == "compare_types");
  for (const Value& tool : tools) {
    CHECK(tool["inputSchema"]["type"] == "object");
    CHECK(tool["outputSchema"]["type"] == "object");
    CHECK(tool["outputSchema"]["properties"].contains("warnings"));
    CHECK_FALSE(tool["outputSchema"].contains("$id"));
  }
}

TEST_CASE("mcp_tools: a tool answers as the command does") {
  struct Row {
    std::string line;
    std::vector<std::string> args;
  };
  const std::string words = "stiff every morning";
  for (const Row& row :
       {Row{call("find_guidance", {{"words", words}}), {"for", words}},
        Row{call("find_guidance", {{"code", "M54.5"}, {"words", nullptr}}),
            {"for", "--code", "M54.5"}},
        Row{call("list_entries", {{"kind", "warning"}}), {"warnings"}},
        Row{call("get_entry", {{"kind", "type"}, {"id", "Deep Tissue"}}),
            {"types", "deep-tissue"}},
        Row{call("compare_types", {{"ids", {"swedish", "hot-stone"}}}),
            {"compare", "swedish", "hot-stone"}}}) {
    CAPTURE(row.line);
    const Value result = result_of(row.line);
    CHECK(text_of(result) == run_program(row.args).out);
    CHECK_FALSE(result.contains("isError"));
    std::vector<std::string> as_json = row.args;
    as_json.insert(as_json.begin(), "--json");
    CHECK(result["structuredContent"] ==
          Value::parse(run_program(as_json).out));
  }
}

TEST_CASE("mcp_tools: a warning sign comes before everything else") {
  const Value result =
      result_of(call("find_guidance", {{"words", "can't pee, numb groin"}}));
  CHECK(result["structuredContent"]["warnings"][0]["tier"] == "emergency");
  CHECK(text_of(result).starts_with("!! Get help now"));
}

TEST_CASE("mcp_tools: what finds nothing is an answer, and says what is near") {
  const Value unknown =
      result_of(call("get_entry", {{"kind", "type"}, {"id", "sweedish"}}));
  CHECK(text_of(unknown).starts_with(
      "unknown style 'sweedish', did you mean 'swedish'?\n"));
  CHECK(unknown["structuredContent"]["items"].empty());
  CHECK(unknown["structuredContent"]["unknown"][0]["suggestion"] == "swedish");
  const Value nothing =
      result_of(call("find_guidance", {{"words", "the price of tea"}}));
  CHECK(nothing["structuredContent"]["items"].empty());
  CHECK(text_of(nothing).ends_with("backcare warnings\n"));
}

TEST_CASE(
    "mcp_tools: wrong arguments are said to the assistant, who can mend them") {
  struct Row {
    const char* tool;
    Value arguments;
    const char* text;
  };
  const std::string kinds =
      "type, benefit, consideration, tip, concern, precaution, warning, source";
  for (const Row& row :
       {Row{"find_guidance", Value::object(), "give either 'words' or 'code'"},
        Row{"find_guidance",
            {{"words", "stiff"}, {"code", "M54.5"}},
            "give either 'words' or 'code'"},
        Row{"find_guidance", {{"words", 7}}, "'words' must be a text"},
        Row{"find_guidance", {{"query", "stiff"}}, "unknown argument 'query'"},
        Row{"find_guidance",
            {{"words", std::string(70'000, 'a')}},
            "more than 64 KiB of words; a sentence or two is enough"},
        Row{"list_entries", Value::object(), "'kind' is missing"},
        Row{"get_entry", {{"kind", "type"}}, "'id' is missing"},
        Row{"compare_types",
            {{"ids", {"swedish"}}},
            "'ids' must be a list of two or more texts"},
        Row{"compare_types",
            {{"ids", {"swedish", 7}}},
            "'ids' must be a list of two or more texts"},
        Row{"compare_types",
            {{"ids", {"swedish", "swedish"}}},
            "compare needs two or more styles; 'backcare types' lists them"}}) {
    const Value result = result_of(call(row.tool, row.arguments));
    CHECK(result["isError"] == true);
    CHECK(text_of(result) == row.text);
    CHECK_FALSE(result.contains("structuredContent"));
  }
  CHECK(text_of(result_of(call("list_entries", {{"kind", "typ"}}))) ==
        "unknown kind 'typ'; one of " + kinds);
}

}  // namespace
}  // namespace backcare
