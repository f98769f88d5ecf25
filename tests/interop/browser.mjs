// Chromium without a network, and axe-core in it.
// SPDX-License-Identifier: MIT
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve("axe-core"), "utf8");

function browserPath() {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  for (const directory of process.env.PATH.split(delimiter)) {
    for (const name of names) {
      const path = join(directory, name);
      if (existsSync(path)) return path;
    }
  }
  throw new Error("no Chromium in PATH");
}

// Names of hosts lead nowhere, so that nothing is fetched from outside.
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export const browserProgram = browserPath();

export async function openBrowser() {
  return chromium.launch({
    executablePath: browserProgram,
    args: browserFlags,
  });
}

/// A window in which pages can be checked. Requests to anywhere but files and
/// the loopback are put into `strays`.
export async function openWindow(browser, options = {}) {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const strays = [];
  page.on("request", (request) => {
    const url = request.url();
    const isLocal =
      /^(file:|data:|about:)/.test(url) || /^http:\/\/127\.0\.0\.1[:/]/.test(url);
    if (!isLocal) strays.push(url);
  });
  return { context, page, strays };
}

/// What axe-core finds on the page, one line each. All its rules are on, also
/// those that are only advice.
export async function axe(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ["violations"],
    });
    return violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.html}`),
    );
  });
  return found;
}

/// True if something sticks out to the right of the window.
export async function isTooWide(page) {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth >
      document.documentElement.clientWidth,
  );
}

/// Collects what is wrong, and says it in the end.
export class Faults {
  #faults = [];
  #checks = 0;

  check(isRight, message) {
    this.#checks += 1;
    if (!isRight) this.#faults.push(message);
  }

  none(list, where) {
    this.#checks += 1;
    for (const each of list) this.#faults.push(`${where}: ${each}`);
  }

  finish(title) {
    for (const fault of this.#faults.slice(0, 40)) console.error(fault);
    if (this.#checks === 0) this.#faults.push("nothing was checked");
    console.log(
      `${title}: ${this.#checks} checks, ${this.#faults.length} faults`,
    );
    process.exitCode = this.#faults.length > 0 ? 1 : 0;
  }
}
