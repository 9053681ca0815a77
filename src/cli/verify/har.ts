/**
 * Reads recorded traffic: HAR 1.2, as browsers, proxies and test runners write it.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
import { readFile } from "node:fs/promises";
import { decodeBody } from "../../client/body.ts";
import { field, numberOf, textOf } from "../../client/value.ts";
import { UsageError } from "../exit.ts";
import { messageOf } from "../failures.ts";
import type { Exchange, RecordedBody } from "./exchange.ts";
import { secretsIn } from "./secrets.ts";

/** @throws UsageError that quotes nothing of the file, which has credentials in it. */
export async function readHar(file: string): Promise<readonly Exchange[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${messageOf(error)}.`);
  });
  const entries = field(field(parse(file, text), "log"), "entries");
  if (!Array.isArray(entries))
    throw new UsageError(
      `${file} is not a HAR file: it has no array \`log.entries\`. In a browser, save "all as HAR with content" in the network panel of the developer tools.`,
    );
  return entries.map((entry: unknown, index) => exchangeOf(entry, `${file}, log.entries[${index}]`));
}

function parse(file: string, text: string): unknown {
  // RFC 8259, section 8.1: a parser may ignore a byte order mark. Some exporters write one.
  const json = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(json);
  } catch {
    const end = json.trimEnd();
    const reason =
      end === "" ? "is empty" : end.endsWith("}") ? "is not valid JSON" : "is not valid JSON: it ends in the middle";
    throw new UsageError(`${file} ${reason}. Export the recording again.`);
  }
}

function exchangeOf(entry: unknown, place: string): Exchange {
  const [request, response] = [field(entry, "request"), field(entry, "response")];
  const method = textOf(field(request, "method")) ?? throwBroken(place, "request.method", "a string");
  const url = textOf(field(request, "url")) ?? throwBroken(place, "request.url", "a string");
  const status = numberOf(field(response, "status")) ?? throwBroken(place, "response.status", "a number");
  const body = bodyOf(response, place);
  return { method, url, status, body, secrets: secretsIn(url, request, response, textIn(body)) };
}

function bodyOf(response: unknown, place: string): RecordedBody {
  const content = field(response, "content");
  const [text, encoding] = [field(content, "text"), field(content, "encoding")];
  if (text === undefined) {
    // Without content a recording has no text either; some write -1 for a size that they do not know.
    const isEmpty = numberOf(field(content, "size")) === 0 || numberOf(field(response, "bodySize")) === 0;
    return isEmpty ? "" : { missing: "the recording does not contain the body" };
  }
  if (typeof text !== "string") return throwBroken(place, "response.content.text", "a string");
  if (encoding === undefined || encoding === "") return text;
  if (encoding !== "base64") return throwBroken(place, "response.content.encoding", '"base64"');
  const encoded = text.replace(/\s+/g, "").replace(/=+$/, "");
  const bytes = Buffer.from(encoded, "base64");
  // Node.js ignores what is not Base64.
  if (bytes.toString("base64").replace(/=+$/, "") !== encoded)
    return throwBroken(place, "response.content.text", "Base64, as its `encoding` states");
  return new Uint8Array(bytes);
}

function textIn(body: RecordedBody): string {
  if (typeof body === "string") return body;
  return body instanceof Uint8Array ? decodeBody(body).text : "";
}

function throwBroken(place: string, name: string, expected: string): never {
  throw new UsageError(`${place}: \`${name}\` is not ${expected}. Export the recording again.`);
}
