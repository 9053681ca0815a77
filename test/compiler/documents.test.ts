/** Whole documents: what comes of their operations. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { firstDifference } from "../../src/contract/describe.ts";
import type { Operation } from "../../src/contract/operation.ts";
import { documentOf, evaluated, json, ok, referring, string } from "./evaluated.ts";

async function one(operation: object, components: object = {}, path = "/x", method = "get"): Promise<Operation> {
  const [found] = Object.values(await evaluated(documentOf({ [path]: { [method]: operation } }, components)));
  if (found === undefined) throw new Error("There is no operation.");
  return found;
}

describe("names", () => {
  test("of operations become constants, and the ids stay", async () => {
    const ids = [
      "orgs/list",
      "orgs-list",
      "delete",
      "Text",
      "text",
      "operations",
      "Operation",
      "1st",
      "a b",
      "名前",
      "toString",
    ];
    const paths = Object.fromEntries(ids.map((operationId, index) => [`/p${index}`, { get: { ...ok, operationId } }]));
    const found = await evaluated(documentOf({ ...paths, "/users/{id}/orgs": { get: ok, post: ok } }));
    const names = Object.entries(found).map(([name, { id }]) => [name, id]);
    expect(names).toEqual(
      [
        ...["orgsList orgs/list", "orgsList_2 orgs-list", "delete_ delete", "Text Text", "text_2 text"],
        ...["operations_2 operations", "Operation_2 Operation", "_1st 1st", "aB a b", "名前 名前", "toString toString"],
        ...["getUsersIdOrgs getUsersIdOrgs", "postUsersIdOrgs postUsersIdOrgs"],
      ]
        .map((each) => [each.slice(0, each.indexOf(" ")), each.slice(each.indexOf(" ") + 1)])
        .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
  });

  test("of checks tell how a component applies, and it has no check that is not used", async () => {
    const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const object = (properties: object) => ({ type: "object", properties });
    const schemas = { Word: string, X: object({ x: string }), Y: object({ y: string }) };
    const response = object({
      strict: component("X"),
      part: { allOf: [component("X"), object({ z: string })] },
      open: {
        ...object({ y: component("Y") }),
        allOf: [object({ a: component("X") }), object({ a: object({ z: string }) })],
      },
      bare: { not: component("X") },
      word: { allOf: [component("Word"), { maxLength: 3 }] },
    });
    const { operations } = await compile(
      documentOf({ "/x": { get: { responses: { 200: json(response) } } } }, { schemas }),
    );
    expect(operations.match(/(?<=^const )\w+/gm)).toEqual(["x", "xPart", "yOpen", "xOpen", "xBare", "word"]);
  });
});

describe("parameters", () => {
  const parameter = (name: string, location: string, schema: object = string, more: object = {}) => ({
    name,
    in: location,
    required: location === "path",
    schema,
    ...more,
  });
  const list = { type: "array", items: string };

  test("are checked by location, and overridden by name and location", async () => {
    const paths = {
      "/x/{id}": {
        parameters: [parameter("id", "path"), parameter("a", "query", { type: "integer" })],
        get: {
          ...ok,
          parameters: [
            { $ref: "#/components/parameters/A" },
            parameter("X-Y", "header", string, { required: true }),
            parameter("Accept", "header"),
            parameter("sid", "cookie"),
          ],
        },
      },
    };
    const parameters = { A: parameter("a", "query", { type: "boolean" }, { required: true }) };
    const [found] = Object.values(await evaluated(documentOf(paths, { parameters })));
    expect(Object.keys(found?.pathParameters ?? {})).toEqual(["id"]);
    expect(Object.keys(found?.headers ?? {})).toEqual(["x-y"]);
    expect(Object.keys(found?.cookies ?? {})).toEqual(["sid"]);
    expect(found?.required).toEqual({ query: ["a"], headers: ["x-y"] });
    expect(found?.query.a && firstDifference(found.query.a, 1)?.expected).toBe("boolean");
    expect(found?.styles).toBeUndefined();
  });

  test("that are objects have no other properties than the documented ones", async () => {
    const { query } = await one({ ...ok, parameters: [parameter("q", "query", { properties: { a: string } })] });
    expect(query.q && firstDifference(query.q, { b: 1 })?.keyword).toBe("additionalProperties");
  });

  test.each<[string, object, string[][]]>([
    [
      "form",
      parameter("q", "query", list),
      [
        ["q", "a b"],
        ["q", "c,d"],
      ].map(([k = "", v = ""]) => [k, encodeURIComponent(v)]),
    ],
    ["form without explode", parameter("q", "query", list, { explode: false }), [["q", "a%20b,c%2Cd"]]],
    [
      "spaceDelimited",
      parameter("q", "query", list, { style: "spaceDelimited", explode: false }),
      [["q", "a%20b%20c%2Cd"]],
    ],
    [
      "pipeDelimited",
      parameter("q", "query", list, { style: "pipeDelimited", explode: false }),
      [["q", "a%20b%7Cc%2Cd"]],
    ],
    [
      "allowReserved",
      parameter("q", "query", list, { allowReserved: true }),
      [
        ["q", "a%20b"],
        ["q", "c,d"],
      ],
    ],
    [
      "JSON",
      { name: "q", in: "query", content: { "application/json": { schema: list } } },
      [["q", encodeURIComponent('["a b","c,d"]')]],
    ],
    ["simple", parameter("q", "path", list), [["q", "a%20b,c%2Cd"]]],
    ["label", parameter("q", "path", list, { style: "label" }), [["q", ".a%20b,c%2Cd"]]],
    ["label with explode", parameter("q", "path", list, { style: "label", explode: true }), [["q", ".a%20b.c%2Cd"]]],
    ["matrix", parameter("q", "path", list, { style: "matrix" }), [["q", ";q=a%20b,c%2Cd"]]],
    [
      "matrix with explode",
      parameter("q", "path", list, { style: "matrix", explode: true }),
      [["q", ";q=a%20b;q=c%2Cd"]],
    ],
    ["a header", parameter("q", "header", list), [["q", "a b,c,d"]]],
    ["a cookie", parameter("q", "cookie", list, { explode: false }), [["q", "a%20b,c%2Cd"]]],
  ])("in the style %s are written so", async (_, given, expected) => {
    const location = Reflect.get(given, "in");
    const operation = await one({ ...ok, parameters: [given] }, {}, location === "path" ? "/x/{q}" : "/x");
    const key = location === "header" ? "headers" : location === "cookie" ? "cookies" : location;
    expect(operation.styles?.[key as "query"]?.q?.("q", ["a b", "c,d"])).toEqual(expected);
  });

  test("that are objects are written by style", async () => {
    const schema = { type: "object", additionalProperties: string };
    const styles = [
      ["query", {}],
      ["query", { style: "deepObject" }],
      ["query", { explode: false }],
      ["path", { explode: true }],
      ["header", {}],
      ["path", { style: "matrix", explode: true }],
    ] as const;
    const written = styles.map(async ([location, more]) => {
      const operation = await one({ ...ok, parameters: [parameter("q", location, schema, more)] }, {}, "/x/{q}");
      const key = location === "header" ? "headers" : location;
      return operation.styles?.[key]
        ?.q?.("q", { a: "1", b: "x y" })
        .map((pair) => pair.join("="))
        .join("&");
    });
    expect(await Promise.all(written)).toEqual([
      "a=1&b=x%20y",
      "q%5Ba%5D=1&q%5Bb%5D=x%20y",
      "q=a,1,b,x%20y",
      "q=a=1,b=x%20y",
      "q=a,1,b,x y",
      "q=;a=1;b=x%20y",
    ]);
  });

  test("of a path that are not declared are strings, with a warning", async () => {
    const { warnings } = await compile(documentOf({ "/x/{id}": { get: ok } }));
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining("{id} is not declared")]);
    expect(Object.keys((await one(ok, {}, "/x/{id}")).pathParameters)).toEqual(["id"]);
  });
});

describe("a body", () => {
  const bodyOf = async (content: object, required = true) => {
    const { body } = await one({ ...ok, requestBody: { required, content } }, {}, "/x", "post");
    if (body === undefined) throw new Error("There is no body.");
    return body;
  };

  test.each([
    ["application/json", "application/json"],
    ["application/json; charset=utf-8", "application/json; charset=utf-8"],
    ["application/vnd.api+json", "application/vnd.api+json"],
    ["*/*", "application/json"],
  ])("of %s is JSON", async (mediaType, sent) => {
    const body = await bodyOf({ "text/plain": {}, [mediaType]: { schema: { type: "object", required: ["a"] } } });
    expect(body).toMatchObject({ mediaType: sent, required: true });
    expect(body.encode({ a: 1 })).toBe('{"a":1}');
    expect(firstDifference(body.check, {})?.keyword).toBe("required");
  });

  test("of a form is encoded", async () => {
    const schema = { type: "object", properties: { a: string, b: { type: "array", items: string } } };
    const urlEncoded = await bodyOf({ "application/x-www-form-urlencoded": { schema } }, false);
    expect(urlEncoded.encode({ a: "x y&", b: ["1", "2"], c: undefined })).toBe("a=x%20y%26&b=1&b=2");
    expect(urlEncoded.required).toBe(false);
    const file = { type: "object", properties: { file: { ...string, format: "binary" }, meta: { type: "object" } } };
    const multipart = await bodyOf({ "multipart/form-data": { schema: file } });
    expect(firstDifference(multipart.check, { file: new Blob(["x"]), meta: {} })).toBeUndefined();
    expect(firstDifference(multipart.check, { file: 5 })?.keyword).toBe("type");
    const data = multipart.encode({ file: new Uint8Array([120]), meta: { a: 1 } });
    if (!(data instanceof FormData)) throw new Error("This is no FormData.");
    const [bytes, meta] = [data.get("file"), data.get("meta")];
    expect(bytes instanceof Blob && (await bytes.text())).toBe("x");
    expect(meta instanceof Blob && [meta.type, await meta.text()]).toEqual(["application/json", '{"a":1}']);
  });

  test("of another type is sent as it is given", async () => {
    const bytes = await bodyOf({ "application/octet-stream": { schema: { ...string, format: "binary" } } });
    expect(bytes.encode(new Uint8Array([1, 2, 3]).subarray(1))).toEqual(new Uint8Array([2, 3]).buffer);
    expect(firstDifference(bytes.check, {})?.keyword).toBe("type");
    expect((await bodyOf({ "text/plain": { schema: string } })).encode("x")).toBe("x");
    const { warnings } = await compile(
      documentOf({
        "/x": { post: { ...ok, requestBody: { content: { "application/xml": { schema: { type: "object" } } } } } },
      }),
    );
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining("XML is sent as the text")]);
  });
});

