// The pages of a pack that an assistant may read.
// SPDX-License-Identifier: MIT
#include "publish/mcp_resources.h"

#include <fmt/format.h>

#include <charconv>
#include <string>

#include "answer/lay_out.h"
#include "render/markdown.h"
#include "request.h"

namespace backcare {
namespace {

constexpr std::string_view kScheme = "backcare://";
constexpr std::string_view kMediaType = "text/markdown";

Json resource(std::string_view path, std::string_view title,
              std::string_view description) {
  Json json = {{"uri", fmt::format("{}{}", kScheme, path)},
               {"name", path},
               {"title", title}};
  if (!description.empty()) json["description"] = description;
  json["mimeType"] = kMediaType;
  return json;
}

Json resource(const EntryRef& ref) {
  return resource(
      fmt::format("{}/{}", names_of(ref.kind).plural, ref.entry->id),
      ref.entry->name, ref.entry->summary);
}

/// Every resource in its order, the pages before the entries.
Json all_resources(const Content& content) {
  Json list = Json::array();
  list.push_back(
      resource("warnings", content.headings.warnings,
               fmt::format("{} backcare://warnings", content.notice)));
  list.push_back(
      resource("about", content.headings.about_content, content.purpose));
  for (const KindNames& names : kKinds) {
    visit_kind(content, names.kind, [&](auto entries) {
      for (const Entry& entry : entries) {
        list.push_back(resource(EntryRef{names.kind, &entry}));
      }
    });
  }
  return list;
}

/// Where a page begins.
std::optional<std::size_t> offset_of(std::string_view cursor) {
  if (cursor.empty()) return 0;
  std::size_t offset = 0;
  const char* end = cursor.data() + cursor.size();
  const auto result = std::from_chars(cursor.data(), end, offset);
  const bool is_whole = result.ec == std::errc() && result.ptr == end;
  const bool begins_page = offset > 0 && offset % kResourcesPerPage == 0;
  return is_whole && begins_page ? std::optional(offset) : std::nullopt;
}

Json template_of(std::string_view path, std::string_view name,
                 std::string_view description) {
  return {{"uriTemplate", fmt::format("{}{}", kScheme, path)},
          {"name", name},
          {"description", description},
          {"mimeType", kMediaType}};
}

std::string list_kinds() {
  std::string text;
  for (const KindNames& names : kKinds) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", names.plural);
  }
  return text;
}

/// The command that a resource stands for.
std::optional<Request> request_for(std::string_view uri) {
  if (!uri.starts_with(kScheme)) return std::nullopt;
  const std::string_view path = uri.substr(kScheme.size());
  Request request;
  if (path == "about") {
    request.command_name = path;
    request.command = AboutRequest();
    return request;
  }
  const auto slash = std::min(path.find('/'), path.size());
  for (const KindNames& names : kKinds) {
    if (names.plural != path.substr(0, slash)) continue;
    ReadRequest read{names.kind, {}, false};
    if (slash < path.size()) read.words.emplace_back(path.substr(slash + 1));
    request.command_name = names.plural;
    request.command = std::move(read);
    return request;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Json> list_resources(const Content& content,
                                   std::string_view cursor) {
  const auto offset = offset_of(cursor);
  const Json all = all_resources(content);
  if (!offset || *offset >= all.size()) return std::nullopt;
  Json page = Json::array();
  const std::size_t end = std::min(*offset + kResourcesPerPage, all.size());
  for (std::size_t i = *offset; i < end; ++i) page.push_back(all[i]);
  Json result = {{"resources", std::move(page)}};
  if (end < all.size()) result["nextCursor"] = std::to_string(end);
  return result;
}

Json list_resource_templates(const Content& content) {
  const std::string kinds = list_kinds();
  return {{"resourceTemplates",
           {template_of("{kind}", "list",
                        fmt::format("Every entry of one kind: {}. {}", kinds,
                                    content.purpose)),
            template_of("{kind}/{id}", "entry",
                        fmt::format("One entry in full, by its kind ({}) and "
                                    "its id.",
                                    kinds))}}};
}

std::optional<Json> read_resource(std::string_view uri, const Pack& pack,
                                  const Terminal& terminal) {
  const auto request = request_for(uri);
  if (!request) return std::nullopt;
  const Answer found = answer(*request, pack, terminal);
  if (!found.found) return std::nullopt;
  const std::string text = render_markdown(lay_out(found, std::nullopt));
  return Json{{"contents", Json::array({{{"uri", uri},
                                         {"mimeType", kMediaType},
                                         {"text", text}}})}};
}

}  // namespace backcare
