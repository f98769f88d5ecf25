// A small sound pack that tests change, to see what the loader says.
// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "content/load.h"
#include "test_files.h"

namespace backcare {

/// tests/data/packs/tiny.json with `before`, which has to be there, changed to
/// `after`.
inline std::string tiny_pack(std::string_view before = "",
                             std::string_view after = "") {
  std::string text = read_source_file("tests/data/packs/tiny.json");
  const auto at = text.find(before);
  if (at == std::string::npos) throw std::runtime_error("not in tiny.json");
  return text.replace(at, before.size(), after);
}

inline LoadedContent load_text(std::string text,
                               const Advise& advise = nullptr) {
  static const Headings headings;
  return load_content({{"pack.json", std::move(text)}}, &headings, advise);
}

/// `line:column: pointer: message` of each fault of `text`.
inline std::vector<std::string> faults_of(std::string text) {
  const LoadedContent loaded = load_text(std::move(text));
  std::vector<std::string> lines;
  for (const Fault& fault : loaded.faults()) {
    lines.push_back(first_line(fault).substr(sizeof("pack.json:") - 1));
  }
  return lines;
}

using Strings = std::vector<std::string>;

}  // namespace backcare
