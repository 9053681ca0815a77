/** Whole documents: what comes of their operations. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { format } from "../../src/compiler/format.ts";
import { generateOperations, ownModules } from "../../src/compiler/operations.ts";
import { firstDifference } from "../../src/contract/describe.ts";
import type { Operation } from "../../src/contract/operation.ts";
import { documentOf, evaluated, integer, json, list, object, ok, ref, referring, string } from "./evaluated.ts";

async function one(operation: object, components: object = {}, path = "/x", method = "get"): Promise<Operation> {
  const [found] = Object.values(await evaluated(documentOf({ [path]: { [method]: operation } }, components)));
  if (found === undefined) throw new Error("There is no operation.");
  return found;
}

describe("names", () => {
  test("of operations become constants, and the ids stay", async () => {
    const imported = ["PagedOperation", "UnpagedOperation", "Unwrap", "ArgumentsOf", "Check", "object", "json", "form"];
    const names = {
      ...{ "orgs/list": "orgsList", "orgs-list": "orgsList_2", delete: "delete_", Text: "Text", text: "text_2" },
      ...{ operations: "operations_2", Operation: "Operation_2", "1st": "_1st", "a b": "aB", 名前: "名前" },
      ...Object.fromEntries([...imported, "links", "writeArguments"].map((id) => [id, `${id}_2`])),
      ...{ toString: "toString", "orgs.list": "orgsList_3", "Resource.v2--list": "resourceV2List" },
      ...{ "list-": "list", "½": "unnamed" },
    };
    const paths = Object.keys(names).map((operationId, index) => [`/p${index}`, { get: { ...ok, operationId } }]);
    const unnamed = { "/users/{id}/orgs": { get: ok, post: ok }, "/v2/ǰ": { get: ok } };
    const found = await evaluated(documentOf({ ...Object.fromEntries(paths), ...unnamed }));
    expect(Object.fromEntries(Object.entries(found).map(([name, { id }]) => [id, name]))).toEqual({
      ...names,
      ...{ getUsersIdOrgs: "getUsersIdOrgs", postUsersIdOrgs: "postUsersIdOrgs", getV2J: "getV2J" },
    });
  });

  test.each<[what: string, operations: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>]>([
    ["that need no change come first", { "/a": "a-b", "/b": "aB" }, { aB: "aB", aB_2: "a-b" }],
    ["without letters are made of method and path", { "/a": "--", "/b": "" }, { getA: "--", getB: "getB" }],
    ["that are escaped are changed", { "/a": "\\u0061", "/b": "a" }, { a: "a", u0061: "\\u0061" }],
    ["that are words of TypeScript may stay", { "/a": "type", "/b": "yield" }, { type: "type", yield_: "yield" }],
    ["that are used in a module are changed", { "/a": "await", "/b": "eval" }, { await_: "await", eval_: "eval" }],
    ["that are objects are changed", { "/a": "arguments", "/b": "NaN" }, { arguments_: "arguments", naN: "NaN" }],
    ["that are undefined are changed", { "/a": "undefined" }, { undefined_: "undefined" }],
    ["that are numbers are changed", { "/a": "Infinity" }, { infinity: "Infinity" }],
    ["that are classes in use are changed", { "/a": "RegExp", "/b": "Map" }, { regExp: "RegExp", Map: "Map" }],
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
    const schemas = { Word: string, X: object({ x: string }), Y: object({ y: string }) };
    const response = object({
      strict: ref("X"),
      part: { allOf: [ref("X"), object({ z: string })] },
      open: { ...object({ y: ref("Y") }), allOf: [object({ a: ref("X") }), object({ a: object({ z: string }) })] },
      bare: { not: ref("X") },
      word: { allOf: [ref("Word"), { maxLength: 3 }] },
    });
    const paths = { "/x": { get: { responses: { 200: json(response) } } } };
    const { operations } = await compile(documentOf(paths, { schemas }));
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
  const keys = { path: "path", query: "query", header: "headers", cookie: "cookies" } as const;
  const asJson = { schema: undefined, content: { "application/json": {} } };

  test("are checked by location, and overridden by name and location", async () => {
    const paths = {
      "/x/{id}": {
        parameters: [parameter("id", "path"), parameter("a", "query", integer)],
        get: {
          ...ok,
          parameters: [
            ref("A", "parameters"),
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

  test.each<[location: keyof typeof keys, given: object, written: string]>([
    ["query", {}, "a=1&b=x%20y%2Cz"],
    ["query", { explode: false }, "q=a,1,b,x%20y%2Cz"],
    ["query", { style: "spaceDelimited", explode: false }, "q=a%201%20b%20x%20y%2Cz"],
    ["query", { style: "spaceDelimited", explode: true }, "a=1&b=x%20y%2Cz"],
    ["query", { style: "pipeDelimited", explode: false }, "q=a%7C1%7Cb%7Cx%20y%2Cz"],
    ["query", { style: "pipeDelimited", allowReserved: true }, "q=a%7C1%7Cb%7Cx%20y%2Cz"],
    ["query", { style: "deepObject" }, "q%5Ba%5D=1&q%5Bb%5D=x%20y%2Cz"],
    ["query", { style: "deepObject", explode: true }, "q%5Ba%5D=1&q%5Bb%5D=x%20y%2Cz"],
    ["query", { allowReserved: true }, "a=1&b=x%20y,z"],
    ["query", { allowReserved: true, explode: false }, "q=a,1,b,x%20y%2Cz"],
    ["query", { allowReserved: true, style: "deepObject", explode: true }, "q%5Ba%5D=1&q%5Bb%5D=x%20y%2Cz"],
    ["header", { allowReserved: true, style: "form" }, "q=a=1,b=x y,z"],
    ["query", asJson, `q=${encodeURIComponent('{"a":"1","b":"x y,z"}')}`],
    // A schema goes before the content.
    ["query", { content: asJson.content, explode: false }, "q=a,1,b,x%20y%2Cz"],
    ["path", {}, "q=a,1,b,x%20y%2Cz"],
    ["path", { explode: true }, "q=a=1,b=x%20y%2Cz"],
    ["path", { style: "label" }, "q=.a,1,b,x%20y%2Cz"],
    ["path", { style: "label", explode: true }, "q=.a=1.b=x%20y%2Cz"],
    ["path", { style: "matrix" }, "q=;q=a,1,b,x%20y%2Cz"],
    ["path", { style: "matrix", explode: true }, "q=;a=1;b=x%20y%2Cz"],
    ["header", {}, "q=a,1,b,x y,z"],
    ["header", { explode: true }, "q=a=1,b=x y,z"],
    ["header", { style: "form", explode: false, allowReserved: true }, "q=a,1,b,x y,z"],
    ["header", asJson, 'q={"a":"1","b":"x y,z"}'],
    ["cookie", {}, "a=1&b=x%20y%2Cz"],
    ["cookie", { explode: false }, "q=a,1,b,x%20y%2Cz"],
  ])("in the %s of the style %j are written %s", async (location, given, written) => {
    const parameters = [parameter("q", location, { type: "object", additionalProperties: string }, given)];
    const { styles } = await one({ ...ok, parameters }, {}, "/x/{q}");
    const pairs = styles?.[keys[location]]?.q?.("q", { a: "1", b: "x y,z" });
    expect(pairs?.map((pair) => pair.join("=")).join("&")).toBe(written);
  });

  test("of a style keep their names, but for headers", async () => {
    const parameters = ["query", "header"].map((location) => parameter("Q", location, list(string)));
    const { styles } = await one({ ...ok, parameters });
    expect([styles?.query, styles?.headers].map((each) => Object.keys(each ?? {}))).toEqual([["Q"], ["q"]]);
  });

  const schemas = { Name: string, Names: list(string), Flag: { type: "boolean" } };
  test.each<[location: string, schema: object, isPlain: boolean]>([
    ["query", ref("Name"), true],
    ["query", ref("Names"), false],
    ["query", { type: ["string", "null"] }, true],
    ["query", { type: ["string", "object"] }, false],
    ["query", { type: ["string", "array"] }, false],
    ["query", { enum: ["a", 1] }, true],
    ["query", { enum: ["a", [1]] }, false],
    ["query", { const: "a" }, true],
    ["query", { const: [1] }, false],
    ["query", { allOf: [{ maxLength: 1 }, string] }, true],
    ["query", { allOf: [{ maxLength: 1 }, {}] }, false],
    ["query", { anyOf: [string, integer] }, true],
    ["query", { oneOf: [string, list(string)] }, false],
    ["query", {}, false],
    ["query", { type: "boolean" }, true],
    ["path", { type: "boolean" }, false],
    ["path", ref("Flag"), false],
    ["path", { enum: [true, false] }, false],
    ["path", { enum: ["a", "b"] }, true],
    ["path", { enum: ["a", true] }, false],
    ["path", { const: true }, false],
    ["path", { anyOf: [string, ref("Flag")] }, false],
    ["path", { anyOf: [string, integer] }, true],
    ["path", { type: ["string", "boolean"], enum: ["a"] }, false],
    ["header", { type: "boolean" }, true],
  ])("in the %s of the schema %j have no style: %s", async (location, schema, isPlain) => {
    const { styles } = await one({ ...ok, parameters: [parameter("q", location, schema)] }, { schemas }, "/x/{q}");
    expect(styles === undefined).toBe(isPlain);
  });

  test("of a text are no JSON", async () => {
    const content = { "Text/Plain": { schema: string } };
    const parameters = [parameter("q", "query", string, { schema: undefined, content })];
    const { query, styles } = await one({ ...ok, parameters });
    expect(styles).toBeUndefined();
    expect(query.q && firstDifference(query.q, 1)?.expected).toBe("string");
  });

  test("that may hold reserved characters do, if they are one value", async () => {
    const more = { allowReserved: true, explode: false };
    const { styles } = await one({ ...ok, parameters: [parameter("q", "query", string, more)] });
    expect(styles?.query?.q?.("q", "a,b")).toEqual([["q", "a,b"]]);
  });

  test("of the path are required, whatever they say", async () => {
    const get = { ...ok, parameters: [{ name: "id", in: "path", schema: string }] };
    expect((await compile(documentOf({ "/x/{id}": { get } }))).types).toContain("readonly id: string;");
  });

  test("may be null in place of none", async () => {
    expect((await one({ ...ok, parameters: null })).query).toEqual({});
  });

  test("of any names have their styles", async () => {
    const names = ["a", "__proto__"];
    const parameters = names.map((name) => parameter(name, "query", { items: string }));
    const { styles } = await one({ ...ok, parameters });
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
    const { encode, required } = await bodyOf({ "application/x-www-form-urlencoded": {} }, false);
    expect(encode({ a: "x y&", b: ["1", "2"] })).toBe("a=x%20y%26&b=1&b=2");
    expect(required).toBe(false);
  });

  const two = ["1", "2"];
  const deep = '{"a": {"style": "deepObject"}, "__proto__": {"style": "deepObject"}}';
  test.each([
    [{ a: {}, b: { style: "pipeDelimited", explode: false }, c: null }, { a: two, b: two }, "a=1&a=2&b=1%7C2"],
    [{ a: { explode: false }, b: { style: "spaceDelimited" } }, { a: two, b: two }, "a=1,2&b=1%202"],
    [{ a: { style: "simple" } }, { a: two }, "a=1,2"],
    [
      { a: { style: "form" }, b: { explode: true }, d: {} },
      { a: { c: 1 }, b: { f: 3 }, d: { e: 2 } },
      "c=1&f=3&d=%7B%22e%22%3A2%7D",
    ],
    [JSON.parse(deep), JSON.parse('{"a": {"b": 1}, "__proto__": {"c": 2}}'), "a%5Bb%5D=1&__proto__%5Bc%5D=2"],
  ])("of a form with the encoding %j is encoded by style", async (encoding, value, encoded) => {
    const body = await bodyOf({ "application/x-www-form-urlencoded": { encoding } });
    expect(body.encode(value)).toBe(encoded);
  });

  test("takes files in a multipart form alone", async () => {
    const schema = object({ file: { ...string, format: "binary" } });
    const { check, encode } = await bodyOf({ "multipart/form-data": { schema } });
    expect(firstDifference(check, { file: new Blob(["x"]) })).toBeUndefined();
    expect(firstDifference(check, { file: 5 })?.keyword).toBe("type");
    expect(encode({ file: new Blob(["x"]) })).toBeInstanceOf(FormData);
    const inJson = await bodyOf({ "application/json": { schema } });
    expect(firstDifference(inJson.check, { file: new Blob(["x"]) })?.keyword).toBe("type");
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
    expect((await compile(documentOf({ "/x": { post: { ...ok, requestBody: { content } } } }))).warnings).toEqual([
      {
        pointer: `/paths/~1x/post/requestBody/content/${mediaType.replace("/", "~1")}`,
        message: "XML is sent as the text that is given, unchecked",
      },
    ]);
    expect(firstDifference((await bodyOf(content)).check, {})?.expected).toBe("string");
  });

  test("of JSON has no warning", async () => {
    expect((await compile(documentOf({ "/x": { post: { ...ok, requestBody: json(string) } } }))).warnings).toEqual([]);
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
  const kinds = Object.entries(responses).map(([status, kind]) => [status, typeof kind === "string" ? kind : "check"]);
  expect(Object.fromEntries(kinds)).toEqual({
    ...{ 200: "check", 201: "text", 202: "none", 204: "none", 206: "bytes", "4XX": "text" },
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

test.each([
  ["image/png", "image/png"],
  ["image/*", "image/*"],
  ["*/*", undefined],
])("a response of %s is asked for by %s", async (mediaType, accepted) => {
  const { accept } = await one({
    responses: { 200: { description: "x", content: { [mediaType]: { schema: string } } } },
  });
  expect(accept).toBe(accepted);
});

