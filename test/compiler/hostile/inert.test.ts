/** What a spec may hold is text in the generated code: it runs nothing, and its checks work. */
import { afterEach, describe, expect, test } from "vitest";
import {
  broken,
  evaluate,
  evil,
  get,
  named,
  operation,
  response,
  schema,
  specWith,
  team,
  teamSchema,
} from "./specs.ts";

afterEach(() => {
  expect(globalThis).not.toHaveProperty("attacked");
});

const other = "/components/schemas/Other";

describe("words about", () => {
  test.each<[what: string, pointer: string, value: unknown]>([
    ["a schema", `${team}/description`, evil],
    ["a property", `${team}/properties/name/description`, evil],
    ["a property, as a title", `${team}/properties/name/title`, evil],
    ["a property, as a default", `${team}/properties/name/default`, evil],
    ["a property, as an example", `${team}/properties/name/example`, { [evil]: [evil] }],
    ["an operation, in short", `${get}/summary`, evil],
    ["an operation", `${get}/description`, evil],
    ["a path", "/paths/~1teams~1{id}/description", evil],
    ["a parameter", `${get}/parameters/0/description`, evil],
    ["a response", `${get}/responses/200/description`, evil],
    ["the whole", "/info/description", evil],
    ["the whole, as an extension", "/x-more", { [evil]: evil }],
    ["a property of a schema that nothing names", other, { type: "object", properties: named(evil), required: [evil] }],
    ["the format of a schema that nothing names", other, { type: "string", format: evil }],
    ["the constant of a schema that nothing names", other, { const: evil }],
    ["a header", `${get}/responses/200/headers`, named(evil, { schema })],
  ])("%s run nothing", async (_, pointer, value) => {
    const { operation, types } = await evaluate(specWith(pointer, value));
    expect(Object.keys(types)).toEqual([]);
    expect(broken(operation.responses["200"], { name: "a" })).toEqual([]);
    expect(broken(operation.responses["200"], { name: "c" })).toEqual(["enum"]);
  });
});

describe("a name", () => {
  test.each([evil, "__proto__", "constructor", "toString"])("%j of a property is checked", async (name) => {
    const spec = specWith(team, { type: "object", required: [name], properties: named(name) });
    const { responses } = (await evaluate(spec)).operation;
    expect(broken(responses["200"], named(name, "text"))).toEqual([]);
    expect(broken(responses["200"], named(name, 5))).toEqual(["type"]);
    expect(broken(responses["200"], { ...named(name, "text"), another: 5 })).toEqual(["additionalProperties"]);
  });

  test.each([evil, "__proto__", "constructor"])("%j of a parameter is checked", async (name) => {
    const { query } = (await evaluate(specWith(`${get}/parameters/1/name`, name))).operation;
    expect(Object.keys(query)).toEqual([name]);
    expect(broken(Object.values(query)[0], 0)).toEqual(["minimum"]);
  });

  test.each(["__proto__", "Te.am-s", "constructor"])("%j of a schema is its check's", async (name) => {
    const { description } = response;
    const spec = specWith("/components/schemas", named(name, teamSchema));
    const content = { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
    Reflect.set(spec.paths["/teams/{id}"]?.get?.responses ?? {}, "200", { description, content });
    const { responses } = (await evaluate(spec)).operation;
    expect(broken(responses["200"], { name: "c" })).toEqual(["enum"]);
  });

  test("of a path is text", async () => {
    const path = "/te'`\"*$;ams/{i'`\"d}";
    expect((await evaluate(specWith("/paths", named(path, { get: operation })))).operation.path).toBe(path);
  });

  test("of what is unwrapped is text", async () => {
    const spec = specWith(team, { type: "object", properties: named(evil), "x-unwrap": evil });
    expect((await evaluate(spec)).operation.unwrap).toBe(evil);
  });

  test("of a range of statuses is text", async () => {
    const spec = specWith(`${get}/responses`, { "2XX": response, default: response });
    expect(Object.keys((await evaluate(spec)).operation.responses)).toEqual(["2XX", "default"]);
  });
});

test("the values of an enum are checked", async () => {
  const { responses } = (await evaluate(specWith(`${team}/properties/name/enum`, [evil, "__proto__"]))).operation;
  expect(broken(responses["200"], { name: evil })).toEqual([]);
  expect(broken(responses["200"], { name: "a" })).toEqual(["enum"]);
});

test.each([
  ["/;globalThis.attacked=1;/", "/;globalThis.attacked=1;/"],
  ["\n\u2028\u2029\r", "\n\u2028\u2029\r"],
  ["[/]", "/"],
  ["`.*`", "`;globalThis.attacked=1`"],
  ["", ""],
])("the pattern %j is checked", async (pattern, right) => {
  const spec = specWith(`${team}/properties/name`, { type: "string", pattern: `^(${pattern})$` });
  const { responses } = (await evaluate(spec)).operation;
  expect(broken(responses["200"], { name: right })).toEqual([]);
  expect(broken(responses["200"], { name: "something else" })).toEqual(["pattern"]);
});
