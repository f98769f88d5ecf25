// In which phrases a feature stands, as bytes.
// SPDX-License-Identifier: MIT
#include "match/postings.h"

#include "match/logs.h"

namespace backcare {
namespace {

std::uint32_t size_of_number(std::uint32_t number) {
  std::uint32_t size = 1;
  for (; number >= 0x80; number >>= 7U) ++size;
  return size;
}

char* put_number(char* out, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7U) {
    *out++ = static_cast<char>((number & 0x7fU) | 0x80U);
  }
  *out++ = static_cast<char>(number);
  return out;
}

}  // namespace

std::uint32_t feature_square(std::uint32_t phrases, std::uint32_t all,
                             bool is_pair) {
  const auto weight = static_cast<std::uint32_t>(log2(std::uint64_t{all} + 1) -
                                                 log2(phrases) + 1);
  return weight * weight / (is_pair ? 4 : 1);
}

PostingsWriter::PostingsWriter(std::size_t features) : features_(features) {}

void PostingsWriter::count(std::uint32_t feature, std::uint32_t phrase) {
  Feature& counted = features_[feature];
  if (counted.next_phrase == phrase + 1) return;
  counted.size += size_of_number(phrase + 1 - counted.next_phrase);
  counted.next_phrase = phrase + 1;
  ++counted.phrases;
}

void PostingsWriter::make_room(std::uint32_t first_pair,
                               std::uint32_t phrases) {
  begin_.reserve(features_.size() + 1);
  std::uint32_t end = 0;
  for (const Feature& feature : features_) {
    begin_.push_back(end);
    if (feature.phrases > 0) {
      end += size_of_number(feature.phrases) + feature.size;
    }
  }
  begin_.push_back(end);
  bytes_.resize(end);
  for (std::size_t i = 0; i < features_.size(); ++i) {
    Feature& feature = features_[i];
    feature.next_phrase = 0;
    feature.size = 0;
    if (feature.phrases == 0) continue;
    put_number(bytes_.data() + begin_[i], feature.phrases);
    feature.size = size_of_number(feature.phrases);
    feature.square = feature_square(feature.phrases, phrases, i >= first_pair);
  }
}

bool PostingsWriter::write(std::uint32_t feature, std::uint32_t phrase) {
  Feature& written = features_[feature];
  if (written.next_phrase == phrase + 1) return false;
  char* const from = bytes_.data() + begin_[feature] + written.size;
  char* const to = put_number(from, phrase + 1 - written.next_phrase);
  written.size += static_cast<std::uint32_t>(to - from);
  written.next_phrase = phrase + 1;
  return true;
}

}  // namespace backcare
