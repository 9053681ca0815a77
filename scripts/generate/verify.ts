/** Refuses what no spec may hold before anything is made of it: a spec may be somebody else's. */
import { resolve, type Spec } from "../spec.ts";
import { isObject, malformed } from "./keywords.ts";
import { verifyNames } from "./names.ts";
import { below, refuse } from "./refuse.ts";

/** How the keys of an object are to be read: as keywords, as names that the spec is free to choose, or as anything. */
type Kind = "keywords" | "names" | "data";

const deepest = 100;

/** @throws Error with the JSON Pointer of the place. */
export function verifySpec(spec: Spec): void {
  verify(spec, spec, "", "keywords", 0);
  verifyNames(spec);
}

function verify(spec: Spec, value: unknown, pointer: string, kind: Kind, depth: number): void {
  if (depth > deepest) refuse(pointer, `is nested more than ${deepest} levels deep`);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) verify(spec, item, below(pointer, index), kind, depth + 1);
    return;
  }
  if (!isObject(value)) {
    if (!["string", "boolean"].includes(typeof value) && value !== null && !Number.isFinite(value))
      refuse(pointer, "is no JSON value");
    return;
  }
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) refuse(pointer, "is no JSON value");
  verifyReferences(spec, value, pointer);
  for (const [key, child] of Object.entries(value)) {
    const place = below(pointer, key);
    if (unreadable.includes(key)) refuse(place, "is a name that openapi-typescript cannot read");
    if (kind === "names" && !isObject(child)) refuse(place, "is no object");
    const expected = kind === "keywords" ? malformed(value, key, child) : undefined;
    if (expected !== undefined) refuse(place, `is not ${expected}`);
    const childKind = kindOf(kind, key, child);
    if (childKind === "names" && !isObject(child)) refuse(place, "is no object");
    verify(spec, child, place, childKind, depth + 1);
  }
}

/** A reference anywhere, because openapi-typescript also follows those in examples and extensions. */
function verifyReferences(spec: Spec, node: Readonly<Record<string, unknown>>, pointer: string): void {
  if (typeof node.externalValue === "string") refuse(below(pointer, "externalValue"), "leaves the document");
  if (typeof node.$ref === "string") verifyReference(spec, node.$ref, below(pointer, "$ref"));
  if (!isObject(node.discriminator) || !isObject(node.discriminator.mapping)) return;
  const place = below(below(pointer, "discriminator"), "mapping");
  for (const [name, ref] of Object.entries(node.discriminator.mapping))
    verifyReference(spec, String(ref), below(place, name));
}

function verifyReference(spec: Spec, ref: string, pointer: string): void {
  if (!ref.startsWith("#")) refuse(pointer, `${JSON.stringify(ref)} leaves the document`);
  if (!/^#\/components\/[a-zA-Z]+\/[a-zA-Z0-9.\-_]+$/.test(ref))
    refuse(pointer, `${JSON.stringify(ref)} is not \`#/components/<kind>/<name>\``);
  try {
    resolve<object>(spec, { $ref: ref });
  } catch (error) {
    refuse(pointer, error instanceof Error ? error.message.replace(/\.$/, "") : "leads nowhere");
  }
}

/** Keywords that hold names of the spec's own. */
const named = [
  ...["paths", "webhooks", "callbacks", "pathItems", "responses", "parameters", "headers", "requestBodies", "links"],
  ...["schemas", "properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
  ...["examples", "securitySchemes", "flows", "content", "encoding", "variables"],
];

const free = ["example", "default", "const", "value", "security", "scopes", "mapping"];

function kindOf(kind: Kind, key: string, child: unknown): Kind {
  if (kind === "names") return "keywords";
  if (kind === "data" || key.startsWith("x-") || free.includes(key)) return "data";
  if (!named.includes(key)) return "keywords";
  if (!Array.isArray(child)) return "names";
  return key === "examples" ? "data" : "keywords";
}

/** Names of `Object.prototype` that its parser takes for a function of its own, and calls. */
const unreadable = [
  ...["hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "valueOf"],
  ...["__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"],
];
