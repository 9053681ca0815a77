/** Validates a document before any code is generated from it: it may come from an untrusted source. */

import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { isObject } from "./keywords.ts";

const maxDepth = 500;

/** @throws Error with the JSON Pointer of the first problem. */
export function verifyDocument(document: unknown): asserts document is Readonly<Record<string, unknown>> {
  if (!isObject(document)) throwInvalidSpec("", "is not an OpenAPI document");
  if (document.swagger !== undefined)
    throwInvalidSpec("/swagger", "is Swagger 2.0: convert the document to OpenAPI 3 first");
  if (!/^3\.[01](\.\d+)?(-.*)?$/.test(String(document.openapi)))
    throwInvalidSpec("/openapi", "must be 3.0 or 3.1, the versions that are supported");
  verifyJson(document, "", 0);
}

function verifyJson(value: unknown, pointer: string, depth: number): void {
  if (depth > maxDepth) throwInvalidSpec(pointer, `is nested more than ${maxDepth} levels deep`);
  if (typeof value !== "object" || value === null) {
    if (!["string", "boolean"].includes(typeof value) && value !== null && !Number.isFinite(value))
      throwInvalidSpec(pointer, "is not a JSON value");
    return;
  }
  const isPlain = Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (!isPlain) throwInvalidSpec(pointer, "is not a JSON value");
  for (const [key, child] of Object.entries(value)) verifyJson(child, append(pointer, key), depth + 1);
}
