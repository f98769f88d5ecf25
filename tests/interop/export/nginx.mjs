// nginx on the loopback, as README sets it up.
// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function configuration(root, port, prefix) {
  return `
daemon off;
pid ${prefix}/nginx.pid;
error_log stderr error;
events {}
http {
  types { text/html html; text/xml xml; text/javascript js; }
  charset utf-8;
  charset_types text/xml text/javascript;
  access_log off;
  client_body_temp_path ${prefix}/body;
  proxy_temp_path ${prefix}/proxy;
  fastcgi_temp_path ${prefix}/fastcgi;
  uwsgi_temp_path ${prefix}/uwsgi;
  scgi_temp_path ${prefix}/scgi;
  server {
    listen 127.0.0.1:${port};
    location /back/ {
      alias ${root}/;
    }
    location = /back/sitemap.xml {
      alias ${root}/sitemap.xml;
      sub_filter_types text/xml;
      sub_filter_once off;
      sub_filter https://backcare.invalid/ $scheme://$http_host/back/;
    }
  }
}
`;
}

/// Serves `root`. Gives the address of its start and a way to end it.
export async function serve(root) {
  const prefix = mkdtempSync(join(tmpdir(), "backcare-nginx-"));
  const port = await freePort();
  const file = join(prefix, "nginx.conf");
  writeFileSync(file, configuration(root, port, prefix));
  const server = spawn("nginx", ["-p", prefix, "-c", file], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  const address = `http://127.0.0.1:${port}/back/`;
  let answers = false;
  for (let i = 0; i < 50 && !answers; ++i) {
    await sleep(100);
    answers = await fetch(`${address}index.html`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
  const stop = async () => {
    server.kill();
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(prefix, { recursive: true });
  };
  if (!answers) {
    await stop();
    throw new Error("nginx does not answer");
  }
  return { address, stop };
}
