// Parts of the model as JSON values, for the files that write JSON.
// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <type_traits>

#include "content/entries.h"
#include "content/fields.h"
#include "content/names.h"

namespace backcare {

using Json = nlohmann::ordered_json;

inline Json to_json_value(Text text) { return text; }
inline Json to_json_value(int number) { return number; }
inline Json to_json_value(Grade grade) { return name_of(grade); }
inline Json to_json_value(Tier tier) { return name_of(tier); }
Json to_json_value(const Lines& lines);
Json to_json_value(const List<Evidence>& list);
Json to_json_value(const List<NamedLines>& list);
template <class T>
Json to_json_value(const List<T>& list);

/// The members of `object` by their keys. What a pack left out is left out.
template <class T>
Json to_json_value(const T& object) {
  Json json = Json::object();
  visit_fields(
      [&](Text key, const auto& field, Need need) {
        using Field = std::remove_cvref_t<decltype(field)>;
        Json value = to_json_value(field);
        const bool absent = value == to_json_value(Field{});
        if (need == Need::kRequired || !absent) {
          json[std::string(key)] = std::move(value);
        }
      },
      object);
  return json;
}

template <class T>
Json to_json_value(const List<T>& list) {
  Json json = Json::array();
  for (const T& object : list) json.push_back(to_json_value(object));
  return json;
}

/// `json` as text, with each unsafe character escaped.
std::string write(const Json& json, int indent);

}  // namespace backcare
