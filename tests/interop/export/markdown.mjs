// Checks `export markdown` with cmark: every file renders, and every link
// leads to a file.
// SPDX-License-Identifier: MIT
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Faults } from "../browser.mjs";
import { ids, kinds } from "../program.mjs";
import { exportTwice, resolveLink } from "./files.mjs";

const faults = new Faults();
const tree = exportTwice("markdown");
faults.none(tree.differing, "differs in a second run");

for (const kind of kinds) {
  for (const path of [kind, ...ids(kind).map((id) => `${kind}/${id}`)]) {
    faults.check(tree.names.includes(`${path}.md`), `no file ${path}`);
  }
}
for (const name of tree.names.filter((each) => each.endsWith(".md"))) {
  const { status, stdout } = spawnSync("cmark", [join(tree.directory, name)], {
    encoding: "utf8",
  });
  faults.check(status === 0, `${name}: cmark fails`);
  faults.check((stdout.match(/<h1>/g) ?? []).length === 1, `${name}: not one h1`);
  const links = [...stdout.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link);
  faults.check(links.length > 0, `${name}: no links`);
  for (const link of links) {
    const { fault } = resolveLink(tree.names, name, link);
    faults.check(!fault, `${name}: ${fault}`);
  }
}
tree.remove();
faults.finish("markdown tree");
