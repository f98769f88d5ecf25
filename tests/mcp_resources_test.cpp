// SPDX-License-Identifier: MIT
#include "publish/mcp_resources.h"

#include <doctest/doctest.h>

#include <string>

#include "mcp_session.h"

namespace backcare {
namespace {

TEST_CASE("mcp_resources: every resource that is listed can be read") {
  const Value list = result_of(request("resources/list"))["resources"];
  CHECK(list[0]["uri"] == "backcare://warnings");
  CHECK(list[1]["uri"] == "backcare://about");
  CHECK(list[2]["uri"] == kSwedishUri);
  for (const Value& resource : list) {
    const std::string uri = resource["uri"];
    CAPTURE(uri);
    const Value contents =
        result_of(request("resources/read", {{"uri", uri}}))["contents"];
    REQUIRE(contents.size() == 1);
    CHECK(contents[0]["uri"] == uri);
    CHECK(contents[0]["mimeType"] == "text/markdown");
    CHECK(contents[0]["text"] != "");
  }
}

TEST_CASE("mcp_resources: a resource has what the command prints as Markdown") {
  const Value found =
      result_of(request("resources/read", {{"uri", kSwedishUri}}));
  CHECK(found["contents"][0]["text"] ==
        run_program({"types", "swedish", "--format", "markdown"}).out);
}

TEST_CASE(
    "mcp_resources: an unknown resource, for newer and for older clients") {
  for (const char* uri : {"backcare://types/nope", "backcare://nope",
                          "backcare://types/", "backcare://", "file:///etc"}) {
    CAPTURE(uri);
    const Value newer =
        only(serve({request("resources/read", {{"uri", uri}})}));
    CHECK(newer["error"]["code"] == -32602);
    CHECK(newer["error"]["data"]["uri"] == uri);
    const auto older = serve({initialize("2025-11-25"),
                              plain_request("resources/read", {{"uri", uri}})});
    CHECK(older.at(1)["error"]["code"] == -32002);
  }
}

TEST_CASE("mcp_resources: templates lead to the lists and the entries") {
  const Value list =
      result_of(request("resources/templates/list"))["resourceTemplates"];
  REQUIRE(list.size() == 2);
  CHECK(list[0]["uriTemplate"] == "backcare://{kind}");
  CHECK(list[1]["uriTemplate"] == "backcare://{kind}/{id}");
  CHECK(result_of(request("resources/read", {{"uri", "backcare://tips"}}))
            .contains("contents"));
}

}  // namespace
}  // namespace backcare
