// The script of the filter on the page of all names of an exported site.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace backcare {

/// Follows `const table = "..."`, a keyword_table() of the entries in the
/// order of the page. Names an entry if one of the words that are typed is one
/// of its words, or begins it, or is a longer form of it, best first. Up to
/// three signs of an emergency that the words point to come before all else;
/// one word that stands much among a sign's own is enough.
inline constexpr std::string_view kFilterScript = R"js(
const filter = document.getElementById("filter");
const input = document.getElementById("words");
const results = document.getElementById("results");
const nothing = document.getElementById("nothing");
const items = [...document.querySelectorAll("#entries li")];
const words = table.split(" ").map((row) => {
  const [word, ...rest] = row.split(",");
  const places = rest.map((each) => ({
    place: parseInt(each.slice(0, -1), 36),
    share: each.slice(-1) / 9,
  }));
  return { word, places };
});
const enough = 0.4;
const mostUrgent = 3; // more would hide the rest on a small screen
const mostShown = 12;

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

// How much of the word stands at each place where it stands at all.
function sharesOf(typed) {
  const exact = words.filter(({ word }) => word === typed);
  const fitting =
    exact.length > 0 ? exact : words.filter(({ word }) => fits(word, typed));
  const shares = new Map();
  for (const { place, share } of fitting.flatMap(({ places }) => places)) {
    shares.set(place, Math.max(share, shares.get(place) ?? 0));
  }
  return shares;
}

function find(text) {
  const typed = fold(text);
  const scores = items.map(() => ({ most: 0, weight: 0 }));
  for (const each of new Set(typed)) {
    const shares = sharesOf(each);
    for (const [place, share] of shares) {
      const score = scores[place];
      score.most = Math.max(score.most, share);
      score.weight += share * Math.log2(1 + items.length / shares.size);
    }
  }
  const name = typed.join(" ");
  const found = items
    .map((item, place) => {
      const { most, weight } = scores[place];
      const link = item.firstElementChild;
      const named = fold(link.textContent).join(" ").includes(name);
      const urgent = "emergency" in item.dataset && (named || most >= enough);
      return { item, urgent, weight: weight + (named ? 9 : 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const first = found.filter(({ urgent }) => urgent).slice(0, mostUrgent);
  const rest = found.filter((each) => !first.includes(each));
  return [...first, ...rest].slice(0, mostShown);
}

function show() {
  const asked = fold(input.value).length > 0;
  const found = asked ? find(input.value) : [];
  results.replaceChildren(...found.map(({ item }) => item.cloneNode(true)));
  nothing.hidden = !asked || found.length > 0;
}

input.addEventListener("input", show);
filter.hidden = false;
show();
)js";

}  // namespace backcare
