// Documents of answers: what stands where, whatever it looks like.
// SPDX-License-Identifier: MIT
#include "answer/lay_out.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "cli.h"
#include "match/built_in.h"
#include "run_program.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

Document document_of(const Strings& args,
                     const std::optional<Date>& today = Date{2026, 11, 22}) {
  const Pack pack = {
      &built_in_content(), built_in_digest(), true, {}, &built_in_index()};
  return lay_out(answer(parse_args(args), pack, fixed_terminal()), today);
}

std::string plain(const Inline& text) {
  std::string out;
  for (const Span& span : text.spans()) out += span.text;
  return out;
}

Strings headings(const Document& document) {
  Strings out;
  for (const Block& block : document.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading != nullptr) out.push_back(plain(heading->text));
  }
  return out;
}

template <class T>
std::size_t count(const Document& document) {
  std::size_t blocks = 0;
  for (const Block& block : document.blocks) {
    blocks += std::holds_alternative<T>(block) ? 1 : 0;
  }
  return blocks;
}

/// The bullets under a heading, as plain lines.
Strings bullets_under(const Document& document, std::string_view heading) {
  Strings out;
  bool is_under = false;
  for (const Block& block : document.blocks) {
    if (const auto* found = std::get_if<Heading>(&block)) {
      is_under = plain(found->text) == heading;
    }
    const auto* bullets = std::get_if<Bullets>(&block);
    if (!is_under || bullets == nullptr) continue;
    for (const Inline& item : bullets->items) out.push_back(plain(item));
  }
  return out;
}

}  // namespace

TEST_CASE("lay_out: a style goes from what it is to when to see a doctor") {
  const Headings& names = built_in_content().headings;
  const Document document = document_of({"types", "deep-tissue"});
  CHECK(headings(document) ==
        Strings{"Deep tissue massage", std::string(names.article_says),
                std::string(names.studies_found), std::string(names.take_care),
                std::string(names.see_doctor)});
  CHECK(document.title == "Deep tissue massage");
  CHECK(document.language == "en");
}

TEST_CASE("lay_out: a style takes care of its own precautions first") {
  const Headings& names = built_in_content().headings;
  const Strings care =
      bullets_under(document_of({"types", "hot-stone"}), names.take_care);
  REQUIRE(care.size() == 3);
  CHECK(care[0].starts_with("Trouble with heat. "));
  CHECK(care[1].starts_with(std::string(names.check_first) + ": Blood clot, "));
  CHECK(care[2].starts_with(std::string(names.tell_therapist) + ": "));
  CHECK(bullets_under(document_of({"types", "swedish"}), names.take_care)
            .size() == 2);
}

TEST_CASE("lay_out: a style leads to the concerns that are about it") {
  const Headings& names = built_in_content().headings;
  const Strings says = bullets_under(document_of({"types", "trigger-point"}),
                                     names.article_says);
  CHECK(says.back() == std::string(names.related) + ": trigger-points");
}

TEST_CASE("lay_out: each claim has its grade, its note and its sources") {
  const Headings& names = built_in_content().headings;
  const Strings claims =
      bullets_under(document_of({"types", "swedish"}), names.studies_found);
  REQUIRE(claims.size() == 3);
  CHECK(claims[0].starts_with("It eases low back pain: some evidence. "));
  CHECK(claims[0].ends_with(
      " [Cherkin 2011; Furlan 2015 (Cochrane); Ernst 2003]"));
}

TEST_CASE("lay_out: a page to keep names every tier of signs") {
  const Headings& names = built_in_content().headings;
  const Strings args = {"types", "swedish"};
  CHECK(bullets_under(document_of(args), names.see_doctor).size() == 2);
  const Strings kept =
      bullets_under(document_of(args, std::nullopt), names.see_doctor);
  REQUIRE(kept.size() == 3);
  CHECK(kept[0].starts_with("Get help now: "));
  CHECK(bullets_under(document_of({"concerns", "stiffness"}), names.see_doctor)
            .size() == 3);
}

