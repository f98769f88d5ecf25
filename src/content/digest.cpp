// Tells whether two packs say the same.
// SPDX-License-Identifier: MIT
#include "content/digest.h"

#include <sha2.h>

#include <array>
#include <charconv>

#include "content/fields.h"

namespace backcare {
namespace {

/// Feeds every value to the digest, each with its length, so that no two packs
/// feed the same bytes. Small pieces are gathered first: the digest is quick
/// for large ones only.
class Digest {
 public:
  Digest() { SHA256Init(&state_); }

  void add(Text text) {
    add(static_cast<int>(text.size()));
    gather(text);
  }
  void add(const Lines& lines) { add(lines.joined()); }
  void add(int number) {
    std::array<char, 12> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    *end = ' ';
    gather({digits.data(), static_cast<std::size_t>(end + 1 - digits.data())});
  }
  void add(Grade grade) { add(static_cast<int>(grade)); }
  void add(Tier tier) { add(static_cast<int>(tier)); }
  void add(const Evidence& evidence) {
    add(evidence.entry);
    add(evidence.claims);
  }
  void add(const NamedLines& named) {
    add(named.name);
    add(named.lines);
  }
  template <class T>
  void add(const List<T>& list) {
    add(static_cast<int>(list.size()));
    for (const T& object : list) add(object);
  }
  template <class T>
  void add(const T& object) {
    visit_fields([this](Text /*key*/, const auto& field,
                        Need /*need*/) { this->add(field); },
                 object);
  }

  std::string finish() {
    flush();
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> bytes{};
    SHA256Final(bytes.data(), &state_);
    std::string hex;
    for (const std::uint8_t byte : bytes) {
      hex += "0123456789abcdef"[byte >> 4U];
      hex += "0123456789abcdef"[byte & 0xfU];
    }
    return hex;
  }

 private:
  static constexpr std::size_t kGathered = 1U << 14U;

  void gather(Text bytes) {
    gathered_ += bytes;
    if (gathered_.size() >= kGathered) flush();
  }

  void flush() {
    SHA256Update(&state_,
                 reinterpret_cast<const std::uint8_t*>(gathered_.data()),
                 gathered_.size());
    gathered_.clear();
  }

  SHA2_CTX state_{};
  std::string gathered_;
};

}  // namespace

std::string digest_of(const Content& content) {
  Digest digest;
  digest.add(content);
  return digest.finish();
}

}  // namespace backcare
