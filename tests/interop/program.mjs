// Runs the program under test, whose path is the first argument, and knows
// what can be asked of it.
// SPDX-License-Identifier: MIT
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

if (process.argv.length < 3) {
  console.error("usage: node SCRIPT PROGRAM");
  process.exit(2);
}

export const program = resolve(process.argv[2]);

/// Standard output. Fails unless the exit status is one of `statuses`.
export function run(args, statuses = [0]) {
  const result = spawnSync(program, args, {
    encoding: "utf8",
    input: "",
    maxBuffer: 1 << 28,
  });
  if (!statuses.includes(result.status)) {
    throw new Error(
      `${args.join(" ")}: status ${result.status}\n${result.stderr}`,
    );
  }
  return result.stdout;
}

export const kinds = [
  "types",
  "benefits",
  "considerations",
  "tips",
  "concerns",
  "precautions",
  "warnings",
  "sources",
];

export function ids(kind) {
  return run([kind, "--ids"]).trim().split("\n");
}

/// Arguments for every sort of answer: every list, every entry, every page of
/// help, and words that lead to each sort of guidance.
export function everyAnswer() {
  const answers = [[], ["about"], ["--version"], ["help"], ["types", "--ids"]];
  for (const kind of kinds) {
    const all = ids(kind);
    answers.push([kind], [kind, ...all]);
    for (const id of all) answers.push([kind, id]);
  }
  const { commands } = JSON.parse(run(["help", "--json"]));
  for (const { name } of commands ?? []) answers.push(["help", name]);
  const styles = ids("types");
  answers.push(["compare", ...styles], ["compare", ...styles.slice(0, 2)]);
  answers.push(["tips", "--daily"], ["tips", "--random"]);
  answers.push(["for", "--code", "M54.50"], ["for", "--code", "M54.5"]);
  for (const words of [
    "stiff every morning",
    "pregnant and stiff",
    "can't pee and numb groin",
    "fever and back pain",
    "pain down one leg for months, not improving",
  ]) {
    answers.push(["for", words], ["search", words]);
  }
  return answers;
}
