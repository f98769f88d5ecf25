// Advice on a pack that has no fault.
// SPDX-License-Identifier: MIT
#include "answer/advice.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "answer/reading_level.h"
#include "characters.h"
#include "content/entries.h"
#include "match/stems.h"
#include "match/words.h"

namespace backcare {
namespace {

/// The kinds that concerns lead to, and whose claims have evidence.
constexpr std::array kArticleKinds = {Kind::kType, Kind::kBenefit,
                                      Kind::kConsideration, Kind::kTip};

/// The fiscal year of the codes of a day, written as in 2026-11-22: it begins
/// in October of the year before.
int fiscal_year(Text date) {
  int year = 0;
  for (const char digit : date.substr(0, 4)) year = year * 10 + (digit - '0');
  return date.substr(5, 2) >= "10" ? year + 1 : year;
}

class Adviser {
 public:
  Adviser(const Content& content, const ReportFault& report)
      : content_(content), report_(report) {}

  void advise() {
    advise_on_claims();
    advise_on_sources();
    advise_on_codes();
    if (is_english(content_.language)) advise_on_reading();
    advise_on_ways();
    advise_on_lists();
    advise_on_groups();
    advise_on_phrases();
  }

 private:
  // Sources.

  void advise_on_claims() {
    for (const Kind kind : kArticleKinds) {
      for (std::size_t i = 0; i < count_entries(content_, kind); ++i) {
        const EntryRef ref = entry_at(content_, kind, i);
        if (claims_about(content_, ref).empty()) {
          report_(ref.entry->id, "has no evidence: it shows as not studied");
        }
      }
    }
    for (const Evidence& evidence : content_.evidence) {
      const bool may_be_advice = evidence.entry.starts_with("consideration/");
      for (const Claim& claim : evidence.claims) {
        if (claim.grade == Grade::kNone && !may_be_advice) {
          report_(claim.claim, "states a claim without its grade");
        }
        const bool needs_source =
            claim.grade != Grade::kNone && claim.grade != Grade::kNotStudied;
        if (needs_source) source(claim.claim, claim.sources);
      }
    }
  }

  void advise_on_sources() {
    for (const Warning& warning : content_.warnings) {
      source(warning.id, warning.sources);
    }
    for (const Precaution& precaution : content_.precautions) {
      source(precaution.id, precaution.sources);
    }
    for (const List<Fact> facts : {content_.risks, content_.outlook}) {
      for (const Fact& fact : facts) source(fact.name, fact.sources);
    }
  }

  void source(Text place, const Lines& sources) {
    if (sources.empty()) report_(place, "names no source");
  }

  void advise_on_codes() {
    if (content_.codes.empty()) return;
    if (content_.code_year == 0) {
      report_(content_.codes.front().code,
              "no 'code_year' says of which fiscal year the codes are");
      return;
    }
    const int year = fiscal_year(content_.edition);
    if (content_.code_year >= year) return;
    report_(content_.codes.front().code,
            fmt::format("codes of fiscal year {}, older than the edition's, {}",
                        content_.code_year, year));
  }

  // Reading.

  void advise_on_reading() {
    const std::vector<Passage> all = passages(content_);
    std::string_view file;
    for (const Passage& passage : all) {
      if (passage.file != file) {
        file = passage.file;
        hard(passage.place, pool(all, file), kHardestFile,
             fmt::format("all texts such as those in the built-in pack's "
                         "{}.json",
                         file));
      }
      hard(passage.place, passage.count, kHardestEntry, "this");
    }
  }

  void hard(Text place, const ReadingCount& count, double most,
            std::string_view what) {
    if (count.words < kFewestWords || count.grade() <= most) return;
    report_(place,
            fmt::format("reading level {:.1f} of {}, above {:.1f}: shorter "
                        "sentences and words would help",
                        count.grade(), what, most));
  }

  // Ways to an entry.

  void advise_on_ways() {
    std::unordered_set<std::string> reached;
    for (const Concern& concern : content_.concerns) {
      const auto reach = [&](Kind kind, Text id) {
        reached.insert(fmt::format("{}/{}", names_of(kind).singular, id));
      };
      for (const Link& link : concern.types) reach(Kind::kType, link.id);
      for (const Text id : concern.benefits) reach(Kind::kBenefit, id);
      for (const Text id : concern.tips) reach(Kind::kTip, id);
      for (const Text id : concern.considerations) {
        reach(Kind::kConsideration, id);
      }
    }
    for (const Kind kind : kArticleKinds) {
      for (std::size_t i = 0; i < count_entries(content_, kind); ++i) {
        const EntryRef ref = entry_at(content_, kind, i);
        if (reached.contains(address_of(ref))) continue;
        report_(ref.entry->id, "no concern leads to this");
      }
    }
  }

  // Long lists.

  void too_long(Text place) {
    report_(place, fmt::format("more than {} in one list are hard to take in",
                               kLongestList));
  }

  void length(const Lines& lines) {
    if (lines.size() <= kLongestList) return;
    auto at = lines.begin();
    for (std::size_t i = 0; i < kLongestList; ++i) ++at;
    too_long(*at);
  }

  void advise_on_lists() {
    length(content_.causes);
    length(content_.treatments);
    length(content_.advice);
    length(content_.method);
    for (const Type& type : content_.types) length(type.helps);
    for (const List<Topic> topics :
         {content_.benefits, content_.considerations, content_.tips}) {
      for (const Topic& topic : topics) length(topic.points);
    }
    for (const Concern& concern : content_.concerns) {
      length(concern.benefits);
      length(concern.tips);
      length(concern.considerations);
      if (concern.types.size() > kLongestList) {
        too_long(concern.types[kLongestList].id);
      }
    }
    for (const Evidence& evidence : content_.evidence) {
      if (evidence.claims.size() > kLongestList) {
        too_long(evidence.claims[kLongestList].claim);
      }
    }
  }

  /// Warnings and precautions are shown in groups.
  void advise_on_groups() {
    std::map<std::pair<Tier, Text>, std::size_t> signs;
    for (const Warning& warning : content_.warnings) {
      if (++signs[{warning.tier, warning.group}] == kLongestList + 1) {
        too_long(warning.id);
      }
    }
    std::map<Text, std::size_t> precautions;
    for (const Precaution& precaution : content_.precautions) {
      if (++precautions[precaution.group] == kLongestList + 1) {
        too_long(precaution.id);
      }
    }
  }

  // Phrases.

  void advise_on_phrases() {
    std::unordered_map<std::string, Text> owners;
    for (const NamedLines& phrases : content_.phrases) {
      if (!phrases.name.starts_with("concern/")) continue;
      for (const Text phrase : phrases.lines) {
        const auto [owner, is_new] = owners.emplace(fold(phrase), phrases.name);
        if (is_new || owner->second == phrases.name) continue;
        report_(phrase,
                fmt::format("{} has this phrase, too", quote(owner->second)));
      }
    }
  }

  const Content& content_;
  const ReportFault& report_;
};

}  // namespace

void advise(const Content& content, const ReportFault& report) {
  Adviser(content, report).advise();
}

}  // namespace backcare
