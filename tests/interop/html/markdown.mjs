// Checks that cmark renders `--format markdown` of every answer to the same
// headings, list items and notices that `--format html` has.
// SPDX-License-Identifier: MIT
import { spawnSync } from "node:child_process";
import { Faults, openBrowser, openWindow } from "../browser.mjs";
import { everyAnswer, run } from "../program.mjs";

const faults = new Faults();

function cmark(markdown) {
  const result = spawnSync("cmark", [], { encoding: "utf8", input: markdown });
  if (result.status !== 0) throw new Error(`cmark: ${result.stderr}`);
  return result.stdout;
}

/// Headings with their levels, list items and preformatted lines, as text. A
/// table counts as the list that it is in Markdown.
function outline() {
  const clean = (text) => text.replace(/\s+/g, " ").trim();
  const own = (item) =>
    clean(
      [...item.childNodes]
        .filter((node) => node.nodeName !== "UL")
        .map((node) => node.textContent)
        .join(""),
    );
  const lines = [];
  const chosen = "h1,h2,h3,h4,h5,h6,li,tbody th,td[data-label],pre,p";
  for (const element of document.querySelectorAll(chosen)) {
    const name = element.nodeName;
    if (name === "TD") {
      if (element.textContent === "") continue;
      lines.push(`li ${clean(element.dataset.label)}: ${own(element)}`);
    } else if (name === "TH") {
      lines.push(`li ${own(element)}`);
    } else {
      lines.push(`${name.toLowerCase()} ${own(element)}`);
    }
  }
  return lines;
}

const browser = await openBrowser();
const { page } = await openWindow(browser);

async function outlineOf(html) {
  await page.setContent(html);
  return page.evaluate(outline);
}

for (const args of everyAnswer()) {
  if (args.includes("--random")) continue;
  const where = args.join(" ") || "(no arguments)";
  const html = await outlineOf(run([...args, "--format", "html"], [0, 1]));
  const markdown = run([...args, "--format", "markdown"], [0, 1]);
  const rendered = await outlineOf(cmark(markdown));
  const length = Math.max(html.length, rendered.length);
  faults.check(html.length > 0, `${where}: nothing to compare`);
  for (let i = 0; i < length; ++i) {
    if (html[i] === rendered[i]) continue;
    faults.check(false, `${where}:\n  html: ${html[i]}\n  cmark: ${rendered[i]}`);
    break;
  }
}
await browser.close();
faults.finish("markdown");