TEST_CASE("lay_out: a page to keep has its references and its imprint") {
  const Document kept = document_of({"types", "swedish"}, std::nullopt);
  REQUIRE_FALSE(kept.references.empty());
  CHECK(kept.references[0].id == "cherkin-2011");
  CHECK_FALSE(kept.imprint.empty());
  const Document shown = document_of({"types", "swedish"});
  CHECK(shown.references.empty());
  CHECK(shown.imprint.empty());
}

TEST_CASE("lay_out: an emergency stands alone, in one notice") {
  const Document document = document_of({"for", "--code", "G83.4"});
  REQUIRE_FALSE(document.blocks.empty());
  const auto* notice = std::get_if<Notice>(&document.blocks.front());
  REQUIRE(notice != nullptr);
  CHECK(notice->level == Notice::Level::kEmergency);
  CHECK(count<Heading>(document) == 0);
}

TEST_CASE("lay_out: a sign of any tier stands before what fits") {
  for (const std::string words :
       {"pain down one leg", "pain between my shoulder blades"}) {
    const Document document = document_of({"for", words});
    REQUIRE_FALSE(document.blocks.empty());
    const auto* notice = std::get_if<Notice>(&document.blocks.front());
    REQUIRE(notice != nullptr);
    CHECK(notice->level != Notice::Level::kCaution);
  }
}

TEST_CASE("lay_out: a comparison has one column a style, and care for all") {
  const Content& content = built_in_content();
  const Document document =
      document_of({"compare", "swedish", "hot-stone", "deep-tissue"});
  bool has_general_care = false;
  for (const Block& block : document.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) {
      CHECK(table->header.size() == 4);
      for (const auto& row : table->rows) CHECK(row.size() == 4);
    }
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      has_general_care =
          has_general_care ||
          plain(paragraph->text).starts_with(content.headings.check_first);
    }
  }
  CHECK(count<Table>(document) == 1);
  CHECK(has_general_care);
}

TEST_CASE("lay_out: every tier of the list of signs says what to do") {
  const Content& content = built_in_content();
  const Document document = document_of({"warnings"});
  for (const TierAction& tier : content.tiers) {
    bool found = false;
    for (const Block& block : document.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      found = found ||
              (paragraph != nullptr && plain(paragraph->text) == tier.action);
    }
    CAPTURE(tier.name);
    CHECK(found);
  }
}

TEST_CASE("lay_out: what programs read has no closing line") {
  CHECK(document_of({"types", "--ids"}).closing.empty());
  CHECK(document_of({"--version"}).closing.empty());
  CHECK_FALSE(document_of({"types"}).closing.empty());
  CHECK_FALSE(document_of({"--help"}).closing.empty());
}

TEST_CASE("lay_out: help gives examples before options") {
  const Strings order = headings(document_of({"--help"}));
  const auto at = [&](const std::string& heading) {
    return std::find(order.begin(), order.end(), heading) - order.begin();
  };
  CHECK(at("Examples") < at("Commands"));
  CHECK(at("Commands") < at("Options"));
  CHECK(at("Options") < at("Exit status"));
}

TEST_CASE("lay_out: a heading without anything under it is left out") {
  std::string text = tiny_pack("\"points\": [\"Sit down.\"]", "\"points\": []");
  const LoadedContent tiny = load_text(text);
  REQUIRE(tiny.fault_count() == 0);
  const Pack pack = {&tiny.content(), {}, false, "tiny.json", nullptr};
  for (const Strings& args : {Strings{"tips", "rest"}, Strings{"about"}}) {
    const Document document =
        lay_out(answer(parse_args(args), pack, fixed_terminal()), Date{});
    for (std::size_t i = 0; i + 1 < document.blocks.size(); ++i) {
      const auto* first = std::get_if<Heading>(&document.blocks[i]);
      const auto* second = std::get_if<Heading>(&document.blocks[i + 1]);
      if (first == nullptr || second == nullptr) continue;
      CHECK(second->level > first->level);
    }
  }
}

TEST_CASE("lay_out: nothing found is an empty document") {
  CHECK(document_of({"types", "nope"}).blocks.empty());
  CHECK(document_of({"for", "--code", "X99"}).blocks.empty());
}

}  // namespace backcare
