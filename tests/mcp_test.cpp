// SPDX-License-Identifier: MIT
#include "publish/mcp.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "app.h"
#include "run_program.h"
#include "test_files.h"

namespace backcare {
namespace {

using Json = nlohmann::json;

/// What the server puts out for `lines`, message by message.
std::vector<Json> serve(const std::vector<std::string>& lines,
                        std::vector<std::string> options = {}) {
  std::string in;
  for (const std::string& line : lines) in += line + '\n';
  options.insert(options.begin(), "mcp");
  const Outcome outcome = run_program(options, in);
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  std::vector<Json> messages;
  std::istringstream out(outcome.out);
  for (std::string line; std::getline(out, line);) {
    messages.push_back(Json::parse(line));
  }
  return messages;
}

Json meta(const std::string& version = "2026-07-28") {
  return {{"io.modelcontextprotocol/protocolVersion", version},
          {"io.modelcontextprotocol/clientCapabilities", Json::object()}};
}

/// A request of the revision 2026-07-28.
std::string request(const std::string& method, Json params = Json::object()) {
  params["_meta"] = meta();
  return Json{
      {"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", params}}
      .dump();
}

std::string call(const std::string& tool, const Json& arguments) {
  return request("tools/call", {{"name", tool}, {"arguments", arguments}});
}

/// A request as older clients make it.
std::string plain_request(const std::string& method,
                          const Json& params = Json::object()) {
  return Json{
      {"jsonrpc", "2.0"}, {"id", 2}, {"method", method}, {"params", params}}
      .dump();
}

std::string initialize(const std::string& version) {
  return plain_request("initialize",
                       {{"protocolVersion", version},
                        {"capabilities", Json::object()},
                        {"clientInfo", {{"name", "test"}, {"version", "1"}}}});
}

Json only(const std::vector<Json>& messages) {
  REQUIRE(messages.size() == 1);
  return messages[0];
}

Json result_of(const std::string& line) {
  const Json message = only(serve({line}));
  REQUIRE_MESSAGE(message.contains("result"), message.dump());
  return message["result"];
}

int error_of(const std::string& line) {
  const Json message = only(serve({line}));
  REQUIRE_MESSAGE(message.contains("error"), message.dump());
  return message["error"]["code"];
}

std::string text_of(const Json& result) { return result["content"][0]["text"]; }

const std::string kSwedishUri = "backcare://types/swedish";

TEST_CASE("mcp: a request of 2026-07-28 stands alone") {
  const Json found = result_of(request("server/discover"));
  CHECK(found["supportedVersions"] == Json{"2026-07-28"});
  CHECK(found["capabilities"] == Json::parse(R"({"tools":{},"resources":{}})"));
  CHECK(found["resultType"] == "complete");
  CHECK(found["ttlMs"] == 3600000);
  CHECK(found["cacheScope"] == "public");
  CHECK(found["_meta"]["io.modelcontextprotocol/serverInfo"]["name"] ==
        "backcare");
}

TEST_CASE("mcp: the instructions have warnings passed on first") {
  const std::string text =
      result_of(request("server/discover"))["instructions"];
  CHECK(text.find("Pass on the warnings of an answer first") !=
        std::string::npos);
  CHECK(text.find("This finds some warning signs, not all.") !=
        std::string::npos);
}

TEST_CASE("mcp: only results that can be kept say how long") {
  const Json found = result_of(call("list_entries", {{"kind", "tip"}}));
  CHECK(found["resultType"] == "complete");
  CHECK_FALSE(found.contains("ttlMs"));
  CHECK_FALSE(found.contains("cacheScope"));
  for (const char* method :
       {"tools/list", "resources/list", "resources/templates/list"}) {
    CAPTURE(method);
    CHECK(result_of(request(method))["ttlMs"] == 3600000);
  }
  CHECK(result_of(request("resources/read", {{"uri", kSwedishUri}}))["ttlMs"] ==
        3600000);
}

TEST_CASE("mcp: an unsupported version is told which is supported") {
  const Json message =
      only(serve({Json{{"jsonrpc", "2.0"},
                       {"id", 1},
                       {"method", "tools/list"},
                       {"params", {{"_meta", meta("1900-01-01")}}}}
                      .dump()}));
  CHECK(message["error"]["code"] == -32022);
  CHECK(
      message["error"]["data"] ==
      Json::parse(R"({"supported":["2026-07-28"],"requested":"1900-01-01"})"));
}

TEST_CASE("mcp: a request that neither stands alone nor follows initialize") {
  CHECK(error_of(plain_request("tools/list")) == -32602);
  CHECK(error_of(plain_request("server/discover")) == -32602);
  Json without = meta();
  without.erase("io.modelcontextprotocol/clientCapabilities");
  CHECK(error_of(plain_request("tools/list", {{"_meta", without}})) == -32602);
  CHECK(error_of(plain_request("tools/list", {{"_meta", 7}})) == -32602);
}

TEST_CASE("mcp: what older clients ask is no method of 2026-07-28") {
  CHECK(error_of(request("initialize")) == -32601);
  CHECK(error_of(request("ping")) == -32601);
}

TEST_CASE("mcp: an older client begins with initialize") {
  const auto messages =
      serve({initialize("2025-06-18"),
             R"({"jsonrpc":"2.0","method":"notifications/initialized"})",
             plain_request("ping"), plain_request("tools/list")});
  REQUIRE(messages.size() == 3);
  CHECK(messages[0]["result"]["protocolVersion"] == "2025-06-18");
  CHECK(messages[0]["result"]["serverInfo"]["name"] == "backcare");
  CHECK(messages[1]["result"] == Json::object());
  CHECK(messages[2]["result"]["tools"].size() == 4);
  CHECK_FALSE(messages[2]["result"].contains("resultType"));
  CHECK_FALSE(messages[2]["result"].contains("ttlMs"));
}

TEST_CASE("mcp: a version that initialize does not know gets the newest") {
  for (const char* version : {"1.0", "2026-07-28"}) {
    CAPTURE(version);
    CHECK(result_of(initialize(version))["protocolVersion"] == "2025-11-25");
  }
  CHECK(error_of(plain_request("initialize")) == -32602);
}

TEST_CASE("mcp: both sorts of client are served at once") {
  const auto messages = serve({initialize("2025-11-25"), request("tools/list"),
                               plain_request("tools/list")});
  REQUIRE(messages.size() == 3);
  CHECK(messages[1]["result"].contains("ttlMs"));
  CHECK_FALSE(messages[2]["result"].contains("ttlMs"));
}

TEST_CASE("mcp: what is no message gets an error, and the next one is served") {
  struct Row {
    const char* line;
    int code;
  };
  for (const Row& row :
       {Row{"not json", -32700}, Row{"{", -32700}, Row{"\"\xff\"", -32700},
        Row{"{}", -32600}, Row{"[]", -32600}, Row{"7", -32600},
        Row{R"({"jsonrpc":"2.0","id":1})", -32600}}) {
    CAPTURE(row.line);
    const auto messages = serve({row.line, request("tools/list")});
    REQUIRE(messages.size() == 2);
    CHECK(messages[0]["error"]["code"] == row.code);
    CHECK(messages[1].contains("result"));
  }
}

TEST_CASE("mcp: an error has no id where none can be known") {
  CHECK_FALSE(only(serve({"not json"})).contains("id"));
  CHECK_FALSE(only(serve({R"({"jsonrpc":"2.0","id":null,"method":"ping"})"}))
                  .contains("id"));
}

TEST_CASE("mcp: ids come back as they were given") {
  for (const char* id : {"0", "-7", "9007199254740993", "\"\"", "\"a\\u00e9\"",
                         "18446744073709551615"}) {
    CAPTURE(id);
    const std::string line =
        std::string(R"({"jsonrpc":"2.0","method":"ping","id":)") + id + '}';
    CHECK(only(serve({line}))["id"] == Json::parse(id));
  }
  CHECK(error_of(R"({"jsonrpc":"2.0","method":"ping","id":1.5})") == -32600);
  CHECK(error_of(R"({"jsonrpc":"2.0","method":"ping","id":[]})") == -32600);
  CHECK(error_of(R"({"jsonrpc":"1.0","method":"ping","id":1})") == -32600);
}

TEST_CASE("mcp: notifications, replies and empty lines get no reply") {
  CHECK(serve({R"({"jsonrpc":"2.0","method":"notifications/cancelled"})",
               R"({"jsonrpc":"2.0","method":"no/such"})",
               R"({"jsonrpc":"2.0","id":1,"result":{}})",
               R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":""}})",
               "", "  \r"})
            .empty());
}

TEST_CASE("mcp: a batch is no message but in the one revision that had them") {
  const std::string batch =
      '[' + plain_request("ping") +
      R"(,{"jsonrpc":"2.0","method":"notifications/x"},7])";
  CHECK(error_of(batch) == -32600);
  const auto messages = serve({initialize("2025-03-26"), batch});
  REQUIRE(messages.size() == 2);
  REQUIRE(messages[1].size() == 2);
  CHECK(messages[1][0]["result"] == Json::object());
  CHECK(messages[1][1]["error"]["code"] == -32600);
}

TEST_CASE("mcp: an unknown method, and parameters that do not fit") {
  CHECK(error_of(request("prompts/list")) == -32601);
  CHECK(error_of(plain_request("no/such")) == -32601);
  CHECK(error_of(R"({"jsonrpc":"2.0","id":1,"method":"ping","params":[]})") ==
        -32602);
  CHECK(error_of(request("tools/call")) == -32602);
  CHECK(error_of(call("no_such_tool", Json::object())) == -32602);
  CHECK(error_of(request("tools/call",
                         {{"name", "get_entry"}, {"arguments", 7}})) == -32602);
  CHECK(error_of(request("resources/read")) == -32602);
  CHECK(error_of(request("resources/list", {{"cursor", "no"}})) == -32602);
  CHECK(error_of(request("tools/list", {{"cursor", "1000"}})) == -32602);
}

TEST_CASE("mcp: a message of 10 MB is refused under its own id") {
  const std::string words(10'000'000, 'a');
  const std::string line =
      R"({"params":{"id":1,"name":"find_guidance","arguments":{"words":")" +
      words + R"("}},"jsonrpc":"2.0","id":"mine","method":"tools/call"})";
  const auto messages = serve({line, request("tools/list")});
  REQUIRE(messages.size() == 2);
  CHECK(messages[0]["error"]["code"] == -32600);
  CHECK(messages[0]["id"] == "mine");
  CHECK(messages[1].contains("result"));
}

