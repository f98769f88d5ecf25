// Stems of words: "stiffness" and "stiff" have the same one.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

struct SN_env;

namespace backcare {

/// True for the tags of English (BCP 47), such as "en-GB".
bool is_english(std::string_view language);

/// Takes folded words to their stems.
class Stemmer {
 public:
  /// `language` is that of the pack. Words of a language that has no stemmer
  /// here stay as they are; English alone has one.
  explicit Stemmer(std::string_view language);

  /// The stem of `word`, valid until the next call.
  ///
  ///     stem("stretching")  // -> "stretch"
  std::string_view stem(std::string_view word);

 private:
  struct Close {
    void operator()(SN_env* environment) const;
  };
  std::unique_ptr<SN_env, Close> english_;
};

}  // namespace backcare
