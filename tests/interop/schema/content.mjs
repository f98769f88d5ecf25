// The schema of packs and the loader agree: sound packs pass both, broken ones
// fail both, but for those in beyond-schema.txt, whose fault no schema can
// say.
// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { run } from "../program.mjs";
import { validator } from "./validator.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const packs = join(root, "tests/data/packs");
const validate = validator("content");
const validateWhole = validator("content", "#/$defs/whole");

/// The value in a file; throws where it is not UTF-8 or not JSON.
function parse(path) {
  const text = new TextDecoder("utf-8", { fatal: true });
  return JSON.parse(text.decode(readFileSync(path)));
}

/// Why a file fails, or an empty text.
function faultBySchema(path) {
  try {
    return validate(parse(path));
  } catch (error) {
    return error.message;
  }
}

function passesLoader(path) {
  const answer = JSON.parse(run(["check", path, "--json"], [0, 1]));
  return answer.fault_count === 0;
}

test("each file of the default pack passes, and together they are whole", () => {
  const directory = join(root, "content/en");
  const whole = {};
  for (const name of readdirSync(directory)) {
    assert.equal(faultBySchema(join(directory, name)), "", name);
    Object.assign(whole, parse(join(directory, name)));
  }
  assert.equal(validate(whole), "");
  assert.equal(validateWhole(whole), "");
  assert.ok(passesLoader(directory));
});

test("the pack as one document passes", () => {
  assert.equal(validate(JSON.parse(run(["content"]))), "");
});

for (const name of ["neck.json", "tiny.json"]) {
  const path = join(packs, name);
  test(`${name} passes both, and what 'content' makes of it, too`, () => {
    assert.equal(faultBySchema(path), "");
    assert.ok(passesLoader(path));
    const printed = run(["content", "--content", path]);
    assert.equal(validate(JSON.parse(printed)), "");
  });
}

const broken = join(packs, "broken");
const beyond = readFileSync(join(broken, "beyond-schema.txt"), "utf8")
  .trim()
  .split("\n");

for (const name of readdirSync(broken)) {
  if (!name.endsWith(".json")) continue;
  const path = join(broken, name);
  const how = beyond.includes(name) ? "fails the loader alone" : "fails both";
  test(`broken/${name} ${how}`, () => {
    assert.ok(!passesLoader(path));
    assert.equal(faultBySchema(path) === "", beyond.includes(name));
  });
}

test("every name in beyond-schema.txt is that of a pack", () => {
  for (const name of beyond) assert.ok(readFileSync(join(broken, name)));
});