TEST_CASE("mcp: of more than 16 MiB not even the id is looked for") {
  const auto messages =
      serve({std::string(20'000'000, '['), request("tools/list")});
  REQUIRE(messages.size() == 2);
  CHECK(messages[0]["error"]["code"] == -32600);
  CHECK_FALSE(messages[0].contains("id"));
  CHECK(messages[1].contains("result"));
}

TEST_CASE("mcp: brackets within brackets do no harm") {
  const std::string deep = R"({"jsonrpc":"2.0","id":1,"method":"ping","x":)" +
                           std::string(400'000, '[') +
                           std::string(400'000, ']') + '}';
  CHECK(result_of(deep) == Json::object());
}

TEST_CASE("mcp: the last line needs no line feed") {
  const Outcome outcome = run_program({"mcp"}, plain_request("ping"));
  CHECK(outcome.out == "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}\n");
}

TEST_CASE("mcp: nothing on the input is nothing on the output") {
  const Outcome outcome = run_program({"mcp"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "");
}

TEST_CASE("mcp: a client that goes away ends the server quietly") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  std::FILE* in = std::tmpfile();
  std::fputs((request("tools/list") + '\n' + request("tools/list")).c_str(),
             in);
  std::rewind(in);
  std::FILE* out = fdopen(ends[1], "w");
  std::FILE* err = std::tmpfile();
  CHECK(run({"mcp"}, fixed_terminal(), in, out, err) == 0);
  CHECK(std::ftell(err) == 0);
  std::fclose(in);
  std::fclose(out);
  std::fclose(err);
  std::signal(SIGPIPE, before);
}

TEST_CASE("mcp: output that can't be written is an error") {
  std::FILE* in = std::tmpfile();
  std::fputs(request("tools/list").c_str(), in);
  std::rewind(in);
  std::FILE* out = std::fopen("/dev/full", "w");
  REQUIRE(out != nullptr);
  std::FILE* err = std::tmpfile();
  CHECK(run({"mcp"}, fixed_terminal(), in, out, err) == 2);
  CHECK(std::ftell(err) > 0);
  std::fclose(in);
  std::fclose(out);
  std::fclose(err);
}

TEST_CASE("mcp: the tools, in their order") {
  const Json tools = result_of(request("tools/list"))["tools"];
  REQUIRE(tools.size() == 4);
  CHECK(tools[0]["name"] == "find_guidance");
  CHECK(tools[1]["name"] == "list_entries");
  CHECK(tools[2]["name"] == "get_entry");
  CHECK(tools[3]["name"] == "compare_types");
  for (const Json& tool : tools) {
    CHECK(tool["inputSchema"]["type"] == "object");
    CHECK(tool["outputSchema"]["type"] == "object");
    CHECK(tool["outputSchema"]["properties"].contains("warnings"));
    CHECK_FALSE(tool["outputSchema"].contains("$id"));
  }
}

TEST_CASE("mcp: a tool answers as the command does") {
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
    const Json result = result_of(row.line);
    CHECK(text_of(result) == run_program(row.args).out);
    CHECK_FALSE(result.contains("isError"));
    std::vector<std::string> as_json = row.args;
    as_json.insert(as_json.begin(), "--json");
    CHECK(result["structuredContent"] == Json::parse(run_program(as_json).out));
  }
}

