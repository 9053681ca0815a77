/** Validates a spec before any code is generated from it: it may come from an untrusted source. */

import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { expectedForm, isObject } from "./keywords.ts";
import { verifyNames } from "./names.ts";
import { resolve, type Spec } from "./spec.ts";

/** How to read the keys of an object: as keywords, as names chosen by the spec, or as arbitrary data. */
export type Kind = "keywords" | "names" | "data";

const maxDepth = 100;

/** @throws Error with the JSON Pointer of the first problem. */
export function verifySpec(spec: Spec): void {
  verify(spec, spec, "", "keywords", 0);
  verifyNames(spec);
}

function verify(spec: Spec, value: unknown, pointer: string, kind: Kind, depth: number): void {
  if (depth > maxDepth) throwInvalidSpec(pointer, `is nested more than ${maxDepth} levels deep`);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) verify(spec, item, append(pointer, index), kind, depth + 1);
    return;
  }
  if (!isObject(value)) {
    if (!["string", "boolean"].includes(typeof value) && value !== null && !Number.isFinite(value))
      throwInvalidSpec(pointer, "is not a JSON value");
    return;
  }
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
    throwInvalidSpec(pointer, "is not a JSON value");
  verifyReferences(spec, value, pointer);
  for (const [key, child] of Object.entries(value)) {
    const childPointer = append(pointer, key);
    if (unreadable.includes(key)) throwInvalidSpec(childPointer, "is a name that openapi-typescript cannot read");
    if (kind === "names" && !isObject(child)) throwInvalidSpec(childPointer, "must be an object");
    const expected = kind === "keywords" ? expectedForm(value, key, child) : undefined;
    if (expected !== undefined) throwInvalidSpec(childPointer, `must be ${expected}`);
    const childKind = kindOf(kind, key, child);
    if (childKind === "names" && !isObject(child)) throwInvalidSpec(childPointer, "must be an object");
    verify(spec, child, childPointer, childKind, depth + 1);
  }
}

/** Checks references everywhere, because openapi-typescript also follows those in examples and extensions. */
function verifyReferences(spec: Spec, node: Readonly<Record<string, unknown>>, pointer: string): void {
  if (typeof node.externalValue === "string")
    throwInvalidSpec(append(pointer, "externalValue"), "refers to another document");
  if (typeof node.$ref === "string") verifyReference(spec, node.$ref, append(pointer, "$ref"));
  if (!isObject(node.discriminator) || !isObject(node.discriminator.mapping)) return;
  const mappingPointer = append(append(pointer, "discriminator"), "mapping");
  for (const [name, ref] of Object.entries(node.discriminator.mapping))
    verifyReference(spec, String(ref), append(mappingPointer, name));
}

function verifyReference(spec: Spec, ref: string, pointer: string): void {
  if (!ref.startsWith("#")) throwInvalidSpec(pointer, `${JSON.stringify(ref)} refers to another document`);
  if (!/^#\/components\/[a-zA-Z]+\/[a-zA-Z0-9.\-_]+$/.test(ref))
    throwInvalidSpec(pointer, `${JSON.stringify(ref)} is not \`#/components/<kind>/<name>\``);
  try {
    resolve<object>(spec, { $ref: ref });
  } catch (error) {
    throwInvalidSpec(pointer, error instanceof Error ? error.message.replace(/\.$/, "") : "cannot be resolved");
  }
}

/** Keywords whose keys are names chosen by the spec. */
const namedKeywords = [
  ...["paths", "webhooks", "callbacks", "pathItems", "responses", "parameters", "headers", "requestBodies", "links"],
  ...["schemas", "properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
  ...["examples", "securitySchemes", "flows", "content", "encoding", "variables"],
];

const dataKeywords = ["example", "default", "const", "value", "security", "scopes", "mapping"];

/** How to read the value of a key. */
export function kindOf(kind: Kind, key: string, child: unknown): Kind {
  if (kind === "names") return "keywords";
  if (kind === "data" || key.startsWith("x-") || dataKeywords.includes(key)) return "data";
  if (!namedKeywords.includes(key)) return "keywords";
  if (!Array.isArray(child)) return "names";
  return key === "examples" ? "data" : "keywords";
}

/** Names of `Object.prototype` that openapi-typescript's parser would call. */
const unreadable = [
  ...["hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "valueOf"],
  ...["__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"],
];
