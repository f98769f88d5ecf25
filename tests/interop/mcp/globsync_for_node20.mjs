// Node 20 has no fs.globSync, which the conformance suite imports by name but
// calls for other commands only. Loaded with --import.
// SPDX-License-Identifier: MIT
import { register } from "node:module";

const fs = `
  export * from "node:fs";
  export { default } from "node:fs";
  export const globSync = undefined;`;
const hooks = `
  export function resolve(specifier, context, next) {
    const asks = specifier === "fs" && context.parentURL?.includes("/conformance/");
    return asks
      ? { url: ${JSON.stringify("data:text/javascript," + encodeURIComponent(fs))}, shortCircuit: true }
      : next(specifier, context);
  }`;
register("data:text/javascript," + encodeURIComponent(hooks));
