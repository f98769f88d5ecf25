// A JSON document as a flat tree whose values know where they stand in the
// file, which nlohmann/json does not tell. What the keys mean is fields.h's.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/fault.h"

namespace backcare {

/// Deeper documents are refused.
inline constexpr std::size_t kDeepest = 64;

struct JsonNode {
  enum class Type : std::uint8_t {
    kNull,
    kBoolean,
    kNumber,  // a whole number
    kFraction,
    kText,
    kArray,
    kObject,
  };

  Type type = Type::kNull;
  std::uint32_t begin = 0;      // offset of the value in the file
  std::uint32_t key_begin = 0;  // offset of its key
  std::uint32_t end = 0;        // index of the node after its last descendant
  std::string_view key;         // in an object
  std::string_view text;        // of kText
  std::int64_t number = 0;      // of kNumber
};

/// Why a document could not be parsed, and at which byte.
struct ParseFault {
  std::size_t offset = 0;
  std::string reason;
};

/// A place in a document, by byte; and the node there, if one is meant.
struct Place {
  std::size_t offset = 0;
  std::optional<std::uint32_t> node;
};

/// The nodes in the order of the file, the root first.
class JsonTree {
 public:
  /// `file` is how faults name it; `source` must outlive the tree.
  JsonTree(std::string file, std::string_view source)
      : file_(std::move(file)), source_(source) {}

  /// Parses the source. Keys and texts are views of it; those with escapes are
  /// kept in `memory`. Gives the first fault: of JSON, of UTF-8, or of depth.
  std::optional<ParseFault> parse(std::pmr::memory_resource& memory);

  const std::vector<JsonNode>& nodes() const { return nodes_; }
  std::vector<JsonNode>& nodes() { return nodes_; }
  const JsonNode& root() const { return nodes_.front(); }

  std::uint32_t index_of(const JsonNode& node) const {
    return static_cast<std::uint32_t>(&node - nodes_.data());
  }
  Place place_of(const JsonNode& node) const {
    return {node.begin, index_of(node)};
  }
  Place place_of_key(const JsonNode& node) const {
    return {node.key_begin, index_of(node)};
  }

  /// The fault `message` at `place`, with the pointer to its node.
  Fault fault(const Place& place, std::string message) const;

 private:
  std::string pointer_to(std::uint32_t node) const;

  std::string file_;
  std::string_view source_;
  std::vector<JsonNode> nodes_;
};

/// The children of `parent`, in the order of the file.
///
///     for (JsonNode& child : JsonChildren(tree, node)) ...
class JsonChildren {
 public:
  struct Iterator {
    JsonNode* nodes;
    std::uint32_t index;

    JsonNode& operator*() const { return nodes[index]; }
    Iterator& operator++() {
      index = nodes[index].end;
      return *this;
    }
    bool operator!=(const Iterator& other) const {
      return index != other.index;
    }
  };

  JsonChildren(JsonTree& tree, const JsonNode& parent)
      : nodes_(tree.nodes().data()),
        first_(tree.index_of(parent) + 1),
        last_(parent.end) {}

  Iterator begin() const { return {nodes_, first_}; }
  Iterator end() const { return {nodes_, last_}; }

 private:
  JsonNode* nodes_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace backcare
