// A process of the program whose every line is kept, in both directions, and
// the protocol's own schemas to check them with.
// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { program } from "../program.mjs";

export const newest = "2026-07-28";
export const older = "2025-11-25";

export function newValidator(options = {}) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, ...options });
  addFormats(ajv);
  ajv.addFormat("byte", true);
  return ajv;
}

const data = new URL("../../data/mcp/", import.meta.url);
const protocol = newValidator();
for (const revision of [newest, older]) {
  const file = new URL(`schema-${revision}.json`, data);
  protocol.addSchema(JSON.parse(readFileSync(file, "utf8")), revision);
}

const results = {
  "server/discover": "DiscoverResult",
  initialize: "InitializeResult",
  ping: "EmptyResult",
  "tools/list": "ListToolsResult",
  "tools/call": "CallToolResult",
  "resources/list": "ListResourcesResult",
  "resources/templates/list": "ListResourceTemplatesResult",
  "resources/read": "ReadResourceResult",
};

/// What the schema of `revision` has against `value` as a `definition`.
function faultsOf(revision, definition, value) {
  const validate = protocol.getSchema(`${revision}#/$defs/${definition}`);
  if (validate(value)) return [];
  return validate.errors.map(
    (e) => `${revision} ${definition} ${e.instancePath} ${e.message}`,
  );
}

/// What is wrong with a message of the server that answers `method`.
export function faultsOfMessage(revision, message, method) {
  if (message.method !== undefined) {
    return faultsOf(revision, "ServerNotification", message);
  }
  if (message.error !== undefined) {
    const own =
      message.error.code === -32022 && revision === newest
        ? faultsOf(revision, "UnsupportedProtocolVersionError", message)
        : [];
    return [...faultsOf(revision, "JSONRPCErrorResponse", message), ...own];
  }
  const whole = faultsOf(revision, "JSONRPCResultResponse", message);
  return whole.concat(faultsOf(revision, results[method], message.result));
}

/// The lines of a conversation, taken down on both sides of the program.
export class Transcript {
  #directory = mkdtempSync(join(tmpdir(), "backcare-mcp-"));
  #in = join(this.#directory, "in");
  #out = join(this.#directory, "out");

  /// For a client that starts a server as a command.
  get command() {
    return {
      command: "sh",
      args: [
        "-c",
        'tee "$1" | "$3" mcp | tee "$2"',
        "sh",
        this.#in,
        this.#out,
        program,
      ],
    };
  }

  /// How many messages the server sent, and all that is wrong with them.
  check(revision) {
    const read = (path) =>
      readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line));
    const methods = new Map(read(this.#in).map((m) => [m.id, m.method]));
    const messages = read(this.#out);
    rmSync(this.#directory, { recursive: true });
    const faults = messages.flatMap((message) =>
      faultsOfMessage(revision, message, methods.get(message.id)),
    );
    return { count: messages.length, faults };
  }
}

/// A process to which lines are sent as they are.
export function startServer() {
  const child = spawn(program, ["mcp"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = [];
  createInterface({ input: child.stdout }).on("line", (line) =>
    waiting.shift()?.(JSON.parse(line)),
  );
  return {
    pid: child.pid,
    /// The next message that comes back.
    ask(line) {
      child.stdin.write(line + "\n");
      return new Promise((resolve) => waiting.push(resolve));
    },
    end() {
      child.stdin.end();
      return new Promise((resolve) => child.on("exit", resolve));
    },
  };
}

/// A request of the newest revision.
export function request(id, method, params = {}) {
  const _meta = {
    "io.modelcontextprotocol/protocolVersion": newest,
    "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  return JSON.stringify({
    jsonrpc: "2.0",
    id,
    method,
    params: { ...params, _meta },
  });
}

/// Says what is wrong, and ends with a status that tells.
export function finish(faults) {
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
