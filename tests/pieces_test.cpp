// A line of text as pieces with one look and one address each.
// SPDX-License-Identifier: MIT
#include "render/pieces.h"

#include <doctest/doctest.h>

namespace backcare {
namespace {

/// The address of the one piece of a link to `target`.
std::string address_of_link(std::string_view target,
                            const Addresses& addresses = {}) {
  return pieces_of(Inline().link("x", target), addresses).front().address;
}

Addresses always(const std::string& address) {
  return [address](std::string_view) { return address; };
}

}  // namespace

TEST_CASE("pieces: neighbours of one look are one piece") {
  const auto pieces = pieces_of(
      Inline().command("backcare ").command("tips").plain(" a").plain("b"), {});
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].text == "backcare tips");
  CHECK(pieces[0].emphasis == Emphasis::kCommand);
  CHECK(pieces[1].text == " ab");
}

TEST_CASE("pieces: line feeds and tabs are blanks") {
  CHECK(pieces_of(Inline("a\nb\tc"), {}).front().text == "a b c");
}

TEST_CASE("pieces: what has no address has no link") {
  CHECK(address_of_link("type/swedish").empty());
  CHECK(address_of_link("type/swedish", always("")).empty());
  CHECK(address_of_link("type/swedish", always("../a.html")) == "../a.html");
}

TEST_CASE("pieces: only the web and relative addresses are linked") {
  CHECK(address_of_link("https://a.org/b") == "https://a.org/b");
  CHECK(address_of_link("http://a.org/b") == "http://a.org/b");
  for (const char* address : {"javascript:alert(1)", "data:text/html,x",
                              "JavaScript:x", "//a.org/b", "ftp://a.org"}) {
    CAPTURE(address);
    CHECK(address_of_link(address).empty());
    CHECK(address_of_link("type/swedish", always(address)).empty());
  }
}

TEST_CASE("pieces: an address holds nothing that ends it") {
  CHECK(address_of_link("https://a.org/a b<c>\"d\"") ==
        "https://a.org/a%20b%3Cc%3E%22d%22");
  CHECK(address_of_link("https://a.org/\xc3\xa9") == "https://a.org/%C3%A9");
}

TEST_CASE("pieces: a row without a header is one line") {
  const auto text = [](const std::vector<Inline>& row) {
    return plain_text(row_text(row));
  };
  CHECK(text({Inline("a"), Inline("b"), Inline("c")}) == "a: b, c");
  CHECK(text({Inline("a"), Inline(), Inline("c")}) == "a: c");
  CHECK(text({Inline("a")}) == "a");
}

}  // namespace backcare
