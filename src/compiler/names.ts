import * as helpers from "../contract/checks.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { isObject } from "./keywords.ts";
import { constantName, isDeclarable } from "./quote.ts";
import { type Parameter, resolve, type Spec } from "./spec.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Rejects names that would be invalid in generated code: of operations, schemas, paths, parameters and statuses. */
export function verifyNames(spec: Spec): void {
  const constants = new Map(
    [...Object.keys(helpers), "operations"].map((name) => [name.toLowerCase(), "our own code"]),
  );
  const types = new Map(["record", "omit", "withrequired"].map((name) => [name, "our own code"]));
  verifyComponents(spec, constants, types);
  if (spec.paths === undefined) throwInvalidSpec("/paths", "is missing");
  for (const [path, item] of Object.entries(spec.paths)) {
    const pointer = append("/paths", path);
    if (!isPath(path))
      throwInvalidSpec(
        pointer,
        "is not a valid path: it must start with `/`, without dot segments, `?`, `#` and spaces",
      );
    verifyParameters(spec, item, pointer);
    for (const [method, operation] of Object.entries(item))
      if (methods.includes(method)) verifyOperation(spec, operation, append(pointer, method), constants);
  }
}

function verifyComponents(spec: Spec, constants: Map<string, string>, types: Map<string, string>): void {
  for (const [kind, components] of Object.entries(spec.components ?? {})) {
    if (kind.startsWith("x-")) continue;
    if (!isObject(components)) throwInvalidSpec(append("/components", kind), "must be an object");
    for (const name of Object.keys(components)) {
      const pointer = append(append("/components", kind), name);
      // The characters that OpenAPI allows, with a letter first because TypeScript names are derived from it.
      if (!/^[._-]*[a-zA-Z][a-zA-Z0-9._-]*$/.test(name))
        throwInvalidSpec(pointer, "must begin with a letter and contain only letters, digits, `.`, `-` and `_`");
      const isSchema = kind === "schemas";
      claim(types, (isSchema ? "" : kind.replace(/s$/, "")) + name.replaceAll(/[^a-zA-Z0-9]/g, ""), pointer);
      if (!isSchema) continue;
      if (!isDeclarable(constantName(name))) throwInvalidSpec(pointer, "would become a reserved word of JavaScript");
      claim(constants, constantName(name), pointer);
    }
  }
}

function verifyOperation(spec: Spec, operation: object, pointer: string, constants: Map<string, string>): void {
  const { operationId, responses }: Readonly<Record<string, unknown>> = { ...operation };
  if (typeof operationId !== "string") throwInvalidSpec(pointer, "has no operationId");
  const idPointer = append(pointer, "operationId");
  if (!isDeclarable(operationId))
    throwInvalidSpec(idPointer, `${JSON.stringify(operationId)} is not a JavaScript identifier`);
  claim(constants, operationId, idPointer);
  if (!isObject(responses)) throwInvalidSpec(pointer, "has no responses");
  for (const status of Object.keys(responses))
    if (!/^(default|[1-5](\d\d|XX))$/.test(status))
      throwInvalidSpec(append(append(pointer, "responses"), status), "is not a status");
  verifyParameters(spec, operation, pointer);
}

function verifyParameters(spec: Spec, owner: object, pointer: string): void {
  const { parameters = [] }: { readonly parameters?: Parameter[] } = owner;
  if (!Array.isArray(parameters)) throwInvalidSpec(append(pointer, "parameters"), "must be an array");
  for (const [index, each] of parameters.entries()) {
    const { name, in: location, schema }: Partial<Parameter> = isObject(each) ? resolve<Parameter>(spec, each) : {};
    const isComplete = typeof name === "string" && name !== "" && isObject(schema);
    if (!isComplete || !["path", "query", "header", "cookie"].includes(String(location)))
      throwInvalidSpec(
        append(append(pointer, "parameters"), index),
        "must be a parameter with `name`, `in` and `schema`",
      );
  }
}

/** Reserves a name. Case is ignored, as by some file systems and tools. */
function claim(taken: Map<string, string>, name: string, pointer: string): void {
  const other = taken.get(name.toLowerCase());
  if (other !== undefined) throwInvalidSpec(pointer, `has the same name as ${other}, ignoring case and separators`);
  taken.set(name.toLowerCase(), pointer);
}

function isPath(path: string): boolean {
  return /^(\/([^\s\p{C}/{}?#\\]|\{[^\s\p{C}/{}?#\\]+\})*)+$/u.test(path) && !/\/\.{1,2}(\/|$)/.test(path);
}
