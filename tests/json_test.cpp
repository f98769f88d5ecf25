// Answers and packs as JSON. tests/golden has whole documents.
// SPDX-License-Identifier: MIT
#include "render/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "content/load.h"
#include "match/built_in.h"
#include "run_program.h"

namespace backcare {
namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

Json answer_to(std::vector<std::string> args) {
  args.emplace_back("--json");
  const Outcome outcome = run_program(args);
  REQUIRE(outcome.status != 2);
  CHECK(outcome.out.ends_with("}\n"));
  return Json::parse(outcome.out);
}

Strings keys(const Json& object) {
  Strings names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

}  // namespace

TEST_CASE("json: the frame of an answer, in a fixed order") {
  const Json json = answer_to({"types"});
  const Strings names = keys(json);
  REQUIRE(names.size() >= 6);
  CHECK(Strings(names.begin(), names.begin() + 6) ==
        Strings{"version", "answer", "content", "warnings", "precautions",
                "items"});
  CHECK(names.back() == "notice");
  CHECK(json["version"] == 1);
  CHECK(json["answer"] == "types");
  CHECK(keys(json["content"]) ==
        Strings{"id", "edition", "language", "built_in", "digest"});
  CHECK(json["content"]["built_in"] == true);
  CHECK(json["content"]["digest"] == built_in_digest());
}

TEST_CASE("json: every answer names its command") {
  for (const std::string command :
       {"types", "benefits", "considerations", "tips", "concerns",
        "precautions", "warnings", "sources", "about", "help"}) {
    CHECK(answer_to({command})["answer"] == command);
  }
  CHECK(answer_to({})["answer"] == "start");
  CHECK(answer_to({"--version"})["answer"] == "version");
  CHECK(answer_to({"compare", "swedish", "hot-stone"})["answer"] == "compare");
  CHECK(answer_to({"for", "stiff"})["answer"] == "for");
  CHECK(answer_to({"search", "stiff"})["answer"] == "search");
}

TEST_CASE("json: a list has short items") {
  const Json items = answer_to({"tips"})["items"];
  CHECK(items.size() == 6);
  CHECK(keys(items[0]) == Strings{"kind", "id", "name", "summary", "grade"});
  CHECK(items[0]["kind"] == "tip");
  CHECK(items[0]["grade"] == "unclear");
}

TEST_CASE("json: an entry in full has its evidence with whole sources") {
  const Json item = answer_to({"types", "swedish"})["items"][0];
  CHECK(item["kind"] == "type");
  CHECK(item["pressure"] == "Gentle.");
  const Json& claim = item["evidence"][0];
  CHECK(claim["grade"] == "some");
  CHECK(claim["sources"][0]["id"] == "cherkin-2011");
  CHECK(claim["sources"][0]["year"] == 2011);
}

TEST_CASE("json: unknown names are listed, and nothing is on standard error") {
  const Outcome outcome = run_program({"types", "sweedish", "--json"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err == "");
  const Json json = Json::parse(outcome.out);
  CHECK(json["items"].empty());
  CHECK(json["unknown"][0] == Json{{"kind", "type"},
                                   {"name", "sweedish"},
                                   {"suggestion", "swedish"}});
}

TEST_CASE("json: the person's words come back, unsafe characters escaped") {
  const Outcome outcome =
      run_program({"search", "stiff \x1b[31m \u202e", "--json"});
  CHECK(outcome.out.find("\"query\": \"stiff \\u001b[31m \\u202e\"") !=
        std::string::npos);
  CHECK(Json::parse(outcome.out)["query"] == "stiff \x1b[31m \u202e");
}

TEST_CASE("json: warnings and precautions stand before the items") {
  const std::string text =
      run_program({"for", "--code", "G83.4", "--json"}).out;
  const Json json = Json::parse(text);
  REQUIRE_FALSE(json["warnings"].empty());
  const Json& warning = json["warnings"][0];
  for (const std::string key : {"id", "tier", "text", "action", "because"}) {
    CAPTURE(key);
    CHECK(warning.contains(key));
  }
  CHECK(warning["tier"] == "emergency");
  CHECK(text.find("\"warnings\"") < text.find("\"precautions\""));
  CHECK(text.find("\"precautions\"") < text.find("\"items\""));
}

TEST_CASE("json: the same input gives the same bytes on any day") {
  Terminal terminal = fixed_terminal();
  terminal.today = {2031, 5, 6};
  terminal.columns = 20;
  terminal.color = true;
  terminal.utf8 = false;
  for (const std::vector<std::string>& args :
       std::vector<std::vector<std::string>>{{"about", "--json"},
                                             {"types", "swedish", "--json"},
                                             {"for", "stiff", "--json"}}) {
    CHECK(run_program(args, {}, terminal).out == run_program(args).out);
  }
}

TEST_CASE("json: a pack that is written out loads again as it was") {
  const LoadedContent built_in = load_content(built_in_files(), nullptr);
  REQUIRE(built_in.fault_count() == 0);
  const std::string text = render_content(built_in.content());
  const LoadedContent loaded = load_content({{"pack.json", text}}, nullptr);
  REQUIRE(loaded.fault_count() == 0);
  CHECK(render_content(loaded.content()) == text);
  CHECK(Json::parse(text)["format"] == 1);
}

}  // namespace backcare
