/** The types of components that contain themselves without an object between: TypeScript takes the obvious form for a circle. */
import { expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { documentOf, list, object, ref, string } from "./evaluated.ts";
import { typeErrors } from "./typescript.ts";

type Schemas = Readonly<Record<string, object>>;

/** A document, and a value of each component's type, in TypeScript. */
interface Case {
  readonly schemas: Schemas;
  readonly values?: Readonly<Record<string, string>>;
}

const orList = { anyOf: [string, list(ref("A"))] };

async function typesOf(schemas: Schemas): Promise<string> {
  return (await compile(documentOf({}, { schemas }))).types;
}

/** The errors of the types, and of programs that assign the values to the components and to their aliases. */
async function errorsOf(cases: Readonly<Record<string, Case>>): Promise<string[]> {
  const modules = Object.entries(cases).map(async ([name, { schemas, values = {} }]) => {
    const names = ["components", ...Object.keys(values)].join(", ");
    const usage = Object.entries(values).map(
      ([component, value]) =>
        `export const of${component}: components["schemas"]["${component}"] & ${component} = ${value};`,
    );
    return [
      [`${name}.ts`, await typesOf(schemas)],
      [`${name} used.ts`, [`import type { ${names} } from "./${name}.ts";`, ...usage].join("\n")],
    ];
  });
  return typeErrors(Object.fromEntries((await Promise.all(modules)).flat()));
}

test("a component that contains itself has a type", async () => {
  const errors = await errorsOf({
    "an array of itself": { schemas: { A: list(ref("A")) }, values: { A: "[[], [[]]]" } },
    "a number": { schemas: { 404: list(ref("404")) } },
    "one of several types": { schemas: { A: orList }, values: { A: '["a", [["b"]]]' } },
    "null or an array": {
      schemas: { A: { type: ["array", "null"], items: ref("A") } },
      values: { A: "[null, [null]]" },
    },
    "items that may be null": {
      schemas: { A: { oneOf: [string, list({ anyOf: [ref("A"), { type: "null" }] })] } },
      values: { A: "[null, 'a']" },
    },
    "a tuple": {
      schemas: { A: { anyOf: [string, { type: "array", prefixItems: [ref("A"), string] }] } },
      values: { A: '[["a"], "b"]' },
    },
    "null beside oneOf": { schemas: { A: { type: "null", oneOf: [string, list(ref("A"))] } } },
    "an object beside oneOf": { schemas: { A: object({ a: string }, { oneOf: [{}, list(ref("A"))] }) } },
    "each other": {
      schemas: { A: { anyOf: [string, ref("B")] }, B: list(ref("C")), C: { anyOf: [ref("A"), { type: "number" }] } },
      values: { A: '["a", [1]]', B: "[1, [2]]", C: "1" },
    },
    "an object and an array": {
      schemas: { A: { anyOf: [list(ref("A")), ref("B")] }, B: object({ a: ref("A") }, { required: ["a"] }) },
      values: { A: "[{ a: [] }]", B: "{ a: [{ a: [] }] }" },
    },
  });
  expect(errors).toEqual([]);
});

test("the type is as narrow as the schema", async () => {
  const errors = await errorsOf({ narrow: { schemas: { A: orList }, values: { A: '["a", [1]]' } } });
  expect(errors).toEqual([expect.stringContaining("'number' is not assignable")]);
});

test("the alias has the type and the comment, and no name of another; other components stay where they are", async () => {
  const types = await typesOf({
    components: { description: " Any of them. ", anyOf: [string, list(ref("components"))] },
    Paths: list(ref("components")),
    User: object({ tags: ref("components"), friends: list(ref("User")) }),
    Pages: list(ref("Page")),
    Page: list(ref("Name")),
    Name: string,
  });
  expect(types).toContain("/** Any of them. */\nexport type Components = string | readonly Components[];\n");
  expect(types).toMatch(/\/\*\* @description Any of them\. \*\/\n +readonly components: Components;/);
  expect(types).toContain('readonly Paths: readonly components["schemas"]["components"][];');
  for (const name of ["User", "Pages", "Page", "Name"])
    expect(types).toContain(`export type ${name} = components['schemas']['${name}'];`);
});
