// Writes values of the model and the index as C++ initializers.
// SPDX-License-Identifier: MIT
#include "compile/emit.h"

#include <fmt/format.h>

namespace backcare {
namespace {

constexpr std::size_t kLineLength = 76;

}  // namespace

std::string literal(std::string_view text) {
  std::string out = "\"";
  std::size_t line = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const std::size_t before = out.size();
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7f || c == '?') {
      out += fmt::format("\\{:03o}", byte);
    } else {
      out += c;
    }
    line += out.size() - before;
    if (line >= kLineLength) {
      out += "\"\n\"";
      line = 0;
    }
  }
  out += '"';
  const bool counted = text.find('\0') != std::string_view::npos;
  return counted ? fmt::format("Text({}, {})", out, text.size()) : out;
}

std::string Emitter::value(const Lines& lines) {
  return lines.empty() ? "Lines()" : "Lines(" + literal(lines.joined()) + ")";
}

std::string Emitter::value(Grade grade) {
  return fmt::format("Grade({})", static_cast<int>(grade));
}

std::string Emitter::value(Tier tier) {
  return fmt::format("Tier({})", static_cast<int>(tier));
}

std::string Emitter::value(const Evidence& evidence) {
  return fmt::format("{{{}, {}}}", literal(evidence.entry),
                     value(evidence.claims));
}

std::string Emitter::value(const NamedLines& named) {
  return fmt::format("{{{}, {}}}", literal(named.name), value(named.lines));
}

std::string Emitter::value(const IndexedEntry& entry) {
  const auto [first, kind, index] = entry;
  return fmt::format("{{{}, {}, {}}}", first, kind, index);
}

std::string Emitter::value(const Pattern& pattern) {
  const auto [first, length, concept_id] = pattern;
  return fmt::format("{{{}, {}, {}}}", first, length, concept_id);
}

std::string Emitter::value(const Rule& rule) {
  const auto [first, length, kind, entry, window] = rule;
  return fmt::format("{{{}, {}, {}, {}, {}}}", first, length, kind, entry,
                     window);
}

std::string Emitter::value(const RulePart& part) {
  const auto [concept_id, is_absent] = part;
  return fmt::format("{{{}, {}}}", concept_id, is_absent);
}

std::string Emitter::array(std::string_view type, const std::string& elements) {
  std::string name = fmt::format("list_{}", ++count_);
  arrays_ +=
      fmt::format("constexpr {} {}[] = {{\n{}}};\n", type, name, elements);
  return name;
}

}  // namespace backcare
