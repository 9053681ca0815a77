/** The request of an operation. */
import { expect, test } from "vitest";
import { addIdempotencyKey, buildRequest, mergeHeaders, type RequestParts } from "../../src/client/request.ts";

const operation = { method: "GET", path: "/teams/{id}" } as const;
const parts: RequestParts = {
  baseUrl: "https://acme.example/v1",
  values: { path: { id: "a b" }, query: {} },
  written: {},
  headers: [
    { "x-layer": "one", "x-gone": "1" },
    { "X-Layer": "two", "x-gone": null },
  ],
  known: undefined,
  throwInvalid: (argument, problem) => {
    throw new Error(`${argument} ${problem}`);
  },
};
const build = (changes: Partial<RequestParts> = {}, given: Parameters<typeof buildRequest>[0] = operation) =>
  buildRequest(given, { ...parts, ...changes });

test("has the URL, the method and the merged headers, and follows no redirect", () => {
  const { url, method, headers, redirect, body } = build();
  expect([url, method, redirect, body]).toEqual(["https://acme.example/v1/teams/a%20b", "GET", "manual", null]);
  expect(Object.fromEntries(headers)).toEqual({ accept: "application/json", "x-layer": "two" });
});

test("accepts what the operation returns, unless a layer says otherwise", () => {
  expect(build({}, { ...operation, accept: "text/csv" }).headers.get("accept")).toBe("text/csv");
  expect(build({ headers: [{ accept: "text/plain" }] }).headers.get("accept")).toBe("text/plain");
});

test("encodes names and values of the query, behind those that are written already", () => {
  const values = { path: { id: "1" }, query: { "a b": "c&d", n: 1, list: [1, 2] } };
  const styles = { query: { list: () => [] } };
  expect(build({ values, written: { query: ["list=1,2"] } }, { ...operation, styles }).url).toBe(
    "https://acme.example/v1/teams/1?list=1,2&a%20b=c%26d&n=1",
  );
  expect(build({ values }, { ...operation, styles: {} }).url).toContain("list=1%2C2");
});

test("refuses a value of the query that has no encoding", () => {
  const values = { path: { id: "1" }, query: { q: "\ud800" } };
  expect(() => build({ values })).toThrow("q is not well-formed Unicode");
});

test("headers that every call has are merged once for each `accept`", () => {
  const known = new Map<string, Headers>();
  build({ known });
  build({ known, headers: [{ "x-layer": "not read again" }] });
  expect(build({ known, headers: [] }).headers.get("x-layer")).toBe("two");
  expect(build({ known, headers: [] }, { ...operation, accept: "text/csv" }).headers.get("x-layer")).toBe(null);
  expect([...known.keys()]).toEqual(["application/json", "text/csv"]);
});

test("headers of this call alone are not kept for others", () => {
  const known = new Map<string, Headers>();
  const request = build({ known, written: { headers: { "x-layer": "three" } } });
  expect(request.headers.get("x-layer")).toBe("three");
  expect(known.size).toBe(0);
});

test("an invalid header throws", () => {
  expect(() => mergeHeaders([{ "a b": "c" }])).toThrow(TypeError);
});

test("a key that makes a request safe to repeat is for what changes something, and is not replaced", () => {
  const keyOf = (method: string, headers: Record<string, string> = {}) => {
    const request = new Request("https://acme.example", { method, headers });
    return [addIdempotencyKey(request, "x-key"), request.headers.get("x-key")];
  };
  for (const method of ["POST", "PUT", "PATCH"])
    expect(keyOf(method)).toEqual([true, expect.stringMatching(/^[0-9a-f]{32}$/)]);
  for (const method of ["GET", "DELETE"]) expect(keyOf(method)).toEqual([false, null]);
  expect(keyOf("POST", { "x-key": "mine" })).toEqual([true, "mine"]);
  expect(keyOf("POST")[1]).not.toBe(keyOf("POST")[1]);
  expect(addIdempotencyKey(new Request("https://acme.example", { method: "POST" }), undefined)).toBe(false);
});
