// Fills the model of a pack from the trees of its files. The rules between
// entries are checks.h's business.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "content/checks.h"
#include "content/json_tree.h"
#include "content/model.h"

namespace backcare {

/// A fault as it is found. Its line and pointer are found out later, and only
/// for the few that are listed.
struct FoundFault {
  const JsonTree* tree = nullptr;
  Place place;
  std::string message;
};

/// Reads all that can be read, so that all faults are found at once.
class Reader {
 public:
  /// The texts of the content will be kept in `memory`, as those of the trees
  /// are. Faults are added to `faults`. `fallback` may be null.
  Reader(std::pmr::memory_resource& memory, std::vector<JsonTree>& trees,
         const Headings* fallback, std::vector<FoundFault>& faults);

  /// False if a file holds no object: then nothing has been read.
  bool read(Content& content);

  /// Reports at the place of a text that read() has put into the model.
  ReportFault report();

 private:
  struct Member {
    JsonTree* tree;
    JsonNode* node;
    bool known = false;
  };

  // A value into a field of the model.
  void read(JsonTree& tree, JsonNode& node, Text& text);
  void read(JsonTree& tree, JsonNode& node, int& number);
  void read(JsonTree& tree, JsonNode& node, Lines& lines);
  void read(JsonTree& tree, JsonNode& node, List<Evidence>& list);
  void read(JsonTree& tree, JsonNode& node, List<NamedLines>& list);
  template <class T>
  void read(JsonTree& tree, JsonNode& node, List<T>& list);
  template <class T>
  void read(JsonTree& tree, JsonNode& node, T& object);

  template <class Enum>
  requires std::is_enum_v<Enum>
  void read(JsonTree& tree, JsonNode& node, Enum& value);
  template <class T>
  void read_members(JsonTree& tree, const JsonNode& node, std::size_t first,
                    T& object);
  template <class T, class ReadOne>
  std::span<T> read_children(JsonTree& tree, JsonNode& node,
                             ReadOne&& read_one);

  void add_members(JsonTree& tree, const JsonNode& object);
  void report_doubles(std::size_t first);
  void report_doubles_in(JsonTree& tree, const JsonNode& object);
  void report_unknown(std::size_t first, std::string (*known_keys)());
  void check_format();
  Member* find_member(std::size_t first, std::string_view key);
  bool expect(JsonTree& tree, const JsonNode& node, JsonNode::Type type);
  bool check_text(JsonTree& tree, const JsonNode& node);
  void check_key(JsonTree& tree, const JsonNode& node);
  void fault(const JsonTree& tree, const JsonNode& node, std::string message);
  void fault_at_key(const Member& member, std::string message);
  void map_places();

  std::pmr::memory_resource& memory_;
  std::vector<JsonTree>& trees_;
  const Headings* fallback_;
  std::vector<FoundFault>& faults_;
  std::vector<Member> members_;  // of the objects that are being read
  std::unordered_map<const char*, FoundFault> places_;
};

}  // namespace backcare
