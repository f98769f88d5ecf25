// Prints `--format html` of every concern and type with Chromium: at most two
// A4 pages, with the warning signs, the edition and who it is for on them.
// Pictures of a phone-sized window go to the directory that is the second
// argument, if there is one.
// SPDX-License-Identifier: MIT
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Faults,
  browserFlags,
  browserProgram,
  openBrowser,
  openWindow,
} from "../browser.mjs";
import { ids, run } from "../program.mjs";

const kMostPages = 2;
const faults = new Faults();
const directory = mkdtempSync(join(tmpdir(), "backcare-handout-"));
const pictures = process.argv[3];

function pagesOf(pdf) {
  return (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/// As a person prints it from the command line.
function printFromCommandLine(html) {
  const source = join(directory, "handout.html");
  const target = join(directory, "handout.pdf");
  writeFileSync(source, html);
  const result = spawnSync(
    browserProgram,
    [
      ...browserFlags,
      "--headless",
      `--user-data-dir=${join(directory, "profile")}`,
      `--print-to-pdf=${target}`,
      `file://${source}`,
    ],
    { timeout: 60000 },
  );
  if (result.status !== 0) throw new Error("Chromium did not print");
  return readFileSync(target);
}

const handouts = ids("concerns").map((id) => ["concerns", id]);
handouts.push(...ids("types").map((id) => ["types", id]));
handouts.push(["for", "stress"], ["for", "stiff every morning"]);
handouts.push(["for", "pregnant and stiff"], ["for", "can't pee"]);

const { disclaimer, notice, edition, advice, headings } = JSON.parse(
  run(["content"]),
);
const browser = await openBrowser();
const { page } = await openWindow(browser);
for (const args of handouts) {
  const where = args.join(" ");
  const html = run([...args, "--format", "html"]);
  await page.setContent(html);
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  faults.check(pages > 0 && pages <= kMostPages, `${where}: ${pages} pages`);
  const text = await page.evaluate(() => document.body.innerText);
  for (const part of [notice, edition, disclaimer, headings.not_reviewed,
    ...advice]) {
    faults.check(text.includes(part), `${where}: lacks "${part}"`);
  }
}
const pages = pagesOf(
  printFromCommandLine(run(["concerns", "stiffness", "--format", "html"])),
);
faults.check(pages > 0 && pages <= kMostPages, `--print-to-pdf: ${pages} pages`);

if (pictures) {
  for (const colorScheme of ["light", "dark"]) {
    const viewport = { width: 390, height: 844 };
    const phone = await openWindow(browser, { colorScheme, viewport });
    for (const args of [...handouts, ["compare", ...ids("types")]]) {
      await phone.page.setContent(run([...args, "--format", "html"]));
      const name = args.join("-").replace(/[^a-z0-9-]+/g, "-");
      const path = join(pictures, `${name}-${colorScheme}.png`);
      await phone.page.screenshot({ path, fullPage: true });
    }
  }
}
await browser.close();
rmSync(directory, { recursive: true });
faults.finish("handouts");