TEST_CASE("mcp: a warning sign comes before everything else") {
  const Json result =
      result_of(call("find_guidance", {{"words", "can't pee, numb groin"}}));
  CHECK(result["structuredContent"]["warnings"][0]["tier"] == "emergency");
  CHECK(text_of(result).starts_with("!! Get help now"));
}

TEST_CASE("mcp: what finds nothing is an answer, and says what is near") {
  const Json unknown =
      result_of(call("get_entry", {{"kind", "type"}, {"id", "sweedish"}}));
  CHECK(text_of(unknown).starts_with(
      "unknown style 'sweedish', did you mean 'swedish'?\n"));
  CHECK(unknown["structuredContent"]["items"].empty());
  CHECK(unknown["structuredContent"]["unknown"][0]["suggestion"] == "swedish");
  const Json nothing =
      result_of(call("find_guidance", {{"words", "the price of tea"}}));
  CHECK(nothing["structuredContent"]["items"].empty());
  CHECK(text_of(nothing).ends_with("backcare warnings\n"));
}

TEST_CASE("mcp: wrong arguments are said to the assistant, who can mend them") {
  struct Row {
    const char* tool;
    Json arguments;
    const char* text;
  };
  const std::string kinds =
      "type, benefit, consideration, tip, concern, precaution, warning, source";
  for (const Row& row :
       {Row{"find_guidance", Json::object(), "give either 'words' or 'code'"},
        Row{"find_guidance",
            {{"words", "stiff"}, {"code", "M54.5"}},
            "give either 'words' or 'code'"},
        Row{"find_guidance", {{"words", 7}}, "'words' must be a text"},
        Row{"find_guidance", {{"query", "stiff"}}, "unknown argument 'query'"},
        Row{"find_guidance",
            {{"words", std::string(70'000, 'a')}},
            "more than 64 KiB of words; a sentence or two is enough"},
        Row{"list_entries", Json::object(), "'kind' is missing"},
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
    const Json result = result_of(call(row.tool, row.arguments));
    CHECK(result["isError"] == true);
    CHECK(text_of(result) == row.text);
    CHECK_FALSE(result.contains("structuredContent"));
  }
  CHECK(text_of(result_of(call("list_entries", {{"kind", "typ"}}))) ==
        "unknown kind 'typ'; one of " + kinds);
}

TEST_CASE("mcp: every resource that is listed can be read") {
  const Json list = result_of(request("resources/list"))["resources"];
  CHECK(list[0]["uri"] == "backcare://warnings");
  CHECK(list[1]["uri"] == "backcare://about");
  CHECK(list[2]["uri"] == kSwedishUri);
  for (const Json& resource : list) {
    const std::string uri = resource["uri"];
    CAPTURE(uri);
    const Json contents =
        result_of(request("resources/read", {{"uri", uri}}))["contents"];
    REQUIRE(contents.size() == 1);
    CHECK(contents[0]["uri"] == uri);
    CHECK(contents[0]["mimeType"] == "text/markdown");
    CHECK(contents[0]["text"] != "");
  }
}

TEST_CASE("mcp: a resource has what the command prints as Markdown") {
  const Json found =
      result_of(request("resources/read", {{"uri", kSwedishUri}}));
  CHECK(found["contents"][0]["text"] ==
        run_program({"types", "swedish", "--format", "markdown"}).out);
}

TEST_CASE("mcp: an unknown resource, for newer and for older clients") {
  for (const char* uri : {"backcare://types/nope", "backcare://nope",
                          "backcare://types/", "backcare://", "file:///etc"}) {
    CAPTURE(uri);
    const Json newer = only(serve({request("resources/read", {{"uri", uri}})}));
    CHECK(newer["error"]["code"] == -32602);
    CHECK(newer["error"]["data"]["uri"] == uri);
    const auto older = serve({initialize("2025-11-25"),
                              plain_request("resources/read", {{"uri", uri}})});
    CHECK(older.at(1)["error"]["code"] == -32002);
  }
}

TEST_CASE("mcp: templates lead to the lists and the entries") {
  const Json list =
      result_of(request("resources/templates/list"))["resourceTemplates"];
  REQUIRE(list.size() == 2);
  CHECK(list[0]["uriTemplate"] == "backcare://{kind}");
  CHECK(list[1]["uriTemplate"] == "backcare://{kind}/{id}");
  CHECK(result_of(request("resources/read", {{"uri", "backcare://tips"}}))
            .contains("contents"));
}

TEST_CASE("mcp: a subscription is acknowledged, and nothing follows") {
  const Json message =
      only(serve({request("subscriptions/listen",
                          {{"notifications", {{"toolsListChanged", true}}}})}));
  CHECK(message == Json::parse(R"({
    "jsonrpc": "2.0",
    "method": "notifications/subscriptions/acknowledged",
    "params": {
      "_meta": {"io.modelcontextprotocol/subscriptionId": 1},
      "notifications": {}
    }
  })"));
}

TEST_CASE("mcp: another pack is served in its own words") {
  const auto messages = serve(
      {request("server/discover"), call("list_entries", {{"kind", "type"}})},
      {"--content", source_path("tests/data/packs/neck.json")});
  REQUIRE(messages.size() == 2);
  const std::string instructions = messages[0]["result"]["instructions"];
  CHECK(instructions.find("lower back") == std::string::npos);
  CHECK(messages[1]["result"]["structuredContent"]["content"]["built_in"] ==
        false);
}

}  // namespace
}  // namespace backcare
