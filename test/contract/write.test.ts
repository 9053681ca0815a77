/** The parts of a request that are more than texts in the path and the query. */
import { describe, expect, test } from "vitest";
import { array, choice, integer, object, string } from "../../src/contract/checks.ts";
import { json, multipart } from "../../src/contract/encode.ts";
import type { AnyArguments, Operation } from "../../src/contract/operation.ts";
import { form, simple } from "../../src/contract/styles.ts";
import { writeArguments } from "../../src/contract/write.ts";

const operation: Operation = {
  format: 1,
  id: "update",
  method: "PUT",
  path: "/{id}/{parts}",
  pathParameters: { id: string, parts: array(string) },
  query: { ids: array(integer()), plain: string },
  headers: { "x-one": string, "x-list": array(string) },
  cookies: { session: string, list: array(string) },
  styles: { path: { parts: simple }, query: { ids: form }, headers: { "x-list": simple }, cookies: { list: form } },
  responses: {},
};
const withBody = (check = object({ name: choice("a") }), required = false): Operation => ({
  ...operation,
  body: { check, required, mediaType: "application/merge-patch+json", encode: json },
});

const write = (args: AnyArguments, given = operation) => writeArguments(given, args);

test("only what has a style is written of the path and the query", () => {
  const args = { path: { id: "a", parts: ["x", "y"] }, query: { ids: [1, 2], plain: "p" } };
  expect(write(args)).toEqual({ path: { parts: "x,y" }, query: ["ids=1,2"], headers: {}, body: undefined });
});

test("nothing is written of nothing", () => {
  expect(write({})).toEqual({ path: {}, query: [], headers: {}, body: undefined });
  const { headers, cookies, styles, ...plain } = operation;
  expect(write({ path: { parts: "x" }, query: { ids: [1] } }, plain)).toMatchObject({ path: {}, query: [] });
});

test("headers and cookies are written with and without a style; undefined is not written", () => {
  const header = { "X-One": "a=b", "x-list": ["c", "d"] };
  const cookie = { session: "s s", list: ["1", "2"] };
  expect(write({ header, cookie })).toMatchObject({
    headers: { "x-one": "a=b", "x-list": "c,d", cookie: "session=s%20s; list=1,2" },
  });
  expect(write({ header: { "x-one": undefined }, cookie: { session: undefined } })).toMatchObject({ headers: {} });
});

test("a header may hold what HTTP allows in it", () => {
  const value = "\t ~\x80ÿ";
  expect(write({ header: { "x-one": value } })).toMatchObject({ headers: { "x-one": value } });
});

test("a body has its media type, but a form whose boundary is not known yet", () => {
  expect(write({ body: { name: "a" } }, withBody())).toEqual({
    path: {},
    query: [],
    headers: { "content-type": "application/merge-patch+json" },
    body: '{"name":"a"}',
  });
  const body = { check: object({ name: string }), required: true, mediaType: "multipart/form-data", encode: multipart };
  expect(write({ body: { name: "a" } }, { ...operation, body })).toHaveProperty("headers", {});
  expect(write({}, withBody())).toEqual({ path: {}, query: [], headers: {}, body: undefined });
});

describe("what is wrong is stated with the argument", () => {
  const needsSession = { ...operation, required: { cookies: ["session"] } };
  const notAllowed = "has a character that is not allowed in a header";
  test.each<[what: string, args: AnyArguments, given: Operation, argument: string, problem: string]>([
    ["headers that are a list", { header: ["x-one"] }, operation, "header", "is not a plain object"],
    ["headers that are null", { header: JSON.parse("null") }, operation, "header", "is not a plain object"],
    ["cookies that are null", { cookie: JSON.parse("null") }, operation, "cookie", "is not a plain object"],
    ["cookies that are a text", { cookie: JSON.parse('"a=b"') }, operation, "cookie", "is not a plain object"],
    ["a cookie that is not documented", { cookie: { other: "" } }, operation, "other", "is not documented"],
    ["a required cookie", { cookie: {} }, needsSession, "session", "is missing"],
    ["a required cookie beside another", { cookie: { list: ["1"] } }, needsSession, "session", "is missing"],
    ["a body that is not documented", { body: {} }, operation, "body", "is not documented"],
    ["a required body", {}, withBody(undefined, true), "body", "is missing"],
    ["a property of the body", { body: { name: 1 } }, withBody(), "body/name", "is number, expected string"],
    ["a secret", { body: { name: "pw" } }, withBody(), "body/name", "is not as documented: expected a (enum)"],
    ["a body that JSON cannot express", { body: 1n }, withBody(() => {}), "body", "cannot be encoded"],
    ["a character beyond Latin-1", { header: { "x-one": "€" } }, operation, "x-one", notAllowed],
    ["a delete character", { header: { "x-one": "\x7f" } }, operation, "x-one", notAllowed],
    ["half a pair in a cookie", { cookie: { session: "\ud800" } }, operation, "session", "is not well-formed Unicode"],
    ["half a pair in the path", { path: { parts: ["\ud800"] } }, operation, "parts", "is not well-formed Unicode"],
    ["an empty list in the path", { path: { parts: [] } }, operation, "parts", "is empty"],
  ])("%s", (_, args, given, argument, problem) => {
    expect(write(args, given)).toEqual({ argument, problem });
  });

  const written = (text: string) =>
    write({ path: { parts: [] } }, { ...operation, styles: { path: { parts: () => [["parts", text]] } } });

  test.each([".", "..", "%2e", "%2E.", "%252e", "%25252e%2e"])("a list that is written %s in the path", (text) => {
    const problem = `is written ${JSON.stringify(text)}, which would change the path`;
    expect(written(text)).toEqual({ argument: "parts", problem });
  });

  test.each(["...", ".a", "a.", "a..", "%2", "%2e%2e%2e"])("but not one that is written %s", (text) => {
    expect(written(text)).toMatchObject({ path: { parts: text } });
  });
});

test("a fault of a style of one's own is not taken for a wrong argument", () => {
  const broken = () => {
    throw new TypeError("broken");
  };
  const given = { ...operation, styles: { headers: { "x-list": broken } } };
  expect(() => write({ header: { "x-list": ["a"] } }, given)).toThrow("broken");
});
