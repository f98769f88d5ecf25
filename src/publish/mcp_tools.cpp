// The tools that an assistant may call, in a table.
// SPDX-License-Identifier: MIT
#include "publish/mcp_tools.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "answer/lay_out.h"
#include "answer/lay_out_parts.h"
#include "characters.h"
#include "error.h"
#include "match/built_in.h"
#include "render/json.h"
#include "render/text.h"
#include "request.h"

namespace backcare {
namespace {

struct Tool {
  std::string_view name;
  std::string_view title;
  std::string_view description;  // before what the pack is about
  Json (*arguments)(const Content&);
  std::string_view required;  // joined by '|'
  Request (*make_request)(const Json& arguments);
};

// What the arguments are.

Json text_schema(std::string_view description) {
  return {{"type", "string"}, {"description", description}};
}

/// `type: Kinds of massage; benefit: ...`, in the pack's words.
std::string describe_kinds(const Content& content) {
  std::string text;
  for (const KindNames& names : kKinds) {
    const Text title = list_title(content.headings, names.kind);
    if (!text.empty()) text += "; ";
    text += names.singular;
    if (!title.empty()) text += fmt::format(": {}", title);
  }
  return text;
}

Json kind_schema(const Content& content) {
  Json schema = text_schema(describe_kinds(content));
  for (const KindNames& names : kKinds) {
    schema["enum"].push_back(names.singular);
  }
  return schema;
}

Json guidance_arguments(const Content&) {
  return {{"words", text_schema("what is wrong or wanted, in the person's own "
                                "words, whole and unchanged")},
          {"code", text_schema("an ICD-10-CM code, instead of words")}};
}

Json list_arguments(const Content& content) {
  return {{"kind", kind_schema(content)}};
}

Json entry_arguments(const Content& content) {
  return {{"kind", kind_schema(content)},
          {"id", text_schema("the entry's id or name")}};
}

Json comparison_arguments(const Content&) {
  return {{"ids",
           {{"type", "array"},
            {"description", "ids or names of entries of the kind type"},
            {"items", {{"type", "string"}}},
            {"minItems", 2}}}};
}

// From the arguments to the request.

/// The text of an argument; empty where it is null or not given.
std::string optional_text(const Json& arguments, const char* name) {
  const auto found = arguments.find(name);
  if (found == arguments.end() || found->is_null()) return {};
  if (!found->is_string()) {
    throw UsageError(fmt::format("'{}' must be a text", name));
  }
  const auto& text = found->get_ref<const std::string&>();
  return text.find_first_not_of(" \t\r\n") == std::string::npos ? "" : text;
}

std::string required_text(const Json& arguments, const char* name) {
  std::string text = optional_text(arguments, name);
  if (text.empty()) throw UsageError(fmt::format("'{}' is missing", name));
  return text;
}

const KindNames& required_kind(const Json& arguments) {
  const std::string kind = required_text(arguments, "kind");
  std::string choices;
  for (const KindNames& names : kKinds) {
    if (names.singular == kind) return names;
    choices += fmt::format("{}{}", choices.empty() ? "" : ", ", names.singular);
  }
  throw UsageError(
      fmt::format("unknown kind {}; one of {}", quote(kind), choices));
}

Request make_request(std::string_view command_name, Command command) {
  Request request;
  request.command = std::move(command);
  request.command_name = command_name;
  return request;
}

Request guidance_request(const Json& arguments) {
  std::string words = optional_text(arguments, "words");
  std::string code = optional_text(arguments, "code");
  if (words.empty() == code.empty()) {
    throw UsageError("give either 'words' or 'code'");
  }
  if (words.empty()) return make_request("for", CodeRequest{std::move(code)});
  return make_request("for", ForRequest{std::move(words)});
}

Request list_request(const Json& arguments) {
  const KindNames& names = required_kind(arguments);
  return make_request(names.plural, ReadRequest{names.kind, {}, false});
}

Request entry_request(const Json& arguments) {
  const KindNames& names = required_kind(arguments);
  return make_request(
      names.plural,
      ReadRequest{names.kind, {required_text(arguments, "id")}, false});
}

Request comparison_request(const Json& arguments) {
  const auto ids = arguments.find("ids");
  const bool fits = ids != arguments.end() && ids->is_array() &&
                    ids->size() >= 2 &&
                    std::all_of(ids->begin(), ids->end(),
                                [](const Json& id) { return id.is_string(); });
  if (!fits) throw UsageError("'ids' must be a list of two or more texts");
  return make_request("compare",
                      CompareRequest{ids->get<std::vector<std::string>>()});
}

constexpr std::array kTools = {
    Tool{"find_guidance", "Find guidance",
         "Answers a person's own words, or a code. Warning signs come first, "
         "then precautions, then the entries that fit best.",
         guidance_arguments, "", guidance_request},
    Tool{"list_entries", "List entries",
         "Lists every entry of one kind, with its id and how strong the "
         "evidence is.",
         list_arguments, "kind", list_request},
    Tool{"get_entry", "Read an entry",
         "One entry in full, with its evidence, its sources and what to take "
         "care of.",
         entry_arguments, "kind|id", entry_request},
    Tool{"compare_types", "Compare types",
         "Two or more entries of the kind type, side by side.",
         comparison_arguments, "ids", comparison_request},
};

// How a tool is shown.

/// What only commands that are no tools answer with.
constexpr std::array<const char*, 11> kKeysOfOthers = {
    "about",   "purpose",     "examples", "commands",
    "options", "exit_status", "program",  "fault_count",
    "faults",  "note_count",  "notes"};

/// Drops the definitions that nothing refers to: an assistant may have to
/// read all of a schema.
void drop_unused(Json& schema) {
  Json& definitions = schema["$defs"];
  for (std::size_t before = 0; before != definitions.size();) {
    before = definitions.size();
    const std::string text = schema.dump();
    for (auto one = definitions.begin(); one != definitions.end();) {
      const std::string reference = fmt::format("\"#/$defs/{}\"", one.key());
      const bool is_used = text.find(reference) != std::string::npos;
      one = is_used ? std::next(one) : definitions.erase(one);
    }
  }
}

/// The schema of the answers that tools give.
Json output_schema() {
  Json schema = Json::parse(answer_schema());
  // These are for a file: two schemas of one id would be one too many.
  schema.erase("$schema");
  schema.erase("$id");
  schema["type"] = "object";
  for (const char* key : kKeysOfOthers) schema["properties"].erase(key);
  drop_unused(schema);
  return schema;
}

Json show(const Tool& tool, const Content& content, const Json& output) {
  Json input = {{"type", "object"},
                {"properties", tool.arguments(content)},
                {"additionalProperties", false}};
  if (!tool.required.empty()) {
    input["required"] = split_choices(tool.required);
  }
  return {
      {"name", tool.name},
      {"title", tool.title},
      {"description", fmt::format("{} {}", tool.description, content.purpose)},
      {"inputSchema", std::move(input)},
      {"outputSchema", output},
      {"annotations",
       {{"readOnlyHint", true},
        {"idempotentHint", true},
        {"openWorldHint", false}}}};
}

// How a tool is called.

void refuse_strange(const Json& arguments, const Json& known) {
  for (const auto& [name, value] : arguments.items()) {
    if (known.contains(name)) continue;
    throw UsageError(fmt::format("unknown argument {}", quote(name)));
  }
}

/// As at a terminal, where what is not there is said after what is there.
std::string text_of(const Answer& answer, const Date& today) {
  const Document document = lay_out(answer, today);
  std::string text;
  if (!document.blocks.empty()) text = render_text(document, TextStyle());
  for (const std::string& line : messages(answer)) text += line + '\n';
  if (document.blocks.empty()) {
    text += fmt::format("{} backcare warnings\n", answer.pack.content->notice);
  }
  return text;
}

Json text_content(std::string_view text) {
  return Json::array({{{"type", "text"}, {"text", text}}});
}

}  // namespace

Json list_tools(const Content& content) {
  const Json output = output_schema();
  Json list = Json::array();
  for (const Tool& tool : kTools) list.push_back(show(tool, content, output));
  return {{"tools", std::move(list)}};
}

std::optional<Json> call_tool(std::string_view name, const Json& arguments,
                              const Pack& pack, const Terminal& terminal) {
  const auto tool =
      std::find_if(kTools.begin(), kTools.end(),
                   [&](const Tool& one) { return one.name == name; });
  if (tool == kTools.end()) return std::nullopt;
  try {
    refuse_strange(arguments, tool->arguments(*pack.content));
    const Answer found = answer(tool->make_request(arguments), pack, terminal);
    return Json{{"content", text_content(text_of(found, terminal.today))},
                {"structuredContent", Json::parse(render_json(found))}};
  } catch (const UsageError& error) {
    return Json{{"content", text_content(error.what())}, {"isError", true}};
  }
}

}  // namespace backcare
