#include "match/rank.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "match/logs.h"
#include "match/pairs.h"
#include "match/postings.h"
#include "match/spelling.h"

namespace backcare {
int tune(const char* name, int fallback) {
  const char* v = std::getenv(name);
  return v ? std::atoi(v) : fallback;
}
namespace {

class Ranker {
 public:
  Ranker(const Index& index, std::span<const std::uint8_t> groups)
      : index_(index),
        groups_(groups),
        terms_(static_cast<std::uint32_t>(index.term_is_stop.size())),
        all_(static_cast<std::uint32_t>(index.phrase_length.size())),
        overlap_(all_) {
    const std::size_t entries = index.entries.size() - 1;
    scores_.score.resize(entries);
    scores_.likeness.resize(entries);
    scores_.contained.resize(entries);
    for (std::size_t e = 0; e < entries; ++e) {
      const std::uint32_t size =
          index.entries[e + 1].first_phrase - index.entries[e].first_phrase;
      size_log_.push_back(log2(std::uint64_t{size} * 16 / kA + 16));
      group_size_[groups_[e]] += size;
    }
  }

  Scores rank(const Query& query) {
    for (const Feature& feature : features_of(query)) add(feature);
    add_nearest();
    return std::move(scores_);
  }

 private:
  std::vector<Feature> features_of(const Query& query) {
    std::vector<Feature> features;
    const auto add = [&](std::uint32_t number, std::uint32_t word,
                         std::uint32_t words) {
      features.push_back({number, word, words});
    };
    for (std::uint32_t i = 0; i < query.words.size(); ++i) {
      const QueryWord& word = query.words[i];
      if (word.term == kUnknown || word.is_denied) continue;
      add(word.term, i, 1);
      if (i + 1 == query.words.size()) continue;
      const QueryWord& next = query.words[i + 1];
      if (next.term == kUnknown || next.is_denied) continue;
      const auto pair = find_pair(index_.pair_slots, word.term, next.term);
      if (pair) add(terms_ + *pair, i, 2);
    }
    for (const Mention& mention : query.mentions) {
      if (mention.concept_id < kFirstConcept) continue;
      if (query.words[mention.begin].is_denied) continue;
      add(mention.concept_id, mention.begin, mention.end - mention.begin);
    }
    std::stable_sort(features.begin(), features.end(),
                     [](const Feature& a, const Feature& b) {
                       return a.number < b.number;
                     });
    features.erase(std::unique(features.begin(), features.end(),
                               [](const Feature& a, const Feature& b) {
                                 return a.number == b.number;
                               }),
                   features.end());
    return features;
  }

  void add(const Feature& feature) {
    const std::uint32_t begin = index_.posting_begin[feature.number];
    const std::uint32_t end = index_.posting_begin[feature.number + 1];
    if (begin == end) return;
    const char* bytes = index_.postings.data() + begin;
    const std::uint32_t phrases = take_number(bytes);
    const bool pair = feature.number >= terms_;
    const std::uint32_t square = feature_square(phrases, all_, pair);
    query_length_ += square;
    const std::int32_t share =
        pair ? kPair : feature.number < index_.pattern_begin.size() &&
                       feature.number < kConcepts ? kConcept : 16;
    std::uint32_t phrase = 0;
    std::size_t entry = 0;
    std::uint32_t in_entry = 0;
    std::array<std::uint32_t, kGroups> in_group{};
    const auto close = [&] {
      const std::uint64_t odds = std::uint64_t{in_entry} * all_ * 16 /
                                 (std::uint64_t{phrases} * kA) + 16;
      scores_.score[entry] += log2(odds) * share;
      in_group[groups_[entry]] += in_entry;
    };
    const char* const last = index_.postings.data() + end;
    while (bytes != last) {
      phrase += take_number(bytes);
      overlap_[phrase - 1] += square;
      if (phrase - 1 >= index_.entries[entry + 1].first_phrase) {
        if (in_entry > 0) close();
        in_entry = 0;
        do ++entry;
        while (phrase - 1 >= index_.entries[entry + 1].first_phrase);
      }
      ++in_entry;
    }
    if (in_entry > 0) close();
    for (std::size_t g = 0; g < kGroups; ++g) {
      const std::uint64_t odds = (std::uint64_t{in_group[g]} * all_ * 16 + phrases * 16ULL*group_size_[g]*kGA/100) /
                                 (std::uint64_t{phrases} * (1+group_size_[g]));
      scores_.group[g] += log2(std::max<std::uint64_t>(odds,1)+kGB) * share - 64*share;
    }
    for (std::size_t e = 0; e < scores_.score.size(); ++e) {
      scores_.score[e] -= (size_log_[e] - 64) * share * kSize / 16;
    }
  }

  void add_nearest() {
    const std::uint64_t root = square_root(query_length_);
    if (root == 0) return;
    for (std::size_t e = 0; e < scores_.score.size(); ++e) {
      std::int32_t best[3] = {0, 0, 0};
      for (std::uint32_t p = index_.entries[e].first_phrase;
           p < index_.entries[e + 1].first_phrase; ++p) {
        const std::uint32_t overlap = overlap_[p];
        if (overlap == 0) continue;
        const std::uint64_t length = index_.phrase_length[p];
        if (length == 0) continue;
        auto like =
            static_cast<std::int32_t>(overlap * 1024ULL / (length * root));
        if (overlap >= length * length) {
          scores_.contained[e] =
              std::max(scores_.contained[e], static_cast<std::uint32_t>(length));
        }
        for (std::int32_t& b : best) {
          if (like > b) std::swap(like, b);
        }
      }
      scores_.likeness[e] = best[0];
      scores_.score[e] +=
          (best[0] * kN1 + best[1] * kN2 + best[2] * kN3);
    }
  }

  const Index& index_;
  std::span<const std::uint8_t> groups_;
  std::array<std::uint32_t, kGroups> group_size_{};
  const std::uint64_t kGA = static_cast<std::uint64_t>(tune("GA", 0)), kGB = static_cast<std::uint64_t>(tune("GB", 2));
  const std::uint32_t terms_;
  const std::uint32_t all_;
  std::vector<std::uint32_t> overlap_;
  std::vector<std::int32_t> size_log_;
  std::uint64_t query_length_ = 0;
  Scores scores_;
  const std::uint32_t kA = static_cast<std::uint32_t>(tune("A", 30));
  const int kPair = tune("PAIR", 6);
  const int kConcept = tune("CONCEPT", 12);
  const std::uint32_t kConcepts = 1000;
  const int kSize = tune("SIZE", 16);
  const int kN1 = tune("N1", 6), kN2 = tune("N2", 2), kN3 = tune("N3", 2);
};

}  // namespace

Scores score_entries(const Index& index, std::span<const std::uint8_t> groups, const Query& query) {
  return Ranker(index, groups).rank(query);
}

}  // namespace backcare
