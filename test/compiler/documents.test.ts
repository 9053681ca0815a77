/** Whole documents: what comes of their operations. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { format } from "../../src/compiler/format.ts";
import { generateOperations, ownModules } from "../../src/compiler/operations.ts";
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
      ...["PagedOperation", "UnpagedOperation", "Unwrap", "ArgumentsOf", "Check", "object", "json", "form"],
      ...["links", "writeArguments", "orgs.list", "Resource.v2--list", "list-", "½"],
    ];
    const paths = Object.fromEntries(ids.map((operationId, index) => [`/p${index}`, { get: { ...ok, operationId } }]));
    const found = await evaluated(
      documentOf({ ...paths, "/users/{id}/orgs": { get: ok, post: ok }, "/v2/ǰ": { get: ok } }),
    );
    const names = Object.entries(found).map(([name, { id }]) => [name, id]);
    expect(names).toEqual(
      [
        ...["orgsList orgs/list", "orgsList_2 orgs-list", "delete_ delete", "Text Text", "text_2 text"],
        ...["operations_2 operations", "Operation_2 Operation", "_1st 1st", "aB a b", "名前 名前", "toString toString"],
        ...["getUsersIdOrgs getUsersIdOrgs", "postUsersIdOrgs postUsersIdOrgs"],
        ...["PagedOperation", "UnpagedOperation", "Unwrap", "ArgumentsOf", "Check"].map((id) => `${id}_2 ${id}`),
        ...["object", "json", "form", "links", "writeArguments"].map((id) => `${id}_2 ${id}`),
        ...["orgsList_3 orgs.list", "resourceV2List Resource.v2--list", "list list-", "unnamed ½"],
        "getV2J getV2J",
      ]
        .map((each) => [each.slice(0, each.indexOf(" ")), each.slice(each.indexOf(" ") + 1)])
        .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
  });

  test.each<[what: string, operations: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>]>([
    ["that need no change come first", { "/a": "a-b", "/b": "aB" }, { aB: "aB", aB_2: "a-b" }],
    ["without letters are made of method and path", { "/a": "--", "/b": "" }, { getA: "--", getB: "getB" }],
    ["that are escaped are changed", { "/a": "\\u0061", "/b": "a" }, { a: "a", u0061: "\\u0061" }],
    ["that are words of TypeScript may stay", { "/a": "type", "/b": "yield" }, { type: "type", yield_: "yield" }],
    [
      "that are used in a module are changed",
      { "/a": "await", "/b": "arguments", "/c": "eval", "/d": "undefined", "/e": "Infinity", "/f": "NaN" },
      {
        ...{ arguments_: "arguments", await_: "await", eval_: "eval", infinity: "Infinity", naN: "NaN" },
        undefined_: "undefined",
      },
    ],
    ["may be used twice", { "/a": "a", "/b": "a" }, { a: "a", a_2: "a" }],
    ["may contain `#`", { "/a": "a#b", "/b": "a/b" }, { aB: "a#b", aB_2: "a/b" }],
  ])("of operations %s", async (_, operations, names) => {
    const paths = Object.entries(operations).map(([path, operationId]) => [path, { get: { ...ok, operationId } }]);
    const text = documentOf(Object.fromEntries(paths));
    const found = Object.entries(await evaluated(text)).map(([name, { id }]) => [name, id]);
    expect(Object.fromEntries(found)).toEqual(names);
    const { operations: module, types } = await compile(text);
    const [, declarations = ""] = types.split("export interface operations");
    const [used, declared] = [
      module.matchAll(/ArgumentsOf<operations\["(.+?)"\]/g),
      declarations.matchAll(/^ {4}readonly "?([^":]+)"?: \{/gm),
    ].map((matches) => Array.from(matches, ([, key]) => key).sort());
    expect(used).toEqual(declared);
  });

  test("of types have `/` in place of `#`", async () => {
    const { operations } = await compile(documentOf({ "/a": { get: { ...ok, operationId: "a#b" } } }));
    expect(operations).toContain('ArgumentsOf<operations["a/b"]>');
  });

  test("of paths may have a fragment, which is not sent", async () => {
    const found = await evaluated(documentOf({ "/a#one": { get: ok }, "/a#two": { get: ok }, "x-more": 1 }));
    expect(Object.entries(found).map(([name, { path }]) => [name, path])).toEqual([
      ["getA", "/a"],
      ["getA_2", "/a"],
    ]);
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
            ...["Accept", "Content-Type", "Authorization"].map((name) => parameter(name, "header")),
            parameter("sid", "cookie", string, { required: true }),
            parameter("Page", "query"),
            parameter("accept", "query"),
            { name: "any", in: "query" },
            parameter("elsewhere", "path"),
          ],
        },
      },
    };
    const parameters = { A: parameter("a", "query", { type: "boolean" }, { required: true }) };
    const [found] = Object.values(await evaluated(documentOf(paths, { parameters })));
    expect(Object.keys(found?.pathParameters ?? {})).toEqual(["id"]);
    expect(Object.keys(found?.headers ?? {})).toEqual(["x-y"]);
    expect(Object.keys(found?.cookies ?? {})).toEqual(["sid"]);
    expect(Object.keys(found?.query ?? {})).toEqual(["a", "Page", "accept", "any"]);
    expect(found?.query.any && firstDifference(found.query.any, [1])).toBeUndefined();
    expect(found?.required).toEqual({ query: ["a"], headers: ["x-y"], cookies: ["sid"] });
    expect(found?.query.a && firstDifference(found.query.a, 1)?.expected).toBe("boolean");
    expect(Object.keys(found?.styles ?? {})).toEqual(["query"]);
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
    [
      "JSON in a header",
      { name: "q", in: "header", content: { "application/json": { schema: list } } },
      [["q", '["a b","c,d"]']],
    ],
    ["a cookie", parameter("q", "cookie", list, { explode: false }), [["q", "a%20b,c%2Cd"]]],
    [
      "a cookie with explode",
      parameter("q", "cookie", list),
      [
        ["q", "a%20b"],
        ["q", "c%2Cd"],
      ],
    ],
    [
      "spaceDelimited with explode",
      parameter("q", "query", list, { style: "spaceDelimited", explode: true }),
      [
        ["q", "a%20b"],
        ["q", "c%2Cd"],
      ],
    ],
    [
      "pipeDelimited with allowReserved",
      parameter("q", "query", list, { style: "pipeDelimited", allowReserved: true }),
      [["q", "a%20b%7Cc%2Cd"]],
    ],
    [
      "allowReserved of a header",
      parameter("q", "header", list, { style: "form", explode: false, allowReserved: true }),
      [["q", "a b,c,d"]],
    ],
    [
      "a schema beside content",
      parameter("q", "query", list, { content: { "application/json": {} }, explode: false }),
      [["q", "a%20b,c%2Cd"]],
    ],
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
      ["query", { style: "deepObject", explode: true }],
      ["query", { explode: false }],
      ["path", { explode: true }],
      ["header", {}],
      ["header", { explode: true }],
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
      "q%5Ba%5D=1&q%5Bb%5D=x%20y",
      "q=a,1,b,x%20y",
      "q=a=1,b=x%20y",
      "q=a,1,b,x y",
      "q=a=1,b=x y",
      "q=;a=1;b=x%20y",
    ]);
  });

  test("of a style keep their names, but for headers", async () => {
    const parameters = ["query", "header"].map((location) => parameter("Q", location, list));
    const { styles } = await one({ ...ok, parameters });
    expect([styles?.query, styles?.headers].map((each) => Object.keys(each ?? {}))).toEqual([["Q"], ["q"]]);
  });

  const schemas = { Name: string, Names: list };
  test.each<[location: string, schema: object, isPlain: boolean]>([
    ["query", { $ref: "#/components/schemas/Name" }, true],
    ["query", { $ref: "#/components/schemas/Names" }, false],
    ["query", { type: ["string", "null"] }, true],
    ["query", { type: ["string", "object"] }, false],
    ["query", { type: ["string", "array"] }, false],
    ["query", { enum: ["a", 1] }, true],
    ["query", { enum: ["a", [1]] }, false],
    ["query", { const: "a" }, true],
    ["query", { const: [1] }, false],
    ["query", { allOf: [{ maxLength: 1 }, string] }, true],
    ["query", { allOf: [{ maxLength: 1 }, {}] }, false],
    ["query", { anyOf: [string, { type: "integer" }] }, true],
    ["query", { oneOf: [string, list] }, false],
    ["query", {}, false],
    ["query", { type: "boolean" }, true],
    ["path", { type: "boolean" }, false],
    ["header", { type: "boolean" }, true],
  ])("in the %s of the schema %j have no style: %s", async (location, schema, isPlain) => {
    const { styles } = await one({ ...ok, parameters: [parameter("q", location, schema)] }, { schemas }, "/x/{q}");
    expect(styles === undefined).toBe(isPlain);
  });

  test("may be null in place of none", async () => {
    expect((await one({ ...ok, parameters: null })).query).toEqual({});
  });

  test("of any names have their styles", async () => {
    const names = ["a", "__proto__"];
    const list = { items: string };
    const { styles } = await one({ ...ok, parameters: names.map((name) => parameter(name, "query", list)) });
    expect(Object.keys(styles?.query ?? {})).toEqual(names);
  });

  test("of a path that are not declared are strings, with a warning", async () => {
    const { warnings, types } = await compile(documentOf({ "/x/{a}/{id}": { get: ok } }));
    expect(warnings).toEqual(
      ["a", "id"].map((name) => ({
        pointer: "/paths/~1x~1{a}~1{id}/get",
        message: `the path parameter {${name}} is not declared: it is taken to be a string`,
      })),
    );
    expect(types).toContain("readonly id: string;");
    const { pathParameters, styles } = await one(ok, {}, "/x/{a}/{id}");
    expect(Object.keys(pathParameters)).toEqual(["a", "id"]);
    expect(pathParameters.id && firstDifference(pathParameters.id, 1)?.expected).toBe("string");
    expect(styles).toBeUndefined();
  });
});

test("a parameter of the path is required, whatever it says", async () => {
  const operation = { ...ok, parameters: [{ name: "id", in: "path", schema: string }] };
  expect((await compile(documentOf({ "/x/{id}": { get: operation } }))).types).toContain("readonly id: string;");
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
    ["application/*", "application/json"],
    ["text/json", "text/json"],
    ["Application/JSON ;charset=utf-8", "Application/JSON ;charset=utf-8"],
    ["application/json-patch+json", "application/json-patch+json"],
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
    const c = { type: "object", additionalProperties: string };
    const styled = await bodyOf({
      "application/x-www-form-urlencoded": {
        schema: { type: "object", properties: { ...schema.properties, c } },
        encoding: { a: {}, b: { style: "pipeDelimited", explode: false }, c: { style: "deepObject" }, d: null },
      },
    });
    expect(styled.encode({ a: ["1", "2"], b: ["1", "2"], c: { x: "1" } })).toBe("a=1&a=2&b=1%7C2&c%5Bx%5D=1");
    const deep = '{"a": {"style": "deepObject"}, "__proto__": {"style": "deepObject"}}';
    const named = await bodyOf({ "application/x-www-form-urlencoded": { schema: {}, encoding: JSON.parse(deep) } });
    expect(named.encode(JSON.parse('{"a": {"b": 1}, "__proto__": {"c": 2}}'))).toBe("a%5Bb%5D=1&__proto__%5Bc%5D=2");
    const spaced = await bodyOf({
      "application/x-www-form-urlencoded": {
        schema,
        encoding: { a: { explode: false }, b: { style: "spaceDelimited" }, c: { style: "simple" } },
      },
    });
    expect(spaced.encode({ a: ["1", "2"], b: ["1", "2"], c: ["1", "2"] })).toBe("a=1,2&b=1%202&c=1,2");
    const file = { type: "object", properties: { file: { ...string, format: "binary" }, meta: { type: "object" } } };
    const multipart = await bodyOf({ "multipart/form-data": { schema: file } });
    expect(firstDifference(multipart.check, { file: new Blob(["x"]), meta: {} })).toBeUndefined();
    expect(firstDifference(multipart.check, { file: 5 })?.keyword).toBe("type");
    const { check } = await bodyOf({ "application/json": { schema: file } });
    expect(firstDifference(check, { file: new Blob(["x"]) })?.keyword).toBe("type");
    const data = multipart.encode({ file: new Uint8Array([120]), meta: { a: 1 } });
    if (!(data instanceof FormData)) throw new Error("This is no FormData.");
    const [bytes, meta] = [data.get("file"), data.get("meta")];
    expect(bytes instanceof Blob && (await bytes.text())).toBe("x");
    expect(meta instanceof Blob && [meta.type, await meta.text()]).toEqual(["application/json", '{"a":1}']);
  });

  test("of another type is sent as it is given", async () => {
    // Its schema is not read.
    const bytes = await bodyOf({ "application/octet-stream": { schema: { type: "none", pattern: "(" } } });
    expect(bytes.encode(new Uint8Array([1, 2, 3]).subarray(1))).toEqual(new Uint8Array([2, 3]).buffer);
    expect(firstDifference(bytes.check, {})?.keyword).toBe("type");
    expect(firstDifference((await bodyOf({ "image/*": {} })).check, {})?.keyword).toBe("type");
    expect((await bodyOf({ "text/plain": { schema: string } })).encode("x")).toBe("x");
  });

  test.each(["application/xml", "application/atom+xml"])("of %s is a text, with a warning", async (mediaType) => {
    const content = { [mediaType]: { schema: { type: "object" } } };
    const { warnings } = await compile(documentOf({ "/x": { post: { ...ok, requestBody: { content } } } }));
    expect((await compile(documentOf({ "/x": { post: { ...ok, requestBody: json(string) } } }))).warnings).toEqual([]);
    expect(warnings).toEqual([
      {
        pointer: `/paths/~1x/post/requestBody/content/${mediaType.replace("/", "~1")}`,
        message: "XML is sent as the text that is given, unchecked",
      },
    ]);
    expect(firstDifference((await bodyOf(content)).check, {})?.expected).toBe("string");
  });

  test.each([
    ["application/json", ["application/vnd.api+json", "application/json; charset=utf-8"]],
    ["application/vnd.api+json", ["multipart/form-data", "application/vnd.api+json"]],
    ["multipart/form-data", ["application/x-www-form-urlencoded", "multipart/form-data"]],
    ["application/x-www-form-urlencoded", ["text/plain", "application/x-www-form-urlencoded"]],
    ["text/plain", ["application/octet-stream", "text/plain"]],
    ["application/json", ["application/json-patch+json", "application/json"]],
  ])("of several types is %s", async (best, mediaTypes) => {
    const { mediaType } = await bodyOf(Object.fromEntries(mediaTypes.map((each) => [each, { schema: string }])));
    expect(mediaType.startsWith(best)).toBe(true);
  });

  test("of any type may be bytes", async () => {
    expect((await bodyOf({ "*/*": {} })).encode(1)).toBe("1");
    const { check, mediaType } = await bodyOf({ "*/*": { schema: { ...string, format: "binary" } } });
    expect([mediaType, firstDifference(check, new Uint8Array([1]))]).toEqual(["*/*", undefined]);
  });

  test("without content is none", async () => {
    expect((await one({ ...ok, requestBody: {} }, {}, "/x", "post")).body).toBeUndefined();
    expect((await bodyOf({ "application/json": null })).encode(1)).toBe("1");
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

test.each([
  ["text", "text/csv", "application/xml", "application/atom+xml", "application/javascript", "application/yaml"],
  ["text", "application/x-yaml", "application/x-ndjson", "application/graphql", "application/sql", "Text/CSV; a=b"],
  ["text", "multipart/mixed", "application/x-www-form-urlencoded", "text/css", "text/x", "text/html"],
  ["bytes", "application/pdf", "application/xml-dtd", "application/sqlite", "x/text/csv", "x-application/sql"],
  ["bytes", "application/jsonl", "application/json-seq", "application/x+jsonl", "multipart+json/x", "image/*"],
])("a response is %s of the types %s, %s, %s, %s and %s", async (kind, ...mediaTypes) => {
  // What is not JSON is not checked: its schema is not read.
  const responses = mediaTypes.map((mediaType, index) => [
    210 + index,
    { description: "x", content: { [mediaType]: { schema: { type: "none" } } } },
  ]);
  const found = await one({ responses: Object.fromEntries(responses) });
  expect(Object.values(found.responses)).toEqual(mediaTypes.map(() => kind));
});

test.each([204, 205, 304])("a response of the status %d has no body, whatever is documented", async (status) => {
  const { responses } = await one({ responses: { [status]: json(string), "x-more": 1 } });
  expect(responses).toEqual({ [status]: "none" });
});

test("where a success has no body, the media types of the failures are accepted", async () => {
  const content = { "application/vnd.api+json": { schema: { type: "object" } } };
  const { accept } = await one({
    responses: { 204: { description: "x" }, 404: { description: "x", content }, 409: { description: "x", content } },
  });
  expect(accept).toBe("application/vnd.api+json");
  expect((await one({ responses: { 204: { description: "x" } } })).accept).toBeUndefined();
});

test.each([
  ["application/json", undefined],
  ["Application/JSON; charset=utf-8", undefined],
  ["application/json-seq", "application/json-seq"],
])("a response of %s alone: accepted is %s", async (mediaType, accepted) => {
  const { accept } = await one({ responses: { 200: { description: "x", content: { [mediaType]: {} } } } });
  expect(accept).toBe(accepted);
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
      new Error('There is no operation "getAA"; did you mean get/a?'),
    );
    await expect(compile(text, { only: ["other"] })).rejects.toThrow(new Error('There is no operation "other"'));
  });
});

