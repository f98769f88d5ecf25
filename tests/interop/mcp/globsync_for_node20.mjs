// Node 20 has no fs.globSync, which the conformance suite imports by name but
// calls for other commands only. Loaded with --import.
// SPDX-License-Identifier: MIT
import { register } from "node:module";

const fs = `
  export * from "node:fs";
  export { default } from "node:fs";
  export const globSync = undefined;`;
const url = (source) => "data:text/javascript," + encodeURIComponent(source);
const hooks = `
  export function resolve(specifier, context, next) {
    const isSuite = context.parentURL?.includes("/conformance/dist/");
    return specifier === "fs" && isSuite
      ? { url: ${JSON.stringify(url(fs))}, shortCircuit: true }
      : next(specifier, context);
  }`;
register(url(hooks));
