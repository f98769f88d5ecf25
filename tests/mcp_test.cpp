// SPDX-License-Identifier: MIT
#include "publish/mcp.h"

#include <doctest/doctest.h>

#include <string>

#include "mcp_session.h"
#include "test_files.h"

namespace backcare {
namespace {

TEST_CASE("mcp: a request of 2026-07-28 stands alone") {
  const Value found = result_of(request("server/discover"));
  CHECK(found["supportedVersions"] == Value{"2026-07-28"});
  CHECK(found["capabilities"] ==
        Value::parse(R"({"tools":{},"resources":{}})"));
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
  const Value found = result_of(call("list_entries", {{"kind", "tip"}}));
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
  const Value message = only(serve({Value{
      {"jsonrpc", "2.0"},
      {"id", 1},
      {"method", "tools/list"},
      {"params",
       {{"_meta", meta("1900-01-01")}}}}.dump()}));
  CHECK(message["error"]["code"] == -32022);
  CHECK(
      message["error"]["data"] ==
      Value::parse(R"({"supported":["2026-07-28"],"requested":"1900-01-01"})"));
}

TEST_CASE("mcp: a request that neither stands alone nor follows initialize") {
  CHECK(error_of(plain_request("tools/list")) == -32602);
  CHECK(error_of(plain_request("server/discover")) == -32602);
  Value without = meta();
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
  CHECK(messages[1]["result"] == Value::object());
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

TEST_CASE("mcp: an unknown method, and parameters that do not fit") {
  CHECK(error_of(request("prompts/list")) == -32601);
  CHECK(error_of(plain_request("no/such")) == -32601);
  CHECK(error_of(R"({"jsonrpc":"2.0","id":1,"method":"ping","params":[]})") ==
        -32602);
  CHECK(error_of(request("tools/call")) == -32602);
  CHECK(error_of(call("no_such_tool", Value::object())) == -32602);
  CHECK(error_of(request("tools/call",
                         {{"name", "get_entry"}, {"arguments", 7}})) == -32602);
  CHECK(error_of(request("resources/read")) == -32602);
  CHECK(error_of(request("resources/list", {{"cursor", "no"}})) == -32602);
  CHECK(error_of(request("tools/list", {{"cursor", "1000"}})) == -32602);
}

TEST_CASE("mcp: a subscription is acknowledged, and nothing follows") {
  const Value message =
      only(serve({request("subscriptions/listen",
                          {{"notifications", {{"toolsListChanged", true}}}})}));
  CHECK(message == Value::parse(R"({
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