test("the module of the operations imports what it uses", () => {
  const node = {
    type: "object",
    properties: { children: { type: "array", items: { $ref: "#/components/schemas/Node" } } },
  };
  const body = (mediaType: string, more: object = {}) => ({ requestBody: { content: { [mediaType]: more } } });
  const parameters = [{ name: "tags", in: "query", schema: { type: "array", items: string } }];
  const responses = { 200: json({ $ref: "#/components/schemas/Node" }) };
  const paths = {
    "/a": {
      post: {
        responses,
        parameters,
        ...body("application/x-www-form-urlencoded", { encoding: { a: { explode: false } } }),
      },
    },
    "/b": { post: { responses, ...body("application/x-www-form-urlencoded") } },
    "/c": { post: { responses, ...body("application/json") } },
    "/d": { post: { responses, ...body("application/pdf") } },
    "/e": { post: { responses, ...body("application/xml") } },
  };
  const lines = format(generateOperations(JSON.parse(documentOf(paths, { schemas: { Node: node } })))).split("\n");
  expect(lines.filter((line) => /^import |^ {4}body: /.test(line))).toEqual([
    'import { anything, array, binary, lazy, object, string } from "../../src/contract/checks.ts";',
    'import { json, raw, urlEncoded } from "../../src/contract/encode.ts";',
    'import { form, formExplode } from "../../src/contract/styles.ts";',
    'import { writeArguments } from "../../src/contract/write.ts";',
    'import type { Check } from "../../src/contract/finding.ts";',
    'import type { ArgumentsOf, Operation } from "../../src/contract/operation.ts";',
    'import type { operations } from "./types.ts";',
    ...[
      'anything, required: false, mediaType: "application/x-www-form-urlencoded", encode: /* @__PURE__ */ urlEncoded({ "a": form })',
      'anything, required: false, mediaType: "application/x-www-form-urlencoded", encode: /* @__PURE__ */ urlEncoded()',
      'anything, required: false, mediaType: "application/json", encode: json',
      'binary, required: false, mediaType: "application/pdf", encode: raw',
      'string, required: false, mediaType: "application/xml", encode: raw',
    ].map((body) => `    body: { check: ${body} },`),
  ]);
});

