// A list of texts, kept as one string. The built-in pack then has few pointers,
// each of which costs time at start, and a pack of many phrases little memory.
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace backcare {

/// Texts joined by line feeds, which no text can hold. An empty text can't be
/// in the list.
class Lines {
 public:
  class Iterator {
   public:
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;
    using pointer = const std::string_view*;
    using reference = std::string_view;

    constexpr Iterator() = default;
    constexpr explicit Iterator(std::string_view rest) : rest_(rest) {}

    constexpr std::string_view operator*() const {
      return rest_.substr(0, rest_.find('\n'));
    }
    constexpr Iterator& operator++() {
      const auto end = rest_.find('\n');
      rest_.remove_prefix(end == std::string_view::npos ? rest_.size()
                                                        : end + 1);
      return *this;
    }
    constexpr Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    /// Iterators of one list are equal when as much of it is left.
    constexpr bool operator==(const Iterator& other) const {
      return rest_.size() == other.rest_.size();
    }

   private:
    std::string_view rest_;
  };

  constexpr Lines() = default;
  constexpr explicit Lines(std::string_view joined) : joined_(joined) {}

  constexpr Iterator begin() const { return Iterator(joined_); }
  constexpr Iterator end() const {
    return Iterator(joined_.substr(joined_.size()));
  }
  constexpr bool empty() const { return joined_.empty(); }
  constexpr std::size_t size() const {
    if (empty()) return 0;
    const auto feeds = std::count(joined_.begin(), joined_.end(), '\n');
    return static_cast<std::size_t>(feeds) + 1;
  }
  constexpr bool contains(std::string_view text) const {
    return std::find(begin(), end(), text) != end();
  }
  constexpr std::string_view joined() const { return joined_; }

 private:
  std::string_view joined_;
};

}  // namespace backcare
