// Lays out what fits the person's own words: warning signs before all else.
// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "answer/lay_out_parts.h"
#include "characters.h"

namespace backcare {
namespace {

constexpr std::size_t kWordsOfSigns = 5;

Notice::Level level_of(Tier tier) {
  switch (tier) {
    case Tier::kEmergency:
      return Notice::Level::kEmergency;
    case Tier::kToday:
      return Notice::Level::kToday;
    case Tier::kAppointment:
      break;
  }
  return Notice::Level::kAppointment;
}

const Warning& sign_of(const Match& match) {
  return static_cast<const Warning&>(*match.ref.entry);
}

bool has_tier(const std::vector<Match>& signs, Tier tier) {
  for (const Match& match : signs) {
    if (sign_of(match).tier == tier) return true;
  }
  return false;
}

/// `"stiff", "mornings"`, each word once.
Inline quoted_words(const std::vector<std::string>& words) {
  Inline text;
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (std::find(words.begin(), word, *word) != word) continue;
    text.plain(text.empty() ? "" : ", ")
        .plain(fmt::format("\"{}\"", visible(*word)));
  }
  return text;
}

/// The name of a sign, leading to it.
Inline name_of_sign(const Match& match) {
  return Inline().link(sign_of(match).name, address_of(match.ref),
                       Emphasis::kStrong);
}

/// The first sign in full and the others by name: more would hide what to do
/// now. `signs` must not be empty.
void add_signs(Page& page, const std::vector<const Match*>& signs,
               std::vector<Inline>& lines) {
  const Headings& headings = page.headings();
  const Warning& first = sign_of(*signs.front());
  Inline others;
  std::vector<std::string> words;
  for (const Match* match : signs) {
    words.insert(words.end(), match->because.begin(), match->because.end());
    if (match == signs.front()) continue;
    others.plain(others.empty() ? "" : ", ").append(name_of_sign(*match));
  }
  lines.push_back(name_of_sign(*signs.front())
                      .plain(". ")
                      .plain(first.summary)
                      .append(page.cite_caution(first.sources)));
  add_labelled(lines, headings.also, others);
  if (!first.why.empty()) lines.emplace_back(first.why);
  add_labelled(lines, headings.clinical_name, Inline(first.clinical));
  words.resize(std::min(words.size(), kWordsOfSigns));
  add_labelled(lines, headings.because, quoted_words(words));
}

/// What an entry is and what to type to read it.
Inline pointer_to(const EntryRef& ref) {
  return Inline(ref.entry->name)
      .plain(": ")
      .command("backcare ")
      .append(Page::command_for(ref));
}

void pointers(Page& page, const std::vector<Item>& items, std::size_t first,
              Text heading) {
  std::vector<Inline> lines;
  for (std::size_t i = first; i < items.size(); ++i) {
    lines.push_back(pointer_to(items[i].ref));
  }
  page.section_of(heading, std::move(lines));
}

/// What to type, once help is on its way, to read what else fits.
void read_the_rest(Page& page, const std::vector<Item>& items) {
  for (const Item& item : items) {
    if (item.ref.kind != Kind::kConcern) continue;
    page.paragraph(Inline(page.headings().read_more)
                       .plain(": ")
                       .command("backcare ")
                       .append(Page::command_for(item.ref)));
    return;
  }
}

void lay_out_precautions(Page& page, const std::vector<Match>& precautions) {
  if (precautions.empty()) return;
  Notice notice;
  notice.level = Notice::Level::kCaution;
  notice.title = Inline(page.headings().take_care);
  for (const Match& match : precautions) {
    const auto& precaution = static_cast<const Precaution&>(*match.ref.entry);
    notice.lines.push_back(
        Inline()
            .link(precaution.name, address_of(match.ref), Emphasis::kStrong)
            .plain(". ")
            .plain(precaution.action)
            .append(page.cite_caution(precaution.sources)));
  }
  page.add(std::move(notice));
}

/// The best entry; its title stands first on the page only if nothing more
/// pressing does.
void lay_out_best(Page& page, const Answer& answer) {
  if (answer.items.empty()) return;
  lay_out_entry(page, answer.items.front().ref);
  page.paragraph(labelled(page.headings().because,
                          quoted_words(answer.items.front().because)));
}

void code_and_meaning(Page& page, const Code& code) {
  Inline text = Inline().strong(code.code).plain(": ").plain(code.title);
  text.plain(". ").plain(code.summary);
  page.paragraph(std::move(text));
}

void lay_out_code(Page& page, const Code& code) {
  code_and_meaning(page, code);
  Inline successors;
  for (const Text successor : code.successors) {
    successors.plain(successors.empty() ? "" : ", ").strong(successor);
  }
  std::vector<Inline> lines;
  add_labelled(lines, page.headings().code_withdrawn, Inline(code.withdrawn));
  add_labelled(lines, page.headings().code_successors, successors);
  page.bullets(std::move(lines));
  page.paragraph(page.content().code_notice);
}

}  // namespace

void lay_out_signs(Page& page, const std::vector<Match>& signs, Tier tier) {
  const TierAction& action = action_of(page.content(), tier);
  Notice notice;
  notice.level = level_of(tier);
  notice.title = Inline(action.name);
  notice.lines.emplace_back(action.action);
  std::vector<const Match*> of_tier;
  for (const Match& match : signs) {
    if (sign_of(match).tier == tier) of_tier.push_back(&match);
  }
  add_signs(page, of_tier, notice.lines);
  page.add(std::move(notice));
}

void lay_out_guidance(Page& page, const Answer& answer) {
  const Code* code = std::get<GuidanceAnswer>(answer.body).code;
  if (has_tier(answer.warnings, Tier::kEmergency)) {
    lay_out_signs(page, answer.warnings, Tier::kEmergency);
    page.paragraph(page.content().advice.empty()
                       ? Text()
                       : *page.content().advice.begin());
    if (code != nullptr) code_and_meaning(page, *code);
    read_the_rest(page, answer.items);
    return;
  }
  if (!answer.warnings.empty()) {
    lay_out_signs(page, answer.warnings, Tier::kToday);
    page.bullets(page.content().advice);
    lay_out_precautions(page, answer.precautions);
    pointers(page, answer.items, 0, page.headings().read_more);
    return;
  }
  if (!answer.appointments.empty()) {
    lay_out_signs(page, answer.appointments, Tier::kAppointment);
  }
  lay_out_precautions(page, answer.precautions);
  if (code != nullptr) lay_out_code(page, *code);
  lay_out_best(page, answer);
  pointers(page, answer.items, 1, page.headings().close);
}

void lay_out_results(Page& page, const Answer& answer) {
  for (const Tier tier : {Tier::kEmergency, Tier::kToday}) {
    if (has_tier(answer.warnings, tier)) {
      lay_out_signs(page, answer.warnings, tier);
    }
  }
  if (answer.items.empty()) return;
  page.title(page.headings().results);
  Table table;
  for (const Item& item : answer.items) {
    table.rows.push_back({Page::command_for(item.ref),
                          Inline(item.ref.entry->name),
                          quoted_words(item.because)});
  }
  page.table(std::move(table));
}

}  // namespace backcare
