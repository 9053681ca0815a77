/** Media types: which of several is used, and what it contains. */
import { isObject } from "./keywords.ts";

export type MediaKind = "json" | "text" | "bytes" | "urlEncoded" | "multipart";

export interface Picked {
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly media: Readonly<Record<string, unknown>>;
}

const order: readonly MediaKind[] = ["json", "multipart", "urlEncoded", "text", "bytes"];

/** The media type to use: `application/json`, then other JSON, then what is most like it. */
export function pickContent(content: unknown): Picked | undefined {
  const all = Object.entries(isObject(content) ? content : {}).map(([mediaType, media]) => {
    const node = isObject(media) ? media : {};
    return { mediaType, kind: kindOf(mediaType, node), media: node };
  });
  return all.sort((a, b) => rank(a) - rank(b))[0];
}

function rank({ mediaType, kind }: Picked): number {
  return order.indexOf(kind) + Number(!isPlainJson(mediaType));
}

/** Whether it is `application/json`, whatever its parameters. */
export function isPlainJson(mediaType: string): boolean {
  return typeOf(mediaType) === "application/json";
}

/** Without its parameters. */
function typeOf(mediaType: string): string {
  return mediaType.toLowerCase().replace(/;.*/s, "").trim();
}

function kindOf(mediaType: string, { schema }: Readonly<Record<string, unknown>>): MediaKind {
  const type = typeOf(mediaType);
  if (/^([^/]+\/json|[^/]+\/.+\+json)$/.test(type)) return "json";
  if (type.startsWith("multipart/")) return "multipart";
  if (type === "application/x-www-form-urlencoded") return "urlEncoded";
  // Many frameworks document JSON so.
  if (type === "*/*" || type === "application/*")
    return isObject(schema) && schema.format === "binary" ? "bytes" : "json";
  return /^text\/|[/+]xml$|^application\/(javascript|yaml|x-yaml|x-ndjson|graphql|sql)$/.test(type) ? "text" : "bytes";
}
