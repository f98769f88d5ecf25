// Text in a third of its room, for what is seldom asked for.
// SPDX-License-Identifier: MIT
#include "content/packed.h"

#include <zlib.h>

#include <new>

#include "error.h"

namespace backcare {
namespace {

const Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

Bytef* bytes_of(std::string& text) {
  return reinterpret_cast<Bytef*>(text.data());
}

}  // namespace

std::string pack(std::string_view text) {
  uLongf size = compressBound(text.size());
  std::string packed(size, '\0');
  const int status = compress2(bytes_of(packed), &size, bytes_of(text),
                               text.size(), Z_BEST_COMPRESSION);
  if (status != Z_OK) throw std::bad_alloc();  // there is room for the rest
  packed.resize(size);
  return packed;
}

std::string unpack(std::string_view packed, std::size_t size) {
  std::string text(size, '\0');
  uLongf filled = size;
  const int status =
      uncompress(bytes_of(text), &filled, bytes_of(packed), packed.size());
  if (status != Z_OK || filled != size) {
    throw Error("text of the program is damaged; install it again");
  }
  return text;
}

}  // namespace backcare
