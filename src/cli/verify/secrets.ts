/** The credentials in a recorded request and its response. */
import { carriesCredential } from "../../client/redact.ts";
import { field, textOf } from "../../client/value.ts";
import { parse } from "../../contract/validate.ts";

/** A named value of a header, a cookie, a query or a body. */
type Named = readonly [name: string, value: string];

/**
 * The values whose names say that they are credentials, and all cookies. In the body of a response only what is long
 * enough to be one: its other values belong into a report.
 *
 * @param request - As in the recording; so is `response`.
 * @param body - The decoded body of the response.
 */
export function secretsIn(url: string, request: unknown, response: unknown, body: string): string[] {
  const postData = field(request, "postData");
  const postText = textOf(field(postData, "text")) ?? "";
  const sent = [
    ...pairsIn(field(request, "headers")),
    ...pairsIn(field(request, "queryString")),
    ...pairsIn(field(postData, "params")),
    ...inUrl(url),
    ...inJson(postText),
    ...(postText.length > maxForm ? [] : new URLSearchParams(postText)),
    ...pairsIn(field(response, "headers")),
  ];
  const received = inJson(body).filter(([, value]) => /^\S{8,}$/.test(value));
  const cookies = [request, response].flatMap((side) => pairsIn(field(side, "cookies")));
  const named = [...sent, ...received].filter(([name]) => carriesCredential.test(name.toLowerCase()));
  return [...named, ...cookies].flatMap(([, value]) => [value, ...passwordOf(value)]).filter(Boolean);
}

function pairsIn(list: unknown): Named[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item) => {
    const [name, value] = [textOf(field(item, "name")), textOf(field(item, "value"))];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
}

/** An OAuth redirect has its token in the fragment. */
function inUrl(text: string): Named[] {
  if (!URL.canParse(text)) return [];
  const { username, password, searchParams, hash } = new URL(text);
  const parts: Named[] = [username, password].map((part) => ["password", part]);
  return [...parts, ...searchParams, ...new URLSearchParams(hash.slice(1))];
}

/** Longer ones are files. */
const maxForm = 100_000;

/** The properties of JSON, at any depth. */
function inJson(text: string): Named[] {
  const { body, isJson } = parse(text);
  if (!isJson) return [];
  const found: Named[] = [];
  const waiting: (readonly [name: string, value: unknown])[] = [["", body]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [name, value] = next;
    if (typeof value === "string") found.push([name, value]);
    if (typeof value === "number") found.push([name, String(value)]);
    if (typeof value !== "object" || value === null) continue;
    // The items of an array have the name of the array.
    for (const [key, inner] of Object.entries(value)) waiting.push([Array.isArray(value) ? name : key, inner]);
  }
  return found;
}

/** RFC 7617: user name and password in Base64, of which a response may repeat the password alone. */
function passwordOf(value: string): string[] {
  const [, encoded = ""] = /^basic +(\S+)$/i.exec(value) ?? [];
  return encoded === ""
    ? []
    : [
        Buffer.from(encoded, "base64")
          .toString()
          .replace(/^[^:]*:/, ""),
      ];
}
