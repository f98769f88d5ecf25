// Compiles the schemas that the program prints.
// SPDX-License-Identifier: MIT
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { run } from "../program.mjs";

function newAjv() {
  const ajv = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, strictTypes: false });
  addFormats(ajv);
  return ajv;
}

/// A function that gives the first fault of a value, or an empty text. `part`
/// may name a definition of the schema, as in "#/$defs/whole".
export function validator(name, part = "") {
  const ajv = newAjv();
  const schema = JSON.parse(run(["schema", name]));
  ajv.addSchema(schema);
  const validate = ajv.getSchema(schema.$id + part);
  return (value) =>
    validate(value)
      ? ""
      : `${validate.errors[0].instancePath} ${validate.errors[0].message}`;
}
