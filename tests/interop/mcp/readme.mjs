// The configuration of a client that README shows, taken as it is written: it
// starts a server that answers.
//
//     node readme.mjs PROGRAM
// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { program } from "../program.mjs";

const readme = new URL("../../../README.md", import.meta.url);
const text = readFileSync(readme, "utf8");
const blocks = text.matchAll(/^```json\n([^]*?)^```$/gm);
const configurations = [...blocks]
  .map((block) => block[1])
  .filter((block) => block.includes('"mcpServers"'))
  .map((block) => JSON.parse(block));
if (configurations.length !== 1) {
  throw new Error(`${configurations.length} configurations in README.md`);
}

const [[name, server]] = Object.entries(configurations[0].mcpServers);
const PATH = dirname(program) + delimiter + process.env.PATH;
const client = new Client({ name: "backcare-interop", version: "1.0.0" });
await client.connect(
  new StdioClientTransport({ ...server, env: { ...server.env, PATH } }),
);
const { tools } = await client.listTools();
await client.close();
console.log(`${name}: ${tools.length} tools`);
if (tools.length !== 4) process.exitCode = 1;
