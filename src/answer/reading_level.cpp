// How many years of school a text asks for.
// SPDX-License-Identifier: MIT
#include "answer/reading_level.h"

#include <algorithm>
#include <array>
#include <string>

namespace backcare {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool in_word(char c) { return is_letter(c) || is_digit(c) || c == '\''; }

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

bool ends_in(std::string_view word,
             std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

/// True for a vowel at `at`, but not for the u of "qu".
bool is_vowel_at(std::string_view word, std::size_t at) {
  return is_vowel(word[at]) &&
         !(word[at] == 'u' && at > 0 && word[at - 1] == 'q');
}

/// Two vowels at `at` that are spoken apart, as in "medium", "trial", "diet"
/// and "create"; not those of "motion", "special" and "treat".
bool is_hiatus(std::string_view word, std::size_t at) {
  constexpr std::array<std::string_view, 6> kRest = {"iet",  "ience", "uid",
                                                     "oing", "eing",  "eact"};
  const std::string_view rest = word.substr(at);
  const char before = at == 0 ? ' ' : word[at - 1];
  const auto any_of = [&](std::initializer_list<std::string_view> pairs) {
    return std::find(pairs.begin(), pairs.end(), rest.substr(0, 2)) !=
           pairs.end();
  };
  if (any_of({"ya", "yi"})) return at > 0;
  if (any_of({"ua", "uo"})) return before != 'g';
  if (any_of({"ia", "io", "iu"})) {
    return std::string_view("tcsgx").find(before) == std::string_view::npos ||
           ends_in(word, {"iate", "iated", "iating", "iation"});
  }
  if (rest.starts_with("eo")) return !rest.starts_with("eople");
  if (rest.starts_with("ea") && at >= 2) {
    if (word.substr(at - 2).starts_with("area")) return true;
    if (word.substr(at - 2).starts_with("creat")) return true;
  }
  return before != 't' && before != 'g' &&
         std::any_of(kRest.begin(), kRest.end(), [&](std::string_view start) {
           return rest.starts_with(start);
         });
}

/// A final e after a consonant, and that of most endings in -es and -ed, is
/// not spoken.
bool has_silent_ending(std::string_view word) {
  const auto ends_consonant = [&](std::size_t ending) {
    return word.size() > ending && !is_vowel_at(word, word.size() - ending - 1);
  };
  const bool in_s = word.ends_with("es");
  const std::string_view stem = word.substr(0, word.size() - (in_s ? 2 : 1));
  if (word.ends_with("e") || in_s) {
    const bool spoken_le = stem.ends_with("l") && stem.size() > 1 &&
                           !is_vowel(stem[stem.size() - 2]);
    const bool hissing =
        in_s && ends_in(stem, {"s", "z", "ch", "sh", "g", "c", "x"});
    return ends_consonant(in_s ? 2 : 1) && !spoken_le && !hissing;
  }
  return word.ends_with("ed") && ends_consonant(2) &&
         !ends_in(word, {"ted", "ded"});
}

/// Takes the next word off `rest`; empty at the end.
std::string_view take_word(std::string_view& rest) {
  while (!rest.empty() && !is_letter(rest.front()) && !is_digit(rest.front())) {
    rest.remove_prefix(1);
  }
  const auto end = std::find_if_not(rest.begin(), rest.end(), in_word);
  const auto size = static_cast<std::size_t>(end - rest.begin());
  const std::string_view word = rest.substr(0, size);
  rest.remove_prefix(size);
  return word;
}

/// True where a sentence ends before `rest`, which follows its mark.
bool ends_sentence(std::string_view rest) {
  const auto at = rest.find_first_not_of("\")'");
  return at == std::string_view::npos || rest[at] == ' ';
}

/// Gathers passages in the order of the files of the default pack.
class Collector {
 public:
  std::vector<Passage> collect(const Content& content) {
    add_interface(content);
    add_article(content);
    begin("concerns");
    for (const Concern& concern : content.concerns) {
      add(concern.id, concern.summary);
      for (const Link& link : concern.types) also(link.why);
    }
    add_safety(content);
    add_evidence(content);
    begin("codes");
    add(content.code_notice, content.code_notice);
    for (const Code& code : content.codes) add(code.code, code.summary);
    return std::move(passages_);
  }

 private:
  void begin(std::string_view file) { file_ = file; }

  void add(Text place, Text text) {
    if (text.empty()) return;
    passages_.push_back({file_, place, count_reading(text)});
  }

  /// More of the passage that was added last.
  void also(Text text) { passages_.back().count += count_reading(text); }
  void also(const Lines& lines) {
    for (const Text line : lines) also(line);
  }

  void add_list(const Lines& lines) {
    if (lines.empty()) return;
    add(*lines.begin(), *lines.begin());
    passages_.back().count = {};
    also(lines);
  }

  void add_facts(List<Fact> facts) {
    for (const Fact& fact : facts) add(fact.name, fact.text);
  }

  void add_interface(const Content& content) {
    begin("interface");
    add(content.disclaimer, content.disclaimer);
    add(content.purpose, content.purpose);
    for (const Example& example : content.examples) {
      add(example.explains, example.explains);
    }
  }

  void add_topics(List<Topic> topics) {
    for (const Topic& topic : topics) {
      add(topic.id, topic.summary);
      also(topic.points);
    }
  }

  void add_article(const Content& content) {
    begin("article");
    add_facts(content.overview);
    add_list(content.causes);
    add_list(content.treatments);
    for (const Type& type : content.types) {
      add(type.id, type.summary);
      also(type.pressure);
      also(type.technique);
      also(type.area);
      also(type.helps);
    }
    add_topics(content.benefits);
    add_topics(content.considerations);
    add_topics(content.tips);
    add(content.conclusion, content.conclusion);
  }

  void add_safety(const Content& content) {
    begin("safety");
    add(content.notice, content.notice);
    add(content.limits, content.limits);
    for (const TierAction& tier : content.tiers) add(tier.name, tier.action);
    add_list(content.advice);
    for (const Warning& warning : content.warnings) {
      add(warning.id, warning.summary);
      also(warning.why);
    }
    for (const Precaution& precaution : content.precautions) {
      add(precaution.id, precaution.summary);
      also(precaution.action);
    }
    add_facts(content.risks);
  }

  void add_evidence(const Content& content) {
    begin("evidence");
    for (const GradeMeaning& grade : content.grades) {
      add(grade.name, grade.meaning);
    }
    add_list(content.method);
    add(content.best_type.name, content.best_type.text);
    add_facts(content.outlook);
    for (const Evidence& evidence : content.evidence) {
      if (evidence.claims.empty()) continue;
      add(evidence.entry, evidence.claims.front().claim);
      for (const Claim& claim : evidence.claims) {
        if (&claim != &evidence.claims.front()) also(claim.claim);
        also(claim.note);
      }
    }
    for (const Source& source : content.sources) {
      add(source.id, source.summary);
    }
  }

  std::vector<Passage> passages_;
  std::string_view file_;
};

}  // namespace

double ReadingCount::grade() const {
  if (words == 0) return 0;
  const auto all = static_cast<double>(words);
  return 0.39 * all / static_cast<double>(sentences) +
         11.8 * static_cast<double>(syllables) / all - 15.59;
}

ReadingCount& ReadingCount::operator+=(const ReadingCount& other) {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  return *this;
}

std::size_t count_syllables(std::string_view word) {
  std::string letters;
  for (const char c : word) {
    if (is_letter(c)) letters += static_cast<char>(c | 0x20);
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!is_vowel_at(letters, i)) continue;
    const bool goes_on = i > 0 && is_vowel_at(letters, i - 1);
    count += !goes_on || is_hiatus(letters, i - 1) ? 1U : 0U;
  }
  if (count > 1 && has_silent_ending(letters)) --count;
  return std::max<std::size_t>(count, 1);
}

ReadingCount count_reading(std::string_view text) {
  ReadingCount count;
  std::size_t words_before = 0;
  const auto end_sentence = [&] {
    if (count.words > words_before) ++count.sentences;
    words_before = count.words;
  };
  while (true) {
    const auto next = text.find_first_of(".!?");
    std::string_view piece = text.substr(0, next);
    for (auto word = take_word(piece); !word.empty(); word = take_word(piece)) {
      ++count.words;
      count.syllables += count_syllables(word);
    }
    if (next == std::string_view::npos) break;
    text.remove_prefix(next + 1);
    if (ends_sentence(text)) end_sentence();
  }
  end_sentence();
  return count;
}

std::vector<Passage> passages(const Content& content) {
  return Collector().collect(content);
}

ReadingCount pool(const std::vector<Passage>& passages, std::string_view file) {
  ReadingCount count;
  for (const Passage& passage : passages) {
    if (file.empty() || passage.file == file) count += passage.count;
  }
  return count;
}

}  // namespace backcare
