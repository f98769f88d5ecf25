// A thousand requests to one process: how many a second, and that its memory
// does not grow.
//
//     node rate.mjs PROGRAM
// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { finish, request, startServer } from "./session.mjs";

const kRequests = 1000;
const kWarmUp = 100;
const kMostGrowth = 256;  // KiB

const call = (name, args) => ["tools/call", { name, arguments: args }];
const asked = [
  call("find_guidance", { words: "stiff every morning" }),
  call("find_guidance", { words: "can't pee and numb groin" }),
  call("get_entry", { kind: "type", id: "swedish" }),
  call("list_entries", { kind: "source" }),
  call("compare_types", { ids: ["swedish", "deep-tissue"] }),
  ["resources/read", { uri: "backcare://warnings" }],
  ["tools/list", {}],
  ["resources/list", {}],
];

const residentKiB = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]);

const server = startServer();
async function ask(from, to) {
  for (let i = from; i < to; ++i) {
    const [method, params] = asked[i % asked.length];
    const reply = await server.ask(request(i, method, params));
    if (reply.id !== i || reply.result === undefined) throw new Error(method);
  }
}

await ask(0, kWarmUp);
const before = residentKiB(server.pid);
const start = performance.now();
await ask(kWarmUp, kWarmUp + kRequests);
const seconds = (performance.now() - start) / 1000;
const growth = residentKiB(server.pid) - before;
await server.end();
console.log(
  `${kRequests} requests in ${seconds.toFixed(2)} s: ` +
    `${Math.round(kRequests / seconds)} a second; ` +
    `${before} KiB resident, ${growth} KiB more after them`,
);
finish(growth > kMostGrowth ? [`memory grew by ${growth} KiB`] : []);
