// Puts the program, which speaks over standard input and output, behind HTTP
// on this machine, for clients that speak nothing else. For tests only.
// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";

const versionKey = "io.modelcontextprotocol/protocolVersion";

/// A process of the program. `ask` sends a message and gives the first one
/// that comes back.
function start(program) {
  const child = spawn(program, ["mcp"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = [];
  createInterface({ input: child.stdout }).on("line", (line) =>
    waiting.shift()?.(line),
  );
  return {
    ask(message) {
      child.stdin.write(JSON.stringify(message) + "\n");
      if (message.id === undefined) return Promise.resolve(undefined);
      return new Promise((resolve) => waiting.push(resolve));
    },
    end: () => child.stdin.end(),
  };
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/// What HTTP says of an error (2026-07-28, Streamable HTTP).
function statusOf(reply) {
  const { error } = JSON.parse(reply);
  if (error === undefined) return 200;
  return error.code === -32601 ? 404 : 400;
}

/// A client that sends `initialize` has a process to itself, any other request
/// has one for itself alone.
class Bridge {
  #sessions = new Map();

  constructor(program) {
    this.program = program;
  }

  async handle(request, response) {
    const session = request.headers["mcp-session-id"];
    if (request.method === "POST") {
      await this.#forward(await read(request), session, response);
    } else if (request.method === "DELETE") {
      this.#sessions.get(session)?.end();
      this.#sessions.delete(session);
      response.writeHead(200).end();
    } else {
      response.writeHead(405).end();
    }
  }

  async #forward(message, session, response) {
    const known = this.#sessions.get(session);
    const process = known ?? start(this.program);
    const headers = { "content-type": "application/json" };
    const begins =
      message.method === "initialize" && !message.params?._meta?.[versionKey];
    if (begins) {
      headers["mcp-session-id"] = randomUUID();
      this.#sessions.set(headers["mcp-session-id"], process);
    }
    const reply = await process.ask(message);
    if (!known && !begins) process.end();
    if (reply === undefined) {
      response.writeHead(202).end();
    } else if (message.method === "subscriptions/listen") {
      // The stream stays open: that is what was asked for.
      headers["content-type"] = "text/event-stream";
      response.writeHead(200, headers).write(`data: ${reply}\n\n`);
    } else {
      response.writeHead(known || begins ? 200 : statusOf(reply), headers);
      response.end(reply);
    }
  }

  end() {
    for (const process of this.#sessions.values()) process.end();
  }
}

/// Serves `program` at the URL that is given.
export async function serveHttp(program) {
  const bridge = new Bridge(program);
  const server = createServer((request, response) =>
    bridge.handle(request, response),
  );
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/mcp`,
    close() {
      bridge.end();
      server.closeAllConnections();
      server.close();
    },
  };
}
