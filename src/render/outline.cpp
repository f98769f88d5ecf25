// The headings of a page.
// SPDX-License-Identifier: MIT
#include "render/outline.h"

#include <algorithm>

#include "render/pieces.h"

namespace backcare {
namespace {

constexpr std::size_t kNamedTitles = 3;

/// The level that a block asks for; 0 where it has no heading.
int wanted_level(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block)) {
    return std::max(heading->level, 1);
  }
  return std::holds_alternative<Notice>(block) ? 2 : 0;
}

/// Gives each heading the level one below that of the nearest heading before
/// it that wants a higher place.
class Levels {
 public:
  int place(int wanted) {
    while (!above_.empty() && above_.back() >= wanted) above_.pop_back();
    above_.push_back(wanted);
    return std::min(static_cast<int>(above_.size()), 6);
  }

 private:
  std::vector<int> above_;
};

std::string joined_titles(const Document& document) {
  std::string joined;
  std::size_t count = 0;
  for (const Block& block : document.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr || heading->level > 1) continue;
    if (count++ == kNamedTitles) return joined + "\u2026";
    joined += joined.empty() ? "" : ", ";
    joined += plain_text(heading->text);
  }
  return joined;
}

}  // namespace

Outline outline_of(const Document& document) {
  const auto& blocks = document.blocks;
  const auto first =
      std::find_if(blocks.begin(), blocks.end(),
                   [](const Block& block) { return wanted_level(block) > 0; });
  const auto titles = std::count_if(
      blocks.begin(), blocks.end(),
      [](const Block& block) { return wanted_level(block) == 1; });
  const bool notice_first =
      first != blocks.end() && std::holds_alternative<Notice>(*first);
  const bool one_title =
      first != blocks.end() && titles == 1 && wanted_level(*first) == 1;

  Outline outline;
  outline.title = document.title;
  if (notice_first && outline.title.empty()) {
    outline.title = plain_text(std::get<Notice>(*first).title);
  }
  if (titles > 1 && !notice_first) outline.title = joined_titles(document);
  if (outline.title.empty()) outline.title = "backcare";
  outline.adds_title = !notice_first && !one_title;

  const int demotion = one_title ? 0 : 1;
  Levels levels;
  if (outline.adds_title) levels.place(0);
  for (auto block = blocks.begin(); block != blocks.end(); ++block) {
    int wanted = wanted_level(*block);
    const bool is_heading = std::holds_alternative<Heading>(*block);
    if (is_heading) wanted += demotion;
    if (notice_first && block == first) wanted = 1;
    outline.levels.push_back(wanted == 0 ? 0 : levels.place(wanted));
  }
  return outline;
}

}  // namespace backcare
