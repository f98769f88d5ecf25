// Makes the index of a pack.
// SPDX-License-Identifier: MIT
#include "match/build_index.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "content/entries.h"
#include "content/sign_rule.h"
#include "match/logs.h"
#include "match/pairs.h"
#include "match/postings.h"
#include "match/vocabulary.h"
#include "match/words.h"

namespace backcare {
namespace {

using PhrasesByAddress = std::unordered_map<std::string_view, Lines>;

/// Terms of a phrase, and marks where it ends.
constexpr std::uint32_t kEnd = std::numeric_limits<std::uint32_t>::max();

class Builder {
 public:
  explicit Builder(const Content& content)
      : content_(content),
        words_(content.language, static_cast<std::uint32_t>(
                                     kFirstConcept + content.concepts.size())) {
  }

  BuiltIndex build() {
    add_concepts();
    add_rules(content_.signs, Kind::kWarning);
    add_rules(content_.cautions, Kind::kPrecaution);
    for (const Text word : content_.stop_words) {
      each_word(word, [this](std::uint32_t t) { stop_.push_back(t); });
    }
    for (const Text word : content_.common_words) add_words(word);
    words_.stop_adding_numbers();
    add_phrases();
    find_pairs();
    write_postings();
    finish_words();
    return std::move(built_);
  }

