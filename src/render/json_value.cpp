// Parts of the model as JSON values.
// SPDX-License-Identifier: MIT
#include "render/json_value.h"

#include <fmt/format.h>

#include "characters.h"

namespace backcare {
namespace {

/// RFC 8259, section 7: as UTF-16 code units.
std::string escape(char32_t code_point) {
  if (code_point < 0x10000) {
    return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point));
  }
  const auto above = static_cast<std::uint32_t>(code_point) - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xd800 + (above >> 10U),
                     0xdc00 + (above & 0x3ffU));
}

}  // namespace

Json to_json_value(const Lines& lines) {
  Json json = Json::array();
  for (const Text line : lines) json.push_back(line);
  return json;
}

// Keys are put at the end: a loaded pack has none twice, and looking each up
// would take quadratic time.

Json to_json_value(const List<Evidence>& list) {
  Json::object_t members;
  for (const Evidence& evidence : list) {
    members.emplace_back(evidence.entry, to_json_value(evidence.claims));
  }
  return members;
}

Json to_json_value(const List<NamedLines>& list) {
  Json::object_t members;
  for (const NamedLines& named : list) {
    members.emplace_back(named.name, to_json_value(named.lines));
  }
  return members;
}

std::string write(const Json& json, int indent) {
  const std::string dumped =
      json.dump(indent, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(dumped.size() + 1);
  std::string_view rest = dumped;
  while (!rest.empty()) {
    const std::string_view before = rest;
    const auto code_point = take_code_point(rest);
    const bool escaped =
        code_point && *code_point >= 0x7f && is_unsafe(*code_point);
    if (escaped) {
      out += escape(*code_point);
    } else {
      out += before.substr(0, before.size() - rest.size());
    }
  }
  return out;
}

}  // namespace backcare
