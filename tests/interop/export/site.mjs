// Checks `export html` in Chromium, from the disk and from nginx: every link,
// the filter, what is there without a script, axe-core and html-validate.
// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { Faults, axe, isTooWide, openBrowser, openWindow } from "../browser.mjs";
import { ids, kinds } from "../program.mjs";
import { exportTwice, resolveLink } from "./files.mjs";
import { serve } from "./nginx.mjs";

const kMostBytes = 30 * 1024;
const faults = new Faults();
const site = exportTwice("html");
faults.none(site.differing, "differs in a second run");

const read = (name) => readFileSync(join(site.directory, name), "utf8");
const pages = site.names.filter((name) => name.endsWith(".html"));

function checkPresence() {
  const expected = ["index", "about", "a-to-z", ...kinds];
  for (const kind of kinds) {
    expected.push(...ids(kind).map((id) => `${kind}/${id}`));
  }
  for (const path of expected) {
    faults.check(pages.includes(`${path}.html`), `no page ${path}`);
  }
}

/// The targets of all links of a page.
function linksOf(html) {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, link]) => link.replaceAll("&amp;", "&"))
    .filter((link) => link !== "data:,");
}

async function checkFiles() {
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
  for (const name of pages) {
    const html = read(name);
    const bytes = Buffer.byteLength(html);
    faults.check(bytes < kMostBytes, `${name}: ${bytes} bytes`);
    const report = await validator.validateString(html);
    faults.none(
      report.results.flatMap(({ messages }) => messages.map((m) => m.message)),
      name,
    );
    const targets = [];
    for (const link of linksOf(html)) {
      const { fault, target, anchor } = resolveLink(site.names, name, link);
      faults.check(!fault, `${name}: ${fault}`);
      const isThere = !anchor || read(target).includes(` id="${anchor}"`);
      faults.check(isThere, `${name}: no anchor ${link}`);
      targets.push(target);
    }
    faults.check(targets.includes("warnings.html"),
      `${name}: does not lead to the warnings`);
  }
}

function checkSitemap(text, start) {
  const places = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((m) => m[1]);
  faults.check(places.length === pages.length, "sitemap: not all pages");
  for (const place of places) {
    faults.check(place.startsWith(start) &&
      pages.includes(place.slice(start.length)), `sitemap: ${place}`);
  }
}

async function ask(page, words) {
  await page.fill("#words", words);
  return page.$$eval("#results a", (links) =>
    links.map((link) => link.getAttribute("href")),
  );
}

async function checkFilter(page, start) {
  await page.goto(`${start}a-to-z.html`);
  const finds = async (words, wanted) => {
    const found = await ask(page, words);
    faults.check(found.includes(wanted), `${words}: ${found.join(" ")}`);
    return found;
  };
  const isEmergency = (link) =>
    page.$eval(`#entries a[href="${link}"]`,
      (found) => "emergency" in found.parentElement.dataset);
  await finds("seized up", "concerns/muscle-spasm.html");
  await finds("SEIZED-UP!", "concerns/muscle-spasm.html");
  await finds("swed", "types/swedish.html");
  await finds("low back pain", "concerns/low-back-pain.html");
  for (const [words, wanted] of [
    ["can't pee", "warnings/bladder-or-bowel.html"],
    ["numb groin", "warnings/saddle-numbness.html"],
    ["chest pain", "warnings/chest-pain.html"],
  ]) {
    const found = await finds(words, wanted);
    faults.check(found.indexOf(wanted) < 3 && (await isEmergency(found[0])),
      `${words}: not first: ${found.join(" ")}`);
  }
  faults.check((await ask(page, "qqqq")).length === 0 &&
    (await page.isVisible("#nothing")), "nothing is found, and not said");
  await ask(page, "stiff");
  const [signs, results] = await Promise.all(
    [".emergency", "#results"].map((query) => page.locator(query).boundingBox()),
  );
  faults.check(signs.y + signs.height <= results.y,
    "the signs do not stand above the results");
}

async function checkWithAxe(browser, start) {
  for (const [colorScheme, width] of [["light", 320], ["dark", 1200]]) {
    const viewport = { width, height: 800 };
    const view = await openWindow(browser, { colorScheme, viewport });
    view.page.on("console", (message) =>
      faults.check(message.type() !== "error", message.text()));
    for (const name of pages) {
      await view.page.goto(start + name);
      if (name === "a-to-z.html") await ask(view.page, "stiff");
      const where = `${name} (${colorScheme} ${width})`;
      faults.none(await axe(view.page), where);
      faults.check(!(await isTooWide(view.page)), `${where}: too wide`);
    }
    faults.none(view.strays, "fetched");
    await view.context.close();
  }
}

async function checkWithoutScript(browser, start) {
  const { page, context } = await openWindow(browser, {
    javaScriptEnabled: false,
  });
  await page.goto(`${start}a-to-z.html`);
  faults.check(!(await page.isVisible("#filter")),
    "a filter that can't work is shown");
  await page.click('#entries a[href="concerns/muscle-spasm.html"]');
  faults.check((await page.textContent("main")).length > 200, "no text");
  await page.click("header nav li:nth-child(2) a");
  faults.check(page.url().endsWith("/warnings.html"), "no way to the warnings");
  await context.close();
}

checkPresence();
await checkFiles();
checkSitemap(read("sitemap.xml"), "https://backcare.invalid/");

const browser = await openBrowser();
const { page } = await openWindow(browser, { bypassCSP: false });
const disk = `${pathToFileURL(site.directory)}/`;
await checkFilter(page, disk);
await checkWithAxe(browser, disk);
await checkWithoutScript(browser, disk);

const { address, stop } = await serve(site.directory);
try {
  await checkFilter(page, address);
  await checkWithoutScript(browser, address);
  for (const name of pages) {
    const answer = await fetch(address + name);
    faults.check(answer.ok &&
      answer.headers.get("content-type") === "text/html; charset=utf-8",
      `${name}: ${answer.status}`);
  }
  const map = await fetch(`${address}sitemap.xml`);
  checkSitemap(await map.text(), address);
} finally {
  await stop();
}
await browser.close();
site.remove();
faults.finish("site");
