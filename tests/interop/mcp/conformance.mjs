// What of the protocol's own conformance suite applies. The suite speaks HTTP
// and expects a server with made-up tools, prompts and resources; the rest of
// its scenarios is about those, or about HTTP.
//
//     node conformance.mjs PROGRAM
// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { program } from "../program.mjs";
import { serveHttp } from "./http_bridge.mjs";
import { finish, newest, older } from "./session.mjs";

const scenarios = [
  [older, "server-initialize"],
  [older, "ping"],
  [older, "tools-list"],
  [older, "resources-list"],
  [newest, "server-stateless"],
  [newest, "tools-list"],
  [newest, "resources-list"],
  [newest, "sep-2164-resource-not-found"],
  [newest, "caching"],
  [newest, "input-required-result-unsupported-methods"],
];

/// Checks within those that do not apply, and have to fail.
const elsewhere = new Map([
  ["sep-2575-http-server-header-mismatch-400", "about HTTP"],
  ["sep-2575-server-rejects-undeclared-capability", "needs a made-up tool"],
  ["sep-2575-missing-capability-http-400", "needs a made-up tool"],
  [
    "sep-2575-http-server-no-independent-requests-on-stream",
    "needs a made-up tool",
  ],
  ["sep-2575-server-no-log-without-loglevel", "needs a made-up tool"],
  ["sep-2549-prompts-list-caching-hints", "there are no prompts"],
]);

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const suite = here(
  "../node_modules/@modelcontextprotocol/conformance/dist/index.js",
);

/// The checks of one scenario.
async function run(url, revision, scenario) {
  const out = mkdtempSync(join(tmpdir(), "backcare-conformance-"));
  const args = ["server", "--url", url, "--spec-version", revision];
  const child = spawn(
    process.execPath,
    ["--import", here("globsync_for_node20.mjs"), suite, ...args,
      "--scenario", scenario, "-o", out],
    { stdio: "ignore" },
  );
  await new Promise((resolve) => child.on("exit", resolve));
  const [results] = readdirSync(out);
  const checks = JSON.parse(readFileSync(join(out, results, "checks.json")));
  rmSync(out, { recursive: true });
  return checks;
}

const faults = [];
const server = await serveHttp(program);
for (const [revision, scenario] of scenarios) {
  const checks = await run(server.url, revision, scenario);
  let passed = 0;
  for (const { id, status, errorMessage } of checks) {
    const applies = !elsewhere.has(id);
    if (status === "SUCCESS") ++passed;
    if ((status === "FAILURE" || status === "WARNING") === applies) {
      faults.push(`${revision} ${scenario}: ${id}: ${errorMessage ?? status}`);
    }
  }
  if (passed === 0) faults.push(`${revision} ${scenario}: nothing checked`);
  console.log(`${revision} ${scenario}: ${passed} of ${checks.length} passed`);
}
server.close();
finish(faults);