test("bytes of any type are asked for as such", async () => {
  const content = { "*/*": { schema: { ...string, format: "binary" } } };
  expect((await one({ responses: { 200: { description: "x", content } } })).accept).toBe("*/*");
});

describe("a warning", () => {
  const warningsOf = async (paths: object, components: object = {}) =>
    (await compile(documentOf(paths, components))).warnings.map(({ pointer, message }) => `${pointer} ${message}`);
  const at = "/paths/~1x";
  const ignored = (field: string, kind: string) => `/${field} is not a field of ${kind}, and is ignored`;
  const described = { description: "x" };

  test.each<[item: object, expected: string[]]>([
    [{ gett: ok, "x-more": 1 }, [`${ignored("gett", "a path item")} (did you mean \`get\`?)`]],
    [
      { post: { ...ok, requestbody: {} } },
      [`/post${ignored("requestbody", "an operation")} (did you mean \`requestBody\`?)`],
    ],
    [
      { get: { ...ok, parameters: [{ name: "q", in: "query", type: "string" }] } },
      [`/get/parameters/0${ignored("type", "a parameter")}`],
    ],
    [
      { post: { ...ok, requestBody: { content: { "application/json": { schem: {} } }, requird: true } } },
      [
        `/post/requestBody${ignored("requird", "a request body")} (did you mean \`required\`?)`,
        `/post/requestBody/content/application~1json${ignored("schem", "a media type")} (did you mean \`schema\`?)`,
      ],
    ],
    [
      { get: { responses: { 200: { ...described, schema: string } } } },
      [`/get/responses/200${ignored("schema", "a response")}`],
    ],
    [
      { get: { responses: { 200: { ...described, content: { "text/plain": { Schema: string } } } } } },
      [`/get/responses/200/content/text~1plain${ignored("Schema", "a media type")} (did you mean \`schema\`?)`],
    ],
    [{ get: { ...ok, servers: [] } }, ["/get/servers is ignored: requests go to the `baseUrl` of the client"]],
    [{ get: ok, servers: [] }, ["/servers is ignored: requests go to the `baseUrl` of the client"]],
    [{ trace: ok }, ["/trace cannot be called: `fetch` does not send TRACE"]],
    [
      { post: { ...ok, requestBody: { content: { "multipart/mixed": { schema: {} } } } } },
      [
        "/post/requestBody/content/multipart~1mixed is sent as `multipart/form-data`: `fetch` can write no other multipart type",
      ],
    ],
    [{ post: { ...ok, requestBody: { content: { "Multipart/Form-Data; boundary=x": { schema: {} } } } } }, []],
    [{ post: { ...ok, requestBody: described } }, ["/post/requestBody has no `content`, and is left out"]],
    [
      { post: { ...ok, requestBody: { contents: {}, content: {} } } },
      [
        `/post/requestBody${ignored("contents", "a request body")} (did you mean \`content\`?)`,
        "/post/requestBody has no `content`, and is left out",
      ],
    ],
    [
      { get: { ...ok, parameters: [{ name: "q", in: "query", content: { "text/plain": { schem: string } } }] } },
      [`/get/parameters/0/content/text~1plain${ignored("schem", "a media type")} (did you mean \`schema\`?)`],
    ],
  ])("of %j says what is not done", async (item, expected) => {
    expect(await warningsOf({ "/x": item })).toEqual(expected.map((each) => at + each));
  });

  test.each(["get", "head"])("states that %s has no body, which is left out", async (method) => {
    const operation = { ...ok, requestBody: { required: true, ...json(string) } };
    expect(await warningsOf({ "/x": { [method]: operation } })).toEqual([
      `${at}/${method}/requestBody is left out: \`fetch\` sends no body with ${method.toUpperCase()}`,
    ]);
    expect((await one(operation, {}, "/x", method)).body).toBeUndefined();
    expect((await one(operation, {}, "/x", "delete")).body).toBeDefined();
  });

  test("names what stands beside `$ref`", async () => {
    const get = { ...ok, responses: { 200: { ...ref("A", "responses"), content: {}, "x-more": 1, summary: "x" } } };
    const components = { responses: { A: { description: "x" } }, pathItems: { P: { get } } };
    expect(await warningsOf({ "/x": { ...ref("P", "pathItems"), ...described, servers: [] } }, components)).toEqual([
      "/paths/~1x/servers is ignored beside `$ref`",
      "/components/pathItems/P/get/responses/200/content is ignored beside `$ref`",
    ]);
  });

  test("of a path without selected operations is left out", async () => {
    const paths = {
      "/a": { servers: [], get: { ...ok, operationId: "a" } },
      "/b": { get: { ...ok, operationId: "b" } },
    };
    const compiled = (only: readonly string[]) => compile(documentOf(paths), { only });
    expect((await compiled(["b"])).warnings).toEqual([]);
    expect((await compiled(["a"])).warnings).toHaveLength(1);
    expect(await warningsOf({ "/x": { gett: ok, "x-a": 1 } })).toHaveLength(1);
  });

  test("is given once for what several operations refer to", async () => {
    const get = { ...ok, responses: { 200: ref("A", "responses") } };
    const components = { responses: { A: { description: "x", schema: {} } } };
    expect(await warningsOf({ "/x": { get }, "/y": { get } }, components)).toEqual([
      "/components/responses/A/schema is not a field of a response, and is ignored",
    ]);
  });
});

