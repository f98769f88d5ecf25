// Signs that are made of concepts: a place, a sensation, a loss.
// SPDX-License-Identifier: MIT
#include "match/signs.h"

#include <algorithm>

namespace backcare {
namespace {

class RuleMatcher {
 public:
  RuleMatcher(const Index& index, const Query& query)
      : index_(index), query_(query) {
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
      if (is_known || !is_met(rule)) continue;
      found.push_back({rule.kind, rule.entry, mentions_of(rule)});
    }
    return found;
  }

 private:
  auto parts_of(const Rule& rule) const {
    return index_.rule_parts.subspan(rule.first_part, rule.length);
  }

  bool is_met(const Rule& rule) const {
    const auto words = static_cast<std::uint32_t>(query_.words.size());
    if (!holds(rule, 0, words)) return false;
    if (rule.window == 0) return true;
    for (const Mention& mention : mentions_) {
      if (holds(rule, mention.begin, mention.begin + rule.window)) return true;
    }
    return false;
  }

  /// All concepts of the rule are mentioned from `begin` to before `end`, in
  /// words of their own; none that must be absent is anywhere.
  bool holds(const Rule& rule, std::uint32_t begin, std::uint32_t end) const {
    const auto parts = parts_of(rule);
    return std::all_of(parts.begin(), parts.end(), [&](const RulePart& part) {
      if (part.is_absent != 0) return !is_mentioned(part.concept_id, 0, ~0U);
      return is_mentioned(part.concept_id, begin, end);
    });
  }

  bool is_mentioned(std::uint32_t concept_id, std::uint32_t begin,
                    std::uint32_t end) const {
    return std::any_of(mentions_.begin(), mentions_.end(),
                       [&](const Mention& mention) {
                         return mention.concept_id == concept_id &&
                                mention.begin >= begin && mention.end <= end;
                       });
  }

  std::vector<Mention> mentions_of(const Rule& rule) const {
    std::vector<Mention> named;
    for (const RulePart& part : parts_of(rule)) {
      if (part.is_absent != 0) continue;
      const auto found = std::find_if(
          mentions_.begin(), mentions_.end(), [&](const Mention& mention) {
            return mention.concept_id == part.concept_id;
          });
      if (found != mentions_.end()) named.push_back(*found);
    }
    return named;
  }

  const Index& index_;
  const Query& query_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<SignFound> find_signs(const Index& index, const Query& query) {
  return RuleMatcher(index, query).find();
}

}  // namespace backcare
