/** JSON Pointers into a document (RFC 6901). */

import { throwInvalidSpec } from "./invalid-spec.ts";
import { isText } from "./keywords.ts";
import { unescapeToken } from "./spec.ts";

/** The value at a JSON Pointer. */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map(unescapeToken)
    .reduce<unknown>((at, token) => {
      const exists = typeof at === "object" && at !== null && Object.hasOwn(at, token);
      return exists ? Reflect.get(at, token) : undefined;
    }, root);
}

/** The JSON Pointer of a reference inside the document. */
export function targetOf(ref: unknown, pointer: string): string {
  if (!isText(ref)) throwInvalidSpec(pointer, "must be a string");
  if (!ref.startsWith("#"))
    throwInvalidSpec(pointer, `${JSON.stringify(ref)} refers to another document: bundle the documents into one first`);
  if (!/^#(\/|$)/.test(ref)) throwInvalidSpec(pointer, `${JSON.stringify(ref)} is not a JSON Pointer`);
  return fragmentOf(ref);
}

/** The pointer in a reference that starts with `#`, percent-decoded (RFC 6901, section 6). */
export function fragmentOf(ref: string): string {
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return ref.slice(1);
  }
}

/** A pointer as words, for the name of what is there. */
export function titleOf(pointer: string): string {
  return pointer
    .split("/")
    .map(unescapeToken)
    .join(" ")
    .replace(/^ components schemas /, "");
}
