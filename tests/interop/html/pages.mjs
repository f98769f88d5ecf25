// Checks `--format html` of every answer with html-validate, and in Chromium
// with axe-core, on a wide and a phone-sized window, light and dark.
// SPDX-License-Identifier: MIT
import { HtmlValidate } from "html-validate";
import { Faults, axe, isTooWide, openBrowser, openWindow } from "../browser.mjs";
import { everyAnswer, run } from "../program.mjs";

const kMostStyle = 4096;
const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
const faults = new Faults();

async function validate(where, html) {
  const report = await validator.validateString(html);
  const messages = report.results.flatMap((result) => result.messages);
  faults.none(
    messages.map((m) => `${m.line}:${m.column}: ${m.ruleId}: ${m.message}`),
    where,
  );
}

function checkText(where, html) {
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? "";
  faults.check(style.length > 0 && Buffer.byteLength(style) < kMostStyle,
    `${where}: ${Buffer.byteLength(style)} bytes of style`);
  faults.check((html.match(/<h1/g) ?? []).length === 1, `${where}: not one h1`);
  faults.check(!/<script|style="|javascript:/i.test(html),
    `${where}: a script or a style in a tag`);
}

/// Guidance with a warning shows nothing above it.
async function checkWarningFirst(where, page) {
  const isFirst = await page.evaluate(() => {
    const warning = document.querySelector(".emergency, .today");
    return warning === null ||
      document.body.firstElementChild.firstElementChild === warning;
  });
  faults.check(isFirst, `${where}: something stands before the warning`);
}

const browser = await openBrowser();
const views = [];
for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1200]) {
    const viewport = { width, height: 800 };
    const view = await openWindow(browser, { colorScheme, viewport });
    views.push({ ...view, name: `${colorScheme} ${width}` });
  }
}

for (const args of everyAnswer()) {
  const where = args.join(" ") || "(no arguments)";
  const html = run([...args, "--format", "html"], [0, 1]);
  await validate(where, html);
  checkText(where, html);
  for (const { page, name } of views) {
    await page.setContent(html);
    faults.none(await axe(page), `${where} (${name})`);
    faults.check(!(await isTooWide(page)), `${where} (${name}): too wide`);
  }
  if (args[0] === "for" || args[0] === "search") {
    await checkWarningFirst(where, views[0].page);
  }
}
for (const view of views) faults.none(view.strays, "fetched");
await browser.close();
faults.finish("html pages");
