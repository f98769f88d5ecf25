// What every command prints with --json is as the schema of answers says, for
// the default pack and for another one.
// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { everyAnswer, kinds, run } from "../program.mjs";
import { validator } from "./validator.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const packs = join(root, "tests/data/packs");
const validate = validator("answer");

function check(args, statuses = [0]) {
  const out = run([...args, "--json"], statuses);
  assert.ok(out.endsWith("}\n"), args.join(" "));
  const answer = JSON.parse(out);
  assert.equal(validate(answer), "", args.join(" "));
  return answer;
}

test("every answer passes", () => {
  for (const args of everyAnswer()) check(args);
});

test("answers that found nothing, or not all, pass", () => {
  assert.deepEqual(check(["for", "the stock market"], [1]).items, []);
  assert.deepEqual(check(["for", "--code", "Z99.99"], [1]).items, []);
  assert.equal(check(["types", "swedish", "nope"], [1]).unknown.length, 1);
});

test("faults of a pack pass, and advice on one, too", () => {
  const faulty = check(["check", join(packs, "broken/key-twice.json")], [1]);
  assert.equal(faulty.fault_count, 1);
  assert.equal(faulty.notes.length, 0);
  const sound = check(["check", join(packs, "tiny.json")]);
  assert.equal(sound.fault_count, 0);
  assert.equal(sound.notes.length, sound.note_count);
});

for (const name of ["neck.json", "tiny.json"]) {
  test(`every answer from ${name} passes`, () => {
    const other = ["--content", join(packs, name)];
    for (const kind of kinds) {
      const list = check([kind, ...other]);
      assert.equal(list.content.built_in, false);
      const ids = list.items.map((item) => item.id);
      if (ids.length > 0) check([kind, ...ids, ...other]);
    }
    const styles = run(["types", "--ids", ...other]).trim().split("\n");
    check(["compare", ...styles, ...other]);
    check(["about", ...other]);
    check(["tips", "--daily", ...other]);
    check(["tips", "--random", ...other]);
    check([...other]);
    check(["help", ...other]);
  });
}

test("a reader may meet keys that the schema does not know", () => {
  const answer = check(["types"]);
  answer.new_key = {};
  answer.items[0].new_key = 7;
  assert.equal(validate(answer), "");
});

test("what is not an answer fails", () => {
  const answer = check(["for", "numb groin and can't pee"]);
  assert.ok(answer.warnings.length > 0);
  for (const key of ["version", "warnings", "precautions", "items", "notice"]) {
    const { [key]: _, ...rest } = answer;
    assert.notEqual(validate(rest), "", key);
  }
  answer.warnings[0].tier = "appointment";
  assert.notEqual(validate(answer), "");
});