test("every method is compiled, and HEAD has no body", async () => {
  const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
  const found = await evaluated(documentOf({ "/x": Object.fromEntries(methods.map((method) => [method, ok])) }));
  const compiled = Object.values(found).map(({ method }) => method.toLowerCase());
  expect(compiled.sort()).toEqual(methods.sort());
  expect(found.headX?.responses).toEqual({ 200: "none" });
});

describe("only", () => {
  const paths = {
    "/a": { get: { ...ok, operationId: "get/a" } },
    "/b": { get: { operationId: "getB", responses: { 200: json(ref("Bad")) } } },
  };
  const text = documentOf(paths, { schemas: { Bad: { type: "none" } } });

  test("keeps what is named, by id or constant", async () => {
    expect(Object.keys(await evaluated(text, ["get/a"]))).toEqual(["getA"]);
    expect(Object.keys(await evaluated(text, ["getA"]))).toEqual(["getA"]);
    await expect(compile(text)).rejects.toThrow("/components/schemas/Bad/type");
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
});

test("the module of the operations imports what it uses", () => {
  const form = "application/x-www-form-urlencoded";
  const post = (mediaType: string, more: object = {}, parameters: object[] = []) => {
    const requestBody = { content: { [mediaType]: more } };
    return { post: { responses: { 200: json(ref("Node")) }, requestBody, parameters } };
  };
  const tags = { name: "tags", in: "query", schema: list(string) };
  const paths = {
    "/a": post(form, { encoding: { a: { explode: false } } }, [tags]),
    "/b": post(form),
    "/c": post("application/json"),
    "/d": post("application/pdf"),
    "/e": post("application/xml"),
  };
  const schemas = { Node: object({ children: list(ref("Node")) }) };
  const lines = format(generateOperations(JSON.parse(documentOf(paths, { schemas })))).split("\n");
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

describe("an error with its JSON Pointer", () => {
  const path = "is not a valid path: it must start with `/`, without dot segments, `?`, `#` and spaces";
  test.each<[place: string, document: object, problem: string]>([
    ["/paths", {}, "is missing"],
    ["/paths", { paths: [] }, "must be an object"],
    ["/paths/~1x", { paths: { "/x": 5 } }, "must be an object"],
    ["/paths/~1x/get", { paths: { "/x": { get: 5 } } }, "must be an object"],
    ["/paths/~1x/parameters", { paths: { "/x": { parameters: 5, get: ok } } }, "must be an array"],
    ...["post", "parameters"].map((name): [string, object, string] => [
      `/paths/~1x/${name}`,
      { paths: { "/x": { ...ref("P", "pathItems"), [name]: {} } }, components: { pathItems: { P: { get: ok } } } },
      "must be in the path item that `$ref` refers to",
    ]),
    ["/paths/~1~0?", { paths: { "/~?": {} } }, path],
    ["/paths/x", { paths: { x: {} } }, path],
    ["/paths/~1x?", { paths: { "/x?": {} } }, path],
    ["/paths/~1x y", { paths: { "/x y": {} } }, path],
    ["/paths/~1{a", { paths: { "/{a": {} } }, path],
    ["/paths/~1a~1..", { paths: { "/a/..": {} } }, path],
    ["/paths/~1.~1a", { paths: { "/./a": {} } }, path],
  ])("%s of %j %s", async (place, document, problem) => {
    const text = JSON.stringify({ openapi: "3.1.0", ...document });
    await expect(compile(text)).rejects.toThrow(new Error(`${place}: ${problem}.`));
  });

  const parameter = "must be a parameter with `name`, and `in` path, query, header or cookie";
  const schema = "content/application~1json/schema";
  test.each<[place: string, operation: object, problem: string]>([
    ["operationId", { operationId: 7 }, "must be a string"],
    ["parameters", { parameters: {} }, "must be an array"],
    ["parameters/0", { parameters: [5] }, parameter],
    ["parameters/0", { parameters: [{ in: "query" }] }, parameter],
    ["parameters/0", { parameters: [{ name: "", in: "query" }] }, parameter],
    ["parameters/0", { parameters: [{ name: 5, in: "query" }] }, parameter],
    ["parameters/0", { parameters: [{ name: "a", in: "body" }] }, parameter],
    [`parameters/0/${schema}`, { parameters: [{ name: "a", in: "query", ...json(5) }] }, "must be a schema"],
    ...["application/xml", "application/x-www-form-urlencoded", "context/text"].map(
      (mediaType): [string, object, string] => [
        `parameters/0/content/${mediaType.replaceAll("/", "~1")}`,
        { parameters: [{ name: "a", in: "query", content: { [mediaType]: {} } }] },
        "is no media type for a parameter: use JSON or text",
      ],
    ),
    ["requestBody", { requestBody: 5 }, "must be an object"],
    [`requestBody/${schema}`, { requestBody: json(5) }, "must be a schema"],
    ["responses", { responses: undefined }, "is missing"],
    ["responses", { responses: [] }, "must be an object"],
    ["responses/200", { responses: { 200: 5 } }, "must be an object"],
    ["responses/200/$ref", { responses: { 200: { $ref: 5 } } }, "must be a string"],
    [`responses/200/${schema}`, { responses: { 200: json(5) } }, "must be a schema"],
    ...["1200", "2000", "600", "20", "6xx", "4xxx", "Default"].map((status): [string, object, string] => [
      `responses/${status}`,
      { responses: { [status]: json(string) } },
      "is not a status",
    ]),
  ])("/paths/~1x/post/%s of %j %s", async (place, operation, problem) => {
    await expect(compile(documentOf({ "/x": { post: { ...ok, ...operation } } }))).rejects.toThrow(
      new Error(`/paths/~1x/post/${place}: ${problem}.`),
    );
  });
});

test("parameters, bodies and responses that are components have types with their names", async () => {
  const post = {
    parameters: [ref("A", "parameters"), { $ref: "#/paths/~1a/parameters/0" }],
    requestBody: ref("A", "requestBodies"),
    responses: { 200: ref("A", "responses"), 204: ref("A", "responses"), 400: ref("a b", "responses") },
  };
  const parameter = { name: "a", in: "query", schema: string };
  const components = {
    parameters: { A: parameter },
    requestBodies: { A: json(string) },
    responses: { A: json(string), "a b": json(string) },
  };
  const paths = { "/a": { parameters: [{ ...parameter, name: "b" }], post } };
  const { types } = await compile(documentOf(paths, components));
  expect(types.match(/^export type \w+ = components.*/gm)).toEqual([
    "export type ParameterA = components['parameters']['A'];",
    "export type RequestBodyA = components['requestBodies']['A'];",
    "export type ResponseA = components['responses']['A'];",
  ]);
});

test("only what differs in requests has a type for them", async () => {
  const schemas = {
    Plain: object({ a: string }),
    Enum: { enum: ["a"] },
    Const: object({ a: { const: "a" } }),
    Count: { const: 1 },
    Read: object({ a: { ...string, readOnly: true } }),
    Write: object({ a: { ...string, writeOnly: true } }),
    "a/b": object({ a: ref("Enum") }),
    "100%": string,
    List: list(ref("a~1b")),
    Forms: { anyOf: [string, ref("List")] },
    Elsewhere: object({ a: { $ref: "#/paths/~1x/post/responses/200/content/application~1json/schema" } }),
    Word: object({ $ref: string }),
    Plains: { anyOf: [ref("Plain"), ref("Count"), ref("Word")] },
    Tree: object({ a: { anyOf: [ref("Tree"), ref("Enum")] } }),
    Extended: object({ a: { $ref: "#/x#/components/schemas/A" } }),
    Null: object({ a: { type: ["string", "null"], default: null } }),
    Trunk: object({ a: ref("Trunk") }),
    File: object({ a: { ...string, format: "binary" } }),
    Files: object({ a: ref("File") }),
  };
  const bodies = [
    ...Object.keys(schemas).map((name) => ref(name.replace("/", "~1"))),
    ref("List/items"),
    ref("Plain/properties/a"),
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

test("the responses of an operation, and their forms, have one envelope or none", async () => {
  const envelope = (name: string) => object({ [name]: string }, { "x-unwrap": name });
  const of = (schema: object) => documentOf({ "/x": { get: { responses: { 200: json(schema) } } } });
  const found = async (schema: object) => Object.values(await evaluated(of(schema)))[0];
  for (const keyword of ["anyOf", "oneOf"]) {
    const forms = (...schemas: object[]) => ({ [keyword]: schemas });
    await expect(compile(of(forms(envelope("a"), envelope("b"))))).rejects.toThrow(
      "getX: its responses have different `x-unwrap`.",
    );
    expect(await found(forms(envelope("a"), string))).toMatchObject({ unwrap: "a", bare: true });
    expect(await found(forms(forms(envelope("a"), envelope("a"))))).toMatchObject({ unwrap: "a" });
    expect(await found(forms(envelope("a"), envelope("a")))).not.toHaveProperty("bare");
    // The envelope has the forms here, and not the forms an envelope.
    const around = await found({ ...envelope("a"), ...forms({ required: ["a"] }, { required: ["b"] }) });
    expect(around).toMatchObject({ unwrap: "a" });
    expect(around).not.toHaveProperty("bare");
  }
  const responses = { 200: { description: "x", content: { "text/csv": {} } }, 201: json(envelope("a")) };
  const other = await one({ responses });
  expect(other).toMatchObject({ unwrap: "a" });
  for (const key of ["accept", "bare"]) expect(other).not.toHaveProperty(key);
  const both = (other: object) => ({ responses: { 200: json(envelope("a")), 201: json(other) } });
  await expect(one(both(envelope("b")))).rejects.toThrow("its responses have different `x-unwrap`.");
  expect(await one(both(string))).toMatchObject({ unwrap: "a", bare: true });
});

test("an envelope inside `allOf` is rejected, because differences outside its data would reject the call", async () => {
  const envelope = object({ a: string }, { "x-unwrap": "a" });
  const all = (...allOf: object[]) => ({ responses: { 200: json({ allOf }) } });
  expect(await one(all(object({ a: string }), object({ b: string })))).not.toHaveProperty("unwrap");
  for (const inside of [envelope, { allOf: [envelope] }])
    await expect(one(all(object({ b: string }), inside))).rejects.toThrow(
      "`x-unwrap` is in a schema of `allOf`. Move it, and the property that it names, beside `allOf`.",
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
