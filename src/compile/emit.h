// Writes values of the model and the index as C++ initializers.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "content/fields.h"
#include "match/index.h"

namespace backcare {

/// `text` as a string literal. Bytes that are not plain ASCII are written as
/// octal escapes, and the literal is cut into lines.
std::string literal(std::string_view text);

/// Writes initializers. Lists become arrays of their own, which have to stand
/// before what uses them: arrays() has them, in order.
class Emitter {
 public:
  std::string value(Text text) { return literal(text); }
  std::string value(const Lines& lines);
  std::string value(int number) { return std::to_string(number); }
  std::string value(Grade grade);
  std::string value(Tier tier);
  std::string value(std::uint8_t number) { return std::to_string(number); }
  std::string value(std::uint16_t number) { return std::to_string(number); }
  std::string value(std::uint32_t number) { return std::to_string(number); }
  std::string value(const Evidence& evidence);
  std::string value(const NamedLines& named);
  std::string value(const IndexedEntry& entry);
  std::string value(const Pattern& pattern);
  std::string value(const Rule& rule);
  std::string value(const RulePart& part);

  template <class T>
  std::string value(const List<T>& list) {
    if (list.empty()) return "{}";
    std::string elements;
    for (const T& element : list) elements += value(element) + ",\n";
    return array(type_name(static_cast<const T*>(nullptr)), elements);
  }

  template <class T>
  std::string value(const T& object) {
    std::string members;
    visit_fields([&](Text /*key*/, const auto& field,
                     Need /*need*/) { members += value(field) + ", "; },
                 object);
    return "{" + members + "}";
  }

  const std::string& arrays() const { return arrays_; }

 private:
  /// Adds an array and gives its name.
  std::string array(std::string_view type, const std::string& elements);

  static std::string_view type_name(const Type*) { return "Type"; }
  static std::string_view type_name(const Topic*) { return "Topic"; }
  static std::string_view type_name(const Link*) { return "Link"; }
  static std::string_view type_name(const Concern*) { return "Concern"; }
  static std::string_view type_name(const Precaution*) { return "Precaution"; }
  static std::string_view type_name(const Warning*) { return "Warning"; }
  static std::string_view type_name(const Source*) { return "Source"; }
  static std::string_view type_name(const Fact*) { return "Fact"; }
  static std::string_view type_name(const Claim*) { return "Claim"; }
  static std::string_view type_name(const Evidence*) { return "Evidence"; }
  static std::string_view type_name(const GradeMeaning*) {
    return "GradeMeaning";
  }
  static std::string_view type_name(const TierAction*) { return "TierAction"; }
  static std::string_view type_name(const Group*) { return "Group"; }
  static std::string_view type_name(const Code*) { return "Code"; }
  static std::string_view type_name(const NamedLines*) { return "NamedLines"; }
  static std::string_view type_name(const Example*) { return "Example"; }
  static std::string_view type_name(const std::uint8_t*) {
    return "std::uint8_t";
  }
  static std::string_view type_name(const std::uint16_t*) {
    return "std::uint16_t";
  }
  static std::string_view type_name(const std::uint32_t*) {
    return "std::uint32_t";
  }
  static std::string_view type_name(const IndexedEntry*) {
    return "IndexedEntry";
  }
  static std::string_view type_name(const Pattern*) { return "Pattern"; }
  static std::string_view type_name(const Rule*) { return "Rule"; }
  static std::string_view type_name(const RulePart*) { return "RulePart"; }

  std::string arrays_;
  int count_ = 0;
};

}  // namespace backcare
