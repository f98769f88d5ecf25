// Fills the model of a pack from the trees of its files.
// SPDX-License-Identifier: MIT
#include "content/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "characters.h"
#include "content/fields.h"
#include "content/names.h"

namespace backcare {
namespace {

using NodeType = JsonNode::Type;

/// From here on doubles are looked for in a set, not one by one.
constexpr std::size_t kManyMembers = 16;

const char* must_be(NodeType type) {
  switch (type) {
    case NodeType::kNumber:
      return "must be a whole number";
    case NodeType::kText:
      return "must be a text";
    case NodeType::kArray:
      return "must be a list";
    default:
      return "must be an object";
  }
}

/// Why `text` may not stand in content, or an empty string.
std::string unsafe_reason(std::string_view text) {
  const auto plain = [](char c) { return c >= 0x20 && c < 0x7f; };
  if (std::all_of(text.begin(), text.end(), plain)) return {};
  while (!text.empty()) {
    const auto code_point = take_code_point(text);
    if (code_point && is_unsafe(*code_point)) {
      return fmt::format(
          "must not hold U+{:04X}, a control or invisible character",
          static_cast<std::uint32_t>(*code_point));
    }
  }
  return {};
}

template <class T>
std::string list_of_keys() {
  std::string keys;
  T object;
  visit_fields(
      [&](std::string_view key, auto& /*field*/, Need /*need*/) {
        keys += keys.empty() ? "" : ", ";
        keys += key;
      },
      object);
  return keys;
}

/// Headings may be left out only where others can stand in for them.
template <class T>
constexpr bool kHeadings = std::is_same_v<T, Headings>;

}  // namespace

Reader::Reader(std::pmr::memory_resource& memory, std::vector<JsonTree>& trees,
               const Headings* fallback, std::vector<FoundFault>& faults)
    : memory_(memory), trees_(trees), fallback_(fallback), faults_(faults) {}

bool Reader::read(Content& content) {
  if (fallback_ != nullptr) content.headings = *fallback_;
  for (JsonTree& tree : trees_) {
    if (!expect(tree, tree.root(), NodeType::kObject)) return false;
    add_members(tree, tree.root());
  }
  check_format();
  report_doubles(0);
  read_members(trees_.front(), trees_.front().root(), 0, content);
  return true;
}

// Objects.

void Reader::add_members(JsonTree& tree, const JsonNode& object) {
  for (JsonNode& child : JsonChildren(tree, object)) {
    members_.push_back({&tree, &child});
  }
}

/// Every file may name its schema; the format has to be named.
void Reader::check_format() {
  bool found = false;
  for (Member& member : members_) {
    if (member.node->key == "$schema") {
      member.known = true;
      Text schema;
      read(*member.tree, *member.node, schema);
    }
    if (member.node->key != "format") continue;
    member.known = found = true;
    if (member.node->type != NodeType::kNumber || member.node->number != 1) {
      fault(*member.tree, *member.node,
            "must be 1, the format that this program knows");
    }
  }
  if (!found) {
    fault(trees_.front(), trees_.front().root(), "missing key 'format'");
  }
  std::erase_if(members_, [](const Member& member) { return member.known; });
}

void Reader::report_doubles(std::size_t first) {
  std::unordered_set<std::string_view> keys;
  const bool many = members_.size() - first > kManyMembers;
  for (std::size_t i = first; i < members_.size(); ++i) {
    const std::string_view key = members_[i].node->key;
    bool twice = many && !keys.insert(key).second;
    for (std::size_t j = first; !many && j < i; ++j) {
      twice = twice || members_[j].node->key == key;
    }
    if (!twice) continue;
    members_[i].known = true;
    fault_at_key(members_[i], "this key stands here twice");
  }
}

void Reader::report_doubles_in(JsonTree& tree, const JsonNode& object) {
  const std::size_t first = members_.size();
  add_members(tree, object);
  report_doubles(first);
  members_.resize(first);
}

Reader::Member* Reader::find_member(std::size_t first, std::string_view key) {
  for (std::size_t i = first; i < members_.size(); ++i) {
    if (members_[i].node->key == key) return &members_[i];
  }
  return nullptr;
}

template <class T>
void Reader::read_members(JsonTree& tree, const JsonNode& node,
                          std::size_t first, T& object) {
  visit_fields(
      [&](std::string_view key, auto& field, Need need) {
        using Field = std::remove_cvref_t<decltype(field)>;
        if (Member* member = find_member(first, key)) {
          member->known = true;
          read(*member->tree, *member->node, field);
          return;
        }
        const bool needed = kHeadings<T> || kHeadings<Field>
                                ? fallback_ == nullptr
                                : need == Need::kRequired;
        if (needed) fault(tree, node, fmt::format("missing key '{}'", key));
      },
      object);
  report_unknown(first, list_of_keys<T>);
  members_.resize(first);
}

/// Only those that can be listed get a message: a file may have millions.
void Reader::report_unknown(std::size_t first, std::string (*known_keys)()) {
  std::size_t count = 0;
  for (std::size_t i = first; i < members_.size(); ++i) {
    if (members_[i].known) continue;
    std::string message;
    if (++count <= kListedFaults) {
      message = fmt::format("unknown key {}; known here: {}",
                            quote(members_[i].node->key), known_keys());
    }
    fault_at_key(members_[i], std::move(message));
  }
}

template <class T>
void Reader::read(JsonTree& tree, JsonNode& node, T& object) {
  if (!expect(tree, node, NodeType::kObject)) return;
  const std::size_t first = members_.size();
  add_members(tree, node);
  report_doubles(first);
  read_members(tree, node, first, object);
}

// Lists.

/// An array of `T`, one for each child of `node`, filled by `read_one`.
template <class T, class ReadOne>
std::span<T> Reader::read_children(JsonTree& tree, JsonNode& node,
                                   ReadOne&& read_one) {
  const JsonChildren children(tree, node);
  std::size_t count = 0;
  for (auto at = children.begin(); at != children.end(); ++at) ++count;
  if (count == 0) return {};
  auto* list = static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
  std::uninitialized_value_construct_n(list, count);
  T* next = list;
  for (JsonNode& child : children) read_one(child, *next++);
  return {list, count};
}

template <class T>
void Reader::read(JsonTree& tree, JsonNode& node, List<T>& list) {
  if (!expect(tree, node, NodeType::kArray)) return;
  list = read_children<T>(tree, node, [&](JsonNode& child, T& object) {
    read(tree, child, object);
  });
}

void Reader::read(JsonTree& tree, JsonNode& node, List<Evidence>& list) {
  if (!expect(tree, node, NodeType::kObject)) return;
  report_doubles_in(tree, node);
  const auto read_one = [&](JsonNode& child, Evidence& evidence) {
    evidence.entry = child.key;
    check_key(tree, child);
    read(tree, child, evidence.claims);
  };
  const std::span all = read_children<Evidence>(tree, node, read_one);
  // Sorted, so that the evidence for an entry is found by bisection.
  std::ranges::sort(all, {}, &Evidence::entry);
  list = all;
}

void Reader::read(JsonTree& tree, JsonNode& node, List<NamedLines>& list) {
  if (!expect(tree, node, NodeType::kObject)) return;
  report_doubles_in(tree, node);
  list = read_children<NamedLines>(tree, node,
                                   [&](JsonNode& child, NamedLines& lines) {
                                     lines.name = child.key;
                                     check_key(tree, child);
                                     read(tree, child, lines.lines);
                                   });
}

void Reader::read(JsonTree& tree, JsonNode& node, Lines& lines) {
  if (!expect(tree, node, NodeType::kArray)) return;
  const JsonChildren children(tree, node);
  std::size_t size = 0;
  bool sound = true;
  for (JsonNode& child : children) {
    sound &= expect(tree, child, NodeType::kText) && check_text(tree, child);
    size += child.text.size() + 1;
  }
  if (!sound || size == 0) return;
  auto* joined = static_cast<char*>(memory_.allocate(size, 1));
  char* next = joined;
  for (JsonNode& child : children) {
    const char* begin = next;
    next = std::copy(child.text.begin(), child.text.end(), next);
    child.text = {begin, child.text.size()};  // where faults look for it
    *next++ = '\n';
  }
  lines = Lines({joined, size - 1});
}

// Single values.

void Reader::read(JsonTree& tree, JsonNode& node, Text& text) {
  if (!expect(tree, node, NodeType::kText) || !check_text(tree, node)) return;
  text = node.text;
}

void Reader::read(JsonTree& tree, JsonNode& node, int& number) {
  if (!expect(tree, node, NodeType::kNumber)) return;
  if (node.number < 1 || node.number > 9999) {
    return fault(tree, node, "must be a year, from 1 to 9999");
  }
  number = static_cast<int>(node.number);
}

template <class Enum>
requires std::is_enum_v<Enum>
void Reader::read(JsonTree& tree, JsonNode& node, Enum& value) {
  if (!expect(tree, node, NodeType::kText)) return;
  if (const auto named = value_named<Enum>(node.text)) {
    value = *named;
  } else {
    fault(tree, node, fmt::format("must be one of {}", list_of_names<Enum>()));
  }
}

bool Reader::check_text(JsonTree& tree, const JsonNode& node) {
  const bool blank = node.text.find_first_not_of(' ') == std::string_view::npos;
  std::string reason = blank ? "must not be empty" : unsafe_reason(node.text);
  if (reason.empty()) return true;
  fault(tree, node, std::move(reason));
  return false;
}

void Reader::check_key(JsonTree& tree, const JsonNode& node) {
  std::string reason =
      node.key.empty() ? "must not be empty" : unsafe_reason(node.key);
  if (reason.empty()) return;
  faults_.push_back({&tree, tree.place_of_key(node), std::move(reason)});
}

bool Reader::expect(JsonTree& tree, const JsonNode& node, JsonNode::Type type) {
  if (node.type == type) return true;
  fault(tree, node, must_be(type));
  return false;
}

// Faults.

void Reader::fault(const JsonTree& tree, const JsonNode& node,
                   std::string message) {
  faults_.push_back({&tree, tree.place_of(node), std::move(message)});
}

void Reader::fault_at_key(const Member& member, std::string message) {
  faults_.push_back({member.tree, member.tree->place_of_key(*member.node),
                     std::move(message)});
}

/// Texts and keys of the model are views of those in the nodes, so that their
/// addresses tell where they stand.
void Reader::map_places() {
  for (JsonTree& tree : trees_) {
    for (const JsonNode& node : tree.nodes()) {
      if (!node.text.empty()) {
        places_[node.text.data()] = {&tree, tree.place_of(node), {}};
      }
      if (!node.key.empty()) {
        places_[node.key.data()] = {&tree, tree.place_of_key(node), {}};
      }
    }
  }
}

ReportFault Reader::report() {
  return [this](std::string_view place, std::string message) {
    if (places_.empty()) map_places();
    const auto found = places_.find(place.data());
    FoundFault fault{&trees_.front(), {}, std::move(message)};
    if (found != places_.end()) {
      fault.tree = found->second.tree;
      fault.place = found->second.place;
    }
    faults_.push_back(std::move(fault));
  };
}

}  // namespace backcare