test("responses are JSON, text, bytes or nothing", async () => {
  const content = (mediaType: string) => ({ description: "x", content: { [mediaType]: { schema: string } } });
  const { responses, accept } = await one({
    responses: {
      200: content("application/vnd.api+json"),
      201: content("text/csv"),
      202: { description: "x" },
      "204": json(string),
      206: content("image/png"),
      "4xx": content("text/html"),
      default: { description: "x", content: { "*/*": { schema: string } } },
    },
  });
  const kinds = Object.entries(responses).map(([status, check]) => [
    status,
    typeof check === "function" ? "check" : check,
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    200: "check",
    201: "text",
    202: "none",
    204: "none",
    206: "bytes",
    "4XX": "text",
    default: "check",
  });
  expect(accept).toBe("application/vnd.api+json, text/csv, image/png");
});

test("where a success has no body, the media types of the failures are accepted", async () => {
  const content = { "application/vnd.api+json": { schema: { type: "object" } } };
  const { accept } = await one({
    responses: { 204: { description: "x" }, 404: { description: "x", content }, 409: { description: "x", content } },
  });
  expect(accept).toBe("application/vnd.api+json");
});

test("every method is compiled, and HEAD has no body", async () => {
  const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
  const found = await evaluated(documentOf({ "/x": Object.fromEntries(methods.map((method) => [method, ok])) }));
  expect(
    Object.values(found)
      .map(({ method }) => method)
      .sort(),
  ).toEqual(methods.map((method) => method.toUpperCase()).sort());
  expect(found.headX?.responses).toEqual({ 200: "none" });
});