test.each<[place: string, document: object, problem: string]>([
  ["/paths", {}, "is missing"],
  ["/paths", { paths: [] }, "must be an object"],
  ["/paths/~1x", { paths: { "/x": 5 } }, "must be an object"],
  ["/paths/~1x/get", { paths: { "/x": { get: 5 } } }, "must be an object"],
  ["/paths/~1x/get/operationId", at({ operationId: 7 }), "must be a string"],
  ["/paths/~1x/get/parameters", at({ parameters: {} }), "must be an array"],
  ["/paths/~1x/parameters", { paths: { "/x": { parameters: 5, get: ok } } }, "must be an array"],
  ...[5, { in: "query" }, { name: "", in: "query" }, { name: 5, in: "query" }, { name: "a", in: "body" }].map(
    (parameter): [string, object, string] => [
      "/paths/~1x/get/parameters/0",
      at({ parameters: [parameter] }),
      "must be a parameter with `name`, and `in` path, query, header or cookie",
    ],
  ),
  [
    "/paths/~1x/get/parameters/0/content/application~1json/schema",
    at({ parameters: [{ name: "a", in: "query", ...json(5) }] }),
    "must be a schema",
  ],
  ["/paths/~1x/get/requestBody", at({ requestBody: 5 }), "must be an object"],
  ["/paths/~1x/get/requestBody/content/application~1json/schema", at({ requestBody: json(5) }), "must be a schema"],
  ["/paths/~1x/get/responses", at({ responses: undefined }), "is missing"],
  ["/paths/~1x/get/responses", at({ responses: [] }), "must be an object"],
  ["/paths/~1x/get/responses/200/$ref", at({ responses: { 200: { $ref: 5 } } }), "must be a string"],
  ["/paths/~1x/get/responses/200", at({ responses: { 200: 5 } }), "must be an object"],
  [
    "/paths/~1x/get/responses/200/content/application~1json/schema",
    at({ responses: { 200: json(5) } }),
    "must be a schema",
  ],
  ...["1200", "2000", "600", "20", "6xx", "4xxx", "Default"].map((status): [string, object, string] => [
    `/paths/~1x/get/responses/${status}`,
    at({ responses: { [status]: json(string) } }),
    "is not a status",
  ]),
  [
    "/paths/~1~0?",
    { paths: { "/~?": {} } },
    "is not a valid path: it must start with `/`, without dot segments, `?`, `#` and spaces",
  ],
  ...["x", "/x?", "/x y", "/{a", "/a/..", "/./a"].map((path): [string, object, string] => [
    `/paths/${path.replaceAll("/", "~1")}`,
    { paths: { [path]: {} } },
    "is not a valid path: it must start with `/`, without dot segments, `?`, `#` and spaces",
  ]),
])("%s of %j %s", async (place, document, problem) => {
  await expect(compile(JSON.stringify({ openapi: "3.1.0", ...document }))).rejects.toThrow(
    new Error(`${place}: ${problem}.`),
  );
});

