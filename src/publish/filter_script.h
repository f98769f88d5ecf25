// The script of the filter on the page of all names of an exported site.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace backcare {

/// Follows `const table = "..."`, a keyword_table() of the entries in the
/// order of the page. Names an entry if one of the words that are typed is one
/// of its words, or begins it, or is a longer form of it, best first. Signs of
/// an emergency that at least half of the words hint at come before all else.
inline constexpr std::string_view kFilterScript = R"js(
const form = document.getElementById("filter");
const input = document.getElementById("words");
const results = document.getElementById("results");
const nothing = document.getElementById("nothing");
const items = [...document.querySelectorAll("#entries li")];
const words = table.split(" ").map((row) => {
  const [word, ...places] = row.split(",");
  return { word, places: places.map((place) => parseInt(place, 36)) };
});
const most = 12;

function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}'\u2019\u02bc]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function fits(word, typed) {
  if (word === typed) return true;
  if (typed.length > 2 && word.startsWith(typed)) return true;
  return (
    word.length > 3 && typed.length - word.length < 4 && typed.startsWith(word)
  );
}

function placesOf(typed) {
  const exact = words.filter(({ word }) => word === typed);
  const fitting =
    exact.length > 0 ? exact : words.filter(({ word }) => fits(word, typed));
  return new Set(fitting.flatMap(({ places }) => places));
}

function find(text) {
  const typed = fold(text);
  const scores = items.map(() => ({ count: 0, weight: 0 }));
  let known = 0;
  for (const each of new Set(typed)) {
    const places = placesOf(each);
    if (places.size > 0) known += 1;
    for (const place of places) {
      scores[place].count += 1;
      scores[place].weight += 1 / places.size;
    }
  }
  const name = typed.join(" ");
  return items
    .map((item, place) => {
      const { count, weight } = scores[place];
      const named = fold(item.firstElementChild.textContent)
        .join(" ")
        .includes(name);
      const urgent =
        "emergency" in item.dataset &&
        (named || (count > 0 && 2 * count >= known));
      return { item, urgent, weight: weight + (named ? 1 : 0) };
    })
    .filter(({ urgent, weight }) => urgent || weight > 0)
    .sort((a, b) => b.urgent - a.urgent || b.weight - a.weight)
    .slice(0, most);
}

function show() {
  const asked = fold(input.value).length > 0;
  const found = asked ? find(input.value) : [];
  results.replaceChildren(...found.map(({ item }) => item.cloneNode(true)));
  nothing.hidden = !asked || found.length > 0;
}

form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", show);
form.hidden = false;
show();
)js";

}  // namespace backcare
