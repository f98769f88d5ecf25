// How well the words of a query fit the phrases of each entry.
// SPDX-License-Identifier: MIT
#include "match/rank.h"

#include <algorithm>

#include "match/logs.h"
#include "match/pairs.h"
#include "match/postings.h"

namespace backcare {
namespace {

// These were tuned on phrases that were left out of the index. A feature that
// an entry has speaks for it even where others have it more often; a word is
// thought of as standing in kPrior phrases more, spread over all entries.
constexpr std::uint64_t kPrior = 30;
constexpr std::int32_t kPresence = 32;
constexpr std::int32_t kWordShare = 16;
constexpr std::int32_t kPairShare = 6;
constexpr std::int32_t kConceptShare = 8;
constexpr std::array<std::int32_t, 3> kNearest = {6, 2, 2};

constexpr std::uint64_t kOne = 16;  // odds are counted in sixteenths
constexpr std::int32_t kLogOfOne = log2(kOne);

/// A word or a pair of words that stands in phrases, or a concept.
struct Feature {
  std::uint32_t number = 0;
  std::uint32_t begin = 0;  // the words of the query that it comes from
  std::uint32_t end = 0;
};

std::vector<Feature> features_of(const Index& index, const Query& query) {
  const auto terms = static_cast<std::uint32_t>(index.term_is_stop.size());
  std::vector<Feature> features;
  for (std::uint32_t i = 0; i < query.words.size(); ++i) {
    const QueryWord& word = query.words[i];
    if (word.term == kUnknown || word.is_denied) continue;
    features.push_back({word.term, i, i + 1});
    if (i + 1 == query.words.size()) continue;
    const QueryWord& next = query.words[i + 1];
    if (next.term == kUnknown || next.is_denied) continue;
    const auto pair = find_pair(index.pair_slots, word.term, next.term);
    if (pair) features.push_back({terms + *pair, i, i + 2});
  }
  for (const Mention& mention : query.mentions) {
    if (mention.concept_id < kFirstConcept || mention.is_denied) continue;
    features.push_back({mention.concept_id, mention.begin, mention.end});
  }
  const auto by_number = [](const Feature& a, const Feature& b) {
    return a.number < b.number;
  };
  const auto same_number = [](const Feature& a, const Feature& b) {
    return a.number == b.number;
  };
  std::stable_sort(features.begin(), features.end(), by_number);
  features.erase(std::unique(features.begin(), features.end(), same_number),
                 features.end());
  return features;
}

class Ranker {
 public:
  Ranker(const Index& index, std::span<const Side> sides)
      : index_(index),
        sides_(sides),
        terms_(static_cast<std::uint32_t>(index.term_is_stop.size())),
        concepts_(kFirstConcept + index.concept_count),
        phrases_(static_cast<std::uint32_t>(index.phrase_length.size())),
        overlap_(phrases_) {
    scores_.entries.resize(sides.size());
    scores_.contained.resize(sides.size());
    for (std::uint32_t e = 0; e < sides.size(); ++e) {
      phrases_of_[side_of(e)] += end_of(e) - index.entries[e].first_phrase;
    }
  }

  Scores rank(const std::vector<Feature>& features) {
    for (const Feature& feature : features) add(feature);
    for (std::uint32_t e = 0; e < sides_.size(); ++e) {
      even_out_size(e);
      add_nearest(e);
    }
    return std::move(scores_);
  }

 private:
  std::size_t side_of(std::uint32_t entry) const {
    return static_cast<std::size_t>(sides_[entry]);
  }
  std::uint32_t end_of(std::uint32_t entry) const {
    return index_.entries[entry + 1].first_phrase;
  }
  std::int32_t share_of(std::uint32_t feature) const {
    if (feature >= terms_) return kPairShare;
    return feature < concepts_ ? kConceptShare : kWordShare;
  }

