/** The arguments of a call: written as the spec describes, and rejected before anything is sent. */
import { describe, expect, test } from "vitest";
import { unknownParameter } from "../../src/client/arguments.ts";
import type { ClientOptions } from "../../src/client/options.ts";
import { defineProvider } from "../../src/client/provider.ts";
import { array, boolean, integer, matching, object, string, text } from "../../src/contract/checks.ts";
import { json, multipart, raw, urlEncoded } from "../../src/contract/encode.ts";
import type { Operation } from "../../src/contract/operation.ts";
import { deepObject, form, formExplode, header, label } from "../../src/contract/styles.ts";
import { writeArguments } from "../../src/contract/write.ts";

const updateTeam: Operation = {
  format: 1,
  id: "updateTeam",
  method: "PUT",
  path: "/teams/{id}/{parts}",
  pathParameters: { id: string, parts: array(string) },
  query: {
    ids: array(integer()),
    tags: array(string),
    filter: object({ name: string }),
    active: boolean,
    "a b": string,
  },
  headers: { "x-version": integer(), "x-list": array(string) },
  cookies: { session: text(3), trail: array(string) },
  required: { query: ["active"], headers: ["x-version"] },
  styles: {
    path: { parts: label },
    query: { ids: form, tags: formExplode, filter: deepObject },
    headers: { "x-list": header },
    cookies: { trail: formExplode },
  },
  body: {
    check: object({ name: text(1), password: matching(/^\w{8,}$/) }, ["name"]),
    required: true,
    mediaType: "application/json",
    encode: json,
  },
  write: writeArguments,
  accept: "application/vnd.api+json",
  responses: { "204": "none" },
};

const path = { id: "a/b", parts: ["x", "y"] };
const given = { path, query: { active: true }, header: { "X-Version": 1 }, body: { name: "Ä" } };

/** A client whose server responds in this order, with the requests that it got. */
function open(
  options: ClientOptions & { readonly idempotencyHeader?: string } = {},
  statuses: readonly number[] = [204],
) {
  const { idempotencyHeader, ...rest } = options;
  const requests: { readonly request: Request; readonly body: string }[] = [];
  const fetch = async (request: Request) => {
    requests.push({ request, body: await request.clone().text() });
    return new Response(null, { status: statuses[requests.length - 1] ?? 204 });
  };
  const acme = defineProvider({ name: "acme", baseUrl: "https://acme.example/v1", idempotencyHeader });
  return { client: acme.createClient({ fetch, ...rest }), requests };
}

describe("arguments are written as the spec describes", () => {
  test("in the path, the query, headers, cookies and the body", async () => {
    const { client, requests } = open();
    const query = { active: false, ids: [1, 2], tags: ["a&b", "c"], filter: { name: "n" }, "a b": "ü" };
    const result = await client.call(updateTeam, {
      path,
      query,
      header: { "X-Version": 2, "x-list": ["a", "b"] },
      cookie: { session: "abc", trail: ["1", "2"] },
      body: { name: "Ä" },
    });
    expect(result).toBe(undefined);
    const [{ request, body } = { request: new Request("https://none.example"), body: "" }] = requests;
    expect(request.method).toBe("PUT");
    expect(request.url).toBe(
      "https://acme.example/v1/teams/a%2Fb/.x,y?ids=1,2&tags=a%26b&tags=c&filter%5Bname%5D=n&active=false&a%20b=%C3%BC",
    );
    expect(Object.fromEntries(request.headers)).toEqual({
      accept: "application/vnd.api+json",
      "content-type": "application/json",
      "x-version": "2",
      "x-list": "a,b",
      cookie: "session=abc; trail=1; trail=2",
    });
    expect(body).toBe('{"name":"Ä"}');
  });

  test("in a form, in parts, and as bytes", async () => {
    const check = object({}, [], undefined, () => {});
    const send = async (mediaType: string, encode: typeof json, body: unknown) => {
      const { client, requests } = open();
      const documented = { check: encode === raw ? () => {} : check, required: false, mediaType, encode };
      await client.call({ ...updateTeam, body: documented }, { ...given, body });
      const [sent] = requests;
      return [sent?.request.headers.get("content-type"), sent?.body];
    };
    expect(await send("application/x-www-form-urlencoded", urlEncoded(), { a: "b c", d: [1, 2] })).toEqual([
      "application/x-www-form-urlencoded",
      "a=b%20c&d=1&d=2",
    ]);
    const [type, body] = await send("multipart/form-data", multipart, { a: "b", file: new Blob(["data"]) });
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('name="a"\r\n\r\nb');
    expect(await send("application/octet-stream", raw, new TextEncoder().encode("data"))).toEqual([
      "application/octet-stream",
      "data",
    ]);
  });
});

