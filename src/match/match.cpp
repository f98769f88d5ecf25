// Puts together what the words of a query point to.
// SPDX-License-Identifier: MIT
#include "match/match.h"

#include <algorithm>

#include "match/because.h"
#include "match/decide.h"
#include "match/query.h"
#include "match/rank.h"
#include "match/signs.h"

namespace backcare {
namespace {

constexpr std::size_t kMostEntries = 10;
constexpr std::size_t kMostWarnings = 3;

// In the unit of Scores.
constexpr std::int32_t kBenefitHandicap = 300;  // other kinds say more
constexpr std::int32_t kCloseToBest = 250;      // warning signs shown together
constexpr std::int32_t kPrecautionMargin = 400;
constexpr std::int32_t kPrecautionsTogether = 5000;
// One word has to count so much for a precaution.
constexpr std::int32_t kNamesPrecaution = 1800;
constexpr std::int32_t kLaterLead = 300;

// What the words of a short phrase weigh that has to be taken at its word.
constexpr std::uint32_t kWeightyPhrase = 110;

Side side_of(const Content& content, const IndexedEntry& entry) {
  if (entry.kind == kOutsideEntry) return Side::kOutside;
  if (entry.kind == kHarmlessEntry) return Side::kHarmless;
  switch (static_cast<Kind>(entry.kind)) {
    case Kind::kPrecaution:
      return Side::kPrecaution;
    case Kind::kWarning:
      return content.warnings[entry.entry].tier == Tier::kAppointment
                 ? Side::kLater
                 : Side::kUrgent;
    default:
      return Side::kGuidance;
  }
}

std::vector<Side> sides_of(const Content& content, const Index& index) {
  std::vector<Side> sides;
  sides.reserve(index.entries.size());
  for (const IndexedEntry& entry :
       index.entries.first(index.entries.size() - 1)) {
    sides.push_back(side_of(content, entry));
  }
  return sides;
}

bool is_better(const Match& a, const Match& b) { return a.score > b.score; }

Tier tier_of(const Match& match) {
  return static_cast<const Warning&>(*match.ref.entry).tier;
}

class Matcher {
 public:
  Matcher(const Content& content, const Index& index, std::string_view words)
      : content_(content),
        index_(index),
        sides_(sides_of(content, index)),
        query_(read_query(index, content.language, words)),
        scores_(score_entries(index, sides_, query_)),
        signs_(find_signs(index, query_)),
        best_(best_scores(sides_, scores_)) {}

  Matches match() {
    const bool by_rule = meets_rule(Side::kUrgent) && tells_of_sign(true);
    const bool by_words = tells_of_sign(false);
    const bool cautious = meets_rule(Side::kPrecaution);
    if (!by_rule && !by_words && is_outside(query_, best_, scores_, cautious)) {
      return {};
    }
    Matches matches;
    matches.warnings = warnings(by_rule, by_words);
    matches.precautions = precautions();
    matches.entries = entries();
    return matches;
  }

 private:
  const SignFound* rule_of(std::uint32_t e) const {
    const IndexedEntry& entry = index_.entries[e];
    for (const SignFound& sign : signs_) {
      if (sign.kind == entry.kind && sign.entry == entry.entry) return &sign;
    }
    return nullptr;
  }

  bool meets_rule(Side side) const {
    for (std::uint32_t e = 0; e < sides_.size(); ++e) {
      if (sides_[e] == side && rule_of(e) != nullptr) return true;
    }
    return false;
  }

  bool tells_of_sign(bool by_rule) const {
    for (std::uint32_t e = 0; e < sides_.size(); ++e) {
      if (sides_[e] != Side::kUrgent) continue;
      if (scores_.entries[e] != best(Side::kUrgent)) continue;
      return is_urgent(best_, scores_, by_rule,
                       tier_of(match_of(e, 0)) == Tier::kEmergency,
                       strongest_word(index_, query_, scores_, e));
    }
    return false;
  }