  /// Walks the phrases that have the feature, which come entry by entry.
  void add(const Feature& feature) {
    const char* bytes =
        index_.postings.data() + index_.posting_begin[feature.number];
    const char* const last =
        index_.postings.data() + index_.posting_begin[feature.number + 1];
    if (bytes == last) return;
    const std::uint32_t all = take_number(bytes);
    const std::uint32_t square =
        feature_square(all, phrases_, feature.number >= terms_);
    const std::int32_t share = share_of(feature.number);
    query_square_ += square;
    total_share_ += share;

    std::array<std::uint32_t, kSides> on_side{};
    std::uint32_t entry = 0;
    std::uint32_t in_entry = 0;
    std::uint32_t next = 0;  // one after the phrase
    const auto close_entry = [&] {
      if (in_entry == 0) return;
      on_side[side_of(entry)] += in_entry;
      const std::uint64_t odds =
          kOne + kOne * in_entry * phrases_ / (all * kPrior);
      contribute(feature, entry, (log2(odds) - kLogOfOne + kPresence) * share);
      in_entry = 0;
    };
    while (bytes != last) {
      next += take_number(bytes);
      overlap_[next - 1] += square;
      if (next > end_of(entry)) {
        close_entry();
        do {
          ++entry;
        } while (next > end_of(entry));
      }
      ++in_entry;
    }
    close_entry();
    add_to_sides(on_side, all, share);
  }

  void contribute(const Feature& feature, std::uint32_t entry,
                  std::int32_t score) {
    scores_.entries[entry] += score;
    scores_.contributions.push_back({entry, feature.begin, feature.end, score});
  }

  void add_to_sides(const std::array<std::uint32_t, kSides>& on_side,
                    std::uint64_t all, std::int32_t share) {
    for (std::size_t side = 0; side < kSides; ++side) {
      const std::uint64_t odds =
          kOne * on_side[side] * phrases_ / (all * (1U + phrases_of_[side]));
      scores_.sides[side] += (log2(odds + 2) - kLogOfOne) * share;
    }
  }

  /// An entry with many phrases has each word more often.
  void even_out_size(std::uint32_t entry) {
    const std::uint64_t size =
        end_of(entry) - index_.entries[entry].first_phrase;
    const std::int32_t size_log = log2(kOne + kOne * size / kPrior);
    scores_.entries[entry] -= (size_log - kLogOfOne) * total_share_;
  }

  void add_nearest(std::uint32_t entry) {
    const std::uint64_t query_length = square_root(query_square_);
    if (query_length == 0) return;
    std::array<std::int32_t, kNearest.size()> best{};
    for (std::uint32_t p = index_.entries[entry].first_phrase;
         p < end_of(entry); ++p) {
      const std::uint64_t overlap = overlap_[p];
      if (overlap == 0) continue;
      const std::uint64_t length = index_.phrase_length[p];
      auto like =
          static_cast<std::int32_t>(overlap * 1024 / (length * query_length));
      for (std::int32_t& better : best) {
        if (like > better) std::swap(like, better);
      }
      if (overlap >= length * length) {
        scores_.contained[entry] = std::max(scores_.contained[entry],
                                            static_cast<std::uint32_t>(length));
      }
    }
    for (std::size_t i = 0; i < best.size(); ++i) {
      scores_.entries[entry] += best[i] * kNearest[i];
    }
  }

  const Index& index_;
  std::span<const Side> sides_;
  std::uint32_t terms_;
  std::uint32_t concepts_;  // terms before this are concepts
  std::uint32_t phrases_;
  std::array<std::uint32_t, kSides> phrases_of_{};
  std::vector<std::uint32_t> overlap_;  // of each phrase with the query
  std::uint64_t query_square_ = 0;
  std::int32_t total_share_ = 0;
  Scores scores_;
};

}  // namespace

Scores score_entries(const Index& index, std::span<const Side> sides,
                     const Query& query) {
  return Ranker(index, sides).rank(features_of(index, query));
}

}  // namespace backcare
