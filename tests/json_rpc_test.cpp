// SPDX-License-Identifier: MIT
#include "publish/json_rpc.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include "app.h"
#include "mcp_session.h"

namespace backcare {
namespace {

TEST_CASE(
    "json_rpc: what is no message gets an error, and the next one is served") {
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

TEST_CASE("json_rpc: an error has no id where none can be known") {
  CHECK_FALSE(only(serve({"not json"})).contains("id"));
  CHECK_FALSE(only(serve({R"({"jsonrpc":"2.0","id":null,"method":"ping"})"}))
                  .contains("id"));
}

TEST_CASE("json_rpc: ids come back as they were given") {
  for (const char* id : {"0", "-7", "9007199254740993", "\"\"", "\"a\\u00e9\"",
                         "18446744073709551615"}) {
    CAPTURE(id);
    const std::string line =
        std::string(R"({"jsonrpc":"2.0","method":"ping","id":)") + id + '}';
    CHECK(only(serve({line}))["id"] == Value::parse(id));
  }
  CHECK(error_of(R"({"jsonrpc":"2.0","method":"ping","id":1.5})") == -32600);
  CHECK(error_of(R"({"jsonrpc":"2.0","method":"ping","id":[]})") == -32600);
  CHECK(error_of(R"({"jsonrpc":"1.0","method":"ping","id":1})") == -32600);
}

TEST_CASE("json_rpc: notifications, replies and empty lines get no reply") {
  CHECK(serve({R"({"jsonrpc":"2.0","method":"notifications/cancelled"})",
               R"({"jsonrpc":"2.0","method":"no/such"})",
               R"({"jsonrpc":"2.0","id":1,"result":{}})",
               R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":""}})",
               "", "  \r"})
            .empty());
}

TEST_CASE(
    "json_rpc: a batch is no message but in the one revision that had them") {
  const std::string batch =
      '[' + plain_request("ping") +
      R"(,{"jsonrpc":"2.0","method":"notifications/x"},7])";
  CHECK(error_of(batch) == -32600);
  const auto messages = serve({initialize("2025-03-26"), batch});
  REQUIRE(messages.size() == 2);
  REQUIRE(messages[1].size() == 2);
  CHECK(messages[1][0]["result"] == Value::object());
  CHECK(messages[1][1]["error"]["code"] == -32600);
}

TEST_CASE("json_rpc: a message of 10 MB is refused under its own id") {
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

TEST_CASE("json_rpc: of more than 16 MiB not even the id is looked for") {
  const auto messages =
      serve({std::string(20'000'000, '['), request("tools/list")});
  REQUIRE(messages.size() == 2);
  CHECK(messages[0]["error"]["code"] == -32600);
  CHECK_FALSE(messages[0].contains("id"));
  CHECK(messages[1].contains("result"));
}

TEST_CASE("json_rpc: brackets within brackets do no harm") {
  for (const char* key : {"x", "params", "id"}) {
    CAPTURE(key);
    const std::string deep =
        R"({"jsonrpc":"2.0","id":1,"method":"tools/call",")" +
        std::string(key) + R"(":{"a":)" + std::string(400'000, '[') +
        std::string(400'000, ']') + "}}";
    const auto messages = serve({deep, request("tools/list")});
    REQUIRE(messages.size() == 2);
    CHECK(messages[0]["error"]["code"] == -32600);
    CHECK(messages[1].contains("result"));
  }
}

TEST_CASE("json_rpc: the last line needs no line feed") {
  const Outcome outcome = run_program({"mcp"}, plain_request("ping"));
  CHECK(outcome.out == "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}\n");
}

TEST_CASE("json_rpc: nothing on the input is nothing on the output") {
  const Outcome outcome = run_program({"mcp"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "");
}

TEST_CASE("json_rpc: a client that goes away ends the server quietly") {
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

TEST_CASE("json_rpc: output that can't be written is an error") {
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

}  // namespace
}  // namespace backcare