/** A document with one operation. */
function at(operation: object): object {
  return { paths: { "/x": { get: { ...ok, ...operation } } } };
}

test("parameters, bodies and responses that are components have types with their names", async () => {
  const ref = (kind: string, name = "A") => ({ $ref: `#/components/${kind}/${name}` });
  const operation = {
    parameters: [ref("parameters"), { $ref: "#/paths/~1a/parameters/0" }],
    requestBody: ref("requestBodies"),
    responses: { 200: ref("responses"), 204: ref("responses"), 400: ref("responses", "a b") },
  };
  const parameter = { name: "a", in: "query", schema: string };
  const { types } = await compile(
    documentOf(
      { "/a": { parameters: [{ ...parameter, name: "b" }], post: operation } },
      {
        parameters: { A: parameter },
        requestBodies: { A: json(string) },
        responses: { A: json(string), "a b": json(string) },
      },
    ),
  );
  expect(types.match(/^export type \w+ = components.*/gm)).toEqual([
    "export type ParameterA = components['parameters']['A'];",
    "export type RequestBodyA = components['requestBodies']['A'];",
    "export type ResponseA = components['responses']['A'];",
  ]);
});

test("only what differs in requests has a type for them", async () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const object = (property: object) => ({ type: "object", properties: { property } });
  const schemas = {
    Plain: object(string),
    Enum: { enum: ["a"] },
    Const: object({ const: "a" }),
    Count: { const: 1 },
    Read: object({ ...string, readOnly: true }),
    Write: object({ ...string, writeOnly: true }),
    "a/b": object(ref("Enum")),
    "100%": string,
    List: { type: "array", items: ref("a~1b") },
    Forms: { anyOf: [string, ref("List")] },
    Elsewhere: object({ $ref: "#/paths/~1x/post/responses/200/content/application~1json/schema" }),
    Word: { type: "object", properties: { $ref: string } },
    Plains: { anyOf: [ref("Plain"), ref("Count"), ref("Word")] },
    Tree: object({ anyOf: [ref("Tree"), ref("Enum")] }),
    Extended: object({ $ref: "#/x#/components/schemas/A" }),
    Null: object({ type: ["string", "null"], default: null }),
    Trunk: object(ref("Trunk")),
    File: object({ ...string, format: "binary" }),
    Files: object(ref("File")),
  };
  const bodies = [
    ...Object.keys(schemas).map((name) => ref(name.replace("/", "~1"))),
    ref("List/items"),
    ref("Plain/properties/property"),
  ];
  const paths = bodies.map((schema, index) => [`/${index}`, { post: { ...ok, requestBody: json(schema) } }]);
  const form = { ...ok, requestBody: { content: { "multipart/form-data": { schema: ref("Files") } } } };
  const text = documentOf({ ...Object.fromEntries(paths), "/x": { post: form } }, { schemas });
  const extension = { "x#": { components: { schemas: { A: string } } } };
  const { types } = await compile(JSON.stringify({ ...JSON.parse(text), ...extension }));
  const names = Array.from(types.matchAll(/^export type (\w+)(Request|Upload) = components/gm), ([, name]) => name);
  expect(names).toEqual([
    ...["A_b", "Const", "Elsewhere", "Enum", "Extended", "Files", "File", "Forms", "ListItems", "List"],
    ...["PathsXPostResponses200ContentApplicationJsonSchema", "Read", "Tree", "Write", "XComponentsSchemasA"],
  ]);
});

