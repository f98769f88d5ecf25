// JSON-RPC 2.0 as the Model Context Protocol uses it: one message a line, ids
// that are texts or whole numbers, parameters that are objects.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <optional>
#include <string>

#include "render/json_value.h"

namespace backcare {

enum class ErrorCode : int {
  kParseError = -32700,
  kInvalidRequest = -32600,
  kMethodNotFound = -32601,
  kInvalidParams = -32602,
  kInternalError = -32603,
  kResourceNotFound = -32002,  // until 2025-11-25
  kUnsupportedVersion = -32022,
};

/// A message that can't be answered, and why.
struct ProtocolError {
  ErrorCode code = ErrorCode::kInternalError;
  std::string message;
  Json data = {};  // null: none
  Json id = {};    // of the request; null where it can't be known
};

/// The next line without its line feed, or nothing at the end. Of a line that
/// is very long only as much is kept as parse_message() looks at.
std::optional<std::string> read_line(std::FILE* in);

/// True for a line that holds no message.
bool is_blank(const std::string& line);

/// The JSON of `line`. Throws ProtocolError for what is none, and for more than
/// 1 MiB or values more than 64 deep, then with the id that is found in the
/// first 16 MiB.
Json parse_message(const std::string& line);

/// The id of a message; null where it has none that is one.
Json id_of(const Json& message);

/// False for a notification, and for a reply, which nothing here ever asks
/// for. Throws ProtocolError for what is no request either.
bool expects_reply(const Json& message);

Json reply_with(const Json& id, Json result);

/// Has no id where the error has none: the protocol knows no null id.
Json reply_with_error(const ProtocolError& error);

/// The text of a parameter that has to be there. Throws ProtocolError where
/// it is not.
const std::string& text_of(const Json& params, const char* name);

/// An object that may be left out, and is empty then. Throws ProtocolError for
/// what is no object.
const Json& object_of(const Json& params, const char* name);

/// Puts `message` on a line of its own, at once. False if it can't be put, and
/// errno says why.
bool put_message(const Json& message, std::FILE* out);

}  // namespace backcare
