// In which phrases a feature stands, as bytes: how many there are, then the
// gaps between their numbers, each in groups of seven bits, the low ones
// first, the eighth bit set where more follow.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backcare {

/// Takes a number off `bytes`.
inline std::uint32_t take_number(const char*& bytes) {
  auto byte = static_cast<unsigned char>(*bytes++);
  std::uint32_t number = byte & 0x7fU;
  for (unsigned shift = 7; byte >= 0x80; shift += 7) {
    byte = static_cast<unsigned char>(*bytes++);
    number |= (byte & 0x7fU) << shift;
  }
  return number;
}

/// What a feature that stands in `phrases` of `all` phrases weighs, squared.
/// Rare ones weigh more; a pair repeats its words, and so weighs less.
std::uint32_t feature_square(std::uint32_t phrases, std::uint32_t all,
                             bool is_pair);

/// Writes the postings of all features. Phrases have to come in order, twice:
/// first to be counted, then to be written.
class PostingsWriter {
 public:
  explicit PostingsWriter(std::size_t features);

  void count(std::uint32_t feature, std::uint32_t phrase);
  /// Ends the counting. Features from `first_pair` on are pairs; there are
  /// `phrases` phrases.
  void make_room(std::uint32_t first_pair, std::uint32_t phrases);
  /// False if the feature has been written for this phrase already.
  bool write(std::uint32_t feature, std::uint32_t phrase);

  std::uint32_t square_of(std::uint32_t feature) const {
    return features_[feature].square;
  }
  std::string take_bytes() { return std::move(bytes_); }
  std::vector<std::uint32_t> take_begin() { return std::move(begin_); }

 private:
  struct Feature {
    std::uint32_t phrases = 0;
    std::uint32_t next_phrase = 0;  // one after the last that was met
    std::uint32_t size = 0;         // in bytes, of what is written
    std::uint32_t square = 0;       // see feature_square()
  };

  std::vector<Feature> features_;
  std::vector<std::uint32_t> begin_;
  std::string bytes_;
};

}  // namespace backcare
