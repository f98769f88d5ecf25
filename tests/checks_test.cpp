// SPDX-License-Identifier: MIT
#include "content/checks.h"

#include <doctest/doctest.h>

#include <string>

#include "tiny_pack.h"

namespace backcare {
namespace {

TEST_CASE("checks: the same id may be used in two kinds") {
  CHECK(faults_of(tiny_pack("\"id\": \"rest\", \"name\": \"Rest\"",
                            "\"id\": \"rest\", \"name\": \"Rest\", "
                            "\"aliases\": [\"soft\"]"))
            .empty());
}

TEST_CASE("checks: an alias names one entry of its kind") {
  const auto with_aliases = [](const std::string& soft,
                               const std::string& firm) {
    std::string text = tiny_pack("[\"gentle\"]", soft);
    const std::string_view place = "\"technique\": \"Pressing.\"";
    return text.insert(text.find(place), "\"aliases\": " + firm + ", ");
  };
  CHECK(faults_of(with_aliases("[\"gentle\"]", "[\"gentle\"]")) ==
        Strings{"15:74: /types/1/aliases/0: 'gentle' already names one of the "
                "types"});
  CHECK(faults_of(with_aliases("[\"a\", \"a\"]", "[]")).size() == 1);
  CHECK(faults_of(with_aliases("[\"soft\"]", "[]")).empty());
  CHECK(faults_of(with_aliases("[\"soft touch\"]", "[\"touch\"]")).empty());
}

TEST_CASE("checks: what is named twice in a list is named as that") {
  CHECK(faults_of(tiny_pack("\"types\": [{\"id\": \"soft\", \"why\"",
                            "\"types\": [{\"id\": \"soft\", \"why\": "
                            "\"So.\"}, {\"id\": \"soft\", \"why\"")) ==
        Strings{"28:54: /concerns/0/types/1/id: stands here twice"});
  CHECK(faults_of(tiny_pack("\"groups\": [",
                            "\"groups\": [{\"id\": \"ask-first\", "
                            "\"name\": \"Ask\"}, "))
            .size() == 1);
}

TEST_CASE("checks: two empty codes are not one code twice") {
  const auto faults = faults_of(
      tiny_pack("\"codes\": [",
                "\"codes\": [{\"code\": \"\", \"title\": \"T\", \"summary\": "
                "\"S.\", \"entries\": []}, {\"code\": \"\", \"title\": \"T\", "
                "\"summary\": \"S.\", \"entries\": []}, "));
  CHECK(faults.size() == 2);
  for (const std::string& fault : faults) {
    CHECK(fault.ends_with("must not be empty"));
  }
}

TEST_CASE("checks: every list of sources is looked at") {
  const std::string wrong = "\"sources\": [\"no\"]";
  const auto facts = [&](const std::string& key, bool in_list) {
    const std::string fact =
        "{\"name\": \"A\", \"text\": \"B.\", " + wrong + "}";
    const std::string value = in_list ? '[' + fact + ']' : fact;
    return faults_of(
        tiny_pack("\"method\"", '"' + key + "\": " + value + ", \"method\""));
  };
  CHECK(facts("risks", true).size() == 1);
  CHECK(facts("outlook", true).size() == 1);
  CHECK(facts("best_type", false).size() == 1);
  CHECK(facts("overview", true).size() >= 1);
  CHECK(faults_of(tiny_pack("\"clinical\": \"cyanosis\"",
                            "\"clinical\": \"cyanosis\", " + wrong)) ==
        Strings{"44:137: /warnings/0/sources/0: there is no source 'no'"});
}

TEST_CASE("checks: a precaution is about types that there are") {
  CHECK(faults_of(tiny_pack("\"action\": \"Wait.\"",
                            "\"types\": [\"hot\"], \"action\": \"Wait.\"")) ==
        Strings{"47:102: /precautions/0/types/0: there is no type 'hot'"});
}

TEST_CASE("checks: the claims of every kind of entry are welcome") {
  for (const char* address :
       {"tip/rest", "concern/sore-feet", "warning/blue-toes",
        "precaution/wound", "source/toe-2020"}) {
    CAPTURE(std::string(address));
    CHECK(faults_of(tiny_pack("type/soft", address)).empty());
  }
  for (const char* address :
       {"tips/rest", "tip/", "/rest", "rest", "tip/rest/now", "tip/Rest"}) {
    CAPTURE(std::string(address));
    CHECK(faults_of(tiny_pack("type/soft", address)).size() == 1);
  }
}

TEST_CASE("checks: a date is a day of the calendar, written as ISO 8601 does") {
  for (const char* date : {"2028-02-29", "0001-01-01", "9999-12-31"}) {
    CAPTURE(std::string(date));
    CHECK(faults_of(tiny_pack("2029-11-01", date)).empty());
  }
  for (const char* date :
       {"2027-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-01",
        "2026-11-1", "20261101", "2026/11/01", "soon", "2026-11-01 "}) {
    CAPTURE(std::string(date));
    CHECK(faults_of(tiny_pack("2029-11-01", date)).size() == 1);
  }
}

TEST_CASE("checks: a source has exactly one identifier") {
  for (const char* identifier :
       {"\"doi\": \"10.1000/1\"", "\"number\": \"NG59\"",
        "\"url\": \"https://example.org\"", "\"url\": \"http://a.b\""}) {
    CAPTURE(std::string(identifier));
    CHECK(faults_of(tiny_pack("\"pmid\": \"1\"", identifier)).empty());
  }
}

TEST_CASE("checks: a link that is no web address is refused") {
  for (const char* url : {"javascript:alert(1)", "file:///etc/passwd",
                          "HTTPS://example.org", "//example.org"}) {
    CAPTURE(std::string(url));
    const std::string identifier = std::string("\"url\": \"") + url + '"';
    CHECK(faults_of(tiny_pack("\"pmid\": \"1\"", identifier)).size() == 1);
  }
}

TEST_CASE("checks: some emergency sign has to have phrases") {
  const std::string message = "1:1: no emergency sign has phrases that find it";
  CHECK(faults_of(tiny_pack("[\"my toes are blue\"]", "[]")) ==
        Strings{message});
  CHECK(faults_of(tiny_pack("\"tier\": \"emergency\"",
                            "\"tier\": \"appointment\"")) == Strings{message});
}

}  // namespace
}  // namespace backcare
