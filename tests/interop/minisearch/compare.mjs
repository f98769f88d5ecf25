// What MiniSearch (fuzzy, prefix) makes of the questions that the matcher is
// measured by, over the entries' names and one-line descriptions, and over the
// phrases. The shares are those of tests/bench/queries.
//
//     node minisearch/compare.mjs PROGRAM QUERIES.json
// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { run } from "../program.mjs";

const pack = JSON.parse(run(["content"]));
const questions = JSON.parse(readFileSync(process.argv[3], "utf8"));

const kinds = {
  types: "type",
  benefits: "benefit",
  considerations: "consideration",
  tips: "tip",
  concerns: "concern",
  precautions: "precaution",
  warnings: "warning",
};
const urgent = new Set(
  pack.warnings
    .filter((warning) => warning.tier !== "appointment")
    .map((warning) => `warning/${warning.id}`),
);
const isAnswer = (entry) =>
  /^(type|benefit|consideration|tip|concern)\//.test(entry);

function descriptions() {
  return Object.entries(kinds).flatMap(([key, kind]) =>
    pack[key].map(({ id, name, summary, aliases = [] }) => ({
      entry: `${kind}/${id}`,
      words: [name, summary, ...aliases].join(" "),
    })),
  );
}

function phrases() {
  const all = { ...pack.phrases, outside: pack.outside, harmless: pack.harmless };
  return Object.entries(all).flatMap(([entry, lines]) =>
    lines.map((words) => ({ entry, words })),
  );
}

/// The entries for each question, best first, each of them once.
function ranking(documents) {
  const engine = new MiniSearch({
    fields: ["words"],
    storeFields: ["entry"],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  engine.addAll(documents.map((document, id) => ({ id, ...document })));
  return (words) => [
    ...new Set(engine.search(words).map((result) => result.entry)),
  ];
}

function show(what, outcomes) {
  const right = outcomes.filter(Boolean).length;
  const share = ((100 * right) / outcomes.length).toFixed(1);
  console.log(
    what.padEnd(34) +
      `${right}`.padStart(4) +
      " of " +
      `${outcomes.length}`.padStart(4) +
      share.padStart(7) +
      " %",
  );
}

function measure(documents) {
  const rank = ranking(documents);
  const asked = questions.map((question) => {
    const all = rank(question.q);
    const wanted = (entry) => question.want.includes(entry);
    const answers = all.filter(isAnswer);
    return {
      ...question,
      all,
      first: answers.slice(0, 1).some(wanted),
      among: answers.slice(0, 3).some(wanted),
      alarm: urgent.has(all[0]),
      nothing: all.length === 0 || all[0] === "outside",
    };
  });
  const of = (kind) => asked.filter((question) => question.kind === kind);
  const entries = of("entry");
  show("right first answer", entries.map(({ first }) => first));
  show("right among three", entries.map(({ among }) => among));
  show("warning signs found", of("warning").map(({ alarm }) => alarm));
  show(
    "precautions found",
    asked.flatMap(({ all, precautions = [] }) =>
      precautions.map((id) => all.slice(0, 10).includes(`precaution/${id}`)),
    ),
  );
  show("without a false alarm", entries.map(({ alarm }) => !alarm));
  show("outside words rejected", of("none").map(({ nothing }) => nothing));
  show("entry queries not rejected", entries.map(({ nothing }) => !nothing));
}

console.log("MiniSearch over names and descriptions");
measure(descriptions());
console.log("MiniSearch over phrases");
measure(phrases());