describe("is rejected before anything is sent", () => {
  test.each<[what: string, args: object, argument: string, problem: string]>([
    ["a required parameter that is missing", { ...given, query: {} }, "active", "is missing"],
    ["a required parameter where there is no query", { ...given, query: undefined }, "active", "is missing"],
    [
      "a parameter that is not documented",
      { ...given, query: { active: true, activ: true } },
      "activ",
      "`activ` is not documented (did you mean `active`?).",
    ],
    ["a required header that is missing", { ...given, header: {} }, "x-version", "is missing"],
    [
      "a header that is not documented",
      { ...given, header: { ...given.header, "x-versio": 1 } },
      "x-versio",
      "is not documented",
    ],
    [
      "a header of another type",
      { ...given, header: { "x-version": "one" } },
      "x-version",
      "is string, expected integer",
    ],
    [
      "a header with a line break",
      { ...given, header: { ...given.header, "x-list": ["a\nb"] } },
      "x-list",
      "is not allowed in a header",
    ],
    ["a cookie that is too short", { ...given, cookie: { session: "a" } }, "session", "minimum is 3"],
    ["an item of a list", { ...given, query: { active: true, ids: [1, "2"] } }, "ids/1", "is string, expected integer"],
    ["half a surrogate pair in a list", { ...given, query: { active: true, tags: ["\ud800"] } }, "tags", "well-formed"],
    ["a list in the path that is empty", { ...given, path: { ...path, parts: [] } }, "parts", "would change the path"],
    ["no body", { ...given, body: undefined }, "body", "is missing"],
    ["a body without a property", { ...given, body: {} }, "body/name", "is required, but missing"],
    ["a body with another property", { ...given, body: { name: "a", nam: 1 } }, "body/nam", "is not documented"],
    ["a body that JSON cannot express", { ...given, body: { name: 1n } }, "body/name", "is bigint, expected string"],
  ])("%s", async (_, args, argument, problem) => {
    const { client, requests } = open();
    await expect(client.call(updateTeam, args)).rejects.toMatchObject({
      name: "InvalidArgumentError",
      argument,
      message: expect.stringContaining(problem),
    });
    expect(requests).toEqual([]);
  });

  test("a body of an operation without one", async () => {
    const { body: _, write, ...bodiless } = updateTeam;
    const { client } = open();
    await expect(client.call({ ...bodiless, ...(write && { write }) }, given)).rejects.toMatchObject({
      argument: "body",
    });
    const { headers: _headers, cookies: _cookies, styles: _styles, ...plain } = bodiless;
    const args = { path: { id: "a", parts: "b" }, query: { active: true } };
    const onlyTexts = { ...plain, pathParameters: { id: string, parts: string } };
    expect(await client.call(onlyTexts, args)).toBe(undefined);
    for (const name of ["header", "cookie", "body"])
      await expect(client.call(onlyTexts, { ...args, [name]: {} })).rejects.toMatchObject({ argument: name });
  });

  test("a value of the body is not shown: it may be a password", async () => {
    const error: unknown = await open()
      .client.call(updateTeam, { ...given, body: { name: "a", password: "s3cret!" } })
      .catch((thrown: unknown) => thrown);
    expect(String(error)).toContain("`body/password` is not as documented: expected /^\\w{8,}$/ (pattern)");
    expect(JSON.stringify(error)).not.toContain("s3cret");
  });

  test("an operation that another version compiled", async () => {
    const stale: Operation = { ...updateTeam, format: JSON.parse("2") };
    await expect(open().client.call(stale, given)).rejects.toThrow(
      "acme updateTeam was not sent: `operation` was compiled by another version: run `org-contracts compile` again.",
    );
  });
});

describe("suggests a known name", () => {
  test.each([
    ["that shares half of the letter pairs", "ab", ["bb"], " (did you mean `bb`?)"],
    ["that shares fewer: none", "abc", ["bxc", "xyz"], ""],
    ["that shares most, wherever it stands", "per_pag", ["page", "per_page", "pages"], " (did you mean `per_page`?)"],
    ["of a letter whose capital is two: none", "ss", ["ß"], ""],
    ["in other letter cases", "MAXITEMS", ["maxItems", "signal"], " (did you mean `maxItems`?)"],
  ])("%s", (_, name, known, suggested) => {
    expect(unknownParameter(name, known)).toBe(`is not documented${suggested}`);
  });
});

describe("a change of something", () => {
  test("is sent once", async () => {
    for (const method of ["POST", "PUT", "PATCH"] as const) {
      const { client, requests } = open({}, [503, 204]);
      await expect(client.call({ ...updateTeam, method }, given)).rejects.toMatchObject({ status: 503 });
      expect(requests).toHaveLength(1);
    }
  });

  test("is retried with the same key, where the provider has a header for it", async () => {
    const { client, requests } = open({ idempotencyHeader: "idempotency-key" }, [503, 204, 204]);
    await client.call(updateTeam, given);
    const keys = requests.map(({ request }) => request.headers.get("idempotency-key"));
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(requests.map(({ body }) => body)).toEqual(['{"name":"Ä"}', '{"name":"Ä"}']);
    await client.call(updateTeam, given, { headers: { "idempotency-key": "mine" } });
    expect(requests[2]?.request.headers.get("idempotency-key")).toBe("mine");
  });
});
