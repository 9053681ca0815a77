import * as helpers from "../../src/contract/checks.ts";
import { type Parameter, resolve, type Spec } from "../spec.ts";
import { isObject } from "./keywords.ts";
import { constantName, isDeclarable } from "./quote.ts";
import { below, refuse } from "./refuse.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Refuses names that the generated code cannot have: those of operations, schemas, paths, parameters and statuses. */
export function verifyNames(spec: Spec): void {
  const constants = new Map(
    [...Object.keys(helpers), "operations"].map((name) => [name.toLowerCase(), "our own code"]),
  );
  const types = new Map(["record", "omit", "withrequired"].map((name) => [name, "our own code"]));
  verifyComponents(spec, constants, types);
  if (spec.paths === undefined) refuse("/paths", "is missing");
  for (const [path, item] of Object.entries(spec.paths)) {
    const place = below("/paths", path);
    if (!isPath(path))
      refuse(place, "is no path: `/` and segments, of which none is a dot or holds a `?`, `#` or space");
    verifyParameters(spec, item, place);
    for (const [method, operation] of Object.entries(item))
      if (methods.includes(method)) verifyOperation(spec, operation, below(place, method), constants);
  }
}

function verifyComponents(spec: Spec, constants: Map<string, string>, types: Map<string, string>): void {
  for (const [kind, components] of Object.entries(spec.components ?? {})) {
    if (kind.startsWith("x-")) continue;
    if (!isObject(components)) refuse(below("/components", kind), "is no object");
    for (const name of Object.keys(components)) {
      const place = below(below("/components", kind), name);
      // OpenAPI's characters; what is named after it begins with a letter.
      if (!/^[._-]*[a-zA-Z][a-zA-Z0-9._-]*$/.test(name))
        refuse(place, "is no name that begins with a letter and holds nothing but letters, digits, `.`, `-` and `_`");
      const isSchema = kind === "schemas";
      claim(types, (isSchema ? "" : kind.replace(/s$/, "")) + name.replaceAll(/[^a-zA-Z0-9]/g, ""), place);
      if (!isSchema) continue;
      if (!isDeclarable(constantName(name))) refuse(place, "gives a reserved word");
      claim(constants, constantName(name), place);
    }
  }
}

function verifyOperation(spec: Spec, operation: object, place: string, constants: Map<string, string>): void {
  const { operationId, responses }: Readonly<Record<string, unknown>> = { ...operation };
  if (typeof operationId !== "string") refuse(place, "has no operationId");
  const idPlace = below(place, "operationId");
  if (!isDeclarable(operationId)) refuse(idPlace, `${JSON.stringify(operationId)} is no identifier of JavaScript's`);
  claim(constants, operationId, idPlace);
  if (!isObject(responses)) refuse(place, "has no responses");
  for (const status of Object.keys(responses))
    if (!/^(default|[1-5](\d\d|XX))$/.test(status)) refuse(below(below(place, "responses"), status), "is no status");
  verifyParameters(spec, operation, place);
}

function verifyParameters(spec: Spec, owner: object, place: string): void {
  const { parameters = [] }: { readonly parameters?: Parameter[] } = owner;
  if (!Array.isArray(parameters)) refuse(below(place, "parameters"), "is no list");
  for (const [index, each] of parameters.entries()) {
    const { name, in: location, schema }: Partial<Parameter> = isObject(each) ? resolve<Parameter>(spec, each) : {};
    const isWhole = typeof name === "string" && name !== "" && isObject(schema);
    if (!isWhole || !["path", "query", "header", "cookie"].includes(String(location)))
      refuse(below(below(place, "parameters"), index), "is no parameter: it has a `name`, an `in` and a `schema`");
  }
}

/** Some file systems and tools know no case, and types are named without separators. */
function claim(taken: Map<string, string>, name: string, place: string): void {
  const other = taken.get(name.toLowerCase());
  if (other !== undefined) refuse(place, `has the name of ${other}, but for its case and separators`);
  taken.set(name.toLowerCase(), place);
}

function isPath(path: string): boolean {
  return /^(\/([^\s\p{C}/{}?#\\]|\{[^\s\p{C}/{}?#\\]+\})*)+$/u.test(path) && !/\/\.{1,2}(\/|$)/.test(path);
}
