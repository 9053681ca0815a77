/** The options of clients and calls, at their bounds. */
import { expect, test } from "vitest";
import { isSignal, readBaseUrl } from "../../src/client/options.ts";
import { InvalidArgumentError } from "../../src/index.ts";
import { createK6Client, type K6Options } from "../../src/providers/k6/index.ts";
import { createDouble } from "../../src/testing/index.ts";

const create = (options: object) => createK6Client({ auth: { token: "a" }, ...options } as K6Options);
const call = (options: object) =>
  create({ fetch: createDouble("k6").fetch }).organizations.list(Object.assign(Object.create(null), options));

test.each([
  { timeout: 1 },
  { timeout: 2 ** 31 - 1 },
  { retries: 0 },
  { maxRetryDelay: 0 },
  { maxRetryDelay: 2 ** 31 - 1 },
  { maxResponseBytes: 1 },
  { headers: { "x-a": "b", "x-c": null } },
  { headers: {} },
  { contract: "enforce" },
  { contract: "report" },
  { limiter: { removeTokens: () => {} } },
])("%o makes a client", (options) => {
  expect(create(options).provider).toBe("k6");
});

test.each([
  [{ timeout: 0 }, "`timeout` is 0, the minimum is 1"],
  [{ timeout: 2 ** 31 }, "`timeout` is 2147483648, the maximum is 2147483647"],
  [{ retries: -1 }, "`retries` is -1, the minimum is 0"],
  [{ maxRetryDelay: 2 ** 31 }, "`maxRetryDelay` is 2147483648, the maximum is 2147483647"],
  [{ maxResponseBytes: 0 }, "`maxResponseBytes` is 0, the minimum is 1"],
  [{ headers: "x: y" }, "`headers` is not an object of valid headers"],
  [{ headers: ["a"] }, "`headers` is not an object of valid headers"],
  [{ headers: { "x-a": "b", "x-c": 7 } }, "`headers` is not an object of valid headers"],
  [{ headers: { "a b": "c" } }, "`headers` is not an object of valid headers"],
  [{ headers: { a: "line\nbreak" } }, "`headers` is not an object of valid headers"],
  [{ limiter: {} }, "`limiter` has no `removeTokens` function"],
  [{ limiter: "redis" }, "`limiter` has no `removeTokens` function"],
  [{ limiter: null }, "`limiter` has no `removeTokens` function"],
  [{ onDrift: "x" }, "`onDrift` is not a function"],
  [{ fetch: {} }, "`fetch` is not a function"],
])("%o is rejected", (options, message) => {
  expect(() => create(options)).toThrow(InvalidArgumentError);
  expect(() => create(options)).toThrow(message);
});

test("options that are no object are rejected by that name", async () => {
  const list = createK6Client({ auth: { token: "a" }, fetch: createDouble("k6").fetch }).organizations.list;
  await expect(list(Object("timeout"))).rejects.toThrow("`options` is not a plain object");
});

test("a signal has a state, and methods to listen to it", () => {
  const methods = { addEventListener() {}, removeEventListener() {} };
  expect(isSignal(new AbortController().signal)).toBe(true);
  expect(isSignal({ aborted: false, ...methods })).toBe(true);
  expect(isSignal({ aborted: "no", ...methods })).toBe(false);
  expect(isSignal({ aborted: false, addEventListener() {} })).toBe(false);
  expect(isSignal({ aborted: false })).toBe(false);
  expect(isSignal(methods)).toBe(false);
  expect(isSignal(undefined)).toBe(false);
});

test("a signal that is none is rejected by the call", async () => {
  await expect(call({ signal: {} })).rejects.toThrow("is not an AbortSignal");
});

test.each([
  ["https://a.example", "https://a.example"],
  ["http://a.example/v1//", "http://a.example/v1"],
  ["https://a.example/v1/b", "https://a.example/v1/b"],
  ["xhttp://a.example", undefined],
  ["httpsx://a.example", undefined],
  ["https://user@a.example", undefined],
  ["https://:pass@a.example", undefined],
  ["https://a.example/?a=1", undefined],
  ["https://a.example/#a", undefined],
  ["a.example", undefined],
  [undefined, undefined],
])("the base URL %s is %s", (given, expected) => {
  expect(readBaseUrl(given)).toBe(expected);
});
