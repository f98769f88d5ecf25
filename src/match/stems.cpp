// Stems by Snowball's English stemmer alone: sb_stemmer_new would bring every
// language into the program, so that the functions behind it are declared
// here as the library's archive has them.
// SPDX-License-Identifier: MIT
#include "match/stems.h"

#include <new>

extern "C" {
using symbol = unsigned char;
/// As far as it is read here; the library makes it and knows the rest.
struct SN_env {
  symbol* p;  // the text
  int c;
  int l;  // its length
};
SN_env* english_UTF_8_create_env();
void english_UTF_8_close_env(SN_env* environment);
int english_UTF_8_stem(SN_env* environment);
int SN_set_current(SN_env* environment, int size, const symbol* text);
}

namespace backcare {

bool is_english(std::string_view language) {
  return language == "en" || language.starts_with("en-");
}

void Stemmer::Close::operator()(SN_env* environment) const {
  english_UTF_8_close_env(environment);
}

Stemmer::Stemmer(std::string_view language) {
  if (!is_english(language)) return;
  english_.reset(english_UTF_8_create_env());
  if (english_ == nullptr) throw std::bad_alloc();
}

std::string_view Stemmer::stem(std::string_view word) {
  constexpr std::size_t kLongest = 64;  // no English word is longer
  if (english_ == nullptr || word.size() > kLongest) return word;
  SN_env* const environment = english_.get();
  const auto* const text = reinterpret_cast<const symbol*>(word.data());
  const int size = static_cast<int>(word.size());
  const bool failed = SN_set_current(environment, size, text) != 0 ||
                      english_UTF_8_stem(environment) < 0;
  if (failed) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(environment->p),
          static_cast<std::size_t>(environment->l)};
}

}  // namespace backcare