describe("only", () => {
  const paths = {
    "/a": { get: { ...ok, operationId: "get/a" } },
    "/b": { get: { operationId: "getB", responses: { 200: json({ $ref: "#/components/schemas/Bad" }) } } },
  };
  const text = documentOf(paths, { schemas: { Bad: { type: "none" } } });

  test("keeps what is named, by id or constant", async () => {
    expect(Object.keys(await evaluated(text, ["get/a"]))).toEqual(["getA"]);
    expect(Object.keys(await evaluated(text, ["getA"]))).toEqual(["getA"]);
    await expect(compile(text)).rejects.toThrow("/components/schemas/Bad/type");
  });

  test("suggests the nearest of an unknown name", async () => {
    await expect(compile(text, { only: ["getAA"] })).rejects.toThrow(
      'There is no operation "getAA"; did you mean get/a?',
    );
  });
});

test("references lead anywhere in the document", async () => {
  const found = await evaluated(referring);
  const check = found.b?.responses[200];
  expect(typeof check === "function" && firstDifference(check, "x")?.expected).toBe("integer");
});

test("Swagger 2.0 and other versions are rejected", async () => {
  await expect(compile('{"swagger":"2.0"}')).rejects.toThrow("/swagger: is Swagger 2.0");
  await expect(compile(documentOf({}, {}, "4.0.0"))).rejects.toThrow("/openapi");
});
