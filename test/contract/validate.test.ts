/** A response beside its spec: which documented response applies, and what is found by status and method. */
import { describe, expect, test } from "vitest";
import { object, string } from "../../src/contract/checks.ts";
import type { Method, Operation, Responses } from "../../src/contract/operation.ts";
import { parse, unwrap, validate } from "../../src/contract/validate.ts";

const named = object({ name: string }, ["name"]);
const other = object({ other: string }, ["other"]);

type Received = { status?: number; text?: string; method?: Method; isUtf8?: boolean; drift?: boolean };

/** As `KEYWORD!`, with the mark for a violation. */
function keywords(responses: Responses, received: Received = {}) {
  const { status = 200, text = "{}", method = "GET", isUtf8 = true, drift = true } = received;
  const { findings } = validate({ responses, method }, status, text, drift, isUtf8);
  return findings.map(({ keyword, breaking }) => keyword + (breaking ? "!" : ""));
}

describe("the response that applies", () => {
  test("is that of the status, then that of its range, then the default", () => {
    const responses = { 404: other, "4XX": named, 200: named, default: "none" } as const;
    const at = (status: number) => validate({ responses }, status, "{}", true).findings.map(({ path }) => path.join());
    expect(at(404)).toEqual(["other"]);
    expect(at(403)).toEqual(["name"]);
    expect(at(500)).toEqual([""]);
  });

  test("of an undocumented success is that of another one, and the status is drift", () => {
    expect(keywords({ 201: named }, { status: 200 })).toEqual(["required!", "status"]);
    expect(keywords({ 404: other, "2XX": named }, { status: 299 })).toEqual(["required!"]);
    expect(keywords({ 404: other }, { status: 200 })).toEqual(["status"]);
  });

  test("is the default for a success only where no success is documented", () => {
    expect(keywords({ default: named })).toEqual(["required!"]);
    expect(keywords({ 201: string, default: named }, { status: 200 })).toEqual(["type!", "status"]);
    for (const status of [300, 500])
      expect(keywords({ 201: string, default: named }, { status })).toEqual(["required"]);
  });

  test("of an undocumented error does not exist", () => {
    expect(keywords({ 200: named }, { status: 300 })).toEqual(["status"]);
    expect(keywords({ 200: named }, { status: 500 })).toEqual(["status"]);
    expect(keywords({ 200: named }, { status: 500, text: "<html>" })).toEqual(["contentMediaType", "status"]);
  });
});

describe("the body", () => {
  test("that is not JSON violates a type of a success, and is drift in an error", () => {
    expect(keywords({ 200: named }, { text: "<html>" })).toEqual(["contentMediaType!"]);
    expect(keywords({ 200: named }, { text: "" })).toEqual(["contentMediaType!"]);
    expect(keywords({ 404: named }, { status: 404, text: "" })).toEqual(["contentMediaType"]);
  });

  test("that is not UTF-8 violates every type but bytes, and is drift where there is to be none", () => {
    expect(keywords({ 200: "text" }, { isUtf8: false })).toEqual(["charset!"]);
    expect(keywords({ 200: named }, { text: '{"name":""}', isUtf8: false })).toEqual(["charset!"]);
    expect(keywords({ 200: "none" }, { isUtf8: false })).toEqual(["charset", "content"]);
    expect(keywords({ 200: "bytes" }, { isUtf8: false })).toEqual([]);
  });

  test("where there is to be none is drift", () => {
    expect(keywords({ 204: "none" }, { status: 204 })).toEqual(["content"]);
    expect(keywords({ 204: "none" }, { status: 204, text: "" })).toEqual([]);
  });

  test("is given as it is documented", () => {
    const bytes = new Uint8Array([49]);
    const bodyOf = (responses: Responses, status = 200, text = "1") =>
      validate({ responses }, status, text, true, true, bytes).body;
    expect(bodyOf({ 200: "none" })).toBe(undefined);
    expect(bodyOf({ 200: "text" })).toBe("1");
    expect(bodyOf({ 200: "bytes" })).toBe(bytes);
    expect(bodyOf({ 200: named })).toBe(1);
    expect(bodyOf({ 404: "text" }, 404)).toBe(1);
    expect(bodyOf({ 200: named }, 200, "<html>")).toBe("<html>");
  });

  test("may be parsed already", () => {
    const parsed = { body: { name: "a" }, isJson: true };
    const { body, findings } = validate({ responses: { 200: named } }, 200, "", true, true, undefined, parsed);
    expect([body, findings.length]).toEqual([parsed.body, 0]);
  });

  test("is parsed where it is JSON, and stays text otherwise", () => {
    expect(parse("null")).toEqual({ body: null, isJson: true });
    expect(parse("{")).toEqual({ body: "{", isJson: false });
    expect(parse("")).toEqual({ body: undefined, isJson: false });
  });
});

describe("by the method", () => {
  test("a response to HEAD has no body to look at", () => {
    expect(keywords({ 200: named }, { method: "HEAD", text: "" })).toEqual([]);
    expect(keywords({ 404: named }, { method: "HEAD", text: "" })).toEqual(["status"]);
  });

  test("a DELETE that succeeds without a body has no violation", () => {
    expect(keywords({ 204: named }, { method: "DELETE", status: 204, text: "" })).toEqual([]);
    expect(keywords({ 204: named }, { method: "DELETE", status: 204, text: "{}" })).toEqual([]);
    expect(keywords({ 200: named }, { method: "DELETE", status: 204, text: "" })).toEqual(["status"]);
    expect(keywords({ 200: named }, { method: "DELETE", text: "" })).toEqual(["contentMediaType"]);
    expect(keywords({ 200: named }, { method: "DELETE", text: "{}" })).toEqual(["required!"]);
    expect(keywords({ 200: named }, { method: "GET", status: 204, text: "" })).toEqual(["contentMediaType!", "status"]);
  });
});

test("drift is left out where nobody listens, and violations are not", () => {
  const responses = { 200: named };
  expect(keywords(responses, { text: '{"name":"","more":1}', status: 201, drift: false })).toEqual([]);
  expect(keywords(responses, { status: 201, drift: false })).toEqual(["required!"]);
  expect(keywords(responses, { status: 500, drift: false })).toEqual([]);
});

test.each<[options: Pick<Operation, "unwrap" | "bare">, body: unknown, data: unknown]>([
  [{}, { data: 1 }, { data: 1 }],
  [{ unwrap: "data" }, { data: 1 }, 1],
  [{ unwrap: "data" }, { other: 1 }, undefined],
  [{ unwrap: "toString" }, {}, undefined],
  [{ unwrap: "data", bare: true }, { other: 1 }, { other: 1 }],
  [{ unwrap: "data", bare: true }, { data: 1 }, 1],
  ...[null, undefined, "text", 1].map((body): [object, unknown, unknown] => [{ unwrap: "length" }, body, body]),
])("where %j is documented, the data of %j is %j", (options, body, data) => {
  expect(unwrap(options, body)).toEqual(data);
});
