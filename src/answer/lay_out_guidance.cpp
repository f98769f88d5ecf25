// Lays out what fits the person's own words: warning signs before all else.
// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "answer/lay_out_parts.h"
#include "characters.h"

namespace backcare {
namespace {

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

/// `Because you said: "stiff", "mornings"`
Inline because(const Page& page, const std::vector<std::string>& words) {
  Inline text;
  for (const std::string& word : words) {
    text.plain(text.empty() ? "" : ", ")
        .plain(fmt::format("\"{}\"", visible(word)));
  }
  if (text.empty()) return text;
  return Inline().strong(page.headings().because).plain(": ").append(text);
}

void add_sign(Page& page, const Match& match, std::vector<Inline>& lines) {
  const Warning& sign = sign_of(match);
  lines.push_back(Inline()
                      .link(sign.name, address_of(match.ref), Emphasis::kStrong)
                      .plain(". ")
                      .plain(sign.summary)
                      .plain(sign.why.empty() ? "" : " ")
                      .plain(sign.why)
                      .append(page.cite(sign.sources)));
  lines.push_back(Inline()
                      .strong(page.headings().clinical_name)
                      .plain(": ")
                      .plain(sign.clinical));
  Inline words = because(page, match.because);
  if (!words.empty()) lines.push_back(std::move(words));
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
  if (lines.empty()) return;
  page.section(heading);
  page.bullets(std::move(lines));
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
            .append(page.cite(precaution.sources)));
  }
  page.add(std::move(notice));
}

/// The best entry; its title stands first on the page only if nothing more
/// pressing does.
void lay_out_best(Page& page, const Answer& answer) {
  if (answer.items.empty()) return;
  lay_out_entry(page, answer.items.front().ref);
  page.paragraph(because(page, answer.items.front().because));
}

void lay_out_code(Page& page, const Code& code) {
  Inline text = Inline().strong(code.code).plain(": ").plain(code.title);
  text.plain(". ").plain(code.summary);
  page.paragraph(std::move(text));
  if (!code.withdrawn.empty()) {
    Inline line(page.headings().code_withdrawn);
    line.plain(" ").plain(code.withdrawn).plain(": ");
    bool first = true;
    for (const Text successor : code.successors) {
      line.plain(first ? "" : ", ").strong(successor);
      first = false;
    }
    page.paragraph(std::move(line));
  }
  page.paragraph(page.content().code_notice);
}

}  // namespace

void lay_out_signs(Page& page, const std::vector<Match>& signs, Tier tier) {
  const TierAction& action = action_of(page.content(), tier);
  Notice notice;
  notice.level = level_of(tier);
  notice.title = Inline(action.name);
  notice.lines.emplace_back(action.action);
  for (const Match& match : signs) {
    if (sign_of(match).tier == tier) add_sign(page, match, notice.lines);
  }
  page.add(std::move(notice));
}

void lay_out_guidance(Page& page, const Answer& answer) {
  const Code* code = std::get<GuidanceAnswer>(answer.body).code;
  if (has_tier(answer.warnings, Tier::kEmergency)) {
    lay_out_signs(page, answer.warnings, Tier::kEmergency);
    page.paragraph(page.content().advice.empty()
                       ? Text()
                       : *page.content().advice.begin());
    if (code != nullptr) lay_out_code(page, *code);
    if (!answer.items.empty()) {
      page.paragraph(Inline(page.headings().read_more)
                         .plain(": ")
                         .command("backcare ")
                         .append(Page::command_for(answer.items.front().ref)));
    }
    return;
  }
  if (!answer.warnings.empty()) {
    lay_out_signs(page, answer.warnings, Tier::kToday);
    page.bullets(page.content().advice);
    lay_out_precautions(page, answer.precautions);
    pointers(page, answer.items, 0, page.headings().read_more);
    return;
  }
  lay_out_precautions(page, answer.precautions);
  if (code != nullptr) lay_out_code(page, *code);
  lay_out_best(page, answer);
  if (!answer.appointments.empty()) {
    lay_out_signs(page, answer.appointments, Tier::kAppointment);
  }
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
    Inline words;
    for (const std::string& word : item.because) {
      words.plain(words.empty() ? "" : ", ")
          .plain(fmt::format("\"{}\"", visible(word)));
    }
    table.rows.push_back({Page::command_for(item.ref),
                          Inline(item.ref.entry->name), std::move(words)});
  }
  page.table(std::move(table));
}

}  // namespace backcare