  std::int32_t best(Side side) const {
    return best_[static_cast<std::size_t>(side)];
  }

  Match match_of(std::uint32_t e, std::int32_t score) const {
    const IndexedEntry& entry = index_.entries[e];
    return {entry_at(content_, static_cast<Kind>(entry.kind), entry.entry),
            score,
            {}};
  }

  /// Calls `use(entry, score)` for each entry of a side.
  template <class Use>
  void each_of(Side side, Use&& use) const {
    for (std::uint32_t e = 0; e < sides_.size(); ++e) {
      if (sides_[e] == side) use(e, scores_.entries[e]);
    }
  }

  void add(std::vector<Match>& matches, std::uint32_t e,
           std::int32_t score) const {
    matches.push_back(match_of(e, score));
    const SignFound* const rule = rule_of(e);
    matches.back().because = rule != nullptr
                                 ? words_of(query_, rule->mentions)
                                 : words_that_count(index_, query_, scores_, e);
  }

  /// Of urgent signs those whose rules are met, if `by_rule`, and those that
  /// the words fit best, if `by_words`.
  std::vector<Match> warnings(bool by_rule, bool by_words) const {
    std::vector<Match> found;
    each_of(Side::kUrgent, [&](std::uint32_t e, std::int32_t score) {
      const bool fits = by_words && score > best(Side::kUrgent) - kCloseToBest;
      if (fits || (by_rule && rule_of(e) != nullptr)) add(found, e, score);
    });
    each_of(Side::kLater, [&](std::uint32_t e, std::int32_t score) {
      const bool fits =
          score > best(Side::kGuidance) + kLaterLead || rule_of(e) != nullptr;
      if (fits) add(found, e, score);
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Match& a, const Match& b) {
                       if (tier_of(a) != tier_of(b))
                         return tier_of(a) < tier_of(b);
                       return is_better(a, b);
                     });
    if (found.size() > kMostWarnings) found.resize(kMostWarnings);
    return found;
  }

  std::vector<Match> precautions() const {
    std::vector<Match> found;
    const std::int32_t least =
        std::max(best(Side::kGuidance) - kPrecautionMargin,
                 best(Side::kPrecaution) - kPrecautionsTogether);
    each_of(Side::kPrecaution, [&](std::uint32_t e, std::int32_t score) {
      const bool names_it =
          strongest_word(index_, query_, scores_, e) >= kNamesPrecaution;
      const bool fits =
          (score > least && names_it) || scores_.contained[e] >= kWeightyPhrase;
      if (fits || rule_of(e) != nullptr) add(found, e, score);
    });
    std::stable_sort(found.begin(), found.end(), is_better);
    return found;
  }

  std::vector<Match> entries() const {
    std::vector<std::pair<std::int32_t, std::uint32_t>> ranked;
    each_of(Side::kGuidance, [&](std::uint32_t e, std::int32_t score) {
      if (score <= 0) return;  // it shares nothing with the words
      const bool is_benefit =
          index_.entries[e].kind == static_cast<std::uint32_t>(Kind::kBenefit);
      ranked.emplace_back(-score + (is_benefit ? kBenefitHandicap : 0), e);
    });
    const std::size_t most = std::min(kMostEntries, ranked.size());
    std::partial_sort(ranked.begin(),
                      ranked.begin() + static_cast<std::ptrdiff_t>(most),
                      ranked.end());
    ranked.resize(most);
    std::vector<Match> found;
    for (const auto& [score, e] : ranked) add(found, e, -score);
    return found;
  }

  const Content& content_;
  const Index& index_;
  std::vector<Side> sides_;
  Query query_;
  Scores scores_;
  std::vector<SignFound> signs_;
  BestScores best_;
};

}  // namespace

Matches find_matches(const Content& content, const Index& index,
                     std::string_view words) {
  return Matcher(content, index, words).match();
}

}  // namespace backcare
