// Signs that are made of concepts: a place, a sensation, a loss.
// SPDX-License-Identifier: MIT
#include "match/signs.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace backcare {
namespace {

class RuleMatcher {
 public:
  RuleMatcher(const Index& index, const Query& query) : index_(index) {
    for (const Mention& mention : query.mentions) {
      if (mention.concept_id >= kFirstConcept && !mention.is_denied) {
        mentions_.push_back(mention);
      }
    }
  }

  std::vector<SignFound> find() {
    std::vector<SignFound> found;
    for (const Rule& rule : index_.rules) {
      const bool is_known =
          std::any_of(found.begin(), found.end(), [&](const SignFound& sign) {
            return sign.kind == rule.kind && sign.entry == rule.entry;
          });
      if (is_known) continue;
      if (auto mentions = meet(rule)) {
        found.push_back({rule.kind, rule.entry, std::move(*mentions)});
      }
    }
    return found;
  }

 private:
  auto parts_of(const Rule& rule) const {
    return index_.rule_parts.subspan(rule.first_part, rule.length);
  }

  /// The mentions that meet the rule, if any do.
  std::optional<std::vector<Mention>> meet(const Rule& rule) const {
    for (const RulePart& part : parts_of(rule)) {
      if (part.is_absent != 0 && find_mention(part.concept_id, 0, ~0U))
        return {};
    }
    auto anywhere = mentions_within(rule, 0, ~0U);
    if (rule.window == 0 || !anywhere) return anywhere;
    for (const Mention& mention : mentions_) {
      const std::uint32_t end = mention.begin + rule.window;
      if (auto near = mentions_within(rule, mention.begin, end)) return near;
    }
    return {};
  }

  /// A mention of each concept that the rule asks for, from the word `begin` to
  /// before `end`.
  std::optional<std::vector<Mention>> mentions_within(const Rule& rule,
                                                      std::uint32_t begin,
                                                      std::uint32_t end) const {
    std::vector<Mention> found;
    for (const RulePart& part : parts_of(rule)) {
      if (part.is_absent != 0) continue;
      const Mention* const mention = find_mention(part.concept_id, begin, end);
      if (mention == nullptr) return {};
      found.push_back(*mention);
    }
    return found;
  }

  /// The first one in these words, or null.
  const Mention* find_mention(std::uint32_t concept_id, std::uint32_t begin,
                              std::uint32_t end) const {
    const auto found = std::find_if(
        mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
          return mention.concept_id == concept_id && mention.begin >= begin &&
                 mention.end <= end;
        });
    return found == mentions_.end() ? nullptr : &*found;
  }

  const Index& index_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<SignFound> find_signs(const Index& index, const Query& query) {
  return RuleMatcher(index, query).find();
}

}  // namespace backcare
