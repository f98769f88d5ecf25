// The tables of request.h and the faults of a pack as JSON values.
// SPDX-License-Identifier: MIT
#include "render/json_tables.h"

#include <algorithm>
#include <array>

namespace backcare {
namespace {

Json choices(std::string_view joined) {
  Json list = Json::array();
  while (!joined.empty()) {
    const auto end = std::min(joined.find('|'), joined.size());
    list.push_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return list;
}

}  // namespace

Json json_of_commands(const CommandInfo* only) {
  constexpr std::array kSectionNames = {"read", "ask", "share", "write"};
  Json list = Json::array();
  for (const CommandInfo& command : kCommands) {
    if (only != nullptr && only->name != command.name) continue;
    list.push_back(
        {{"name", command.name},
         {"section", kSectionNames[static_cast<std::size_t>(command.section)]},
         {"arguments", command.arguments},
         {"choices", choices(command.choices)},
         {"summary", command.summary}});
  }
  return list;
}

Json json_of_options(const CommandInfo* only) {
  Json list = Json::array();
  for (const OptionInfo& option : kOptions) {
    if (only != nullptr && !takes(*only, option)) continue;
    list.push_back({{"name", option.name},
                    {"short", option.short_name},
                    {"value", option.value},
                    {"choices", choices(option.choices)},
                    {"commands", choices(option.commands)},
                    {"summary", option.summary}});
  }
  return list;
}

Json json_of_statuses() {
  Json list = Json::array();
  for (const StatusInfo& info : kStatuses) {
    list.push_back(
        {{"status", static_cast<int>(info.status)}, {"meaning", info.meaning}});
  }
  return list;
}

Json json_of_faults(const std::vector<Fault>& faults) {
  Json list = Json::array();
  for (const Fault& fault : faults) {
    list.push_back({{"file", fault.file},
                    {"line", fault.line},
                    {"column", fault.column},
                    {"pointer", fault.pointer},
                    {"message", fault.message}});
  }
  return list;
}

}  // namespace backcare
