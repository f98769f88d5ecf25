// The tables of request.h and the faults of a pack as JSON values.
// SPDX-License-Identifier: MIT
#include "render/json_tables.h"

namespace backcare {

Json json_of_commands(const CommandInfo* only) {
  Json list = Json::array();
  for (const CommandInfo& command : kCommands) {
    if (only != nullptr && only->name != command.name) continue;
    list.push_back(
        {{"name", command.name},
         {"section", kSections[static_cast<std::size_t>(command.section)].name},
         {"arguments", command.arguments},
         {"choices", split_choices(command.choices)},
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
                    {"choices", split_choices(option.choices)},
                    {"commands", split_choices(option.commands)},
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
