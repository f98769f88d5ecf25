// An export in a directory of its own, and its files.
// SPDX-License-Identifier: MIT
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize, relative } from "node:path";
import { run } from "../program.mjs";

/// Exports twice and gives the directory of the first, with the names of all
/// files that differ in the second.
export function exportTwice(format) {
  const root = mkdtempSync(join(tmpdir(), "backcare-export-"));
  chmodSync(root, 0o755); // a server reads it as another user
  const [first, second] = [join(root, "first"), join(root, "second")];
  run(["export", format, first]);
  run(["export", format, second]);
  const names = filesIn(first);
  const differing = names.filter(
    (name) =>
      !readFileSync(join(first, name)).equals(readFileSync(join(second, name))),
  );
  if (names.length !== filesIn(second).length) differing.push("(their number)");
  return {
    directory: first,
    names,
    differing,
    remove: () => rmSync(root, { recursive: true }),
  };
}

function filesIn(directory) {
  return readdirSync(directory, { recursive: true })
    .filter((name) => statSync(join(directory, name)).isFile())
    .sort();
}

/// The file that `link` in the file `name` leads to, or what is wrong with it.
export function resolveLink(names, name, link) {
  if (/^https?:\/\/[^/]/.test(link)) return { outside: true };
  if (/^[a-z]+:|^\//i.test(link)) return { fault: `not relative: ${link}` };
  const [path, anchor] = link.split("#");
  const target =
    path === "" ? name : normalize(join(dirname(name), decodeURI(path)));
  if (!names.includes(relative(".", target))) {
    return { fault: `leads nowhere: ${link}` };
  }
  return { target, anchor };
}
