// Answers as data: which entries, which messages, found or not.
// SPDX-License-Identifier: MIT
#include "answer/answer.h"

#include <doctest/doctest.h>

#include "cli.h"
#include "error.h"
#include "match/built_in.h"
#include "run_program.h"
#include "tiny_pack.h"

namespace backcare {
namespace {

Answer answer_to(const Strings& args) {
  const Pack pack = {
      &built_in_content(), built_in_digest(), true, {}, &built_in_index()};
  return answer(parse_args(args), pack, fixed_terminal());
}

Strings addresses(const std::vector<Item>& items) {
  Strings out;
  for (const Item& item : items) out.push_back(address_of(item.ref));
  return out;
}

std::string mistake(const Strings& args) {
  try {
    answer_to(args);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "no mistake";
}

}  // namespace

TEST_CASE("answer: a list has every entry of its kind, in the pack's order") {
  const Answer types = answer_to({"types"});
  CHECK(addresses(types.items) == Strings{"type/swedish", "type/deep-tissue",
                                          "type/trigger-point",
                                          "type/hot-stone"});
  CHECK(types.found);
  CHECK_FALSE(types.items[0].in_full);
  CHECK(std::holds_alternative<ListAnswer>(types.body));
  CHECK(addresses(answer_to({"tips"}).items) ==
        Strings{"tip/posture", "tip/breaks", "tip/lifting", "tip/activity",
                "tip/weight", "tip/heat-or-ice"});
}

TEST_CASE("answer: named entries are in full") {
  const Answer both = answer_to({"types", "hot", "stone", "swedish"});
  CHECK(addresses(both.items) == Strings{"type/hot-stone", "type/swedish"});
  CHECK(both.items[0].in_full);
  CHECK(std::holds_alternative<EntriesAnswer>(both.body));
}

TEST_CASE("answer: an unknown name makes it not found, with a message") {
  const Answer one = answer_to({"types", "swedish", "nope"});
  CHECK(addresses(one.items) == Strings{"type/swedish"});
  CHECK_FALSE(one.found);
  CHECK(messages(one) ==
        Strings{"unknown style 'nope'; 'backcare types' lists them"});
  CHECK(messages(answer_to({"concerns", "stifness"})) ==
        Strings{"unknown concern 'stifness', did you mean 'stiffness'?"});
  CHECK(messages(answer_to({"types"})).empty());
}

TEST_CASE("answer: comparing takes two styles") {
  const Answer two = answer_to({"compare", "swedish", "hot", "stone"});
  CHECK(addresses(two.items) == Strings{"type/swedish", "type/hot-stone"});
  const std::string need =
      "compare needs two or more styles; 'backcare types' lists them";
  CHECK(mistake({"compare", "swedish"}) == need);
  CHECK(mistake({"compare", "swedish", "Swedish"}) == need);
  CHECK_FALSE(answer_to({"compare", "swedish", "nope"}).found);
}

TEST_CASE("answer: a code is found whatever its case and with or without dot") {
  for (const std::string code : {"M54.50", "m54.50", "M5450", " m5450 "}) {
    const Answer found = answer_to({"for", "--code", code});
    CHECK(found.found);
    REQUIRE(std::get<GuidanceAnswer>(found.body).code != nullptr);
    CHECK(std::get<GuidanceAnswer>(found.body).code->code == "M54.50");
    CHECK(found.items.front().in_full);
  }
}

TEST_CASE("answer: a withdrawn code has the entries of its successors") {
  const Answer old = answer_to({"for", "--code", "M54.5"});
  CHECK(std::get<GuidanceAnswer>(old.body).code->withdrawn == "2021-10-01");
  CHECK(addresses(old.items).front() == "concern/low-back-pain");
}

TEST_CASE("answer: a code may lead to warning signs") {
  const Answer code = answer_to({"for", "--code", "G83.4"});
  REQUIRE_FALSE(code.warnings.empty());
  CHECK(address_of(code.warnings[0].ref) == "warning/bladder-or-bowel");
}

TEST_CASE("answer: a code's sign for an appointment stands beside warnings") {
  std::string text = tiny_pack("\"entries\": [\"concern/sore-feet\"]",
                               "\"entries\": [\"warning/itch\"]");
  const std::string_view place = "\"warnings\": [";
  text.insert(text.find(place) + place.size(),
              "{\"id\": \"itch\", \"name\": \"Itch\", \"summary\": "
              "\"Your toes itch.\", \"tier\": \"appointment\", \"clinical\": "
              "\"itch\"},");
  const LoadedContent tiny = load_text(text);
  REQUIRE(tiny.fault_count() == 0);
  const Pack pack = {&tiny.content(), {}, false, "tiny.json", nullptr};
  const Answer code =
      answer(parse_args({"for", "--code", "A2"}), pack, fixed_terminal());
  CHECK(code.warnings.empty());
  REQUIRE(code.appointments.size() == 1);
  CHECK(address_of(code.appointments[0].ref) == "warning/itch");
}

TEST_CASE("answer: a pack without tips says so when one is asked for") {
  std::string text = tiny_pack("\"tips\": [\"rest\"]", "\"tips\": []");
  const std::string_view rest = "{\"id\": \"rest\"";
  const auto begin = text.find(rest);
  text.erase(begin, text.find('}', begin) + 1 - begin);
  const LoadedContent tiny = load_text(text);
  REQUIRE(tiny.fault_count() == 0);
  const Pack pack = {&tiny.content(), {}, false, "tiny.json", nullptr};
  const Answer tip =
      answer(parse_args({"tips", "--random"}), pack, fixed_terminal());
  CHECK_FALSE(tip.found);
  CHECK(messages(tip) == Strings{"this pack has no tips"});
}

TEST_CASE("answer: a code that is not there is not found") {
  const Answer none = answer_to({"for", "--code", "X99"});
  CHECK_FALSE(none.found);
  CHECK(messages(none) ==
        Strings{"nothing found for 'X99'; 'backcare concerns' lists what "
                "there is"});
}

TEST_CASE("answer: a code among words leads to the option for codes") {
  CHECK(messages(answer_to({"for", "m5450"})) ==
        Strings{"nothing found for 'm5450', did you mean 'backcare for "
                "--code M54.50'?"});
  CHECK(mistake({"M54.50"}) ==
        "unknown command 'M54.50', did you mean 'backcare for --code "
        "M54.50'?");
}

TEST_CASE("answer: a first word that names an entry suggests its command") {
  CHECK(mistake({"swedish"}) ==
        "unknown command 'swedish', did you mean 'backcare types swedish'?");
  CHECK(mistake({"hot", "stone"}) ==
        "unknown command 'hot', did you mean 'backcare types hot-stone'?");
}

TEST_CASE("answer: several words suggest 'for', a near one its command") {
  CHECK(mistake({"my", "back", "hurts"}) ==
        "unknown command 'my', did you mean 'backcare for \"my back hurts\"'?");
  CHECK(mistake({"tpyes"}) ==
        "unknown command 'tpyes', did you mean 'backcare types'?");
  CHECK(mistake({"xyzzy"}) == "unknown command 'xyzzy'");
  for (const char* words : {"I $(reboot) my back", "my \"back\" hurts", "a `x`",
                            "my back!!", "back\\ache again"}) {
    CAPTURE(words);
    CHECK(mistake({words}).ends_with(", did you mean 'backcare for'?"));
  }
}

TEST_CASE("answer: what is suggested has no control characters") {
  CHECK(mistake({"a\x1b[31m", "b"}) ==
        "unknown command 'a\\x1b[31m', did you mean 'backcare for "
        "\"a\\x1b[31m b\"'?");
}

TEST_CASE("answer: one tip a day, or by chance") {
  CHECK(answer_to({"tips", "--daily"}).items.size() == 1);
  CHECK(addresses(answer_to({"tips", "--random"}).items) ==
        Strings{"tip/posture"});
}

TEST_CASE("answer: more than 64 KiB of words are refused") {
  CHECK(mistake({"for", std::string(65537, 'a')}) ==
        "more than 64 KiB of words; a sentence or two is enough");
  CHECK(mistake({"search", std::string(65537, 'a')}) ==
        "more than 64 KiB of words; a sentence or two is enough");
}

TEST_CASE("answer: words from outside the subject find nothing") {
  const Answer none = answer_to({"for", "how do i bake bread"});
  CHECK_FALSE(none.found);
  CHECK(none.items.empty());
}

TEST_CASE("answer: each warning sign is found by a question of its own") {
  struct Question {
    std::string words;
    std::string sign;
  };
  const std::vector<Question> questions = {
      {"I suddenly cannot pass urine", "warning/bladder-or-bowel"},
      {"I have no feeling where I sit on the saddle of my bike",
       "warning/saddle-numbness"},
      {"both my legs are getting weaker", "warning/leg-weakness"},
      {"I can no longer feel anything when I have sex",
       "warning/sexual-function"},
      {"my back hurts and there is a crushing pain in my chest",
       "warning/chest-pain"},
      {"I fell off a ladder and now my back hurts badly", "warning/accident"},
      {"sudden tearing pain in my belly and my back", "warning/belly-pain"},
      {"one calf is swollen, hot and red", "warning/leg-clot"},
      {"back pain with shivers and a high temperature", "warning/fever"},
      {"I have lost a lot of weight and do not know why, and my back aches",
       "warning/weight-loss"},
      {"my spine looks crooked since last week", "warning/back-shape"},
      {"the pain wakes me up every night, even lying still",
       "warning/night-pain"},
      {"pain between my shoulder blades", "warning/upper-back"},
      {"I had breast cancer and now my back hurts for the first time",
       "warning/new-pain-with-risk"},
      {"my back is no better after seven weeks", "warning/not-improving"},
      {"the pain stops me from working and from dressing",
       "warning/daily-life"},
      {"pain down one leg", "warning/one-leg"},
  };
  CHECK(questions.size() == built_in_content().warnings.size());
  for (const Question& question : questions) {
    CAPTURE(question.words);
    const Answer found = answer_to({"for", question.words});
    std::vector<Match> signs = found.warnings;
    signs.insert(signs.end(), found.appointments.begin(),
                 found.appointments.end());
    REQUIRE_FALSE(signs.empty());
    CHECK(address_of(signs.front().ref) == question.sign);
  }
}

TEST_CASE("answer: trouble in one leg is for an appointment, in both for now") {
  for (const char* words :
       {"numbness in one leg", "pain and tingling down my left leg"}) {
    CAPTURE(words);
    const Answer one = answer_to({"for", words});
    CHECK(one.warnings.empty());
    REQUIRE_FALSE(one.appointments.empty());
    CHECK(address_of(one.appointments[0].ref) == "warning/one-leg");
  }
  CHECK_FALSE(answer_to({"for", "tingling in both legs"}).warnings.empty());
}

TEST_CASE("answer: precautions are those that the words name, and no more") {
  const std::vector<std::pair<const char*, Strings>> cases = {
      {"pregnant", {"precaution/pregnancy"}},
      {"i take blood thinners",
       {"precaution/bleeding", "precaution/firm-pressure"}},
      {"diabetic with numb feet",
       {"precaution/numbness", "precaution/heat-sensitivity"}}};
  for (const auto& question : cases) {
    CAPTURE(question.first);
    Strings named;
    for (const Match& match : answer_to({"for", question.first}).precautions) {
      named.push_back(address_of(match.ref));
    }
    CHECK(named == question.second);
  }
}

TEST_CASE("answer: the best entry in full, and up to two close ones") {
  const Answer stiff = answer_to({"for", "stiff every morning"});
  REQUIRE_FALSE(stiff.items.empty());
  CHECK(address_of(stiff.items[0].ref) == "concern/stiffness");
  CHECK(stiff.items[0].in_full);
  CHECK_FALSE(stiff.items[0].because.empty());
  CHECK(stiff.items.size() <= 3);
  for (std::size_t i = 1; i < stiff.items.size(); ++i) {
    CHECK_FALSE(stiff.items[i].in_full);
  }
}

}  // namespace backcare
