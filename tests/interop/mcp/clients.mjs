// The program with the protocol's own clients, an older and a newer one: each
// lists and calls every tool and reads every resource. Every message is checked
// with the schema of its revision, every structured answer with its tool's.
//
//     node clients.mjs PROGRAM
// SPDX-License-Identifier: MIT
import { Client as NewClient } from "@modelcontextprotocol/client";
import * as newStdio from "@modelcontextprotocol/client/stdio";
import { Client as OldClient } from "@modelcontextprotocol/sdk/client/index.js";
import * as oldStdio from "@modelcontextprotocol/sdk/client/stdio.js";
import { ids, kinds } from "../program.mjs";
import { Transcript, finish, newValidator, newest, older } from "./session.mjs";

const identity = { name: "backcare-interop", version: "1.0.0" };
const clients = [
  {
    name: "@modelcontextprotocol/sdk",
    revision: older,
    make: () => new OldClient(identity),
    Transport: oldStdio.StdioClientTransport,
  },
  {
    name: `@modelcontextprotocol/client, ${newest}`,
    revision: newest,
    make: () =>
      new NewClient(identity, {
        versionNegotiation: { mode: { pin: newest } },
      }),
    Transport: newStdio.StdioClientTransport,
  },
  {
    name: "@modelcontextprotocol/client, finding out",
    revision: newest,
    make: () =>
      new NewClient(identity, { versionNegotiation: { mode: "auto" } }),
    Transport: newStdio.StdioClientTransport,
  },
  {
    name: "@modelcontextprotocol/client, as before",
    revision: older,
    make: () => new NewClient(identity),
    Transport: newStdio.StdioClientTransport,
  },
];

const singular = (kind) => kind.slice(0, -1);

/// A call of each tool with everything that it can be asked for.
function everyCall() {
  const words = [
    "stiff every morning",
    "pregnant, and my back is sore",
    "can't pee and numb groin",
    "fever and back pain",
    "the price of tea",
    "\u{1f40c} r\u00fcckenschmerzen",
  ];
  const styles = ids("types");
  return [
    ...words.map((text) => ["find_guidance", { words: text }]),
    ...["M54.50", "m545", "Z99"].map((code) => ["find_guidance", { code }]),
    ...kinds.map((kind) => ["list_entries", { kind: singular(kind) }]),
    ...kinds.flatMap((kind) =>
      ids(kind).map((id) => ["get_entry", { kind: singular(kind), id }]),
    ),
    ["get_entry", { kind: "type", id: "sweedish" }],
    ["compare_types", { ids: styles }],
    ["compare_types", { ids: styles.slice(0, 2) }],
    ["compare_types", { ids: [styles[0], "no such"] }],
  ];
}

const wrongCalls = [
  ["find_guidance", {}],
  ["find_guidance", { words: "stiff", code: "M54.50" }],
  ["list_entries", { kind: "typ" }],
  ["get_entry", { kind: "type" }],
  ["compare_types", { ids: ["swedish"] }],
];

/// The error of a promise that has to fail.
const failure = (promise) =>
  promise.then(() => ({ code: "none" }), (error) => error);

async function checkTools(client, expect) {
  const { tools } = await client.listTools();
  expect(
    tools.map((tool) => tool.name).join() ===
      "find_guidance,list_entries,get_entry,compare_types",
    "not the four tools",
  );
  const ajv = newValidator();
  const schemas = new Map(
    tools.map((tool) => [tool.name, ajv.compile(tool.outputSchema)]),
  );
  for (const [name, args] of everyCall()) {
    const result = await client.callTool({ name, arguments: args });
    const where = `${name} ${JSON.stringify(args)}`;
    const answer = result.structuredContent;
    const isSound = schemas.get(name)(answer);
    expect(isSound, `${where}: ${ajv.errorsText(schemas.get(name).errors)}`);
    expect(result.content[0]?.text?.length > 0, `${where}: no text`);
    const keys = Object.keys(answer).join();
    expect(/warnings,precautions,items/.test(keys), `${where}: ${keys}`);
  }
  for (const [name, args] of wrongCalls) {
    const result = await client.callTool({ name, arguments: args });
    expect(result.isError === true, `${name}: wrong arguments are taken`);
  }
  const unknown = await failure(client.callTool({ name: "x", arguments: {} }));
  expect(unknown.code === -32602, `unknown tool: ${unknown.code}`);
}

async function checkResources(client, revision, expect) {
  const { resources } = await client.listResources();
  const count = kinds.reduce((sum, kind) => sum + ids(kind).length, 2);
  expect(resources.length === count, `${resources.length} resources`);
  for (const { uri } of resources) {
    const { contents } = await client.readResource({ uri });
    expect(contents[0]?.uri === uri, `${uri}: is another`);
    expect(contents[0]?.text?.length > 0, `${uri}: is empty`);
  }
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.length === 2, "not two templates");
  const uri = "backcare://types/nope";
  const unknown = await failure(client.readResource({ uri }));
  // Newer clients make the older code the newer one.
  const codes = revision === newest ? [-32602] : [-32602, -32002];
  expect(codes.includes(unknown.code), `unknown resource: ${unknown.code}`);
}

async function check({ name, revision, make, Transport }) {
  const faults = [];
  const expect = (holds, fault) => holds || faults.push(`${name}: ${fault}`);
  const transcript = new Transcript();
  const client = make();
  await client.connect(new Transport(transcript.command));
  expect(client.getServerVersion()?.name === "backcare", "no name");
  expect(/warnings/.test(client.getInstructions()), "no instructions");
  await checkTools(client, expect);
  await checkResources(client, revision, expect);
  await client.close();
  const messages = transcript.check(revision);
  faults.push(...messages.faults.map((fault) => `${name}: ${fault}`));
  console.log(`${name}: ${messages.count} messages, ${faults.length} faults`);
  return faults;
}

const faults = [];
for (const client of clients) faults.push(...(await check(client)));
finish(faults);