test.each([
  [{}, 'import { object, string } from "org-contracts/runtime";'],
  [{ runtime: "./runtime.ts" }, 'import { object, string } from "./runtime.ts";'],
  [{ runtime: ownModules }, 'import { object, string } from "../../src/contract/checks.ts";'],
  [{ banner: "From\r\nb\u2028c." }, "// From  b c."],
])("with the options %j the modules begin with %s", async (options, first) => {
  const { operations, types } = await compile(documentOf({ "/x": { get: ok } }), options);
  expect(operations.split("\n")[0]).toBe(first);
  expect(types.split("\n")[0]).toBe(first.startsWith("//") ? first : "export interface paths {");
});

test("a document without operations imports nothing", async () => {
  expect((await compile(documentOf({}))).operations).toBe("");
});

test.each<[type: string, method: string, responses: object]>([
  ["unknown", "get", { 404: { description: "x" } }],
  ["undefined", "delete", { 202: { description: "x" }, 204: { description: "x" } }],
  [
    'operations["x"]["responses"]["default"]["content"]["application/json"]',
    "get",
    { 404: { description: "x" }, default: json(string) },
  ],
  ["string | Uint8Array", "get", { 200: { content: { "text/csv": {} } }, 201: { content: { "image/png": {} } } }],
])("an operation of the type %s", async (type, method, responses) => {
  const { operations } = await compile(documentOf({ "/x": { [method]: { operationId: "x", responses } } }));
  expect(operations).toContain(`export const x: Operation<${type}, ArgumentsOf<operations["x"]>> = {`);
});

