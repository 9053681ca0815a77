/** How the body of a request is encoded. */
import { lookUp } from "./read-values.ts";
import type { Style } from "./styles.ts";

/** What `fetch` takes as a body. */
export type EncodedBody = string | ArrayBuffer | Blob | FormData | URLSearchParams;

/** Encodes a body that was checked. */
export type Encode = (value: unknown) => EncodedBody;

/** `application/json` and `+json`. */
export const json: Encode = (value) => JSON.stringify(value);

/** `text/*` and bytes: as they are given. */
export const raw: Encode = (value) => {
  if (value instanceof Blob || value instanceof ArrayBuffer) return value;
  if (!ArrayBuffer.isView(value)) return String(value);
  // A copy: a view may be of a shared buffer, which `fetch` does not take.
  const copy = new ArrayBuffer(value.byteLength);
  new Uint8Array(copy).set(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  return copy;
};

/** `application/x-www-form-urlencoded`. @param styles - The styles of properties that are not in `form` style. */
export function urlEncoded(styles: Readonly<Record<string, Style>> = {}): Encode {
  return (value) =>
    entriesOf(value)
      .flatMap(([name, member]) => {
        const style = lookUp(styles, name);
        if (style) return style(name, member).map((pair) => pair.join("="));
        const texts = (Array.isArray(member) ? member : [member]).map(textOf);
        return texts.map((text) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
      })
      .join("&");
}

/** `multipart/form-data`: an array is several parts, an object is a part of JSON. */
export const multipart: Encode = (value) => {
  const data = new FormData();
  for (const [name, member] of entriesOf(value))
    for (const each of Array.isArray(member) ? member : [member]) data.append(name, partOf(each));
  return data;
};

function partOf(value: unknown): string | Blob {
  if (value instanceof Blob) return value;
  if (value instanceof ArrayBuffer) return new Blob([value]);
  if (ArrayBuffer.isView(value))
    return new Blob([new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()]);
  return typeof value === "object" && value !== null
    ? new Blob([JSON.stringify(value)], { type: "application/json" })
    : String(value);
}

function entriesOf(value: unknown): [name: string, value: unknown][] {
  return Object.entries(Object(value)).filter(([, member]) => member !== undefined);
}

function textOf(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
