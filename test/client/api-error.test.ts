/** The error that a response becomes: its class, its message, and what it shows. */
import { expect, test } from "vitest";
import { createApiError, type ErrorDetails } from "../../src/client/api-error.ts";
import { contractError } from "../../src/client/contract-error.ts";
import type { ApiErrorDetails } from "../../src/client/errors.ts";
import { pageError } from "../../src/client/page-error.ts";
import type { Redact } from "../../src/client/redact.ts";
import type { Finding } from "../../src/contract/finding.ts";

const context = { provider: "acme", operation: "getTeam" };
const lengths: (number | undefined)[] = [];
const redact: Redact = (text, limit) => {
  lengths.push(limit);
  return text.replaceAll(/s3cret|12345678/g, "[redacted]");
};

interface Given {
  readonly known?: Partial<ApiErrorDetails>;
  readonly permission?: string;
  readonly hint?: string;
}

const create = (status: number, details: ErrorDetails = {}, { known = {}, permission, hint }: Given = {}) =>
  createApiError({ ...context, status, ...known }, details, redact, permission, hint);

test.each([
  [400, "ApiError", "Check the arguments."],
  [401, "AuthenticationError", "Check the credential given as `auth`."],
  [402, "ApiError", "Check the arguments."],
  [403, "PermissionError", "The credential is not allowed to do this."],
  [404, "NotFoundError", "Check the id, and that these credentials may see it."],
  [429, "RateLimitError", "Send fewer requests."],
  [500, "ServerError", "The provider failed; try again later."],
  [599, "ServerError", "The provider failed; try again later."],
  [499, "ApiError", "Check the arguments."],
])("%d is a %s with its advice", (status, name, advice) => {
  const error = create(status);
  expect([error.name, error.status]).toEqual([name, status]);
  expect(error.message).toContain(`failed with ${status}: no reason given. ${advice}`);
});

test.each([
  ["authentication", "AuthenticationError"],
  ["permission", "PermissionError"],
  ["notFound", "NotFoundError"],
  ["rateLimit", "RateLimitError"],
  ["server", "ServerError"],
] as const)("the meaning %s comes before the status", (kind, name) => {
  expect(create(401, { kind }).name).toBe(name);
  expect(create(200, { kind }).name).toBe(name);
});

test("the reason is the provider's message and code, and ends like a sentence", () => {
  const reason = (details: ErrorDetails) => /failed with 400: (.*) Check/.exec(create(400, details).message)?.[1];
  expect(reason({ message: "No team" })).toBe("No team.");
  expect(reason({ message: "No team!" })).toBe("No team!");
  expect(reason({ message: "No team?" })).toBe("No team?");
  expect(reason({ message: "No. Team" })).toBe("No. Team.");
  expect(reason({ message: "No team.", code: 7 })).toBe("No team. (7).");
  expect(reason({ code: 0 })).toBe("(0).");
  expect(reason({ message: "", code: "x" })).toBe("(x).");
});

test("the code stays what it was, unless it holds a credential", () => {
  expect(create(400, { code: 7 }).code).toBe(7);
  expect(create(400, { code: "7" }).code).toBe("7");
  expect(create(400, { code: "s3cret-7" }).code).toBe("[redacted]-7");
  expect(create(400).code).toBe(undefined);
  expect(create(400, { code: "s3cret-7" }).message).toContain("([redacted]-7)");
  expect(create(400, { code: 12345678 })).toMatchObject({
    code: "[redacted]",
    message: expect.not.stringContaining("12345678"),
  });
});

test("what the credential needs is told where it was rejected", () => {
  const needs = { permission: "read:org" };
  for (const status of [401, 403]) expect(create(status, {}, needs).message).toContain(" Needed: read:org.");
  for (const status of [400, 404, 500]) expect(create(status, {}, needs).message).not.toContain("Needed");
  expect(create(403).message).not.toContain("Needed");
  expect(create(403, {}, { ...needs, hint: "Ask an owner." }).message).toMatch(/no reason given\. Ask an owner\.$/);
});

test("the wait and the request id are in the message", () => {
  const known = { retryAfter: 9, requestId: "r1" };
  expect(create(429, {}, { known }).message).toMatch(
    /no reason given\. Retry after 9 s\. Send fewer requests\. Request id: r1\.$/,
  );
  expect(create(429).message).toMatch(/no reason given\. Send fewer requests\.$/);
  expect(create(429, {}, { known: { retryAfter: 0 } }).message).toContain("Retry after 0 s.");
});

test("no credential is shown, and none that a server issues is one of the headers", () => {
  const issued = ["set-cookie", "cookie", "authorization", "proxy-authorization", "x-auth-token", "token", "x-api-key"];
  const headers = new Headers([...issued, "apikey", "client-secret", "x-password"].map((name) => [name, "session-1"]));
  const shown = ["x-token-type", "x-mytoken", "x-echo"];
  for (const name of shown) headers.set(name, "s3cret");
  lengths.length = 0;
  const error = create(400, { message: "s3cret is wrong" }, { known: { headers, body: { echo: ["s3cret"] } } });
  expect(error.message).toContain("[redacted] is wrong");
  expect(Object.fromEntries(error.headers ?? [])).toEqual(
    Object.fromEntries(shown.map((name) => [name, "[redacted]"])),
  );
  expect(error.body).toEqual({ echo: ["[redacted]"] });
  expect(lengths.slice(0, 2)).toEqual([500, 8_192]);
  expect(create(400).headers).toBe(undefined);
});

test("a contract error states three violations, how many there are more, and what to do", () => {
  const finding = (name: string): Finding => ({
    path: [name],
    keyword: "type",
    expected: "string",
    actual: "null",
    breaking: true,
  });
  const create = (names: readonly string[], remedy?: string) =>
    contractError({ context, redact, response: { status: 200 }, requestId: "r1" }, names.map(finding), remedy);
  const { message, violations, status, requestId } = create(["a", "b", "c", "d", "e"]);
  expect(message).toContain(
    "returned 200 with data that violates its contract: /a is null, expected string; /b is null, expected string; /c is null, expected string and 2 more. The contract may be out of date",
  );
  expect([violations.length, status, requestId]).toEqual([5, 200, "r1"]);
  expect(create(["a", "b", "c"]).message).toContain("/c is null, expected string. The contract");
  const empty = { ...finding(""), path: [] };
  expect(contractError({ context, redact, response: { status: 200 } }, [empty]).message).toContain(
    "violates its contract: is null, expected string. The contract",
  );
  expect(create(["a"], "Ask the vendor.").message).toMatch(/: \/a is null, expected string\. Ask the vendor\.$/);
});

test.each([
  ["maxItems", "maxItems", "All items before that were returned. Raise `maxItems` if that is expected."],
  ["pagination", "pagination", "All items before that were returned. Try again, or read single pages with `list`."],
  ["next", "pagination", "Try again, or read single pages with `api`, which does not look for the next one."],
] as const)("the end of an iteration by %s says what to do", (fault, keyword, advice) => {
  const error = pageError({ ...context }, fault, "page 2 is not a list");
  expect(error.message).toContain(`stopped: page 2 is not a list. ${advice}`);
  expect(error).toMatchObject({
    ...context,
    status: 200,
    violations: [{ pointer: "", keyword, message: "page 2 is not a list" }],
  });
});
