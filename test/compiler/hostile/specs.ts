/** Small specs that hold what they should not. */
import { format } from "../../../src/compiler/format.ts";
import { generateOperations } from "../../../src/compiler/operations.ts";
import { parseSpec, type Spec } from "../../../src/compiler/spec.ts";
import { generateTypes } from "../../../src/compiler/types.ts";
import type { Operation, ResponseCheck } from "../../../src/contract/operation.ts";
import { find } from "../../support/findings.ts";
import { run } from "../evaluated.ts";

/** Sets a global where it runs: after a string, a template, a comment, a type or a regular expression. */
export const evil = `"]'*/\u2028\u2029\`);globalThis.attacked=1;({a:[/*$\{globalThis.attacked=1}`;

export const schema = { type: "string" };
export const team = "/components/schemas/Team";
export const get = "/paths/~1teams~1{id}/get";
export const response = {
  description: "A team.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Team" } } },
};
export const operation = {
  operationId: "getTeam",
  parameters: [
    { name: "id", in: "path", required: true, schema: { type: "string", maxLength: 3 } },
    { name: "page", in: "query", schema: { type: "integer", minimum: 1 } },
  ],
  responses: { 200: response },
};
export const teamSchema = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string", enum: ["a", "b"] } },
};

const template = {
  openapi: "3.1.0",
  info: { title: "Teams", version: "1.0.0", "x-vendor": "Teams" },
  paths: { "/teams/{id}": { get: operation } },
  components: { schemas: { Team: teamSchema } },
};

/** The spec with something else at a JSON Pointer. */
export function specWith(pointer: string, value: unknown): Spec {
  const spec = parseSpec(JSON.stringify(template));
  const keys = pointer.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  const parent = keys.slice(1).reduce<object>((at, key) => Reflect.get(at, key), spec);
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return spec;
}

/** An object with one property, which may be called `__proto__`. */
export function named(name: string, value: unknown = schema) {
  return Object.fromEntries([[name, value]]);
}

/** What the generated modules export once they have run. */
export async function evaluate(spec: Spec) {
  const exported = await run(format(generateOperations(spec)));
  const [operation] = Object.values<Operation>(exported);
  if (operation === undefined) throw new Error("There is no operation.");
  return { operation, types: await run(format(await generateTypes(spec))) };
}

/** The keywords that a value breaks. */
export function broken(check: ResponseCheck | undefined, value: unknown): string[] {
  return typeof check !== "function" ? ["no check"] : find(check, value).map(({ keyword }) => keyword);
}