 private:
  template <class Use>
  void each_word(Text text, Use&& use) {
    fold_into(folded_, text);
    std::string_view rest = folded_;
    while (!rest.empty()) {
      const auto end = std::min(rest.find(' '), rest.size());
      use(words_.term_of(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void add_words(Text text) {
    each_word(text, [](std::uint32_t) {});
  }

  // Concepts and rules.

  void add_concepts() {
    add_patterns(content_.denials, kDenial);
    add_patterns(content_.deniable, kDeniable);
    add_patterns(content_.turns, kTurn);
    add_patterns(content_.in_order, kInOrder);
    std::uint32_t concept_id = kFirstConcept;
    for (const NamedLines& named : content_.concepts) {
      concepts_.emplace(named.name, concept_id);
      add_patterns(named.lines, concept_id++);
    }
    std::stable_sort(built_.patterns.begin(), built_.patterns.end(),
                     [this](const Pattern& a, const Pattern& b) {
                       return first_term(a) < first_term(b);
                     });
    std::uint32_t next = 0;
    for (std::uint32_t t = 0; t <= words_.term_count(); ++t) {
      while (next < built_.patterns.size() &&
             first_term(built_.patterns[next]) < t) {
        ++next;
      }
      built_.pattern_begin.push_back(next);
    }
  }

  std::uint32_t first_term(const Pattern& pattern) const {
    return built_.pattern_terms[pattern.first_term];
  }

  void add_patterns(Lines lines, std::uint32_t concept_id) {
    auto& terms = built_.pattern_terms;
    for (const Text line : lines) {
      const auto first = static_cast<std::uint32_t>(terms.size());
      each_word(line, [&](std::uint32_t t) { terms.push_back(t); });
      const auto length = static_cast<std::uint32_t>(terms.size()) - first;
      if (length > 0) built_.patterns.push_back({first, length, concept_id});
    }
  }

  void add_rules(List<NamedLines> signs, Kind kind) {
    std::unordered_map<std::string_view, std::uint32_t> entries;
    const std::size_t count = count_entries(content_, kind);
    for (std::size_t i = 0; i < count; ++i) {
      entries.emplace(entry_at(content_, kind, i).entry->id,
                      static_cast<std::uint32_t>(i));
    }
    for (const NamedLines& sign : signs) {
      const auto entry = entries.find(sign.name);
      if (entry == entries.end()) continue;
      for (const Text line : sign.lines) add_rule(line, kind, entry->second);
    }
  }

  /// A rule that names no concept of the pack is left out.
  void add_rule(Text line, Kind kind, std::uint32_t entry) {
    auto& parts = built_.rule_parts;
    const std::size_t first = parts.size();
    const SignRule rule = read_sign_rule(line);
    for (const SignRule::Part& part : rule.parts) {
      const auto found = concepts_.find(part.concept_name);
      if (found == concepts_.end()) return parts.resize(first);
      parts.push_back({found->second, part.is_absent ? 1U : 0U});
    }
    built_.rules.push_back({static_cast<std::uint32_t>(first),
                            static_cast<std::uint32_t>(parts.size() - first),
                            static_cast<std::uint32_t>(kind), entry,
                            rule.window});
  }

  // Phrases.

  void add_phrases() {
    PhrasesByAddress phrases;
    phrases.reserve(content_.phrases.size());
    for (const NamedLines& named : content_.phrases) {
      phrases.emplace(named.name, named.lines);
    }
    for (const KindNames& names : kKinds) {
      if (names.kind != Kind::kSource) add_entries(names.kind, phrases);
    }
    begin_entry(kOutsideEntry, 0);
    add_lines(content_.outside);
    begin_entry(kHarmlessEntry, 0);
    add_lines(content_.harmless);
    begin_entry(kOutsideEntry, 0);
  }

  void add_entries(Kind kind, const PhrasesByAddress& phrases) {
    const std::size_t count = count_entries(content_, kind);
    for (std::size_t i = 0; i < count; ++i) {
      const EntryRef ref = entry_at(content_, kind, i);
      begin_entry(static_cast<std::uint32_t>(kind),
                  static_cast<std::uint32_t>(i));
      add_phrase(ref.entry->name);
      add_phrase(ref.entry->summary);
      add_lines(ref.entry->aliases);
      const auto found = phrases.find(address_of(ref));
      if (found != phrases.end()) add_lines(found->second);
    }
  }

  void begin_entry(std::uint32_t kind, std::uint32_t entry) {
    built_.entries.push_back({phrase_count_, kind, entry});
  }

  void add_lines(Lines lines) {
    for (const Text line : lines) add_phrase(line);
  }

  void add_phrase(Text text) {
    const std::size_t first = stream_.size();
    each_word(text, [this](std::uint32_t t) { stream_.push_back(t); });
    stream_.push_back(kEnd);
    ++phrase_count_;
    add_concept_terms(first);
  }

  /// The concepts of a phrase come after its end mark, so that they make no
  /// pairs; then a second mark.
  void add_concept_terms(std::size_t first) {
    const std::size_t end = stream_.size() - 1;
    const std::size_t openers = built_.pattern_begin.size() - 1;
    for (std::size_t at = first; at < end; ++at) {
      const std::uint32_t t = stream_[at];
      if (t >= openers) continue;
      for (std::uint32_t p = built_.pattern_begin[t];
           p < built_.pattern_begin[t + 1]; ++p) {
        const Pattern& pattern = built_.patterns[p];
        if (pattern.concept_id < kFirstConcept) continue;
        if (stands_at(pattern, at, end)) stream_.push_back(pattern.concept_id);
      }
    }
    stream_.push_back(kEnd);
  }

  bool stands_at(const Pattern& pattern, std::size_t at,
                 std::size_t end) const {
    if (pattern.length > end - at) return false;
    const auto first = built_.pattern_terms.begin() + pattern.first_term;
    return std::equal(first, first + pattern.length,
                      stream_.begin() + static_cast<std::ptrdiff_t>(at));
  }

  // Features and their postings.

  void find_pairs() {
    PairCounter counter(stream_.size());
    std::uint32_t before = kEnd;
    bool in_words = true;
    for (const std::uint32_t t : stream_) {
      if (t == kEnd) {
        in_words = !in_words;
      } else if (before != kEnd && in_words) {
        counter.meet(before, t);
      }
      before = t;
    }
    built_.pair_slots = counter.take_slots();
  }

  /// Calls `use(phrase, feature)` for each feature of each phrase, and
  /// `end(phrase)` after each phrase.
  template <class Use, class End>
  void each_feature(Use&& use, End&& end) const {
    std::uint32_t phrase = 0;
    std::uint32_t before = kEnd;
    bool in_words = true;
    for (const std::uint32_t t : stream_) {
      if (t == kEnd) {
        if (!in_words) end(phrase++);
        in_words = !in_words;
        before = kEnd;
        continue;
      }
      use(phrase, t);
      if (in_words && before != kEnd) {
        const auto pair = find_pair(built_.pair_slots, before, t);
        if (pair) use(phrase, words_.term_count() + *pair);
      }
      before = t;
    }
  }

  void write_postings() {
    PostingsWriter writer(words_.term_count() + built_.pair_slots.size());
    each_feature([&](std::uint32_t phrase,
                     std::uint32_t feature) { writer.count(feature, phrase); },
                 [](std::uint32_t) {});
    writer.make_room(words_.term_count(), phrase_count_);
    std::uint64_t length = 0;
    each_feature(
        [&](std::uint32_t phrase, std::uint32_t feature) {
          if (!writer.write(feature, phrase)) return;
          length += writer.square_of(feature);
        },
        [&](std::uint32_t) {
          const std::uint32_t root = square_root(length);
          built_.phrase_length.push_back(static_cast<std::uint16_t>(
              std::min<std::uint32_t>(root, 0xffff)));
          length = 0;
        });
    built_.postings = writer.take_bytes();
    built_.posting_begin = writer.take_begin();
  }

  void finish_words() {
    built_.concept_count = static_cast<std::uint32_t>(content_.concepts.size());
    built_.term_is_stop.assign(words_.term_count(), 0);
    for (const std::uint32_t t : stop_) built_.term_is_stop[t] = 1;
    sort_words();
  }

  void sort_words() {
    std::vector<std::uint32_t> numbers(words_.word_count());
    std::iota(numbers.begin(), numbers.end(), 0);
    std::sort(numbers.begin(), numbers.end(),
              [this](std::uint32_t a, std::uint32_t b) {
                return words_.word_at(a) < words_.word_at(b);
              });
    built_.word_begin.push_back(0);
    for (const std::uint32_t number : numbers) {
      built_.word_text += words_.word_at(number);
      built_.word_begin.push_back(
          static_cast<std::uint32_t>(built_.word_text.size()));
      built_.word_term.push_back(words_.term_at(number));
    }
  }

  const Content& content_;
  Vocabulary words_;
  BuiltIndex built_;
  std::unordered_map<std::string_view, std::uint32_t> concepts_;
  std::vector<std::uint32_t> stop_;
  std::vector<std::uint32_t> stream_;  // terms, kEnd, concepts, kEnd, ...
  std::uint32_t phrase_count_ = 0;
  std::string folded_;
};

}  // namespace

Index BuiltIndex::view() const {
  Index index;
  index.word_text = word_text;
  index.word_begin = word_begin;
  index.word_term = word_term;
  index.term_is_stop = term_is_stop;
  index.concept_count = concept_count;
  index.pair_slots = pair_slots;
  index.postings = postings;
  index.posting_begin = posting_begin;
  index.phrase_length = phrase_length;
  index.entries = entries;
  index.pattern_begin = pattern_begin;
  index.patterns = patterns;
  index.pattern_terms = pattern_terms;
  index.rules = rules;
  index.rule_parts = rule_parts;
  return index;
}

BuiltIndex build_index(const Content& content) {
  return Builder(content).build();
}

}  // namespace backcare