test("the forms of a response may not have different envelopes", async () => {
  const envelope = (name: string) => ({ type: "object", properties: { [name]: string }, "x-unwrap": name });
  const forms = (...anyOf: object[]) => documentOf({ "/x": { get: { responses: { 200: json({ anyOf }) } } } });
  await expect(compile(forms(envelope("a"), envelope("b")))).rejects.toThrow(
    "getX: the schemas of `anyOf` have different `x-unwrap`.",
  );
  const [found] = Object.values(await evaluated(forms(envelope("a"), string)));
  expect(found).toMatchObject({ unwrap: "a", bare: true });
  const responses = { 200: { description: "x", content: { "text/csv": {} } }, 201: json(envelope("a")) };
  expect(await one({ responses })).toMatchObject({ unwrap: "a" });
  expect(await one({ responses })).not.toHaveProperty("accept");
});

test.each<[name: string, names: readonly string[], suggested: string | undefined]>([
  ["abcdef", ["xyz", "abcdxy"], "abcdxy"],
  ["abcdef", ["abcxyz"], undefined],
  ["abcdef", ["xbcdey", "abcdey", "abcxey"], "abcdey"],
  ["abcdef", ["abcdex", "abcdey"], "abcdex"],
  ["abcdef", ["abcdefgh"], "abcdefgh"],
  ["abcdef", ["abcdefghi"], undefined],
  ["abcdef", ["cdef"], "cdef"],
  ["abcdef", ["bcdefx"], "bcdefx"],
  ["abcdef", ["bcxefy"], undefined],
  ["abcdef", ["ABCDEF"], "ABCDEF"],
  ["a", ["bc"], undefined],
])("for the unknown name %s, of %j, %s is suggested", async (name, names, suggested) => {
  const paths = names.map((operationId, index) => [`/${index}`, { get: { ...ok, operationId } }]);
  await expect(compile(documentOf(Object.fromEntries(paths)), { only: [name] })).rejects.toThrow(
    new Error(`There is no operation "${name}"${suggested === undefined ? "" : `; did you mean ${suggested}?`}`),
  );
});

test("references lead anywhere in the document", async () => {
  const found = await evaluated(referring);
  const check = found.b?.responses[200];
  expect(typeof check === "function" && firstDifference(check, "x")?.expected).toBe("integer");
});

test("Swagger 2.0 and other versions are rejected", async () => {
  await expect(compile('{"swagger":"2.0"}')).rejects.toThrow(
    new Error("/swagger: is Swagger 2.0: convert the document to OpenAPI 3 first."),
  );
  for (const version of ["4.0.0", "3.2.0", "3.10", "3.1.x", "13.1.0", "3.1.0.1"])
    await expect(compile(documentOf({}, {}, version))).rejects.toThrow(
      new Error("/openapi: must be 3.0 or 3.1, the versions that are supported."),
    );
  for (const version of ["3.0", "3.0.10", "3.1.0-rc1"])
    expect((await compile(documentOf({}, {}, version))).warnings).toEqual([]);
  await expect(compile("[]")).rejects.toThrow(new Error("The document is not an OpenAPI document."));
});
