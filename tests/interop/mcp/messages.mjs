// What no well-behaved client sends: each has its answer, valid by the
// protocol's schema, and the next request is served.
//
//     node messages.mjs PROGRAM
// SPDX-License-Identifier: MIT
import {
  faultsOfMessage,
  finish,
  newest,
  older,
  request,
  startServer,
} from "./session.mjs";

const bare = (id, method, params) =>
  JSON.stringify({ jsonrpc: "2.0", id, method, params });

const badLines = [
  ["not json", "not json", -32700],
  ["half a message", '{"jsonrpc":"2.0","id":1', -32700],
  ["a list", `[${bare(1, "ping")}]`, -32600],
  ["no method", '{"jsonrpc":"2.0","id":1}', -32600],
  ["a null id", '{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600],
  ["an unknown method", request(1, "no/such"), -32601],
  ["no version", bare(1, "tools/list", {}), -32602],
  ["no tool", request(1, "tools/call"), -32602],
  ["an unknown tool", request(1, "tools/call", { name: "x" }), -32602],
  ["an unknown resource", request(1, "resources/read", { uri: "a:b" }), -32602],
  ["an unknown cursor", request(1, "resources/list", { cursor: "x" }), -32602],
  [
    "another version",
    request(1, "tools/list").replaceAll(newest, "1900-01-01"),
    -32022,
  ],
  [
    "10 MB",
    request(1, "tools/call", { name: "x".repeat(10_000_000) }),
    -32600,
  ],
];

const faults = [];
const server = startServer();
for (const [name, line, code] of badLines) {
  const reply = await server.ask(line);
  const next = await server.ask(request("next", "server/discover"));
  if (reply.error?.code !== code) {
    faults.push(`${name}: ${JSON.stringify(reply).slice(0, 200)}`);
  }
  if (next.id !== "next" || next.result === undefined) {
    faults.push(`${name}: the next request is not served`);
  }
  for (const revision of [older, newest]) {
    faults.push(
      ...faultsOfMessage(revision, reply).map((fault) => `${name}: ${fault}`),
    );
  }
}
const listen = request("s", "subscriptions/listen", { notifications: {} });
faults.push(...faultsOfMessage(newest, await server.ask(listen)));
const status = await server.end();
if (status !== 0) faults.push(`status ${status} at the end of input`);
console.log(`${badLines.length} bad messages, ${faults.length} faults`);
finish(faults);
