// A JSON document as a flat tree whose values know where they stand.
// SPDX-License-Identifier: MIT
#include "content/json_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

#include "characters.h"

namespace backcare {
namespace {

/// Bytes of a file for each of its values, if they are short.
constexpr std::size_t kShortValue = 16;

/// Reads the source for nlohmann/json and leaves word of how far it has come.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** reached)
      : at_(at), reached_(reached) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const {
    return at_ == other.at_;
  }
  bool operator!=(const CountingIterator& other) const {
    return at_ != other.at_;
  }

 private:
  const char* at_;
  const char** reached_;
};

/// What nlohmann/json found wrong, without the bytes of the file, which its
/// what() carries as they are, between the reason and what was expected.
std::string reason(std::string_view what) {
  constexpr std::size_t kLongestExpected = 80;
  const auto begin = what.find(" - ");
  if (begin == std::string_view::npos) {
    return "not valid JSON: a number is too large";
  }
  what.remove_prefix(begin + 3);
  const auto bytes = what.find("; last read");
  std::string out(what.substr(0, bytes));
  const std::string_view expected =
      what.substr(std::min(what.rfind("; expected "), what.size()));
  const bool is_cut = bytes != std::string_view::npos;
  if (is_cut && expected.size() <= kLongestExpected) out += expected;
  return "not valid JSON: " + visible(out);
}

/// Builds the nodes from the events of the parser.
class Builder {
 public:
  Builder(std::string_view source, std::vector<JsonNode>& nodes,
          std::pmr::memory_resource& memory)
      : source_(source),
        reached_(source.data()),
        nodes_(nodes),
        memory_(memory) {}

  const char** reached() { return &reached_; }
  /// Where the parser stopped and why, if it did.
  const ParseFault& fault() const { return fault_; }

  bool null() { return add(JsonNode::Type::kNull); }
  bool boolean(bool /*value*/) { return add(JsonNode::Type::kBoolean); }
  bool number_integer(std::int64_t value) { return add_number(value); }
  bool number_unsigned(std::uint64_t value) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
    return add_number(static_cast<std::int64_t>(std::min(value, kMost)));
  }
  bool number_float(double /*value*/, const std::string& /*as_written*/) {
    return add(JsonNode::Type::kFraction);
  }
  bool string(const std::string& value) {
    const std::string_view text = keep(value);
    add(JsonNode::Type::kText);
    nodes_.back().text = text;
    return true;
  }
  template <class Bytes>
  bool binary(const Bytes& /*value*/) {
    return false;  // not in JSON
  }
  bool key(const std::string& value) {
    key_begin_ = start();
    key_ = keep(value);
    previous_end_ = offset();
    return true;
  }
  bool start_object(std::size_t /*size*/) {
    return open(JsonNode::Type::kObject);
  }
  bool start_array(std::size_t /*size*/) {
    return open(JsonNode::Type::kArray);
  }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::json::exception& error) {
    fault_ = {offset() > 0 ? offset() - 1 : 0, reason(error.what())};
    return false;
  }

 private:
  std::size_t offset() const {
    return static_cast<std::size_t>(reached_ - source_.data());
  }

  /// The value that has just been read begins after what divides it from the
  /// one before.
  std::uint32_t start() const {
    const auto divides = [](char c) {
      return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '\r' ||
             c == '\t';
    };
    std::size_t at = previous_end_;
    while (at < source_.size() && divides(source_[at])) ++at;
    return static_cast<std::uint32_t>(at);
  }

  bool add(JsonNode::Type type) {
    JsonNode node;
    node.type = type;
    node.begin = start();
    node.key = key_;
    node.key_begin = key_begin_;
    node.end = static_cast<std::uint32_t>(nodes_.size() + 1);
    nodes_.push_back(node);
    key_ = {};
    previous_end_ = offset();
    return true;
  }

  bool add_number(std::int64_t value) {
    add(JsonNode::Type::kNumber);
    nodes_.back().number = value;
    return true;
  }

  bool open(JsonNode::Type type) {
    add(type);
    open_.push_back(nodes_.size() - 1);
    if (open_.size() <= kDeepest) return true;
    fault_ = {nodes_.back().begin,
              fmt::format("nested more than {} deep", kDeepest)};
    return false;
  }

  bool close() {
    nodes_[open_.back()].end = static_cast<std::uint32_t>(nodes_.size());
    open_.pop_back();
    previous_end_ = offset();
    return true;
  }

  /// What has just been read as `text`. Where the source has the same before
  /// the closing quotation mark, with no escape in it, that is all it takes.
  std::string_view keep(const std::string& text) {
    if (text.empty()) return {};
    const std::size_t begin = offset() - 1 - text.size();
    const std::string_view written = source_.substr(begin, text.size());
    if (written == text) return written;
    auto* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), copy);
    return {copy, text.size()};
  }

  std::string_view source_;
  const char* reached_;
  std::vector<JsonNode>& nodes_;
  std::pmr::memory_resource& memory_;
  std::vector<std::size_t> open_;
  std::string_view key_;
  std::uint32_t key_begin_ = 0;
  std::size_t previous_end_ = 0;
  ParseFault fault_;
};

/// RFC 6901, section 3, of as much of the key as a person wants to see.
std::string escape_pointer(std::string_view key) {
  constexpr std::size_t kLongest = 60;
  std::string out;
  for (std::size_t count = 0; !key.empty(); ++count) {
    if (count == kLongest) return visible(out) + "...";
    const std::string_view before = key;
    take_code_point(key);
    const auto taken = before.substr(0, before.size() - key.size());
    if (taken == "~") {
      out += "~0";
    } else if (taken == "/") {
      out += "~1";
    } else {
      out += taken;
    }
  }
  return visible(out);
}

}  // namespace

std::optional<ParseFault> JsonTree::parse(std::pmr::memory_resource& memory) {
  Builder builder(source_, nodes_, memory);
  // Values of a pack are longer; room that is not filled takes no memory.
  nodes_.reserve(source_.size() / kShortValue + 1);
  const char* begin = source_.data();
  const char* end = begin + source_.size();
  const bool sound = nlohmann::json::sax_parse(
      CountingIterator(begin, builder.reached()),
      CountingIterator(end, builder.reached()), &builder);
  if (sound) return std::nullopt;
  return builder.fault();
}

std::string JsonTree::pointer_to(std::uint32_t node) const {
  std::string pointer;
  std::uint32_t at = 0;
  while (at != node) {
    const bool in_array = nodes_[at].type == JsonNode::Type::kArray;
    std::uint32_t child = at + 1;
    std::size_t place = 0;
    for (; nodes_[child].end <= node; child = nodes_[child].end) ++place;
    pointer += '/';
    pointer +=
        in_array ? std::to_string(place) : escape_pointer(nodes_[child].key);
    at = child;
  }
  return pointer;
}

Fault JsonTree::fault(const Place& place, std::string message) const {
  Fault fault = fault_at(file_, source_, place.offset);
  if (place.node) fault.pointer = pointer_to(*place.node);
  fault.message = std::move(message);
  return fault;
}

}  // namespace backcare
