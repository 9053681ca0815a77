/** TypeScript accepts what is compiled, and its types follow the document. These tests take seconds each. */
import { expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { firstDifference } from "../../src/contract/describe.ts";
import { documentOf, evaluated, json, referring, runtime, string } from "./evaluated.ts";
import { typeErrors } from "./typescript.ts";

test("names of schemas that differ little, or are words of TypeScript, are accepted by TypeScript", async () => {
  const names = [
    "Pet",
    "pet",
    "PET",
    "org-membership",
    "org.membership",
    "Text",
    "Operation",
    "Record",
    "class",
    "string",
  ];
  const odd = [
    "paths",
    "components",
    "Object",
    "Array",
    "1st",
    "a b",
    "__proto__",
    "hasOwnProperty",
    "valueOf",
    "--",
    "Check",
    "PetRequest",
    'a"]}/*',
  ];
  const schemas = Object.fromEntries(
    [...names, ...odd].map((name) => [
      name,
      { type: "object", properties: { id: { enum: [name] } }, required: ["id"] },
    ]),
  );
  const properties = Object.fromEntries(
    Object.keys(schemas).map((name) => [
      name,
      { $ref: `#/components/schemas/${encodeURIComponent(name.replaceAll("/", "~1"))}` },
    ]),
  );
  const text = documentOf(
    {
      "/x": {
        post: {
          requestBody: json({ type: "object", properties }),
          responses: { 200: json({ type: "object", properties }) },
        },
      },
    },
    { schemas },
  );
  const { types, operations } = await compile(text, { runtime });
  expect(typeErrors({ "types.ts": types, "operations.ts": operations })).toEqual([]);
  const [operation] = Object.values(await evaluated(text));
  const check = operation?.responses[200];
  if (typeof check !== "function") throw new Error("There is no check.");
  const value = Object.fromEntries(Object.keys(schemas).map((name) => [name, { id: name }]));
  expect(firstDifference(check, value)).toBeUndefined();
  for (const name of Object.keys(schemas)) {
    const other = Object.fromEntries([[name, { id: 1 }]]);
    expect(firstDifference(check, other)?.keyword, name).toBe("type");
  }
});

test("references that lead anywhere in the document are accepted by TypeScript", async () => {
  const { types, operations } = await compile(referring, { runtime });
  expect(typeErrors({ "types.ts": types, "operations.ts": operations })).toEqual([]);
});

test("the types of a call follow the document", async () => {
  const node = {
    type: "object",
    properties: { children: { type: "array", items: { $ref: "#/components/schemas/Node" } } },
  };
  const user = {
    type: "object",
    required: ["id", "kind", "tags", "pair"],
    properties: {
      id: { ...string, readOnly: true },
      kind: { enum: ["a", "b"] },
      size: { enum: [1, 2, null] },
      tags: { type: "array", items: { ...string, enum: ["x"] } },
      pair: { type: "array", prefixItems: [string, { type: "integer" }] },
      node: { $ref: "#/components/schemas/Node" },
      any: { not: string },
      never: false,
    },
  };
  const paths = {
    "/users/{id}": {
      put: {
        operationId: "putUser",
        parameters: [
          { name: "id", in: "path", required: true, schema: string },
          { name: "dry", in: "query", schema: { type: "boolean" } },
          { name: "If-Match", in: "header", required: true, schema: string },
        ],
        requestBody: { required: true, ...json({ $ref: "#/components/schemas/User" }) },
        responses: {
          200: json({ $ref: "#/components/schemas/User" }),
          204: { description: "x" },
          404: { description: "x" },
        },
      },
      get: { operationId: "getUser", responses: { 200: { description: "x", content: { "image/png": {} } } } },
    },
    "/users": { get: { responses: { default: json({ anyOf: [string, { type: "integer" }] }) } } },
  };
  const { types, operations } = await compile(documentOf(paths, { schemas: { User: user, Node: node } }), { runtime });
  const usage = `
    import { putUser, getUser, getUsers } from "./operations.ts";
    type Data<O extends { readonly data?: unknown }> = Exclude<O["data"], undefined>;
    type Arguments<O extends { readonly arguments?: unknown }> = Exclude<O["arguments"], undefined>;
    export const put: Arguments<typeof putUser> = {
      path: { id: "1" }, query: { dry: undefined }, header: { "If-Match": "x" },
      body: { kind: "a", tags: ["x"], pair: ["a", 1], size: null, node: { children: [{ children: [] }] } },
    };
    // @ts-expect-error: required
    export const none: Arguments<typeof putUser> = {};
    // @ts-expect-error: closed in requests
    put.body.kind satisfies "b";
    export const body: Arguments<typeof putUser>["body"] = {
      // @ts-expect-error: closed in requests
      kind: "c", tags: [], pair: [],
    };
    declare const user: Data<typeof putUser>;
    export const kind: string = user.kind;
    const open: typeof user.kind = "other";
    const id: string = user.id;
    const sizes: 1 | 2 | null | undefined = user.size;
    const child: string | undefined = user.node?.children?.[0]?.children?.length.toFixed();
    export const gotten: Arguments<typeof getUser> = { path: { id: "1" } };
    declare const image: Data<typeof getUser>;
    export const bytes: Uint8Array = image;
    declare const either: Data<typeof getUsers>;
    export const all: readonly unknown[] = [open, id, sizes, child, either satisfies string | number];
  `;
  expect(typeErrors({ "types.ts": types, "operations.ts": operations, "usage.ts": usage })).toEqual([]);
});
