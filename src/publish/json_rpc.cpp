// JSON-RPC 2.0, one message a line.
// SPDX-License-Identifier: MIT
#include "publish/json_rpc.h"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

namespace backcare {
namespace {

/// A longer message is refused under its own id, which is looked for in as
/// much of the line as is kept.
constexpr std::size_t kLongestMessage = std::size_t{1} << 20U;
constexpr std::size_t kLongestKept = std::size_t{16} << 20U;

/// Values are copied, compared and written by functions that call themselves.
constexpr int kDeepest = 64;

using Event = Json::parse_event_t;

/// The id of a message of any length, without making the rest of it.
Json find_id(const std::string& line) {
  const auto keep = [](int depth, Event event, const Json& parsed) {
    if (event == Event::key) return parsed == "id";
    if (event == Event::value) return depth == 1;
    return depth == 0 && event != Event::array_start;
  };
  return id_of(Json::parse(line, keep, false));
}

bool is_id(const Json& value) {
  return value.is_string() || value.is_number_integer();
}

}  // namespace

std::optional<std::string> read_line(std::FILE* in) {
  std::string line;
  for (int c = std::getc(in); c != EOF; c = std::getc(in)) {
    if (c == '\n') return line;
    if (line.size() < kLongestKept) line += static_cast<char>(c);
  }
  return line.empty() ? std::nullopt : std::optional(std::move(line));
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

Json parse_message(const std::string& line) {
  const auto refuse = [&](const std::string& why) {
    throw ProtocolError{ErrorCode::kInvalidRequest, why, {}, find_id(line)};
  };
  if (line.size() > kLongestMessage) refuse("message longer than 1 MiB");
  const auto check_depth = [&](int depth, Event, const Json&) {
    if (depth > kDeepest) refuse("message nested more than 64 deep");
    return true;
  };
  Json message = Json::parse(line, check_depth, false);
  if (!message.is_discarded()) return message;
  throw ProtocolError{ErrorCode::kParseError, "not valid JSON"};
}

Json id_of(const Json& message) {
  if (!message.is_object()) return {};
  const auto found = message.find("id");
  return found != message.end() && is_id(*found) ? *found : Json();
}

bool expects_reply(const Json& message) {
  const Json method =
      message.is_object() ? message.value("method", Json()) : Json();
  if (method.is_string() && !message.contains("id")) return false;
  if (message.is_object() && !message.contains("method") &&
      (message.contains("result") || message.contains("error"))) {
    return false;
  }
  if (method.is_string() && !id_of(message).is_null() &&
      message.value("jsonrpc", Json()) == "2.0") {
    return true;
  }
  throw ProtocolError{ErrorCode::kInvalidRequest, "not a JSON-RPC 2.0 request"};
}

Json reply_with(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json reply_with_error(const ProtocolError& error) {
  Json reply = {{"jsonrpc", "2.0"}};
  if (!error.id.is_null()) reply["id"] = error.id;
  reply["error"] = {{"code", static_cast<int>(error.code)},
                    {"message", error.message}};
  if (!error.data.is_null()) reply["error"]["data"] = error.data;
  return reply;
}

const std::string& text_of(const Json& params, const char* name) {
  const auto found = params.find(name);
  if (found != params.end() && found->is_string()) {
    return found->get_ref<const std::string&>();
  }
  throw ProtocolError{ErrorCode::kInvalidParams,
                      fmt::format("'{}' must be a text", name)};
}

const Json& object_of(const Json& params, const char* name) {
  static const Json empty = Json::object();
  const auto found = params.find(name);
  if (found == params.end()) return empty;
  if (found->is_object()) return *found;
  throw ProtocolError{ErrorCode::kInvalidParams,
                      fmt::format("'{}' must be an object", name)};
}

bool put_message(const Json& message, std::FILE* out) {
  const std::string line = write(message, -1) + '\n';
  return std::fwrite(line.data(), 1, line.size(), out) == line.size() &&
         std::fflush(out) == 0;
}

}  // namespace backcare
