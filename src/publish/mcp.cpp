// The Model Context Protocol: which client may ask what, and what its answers
// have in common.
// SPDX-License-Identifier: MIT
#include "publish/mcp.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string>
#include <utility>

#include "characters.h"
#include "error.h"
#include "publish/json_rpc.h"
#include "publish/mcp_resources.h"
#include "publish/mcp_tools.h"
#include "render/json_value.h"
#include "version.h"

namespace backcare {
namespace {

/// Of requests that stand alone: each says its version in `_meta`.
constexpr std::string_view kVersionAlone = "2026-07-28";
/// Of clients that begin with `initialize`, newest first.
constexpr std::array<std::string_view, 4> kVersionsInitialized = {
    "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};
/// The only one in which a line may hold several messages.
constexpr std::string_view kVersionOfBatches = "2025-03-26";

/// How long a client may keep a list or a page: only a newer program or pack
/// changes it.
constexpr int kFreshMilliseconds = 60 * 60 * 1000;

constexpr const char* kMetaVersion = "io.modelcontextprotocol/protocolVersion";
constexpr const char* kMetaCapabilities =
    "io.modelcontextprotocol/clientCapabilities";
constexpr const char* kMetaServer = "io.modelcontextprotocol/serverInfo";
constexpr const char* kMetaSubscription =
    "io.modelcontextprotocol/subscriptionId";

class Server {
 public:
  Server(const Pack& pack, const Terminal& terminal)
      : pack_(pack), content_(*pack.content), terminal_(terminal) {}

  /// The message that answers `line`, if one does.
  std::optional<Json> answer_line(const std::string& line) {
    if (is_blank(line)) return std::nullopt;
    try {
      const Json message = parse_message(line);
      const bool is_batch = message.is_array() && !message.empty() &&
                            version_initialized_ == kVersionOfBatches;
      return is_batch ? answer_batch(message) : answer_message(message);
    } catch (const ProtocolError& error) {
      return reply_with_error(error);
    }
  }

 private:
  using Handler = Json (Server::*)(const Json& params);

  /// Which clients may use a method.
  enum class Clients : std::uint8_t { kAll, kAlone, kInitialized };

  struct Method {
    std::string_view name;
    Clients clients;
    bool can_be_kept;
    Handler handle;
  };

  static const Method* find_method(std::string_view name) {
    static constexpr std::array kMethods = {
        Method{"server/discover", Clients::kAlone, true, &Server::discover},
        Method{"subscriptions/listen", Clients::kAlone, false, nullptr},
        Method{"initialize", Clients::kInitialized, false, &Server::initialize},
        Method{"ping", Clients::kInitialized, false, &Server::ping},
        Method{"tools/list", Clients::kAll, true, &Server::tools},
        Method{"tools/call", Clients::kAll, false, &Server::call},
        Method{"resources/list", Clients::kAll, true, &Server::resources},
        Method{"resources/templates/list", Clients::kAll, true,
               &Server::templates},
        Method{"resources/read", Clients::kAll, true, &Server::read},
    };
    const auto found =
        std::find_if(kMethods.begin(), kMethods.end(),
                     [&](const Method& one) { return one.name == name; });
    return found == kMethods.end() ? nullptr : &*found;
  }

  // Messages.

  std::optional<Json> answer_batch(const Json& messages) {
    Json replies = Json::array();
    for (const Json& message : messages) {
      if (auto reply = answer_message(message)) {
        replies.push_back(std::move(*reply));
      }
    }
    return replies.empty() ? std::nullopt : std::optional(std::move(replies));
  }

  std::optional<Json> answer_message(const Json& message) {
    const Json id = id_of(message);
    try {
      if (!expects_reply(message)) return std::nullopt;
      return answer_request(id, message);
    } catch (ProtocolError& error) {
      error.id = id;
      return reply_with_error(error);
    } catch (const std::exception&) {
      return reply_with_error(
          {ErrorCode::kInternalError, "internal error", {}, id});
    }
  }

  Json answer_request(const Json& id, const Json& message) {
    const Json& name = message["method"];
    const Method* method = find_method(name.get_ref<const std::string&>());
    if (method == nullptr) refuse_method(name);
    const Json& params = object_of(message, "params");
    is_alone_ = stands_alone(params, method->clients);
    const bool is_known = method->clients == Clients::kAll ||
                          (method->clients == Clients::kAlone) == is_alone_;
    if (!is_known) refuse_method(name);
    if (method->handle == nullptr) return acknowledge(id, params);
    return reply_with(
        id, complete((this->*method->handle)(params), method->can_be_kept));
  }

  [[noreturn]] static void refuse_method(const Json& name) {
    throw ProtocolError{ErrorCode::kMethodNotFound,
                        fmt::format("unknown method {}",
                                    quote(name.get_ref<const std::string&>()))};
  }

  /// True for a request with its own version, false for one that goes with an
  /// `initialize`. Throws for what is neither.
  bool stands_alone(const Json& params, Clients clients) const {
    const Json& meta = object_of(params, "_meta");
    if (meta.contains(kMetaVersion)) {
      expect_version(text_of(meta, kMetaVersion));
      if (meta.value(kMetaCapabilities, Json()).is_object()) return true;
      throw ProtocolError{
          ErrorCode::kInvalidParams,
          fmt::format("'{}' must be an object", kMetaCapabilities)};
    }
    if (clients == Clients::kInitialized) return false;
    if (clients == Clients::kAll && !version_initialized_.empty()) return false;
    throw ProtocolError{
        ErrorCode::kInvalidParams,
        fmt::format("'{}' is missing in '_meta'", kMetaVersion)};
  }

  static void expect_version(const std::string& version) {
    if (version == kVersionAlone) return;
    throw ProtocolError{
        ErrorCode::kUnsupportedVersion,
        "unsupported protocol version",
        {{"supported", {kVersionAlone}}, {"requested", version}}};
  }

  /// What a result has beside its own.
  Json complete(Json own, bool can_be_kept) const {
    if (!is_alone_) return own;
    Json result = {{"resultType", "complete"}};
    result.update(own);
    if (can_be_kept) {
      result["ttlMs"] = kFreshMilliseconds;
      result["cacheScope"] = "public";
    }
    result["_meta"] = {{kMetaServer, identity()}};
    return result;
  }

  /// Nothing here ever changes, so nothing follows.
  static Json acknowledge(const Json& id, const Json& params) {
    object_of(params, "notifications");
    return {{"jsonrpc", "2.0"},
            {"method", "notifications/subscriptions/acknowledged"},
            {"params",
             {{"_meta", {{kMetaSubscription, id}}},
              {"notifications", Json::object()}}}};
  }

  // Methods.

  static Json identity() {
    return {{"name", "backcare"}, {"version", kVersion}};
  }

  static Json capabilities() {
    return {{"tools", Json::object()}, {"resources", Json::object()}};
  }

  std::string instructions() const {
    return fmt::format(
        "{}\n\nPass on the warnings of an answer first, whole, before anything "
        "else, then its precautions. Give each claim with its grade of "
        "evidence. End with the notice. What is not in an answer is not known "
        "here.\n\n{} {} backcare://warnings\n\n{}",
        content_.purpose, content_.limits, content_.notice,
        content_.disclaimer);
  }

  Json discover(const Json&) {
    return {{"supportedVersions", {kVersionAlone}},
            {"capabilities", capabilities()},
            {"instructions", instructions()}};
  }

  Json initialize(const Json& params) {
    const std::string& wanted = text_of(params, "protocolVersion");
    const auto known = std::find(kVersionsInitialized.begin(),
                                 kVersionsInitialized.end(), wanted);
    version_initialized_ = known == kVersionsInitialized.end()
                               ? kVersionsInitialized.front()
                               : *known;
    return {{"protocolVersion", version_initialized_},
            {"capabilities", capabilities()},
            {"serverInfo", identity()},
            {"instructions", instructions()}};
  }

  Json ping(const Json&) { return Json::object(); }

  Json tools(const Json& params) {
    expect_no_cursor(params);
    return list_tools(content_);
  }

  Json call(const Json& params) {
    const std::string& name = text_of(params, "name");
    auto result =
        call_tool(name, object_of(params, "arguments"), pack_, terminal_);
    if (result) return std::move(*result);
    throw ProtocolError{ErrorCode::kInvalidParams,
                        fmt::format("unknown tool {}", quote(name))};
  }

  Json resources(const Json& params) {
    const std::string cursor =
        params.contains("cursor") ? text_of(params, "cursor") : "";
    auto result = list_resources(content_, cursor);
    if (result) return std::move(*result);
    throw ProtocolError{ErrorCode::kInvalidParams, "unknown cursor"};
  }

  Json templates(const Json& params) {
    expect_no_cursor(params);
    return list_resource_templates(content_);
  }

  Json read(const Json& params) {
    const std::string& uri = text_of(params, "uri");
    auto result = read_resource(uri, pack_, terminal_);
    if (result) return std::move(*result);
    throw ProtocolError{
        is_alone_ ? ErrorCode::kInvalidParams : ErrorCode::kResourceNotFound,
        fmt::format("unknown resource {}", quote(uri)),
        {{"uri", uri}}};
  }

  /// For lists that are always whole.
  static void expect_no_cursor(const Json& params) {
    if (!params.contains("cursor")) return;
    throw ProtocolError{ErrorCode::kInvalidParams, "unknown cursor"};
  }

  const Pack& pack_;
  const Content& content_;
  const Terminal& terminal_;
  std::string_view version_initialized_;  // empty before `initialize`
  bool is_alone_ = false;                 // the request being answered
};

}  // namespace

int serve_mcp(const Pack& pack, const Terminal& terminal, std::FILE* in,
              std::FILE* out) {
  Server server(pack, terminal);
  while (const auto line = read_line(in)) {
    const auto reply = server.answer_line(*line);
    if (reply && !put_message(*reply, out)) return errno;
  }
  if (std::ferror(in) != 0) throw Error("can't read standard input");
  return 0;
}

}  // namespace backcare
