#include "match/match.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "match/query.h"
#include "match/rank.h"
#include "match/signs.h"
#include "match/spelling.h"

namespace backcare {
int tune(const char* name, int fallback);

Matches find_matches(const Content& content, const Index& index,
                     std::string_view words) {
  static const int kWarn = tune("WARN", 400), kCaution = tune("CAUTION", 400),
                   kOut = tune("OUT", 0), kLow = tune("LOW", 300), kContained=tune("CONT",250), kAppoint=tune("APP",200);
  static const bool debug = std::getenv("DEBUG") != nullptr;
  Matches matches;
  const Query query = read_query(index, content.language, words);
  std::vector<std::uint8_t> groups;
  for (std::size_t e = 0; e + 1 < index.entries.size(); ++e) {
    const IndexedEntry& entry = index.entries[e];
    Side g = kGuidance;
    if (entry.kind == kOutside) g = kOther;
    else if (entry.kind == kHarmless) g = kSafe;
    else if (entry.kind == (unsigned)Kind::kPrecaution) g = kCare;
    else if (entry.kind == (unsigned)Kind::kWarning) g = content.warnings[entry.entry].tier == Tier::kAppointment ? kLater : kUrgent;
    groups.push_back(g);
  }
  const Scores scores = score_entries(index, groups, query);
  const auto signs = find_signs(index, query);
  int best_warning = -100000, best_entry = -100000, outside = -100000, harmless = -100000;
  std::vector<Match> entries, cautions, warnings;
  int best_like=0;
  for (std::size_t e = 0; e + 1 < index.entries.size(); ++e) {
    const IndexedEntry& entry = index.entries[e];
    const int s = scores.score[e];
    if (entry.kind == kOutside) { outside = s; continue; }
    if (entry.kind == kHarmless) { harmless = s; continue; }
    best_like = std::max(best_like, scores.likeness[e]);
    const Kind kind = static_cast<Kind>(entry.kind);
    Match match{entry_at(content, kind, entry.entry), s, {}};
    const bool rule = std::any_of(signs.begin(), signs.end(), [&](auto& f) {
      return f.kind == entry.kind && f.entry == entry.entry; });
    const bool contained = scores.contained[e] >= (unsigned)kContained;
    if (kind == Kind::kWarning) {
      if (rule||contained) match.score += 100000;
      warnings.push_back(match);
      if (content.warnings[entry.entry].tier != Tier::kAppointment) best_warning = std::max(best_warning, s);
    } else if (kind == Kind::kPrecaution) {
      if (rule||contained) match.score += 100000;
      cautions.push_back(match);
    } else {
      if (kind == Kind::kBenefit) match.score -= 300;
      best_entry = std::max(best_entry, match.score);
      entries.push_back(match);
    }
  }
  auto order = [](const Match& a, const Match& b) { return a.score > b.score; };
  std::stable_sort(entries.begin(), entries.end(), order);
  std::stable_sort(warnings.begin(), warnings.end(), order);
  std::stable_sort(cautions.begin(), cautions.end(), order);
  if (debug) {
    for (auto& w : query.words) std::printf("  %s(%u%s)", w.typed.c_str(), w.term, w.is_denied?"-":"");
    std::printf("\n  outside %d harmless %d like %d groups", outside, harmless, best_like);
    for (int g : scores.group) std::printf(" %d", g); std::printf("\n");
    for (int i=0;i<4;++i) std::printf("   %s %d | %s %d | %s %d\n", address_of(entries[i].ref).c_str(), entries[i].score,
      address_of(warnings[i].ref).c_str(), warnings[i].score, address_of(cautions[i].ref).c_str(), cautions[i].score);
  }
  if (std::getenv("DUMP")) {
    int unknown=0; for (auto& w : query.words) unknown += w.term==kUnknown;
    int out_like=0; for (std::size_t e = 0; e + 1 < index.entries.size(); ++e) if (index.entries[e].kind==kOutside) out_like=scores.likeness[e];
    std::printf("DUMP %d %d %d %d %d %d %d %d %d %zu", best_entry, best_warning, cautions[0].score, harmless, outside, best_like, out_like, unknown, (int)std::count_if(signs.begin(),signs.end(),[](auto&f){return f.kind==(unsigned)Kind::kWarning;}), query.words.size());
    for (int g : scores.group) std::printf(" %d", g);
    std::printf(" | %.*s\n", (int)words.size(), words.data());
  }
  const int best_caution0 = cautions.empty() ? 0 : cautions[0].score > 50000 ? cautions[0].score - 100000 : cautions[0].score;
  const int rival = std::max({best_entry, harmless, outside});
  for (auto& w : warnings) {
    auto& warning = static_cast<const Warning&>(*w.ref.entry);
    const int margin = warning.tier == Tier::kAppointment ? kAppoint : kWarn;
    if (w.score > rival - margin && (w.score>50000 || w.score > kLow)) matches.warnings.push_back(w);
  }
  std::stable_sort(matches.warnings.begin(), matches.warnings.end(), [](const Match&a, const Match&b){
    return static_cast<const Warning&>(*a.ref.entry).tier < static_cast<const Warning&>(*b.ref.entry).tier; });
  for (auto& c : cautions) if (c.score > rival - kCaution && (c.score>50000 || c.score > kLow)) matches.precautions.push_back(c);
  const int inside = std::max({best_entry, best_warning, best_caution0});
  const bool rejected = outside > inside + kOut || inside < kLow;
  const bool sign = !matches.warnings.empty() && matches.warnings[0].score>50000;
  if (rejected && !sign) { return {}; }
  matches.entries = entries;
  if (matches.entries.size() > 10) matches.entries.resize(10);
  return matches;
}

}  // namespace backcare
