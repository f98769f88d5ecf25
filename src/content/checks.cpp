// The rules of a pack that go beyond the form of single values.
// SPDX-License-Identifier: MIT
#include "content/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <unordered_set>

#include "characters.h"
#include "content/entries.h"
#include "content/names.h"
#include "content/sign_rule.h"

namespace backcare {
namespace {

using Ids = std::unordered_set<std::string_view>;

/// One that begins with a hyphen would be taken for an option.
bool is_id(Text text) {
  return !text.starts_with('-') &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

bool is_digits(Text text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

int to_number(Text digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

bool is_concept_name(Text text) {
  return text.find(' ') == Text::npos && text.find_first_of("!~") != 0;
}

/// A day of the calendar, written as ISO 8601 does: 2026-11-22.
bool is_date(Text text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const Text year = text.substr(0, 4);
  const Text month = text.substr(5, 2);
  const Text day = text.substr(8, 2);
  if (!is_digits(year) || !is_digits(month) || !is_digits(day)) return false;
  return std::chrono::year_month_day(
             std::chrono::year(to_number(year)),
             std::chrono::month(static_cast<unsigned>(to_number(month))),
             std::chrono::day(static_cast<unsigned>(to_number(day))))
      .ok();
}

/// One run over a pack. Empty texts are passed over: reading has reported
/// them.
class Checker {
 public:
  Checker(const Content& content, const ReportFault& report)
      : content_(content), report_(report) {}

  void check() {
    check_dates();
    for (const KindNames& names : kKinds) collect_ids(names.kind);
    check_scales();
    check_types_named();
    check_safety();
    check_evidence();
    check_codes();
    check_phrases();
  }

 private:
  void date(Text text) {
    if (!text.empty() && !is_date(text)) {
      report_(text, "must be a date such as 2026-11-22");
    }
  }

  void check_dates() {
    date(content_.edition);
    date(content_.review_due);
    for (const Source& source : content_.sources) date(source.checked);
    for (const Code& code : content_.codes) date(code.withdrawn);
  }

  Ids& ids(Kind kind) { return ids_[static_cast<std::size_t>(kind)]; }

  void collect_ids(Kind kind) {
    Ids names;
    visit_kind(content_, kind, [&](auto list) {
      for (const Entry& entry : list) add_id(kind, entry);
      for (const Entry& entry : list) add_aliases(kind, entry, names);
    });
  }

  void add_id(Kind kind, const Entry& entry) {
    if (entry.id.empty()) return;
    if (!is_id(entry.id)) {
      report_(entry.id,
              "must be lower case letters, digits and hyphens, with no "
              "hyphen first");
    }
    if (!ids(kind).insert(entry.id).second) {
      report_(entry.id, fmt::format("two {} have the id {}",
                                    names_of(kind).plural, quote(entry.id)));
    }
  }

  void add_aliases(Kind kind, const Entry& entry, Ids& names) {
    for (const Text alias : entry.aliases) {
      const bool taken =
          ids(kind).contains(alias) || !names.insert(alias).second;
      if (taken && alias != entry.id) {
        report_(alias, fmt::format("{} already names one of the {}",
                                   quote(alias), names_of(kind).plural));
      }
    }
  }

  /// `id` has to be that of an entry of `kind`.
  void reference(Kind kind, Text id) {
    if (id.empty() || ids(kind).contains(id)) return;
    report_(id, fmt::format("there is no {} {}", names_of(kind).singular,
                            quote(id)));
  }

  void references(Kind kind, Lines list) {
    Ids seen;
    for (const Text id : list) {
      reference(kind, id);
      once(seen, id);
    }
  }

  /// `address` has to be that of an entry, as `type/swedish`.
  void address(Text address) {
    if (address.empty()) return;
    const auto slash = address.find('/');
    for (const KindNames& names : kKinds) {
      const bool fits = slash != Text::npos &&
                        names.singular == address.substr(0, slash) &&
                        ids(names.kind).contains(address.substr(slash + 1));
      if (fits) return;
    }
    report_(address, fmt::format("there is no entry {}; an entry is named "
                                 "as in 'type/id'",
                                 quote(address)));
  }

  template <class Meaning>
  void scale(List<Meaning> meanings, std::string_view what) {
    using Id = decltype(Meaning::id);
    if (meanings.empty()) {
      report_(Text(), fmt::format("must have each of {} in '{}'",
                                  list_of_names<Id>(), what));
      return;
    }
    for (const auto& named : names_for(Id{})) {
      const auto count = std::count_if(
          meanings.begin(), meanings.end(),
          [&](const Meaning& meaning) { return meaning.id == named.value; });
      if (count != 1) {
        report_(meanings.front().name,
                fmt::format("must have '{}' once in '{}'", named.name, what));
      }
    }
  }

  void check_scales() {
    scale(content_.grades, "grades");
    scale(content_.tiers, "tiers");
  }

  void check_types_named() {
    for (const Concern& concern : content_.concerns) {
      Ids types;
      for (const Link& link : concern.types) {
        reference(Kind::kType, link.id);
        once(types, link.id);
      }
      references(Kind::kBenefit, concern.benefits);
      references(Kind::kTip, concern.tips);
      references(Kind::kConsideration, concern.considerations);
    }
    reference(Kind::kConsideration, content_.tell_therapist);
  }

  /// An empty text is another fault, and is reported as that.
  void once(Ids& seen, Text id) {
    if (!id.empty() && !seen.insert(id).second) {
      report_(id, "stands here twice");
    }
  }

  void group(Text id) {
    if (id.empty() || groups_.contains(id)) return;
    report_(id, fmt::format("there is no group {}", quote(id)));
  }

  void facts(List<Fact> list) {
    for (const Fact& fact : list) references(Kind::kSource, fact.sources);
  }

  void check_safety() {
    for (const Group& each : content_.groups) once(groups_, each.id);
    for (const Warning& warning : content_.warnings) {
      group(warning.group);
      references(Kind::kSource, warning.sources);
    }
    for (const Precaution& precaution : content_.precautions) {
      group(precaution.group);
      references(Kind::kType, precaution.types);
      references(Kind::kSource, precaution.sources);
    }
    facts(content_.risks);
  }

  void check_evidence() {
    for (const Evidence& evidence : content_.evidence) {
      address(evidence.entry);
      for (const Claim& claim : evidence.claims) {
        references(Kind::kSource, claim.sources);
      }
    }
    facts(content_.outlook);
    references(Kind::kSource, content_.best_type.sources);
    for (const Source& source : content_.sources) identifier(source);
  }

  void identifier(const Source& source) {
    const std::array identifiers = {source.doi, source.pmid, source.number,
                                    source.url};
    const auto given = std::count_if(identifiers.begin(), identifiers.end(),
                                     [](Text text) { return !text.empty(); });
    if (given != 1) {
      report_(source.id, "must have one of 'doi', 'pmid', 'number' and 'url'");
    }
    const bool is_link = source.url.empty() ||
                         source.url.starts_with("https://") ||
                         source.url.starts_with("http://");
    if (!is_link) report_(source.url, "must begin with https:// or http://");
  }

  void check_codes() {
    Ids codes;
    for (const Code& code : content_.codes) once(codes, code.code);
    for (const Code& code : content_.codes) {
      for (const Text entry : code.entries) address(entry);
      for (const Text successor : code.successors) {
        if (!codes.contains(successor)) {
          report_(successor,
                  fmt::format("there is no code {}", quote(successor)));
        }
      }
    }
  }

  void check_phrases() {
    for (const NamedLines& phrases : content_.phrases) address(phrases.name);
    for (const NamedLines& sign : content_.signs) {
      reference(Kind::kWarning, sign.name);
    }
    for (const NamedLines& caution : content_.cautions) {
      reference(Kind::kPrecaution, caution.name);
    }
    Ids concepts;
    for (const NamedLines& named : content_.concepts) {
      if (is_concept_name(named.name)) {
        concepts.insert(named.name);
      } else {
        report_(named.name, "must have no blank, and no '!' or '~' first");
      }
    }
    for (const List<NamedLines> list : {content_.signs, content_.cautions}) {
      for (const NamedLines& sign : list) {
        for (const Text line : sign.lines) rule(line, concepts);
      }
    }
    check_emergency_phrases();
  }

  /// A rule that asks for no concept would be met by all words.
  void rule(Text line, const Ids& concepts) {
    const SignRule rule = read_sign_rule(line);
    if (!rule.is_sound) {
      report_(line, "must have one '~' at most, with a number from 1 to 999");
    }
    bool asks = false;
    for (const SignRule::Part& part : rule.parts) {
      asks = asks || !part.is_absent;
      if (concepts.contains(part.concept_name)) continue;
      report_(line,
              fmt::format("there is no concept {}", quote(part.concept_name)));
    }
    if (!asks) report_(line, "must name a concept that has to be there");
  }

  void check_emergency_phrases() {
    Ids emergencies;
    for (const Warning& warning : content_.warnings) {
      if (warning.tier == Tier::kEmergency) emergencies.insert(warning.id);
    }
    constexpr std::string_view kPrefix = "warning/";
    const auto is_found = [&](const NamedLines& phrases) {
      return phrases.name.starts_with(kPrefix) && !phrases.lines.empty() &&
             emergencies.contains(phrases.name.substr(kPrefix.size()));
    };
    if (!std::any_of(content_.phrases.begin(), content_.phrases.end(),
                     is_found)) {
      report_(Text(), "no emergency sign has phrases that find it");
    }
  }

  const Content& content_;
  const ReportFault& report_;
  std::array<Ids, kKinds.size()> ids_;
  Ids groups_;
};

}  // namespace

void check_content(const Content& content, const ReportFault& report) {
  Checker(content, report).check();
}

}  // namespace backcare
