// Asks the server of the Model Context Protocol, and gives what it puts out.
// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "run_program.h"

namespace backcare {

/// Equal whatever the order of the keys.
using Value = nlohmann::json;

/// What the server puts out for `lines`, message by message.
inline std::vector<Value> serve(const std::vector<std::string>& lines,
                                std::vector<std::string> options = {}) {
  std::string in;
  for (const std::string& line : lines) in += line + '\n';
  options.insert(options.begin(), "mcp");
  const Outcome outcome = run_program(options, in);
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  std::vector<Value> messages;
  std::istringstream out(outcome.out);
  for (std::string line; std::getline(out, line);) {
    messages.push_back(Value::parse(line));
  }
  return messages;
}

inline Value meta(const std::string& version = "2026-07-28") {
  return {{"io.modelcontextprotocol/protocolVersion", version},
          {"io.modelcontextprotocol/clientCapabilities", Value::object()}};
}

/// A request of the revision 2026-07-28.
inline std::string request(const std::string& method,
                           Value params = Value::object()) {
  params["_meta"] = meta();
  return Value{
      {"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", params}}
      .dump();
}

inline std::string call(const std::string& tool, const Value& arguments) {
  return request("tools/call", {{"name", tool}, {"arguments", arguments}});
}

/// A request as older clients make it.
inline std::string plain_request(const std::string& method,
                                 const Value& params = Value::object()) {
  return Value{
      {"jsonrpc", "2.0"}, {"id", 2}, {"method", method}, {"params", params}}
      .dump();
}

inline std::string initialize(const std::string& version) {
  return plain_request("initialize",
                       {{"protocolVersion", version},
                        {"capabilities", Value::object()},
                        {"clientInfo", {{"name", "test"}, {"version", "1"}}}});
}

inline Value only(const std::vector<Value>& messages) {
  REQUIRE(messages.size() == 1);
  return messages[0];
}

inline Value result_of(const std::string& line) {
  const Value message = only(serve({line}));
  REQUIRE_MESSAGE(message.contains("result"), message.dump());
  return message["result"];
}

inline int error_of(const std::string& line) {
  const Value message = only(serve({line}));
  REQUIRE_MESSAGE(message.contains("error"), message.dump());
  return message["error"]["code"];
}

inline std::string text_of(const Value& result) {
  return result["content"][0]["text"];
}

inline const std::string kSwedishUri = "backcare://types/swedish";

}  // namespace backcare
