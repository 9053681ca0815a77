/** Specs as the scripts and tests of this repository read them. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/document.ts";
import { providerNames } from "../../scripts/generate/registry.ts";
import {
  basePath,
  jsonOf,
  operationsOf,
  parseSpec,
  readSpec,
  readSpecFile,
  resolve,
  type Spec,
  specPath,
} from "../../src/compiler/spec.ts";

const string = { type: "string" };
const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

function specOf(more: object): Spec {
  return parseSpec(JSON.stringify({ openapi: "3.1.0", info: { title: "x", version: "1" }, paths: {}, ...more }));
}

describe("an operation", () => {
  const json = (media: object) => ({ description: "x", content: { "application/json": media } });
  const operation = { operationId: "getX", responses: { 204: { description: "x" } }, security: [{ token: [] }] };
  const of = (item: object, components: object = {}) => operationsOf(specOf({ paths: { "/x": item }, components }));

  test("has what its references lead to, and the parameters of its path", () => {
    const id = { name: "id", in: "path", required: true, schema: string };
    const page = { name: "page", in: "query", schema: { type: "integer" } };
    const header = { description: "A header.", schema: string };
    const components = {
      parameters: { "a/b~": page },
      responses: { NotFound: json({ schema: ref("schemas", "A") }) },
      headers: { H: header },
      examples: { E: { value: { a: 1 } } },
    };
    const examples = { one: ref("examples", "E"), two: { value: 2 } };
    const ok = { ...json({ schema: string, examples }), headers: { h: ref("headers", "H"), i: header } };
    const get = {
      ...operation,
      deprecated: true,
      parameters: [ref("parameters", "a~1b~0")],
      responses: { 200: ok, 204: { description: "x" }, 404: ref("responses", "NotFound") },
      "x-pagination": { type: "none" },
    };
    const notes = { summary: "x", description: "x", servers: [], "x-more": {} };
    const empty = { description: "x", headers: {}, examples: {} };
    const read = { ...empty, headers: { h: header, i: header }, examples: { one: { a: 1 }, two: 2 } };
    expect(of({ ...notes, parameters: [id], get }, components)).toEqual([
      {
        ...{ id: "getX", method: "GET", path: "/x", deprecated: true, security: [{ token: [] }] },
        parameters: [id, page],
        responses: [
          { ...read, status: "200", hasBody: true, schema: string },
          { ...empty, status: "204", hasBody: false, schema: {} },
          { ...empty, status: "404", hasBody: true, schema: ref("schemas", "A") },
        ],
        pagination: { type: "none" },
      },
    ]);
  });

  test("may have no parameters", () => {
    const [found, ...others] = of({ delete: operation });
    expect(found).toMatchObject({ method: "DELETE", parameters: [], deprecated: false });
    expect(others).toEqual([]);
  });

  test.each(["put", "xx", "trace-x-"])("of the method %s is an error, because it would be left out", (method) => {
    expect(() => of({ [method]: operation })).toThrow(`/x: ${method} is not supported.`);
  });

  test.each([{ content: { "text/html": { schema: string } } }, json({})])("needs JSON: %j is an error", (response) => {
    expect(() => of({ get: { ...operation, responses: { 200: response } } })).toThrow(
      "The response 200 has no JSON with a schema.",
    );
  });
});

test.each([
  [["application/vnd.api+json", "application/json"], "application/json"],
  [["text/html", "application/json-seq", "application/x+jsonl", "application/a+JSON"], "application/a+JSON"],
  [["text/html"], undefined],
])("of %j JSON is %j", (types, expected) => {
  expect(jsonOf(Object.fromEntries(types.map((type) => [type, {}])))?.[0]).toBe(expected);
});

describe("a reference", () => {
  const headers = { A: ref("headers", "B"), B: ref("headers", "A") };
  const spec = specOf({ components: { headers }, "x-nothing": null });

  test("to itself is an error", () => {
    expect(() => resolve(spec, ref("headers", "A"))).toThrow("#/components/headers/A refers to itself.");
  });

  test.each([
    ["a missing object", "#/components/none/A"],
    ["what every object has", "#/components/headers/toString"],
    ["what a text has", "#/info/title/length"],
    ["a part of null", "#/x-nothing/a"],
    ["another document", "components/#/headers/A"],
  ])("to %s is an error", (_, $ref) => {
    expect(() => resolve(spec, { $ref })).toThrow(`${$ref} cannot be resolved.`);
  });
});

test.each([
  [["https://api.example.com/api/v2", "https://other.example/other"], "/api/v2"],
  [["https://api.example.com"], ""],
  [["/to/https://api.example.com"], "/to/https://api.example.com"],
  [[], ""],
])("the path of the servers %j is %j", (urls, path) => {
  expect(basePath(specOf({ servers: urls.map((url) => ({ url })) }))).toBe(path);
});

test("each reader may change what it has read", () => {
  const [name = ""] = providerNames(root);
  const spec = readSpec(name);
  const { title } = spec.info;
  spec.info.title = "another";
  expect(readSpec(name).info.title).toBe(title);
  expect(readSpecFile(join(root, specPath(name)))).toEqual(readSpec(name));
});

test("a file is read when it is needed for the first time, and after that too", () => {
  const folder = mkdtempSync(join(tmpdir(), "spec-"));
  const [file, title] = [join(folder, "openapi.yaml"), randomUUID()];
  try {
    writeFileSync(file, `info: { title: ${title} }`);
    for (let time = 0; time < 2; time++) expect(readSpecFile(file)).toEqual({ info: { title } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a spec in braces may be YAML", () => {
  expect(parseSpec("{ info: { title: x } }")).toEqual({ info: { title: "x" } });
});
