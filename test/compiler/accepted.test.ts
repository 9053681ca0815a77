/** TypeScript accepts what is compiled, and its types follow the document. These tests take seconds each. */
import { expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { firstDifference } from "../../src/contract/describe.ts";
import { documentOf, evaluated, integer, json, list, object, ref, referring, runtime, string } from "./evaluated.ts";
import { typeErrors } from "./typescript.ts";

test("names of schemas that differ little, or are words of TypeScript, are accepted by TypeScript", async () => {
  const names = [
    ...["Pet", "pet", "PET", "org-membership", "org.membership", "Text", "Operation", "Record", "class", "string"],
    ...["paths", "components", "Object", "Array", "1st", "a b", "__proto__", "hasOwnProperty", "valueOf", "--"],
    ...["Check", "PetRequest", 'a"]}/*'],
  ];
  const all = names.map((name) => [name, object({ id: { enum: [name] } }, { required: ["id"] })]);
  const refs = names.map((name) => [name, ref(encodeURIComponent(name.replaceAll("/", "~1")))]);
  const whole = json(object(Object.fromEntries(refs)));
  const post = { requestBody: whole, responses: { 200: whole } };
  const text = documentOf({ "/x": { post } }, { schemas: Object.fromEntries(all) });
  const { types, operations } = await compile(text, { runtime });
  expect(typeErrors({ "types.ts": types, "operations.ts": operations })).toEqual([]);
  const [operation] = Object.values(await evaluated(text));
  const check = operation?.responses[200];
  if (typeof check !== "function") throw new Error("There is no check.");
  const value = Object.fromEntries(names.map((name) => [name, { id: name }]));
  expect(firstDifference(check, value)).toBeUndefined();
  for (const name of names) {
    const other = Object.fromEntries([[name, { id: 1 }]]);
    expect(firstDifference(check, other)?.keyword, name).toBe("type");
  }
});

test("references that lead anywhere in the document are accepted by TypeScript", async () => {
  const { types, operations } = await compile(referring, { runtime });
  expect(typeErrors({ "types.ts": types, "operations.ts": operations })).toEqual([]);
});

test("the types of a call follow the document", async () => {
  const properties = {
    id: { ...string, readOnly: true },
    kind: { enum: ["a", "b"] },
    size: { enum: [1, 2, null] },
    tags: list({ ...string, enum: ["x"] }),
    pair: { type: "array", prefixItems: [string, integer] },
    node: ref("Node"),
    any: { not: string },
    never: false,
  };
  const User = object(properties, { required: ["id", "kind", "tags", "pair"] });
  const putUser = {
    operationId: "putUser",
    parameters: [
      { name: "id", in: "path", required: true, schema: string },
      { name: "dry", in: "query", schema: { type: "boolean" } },
      { name: "If-Match", in: "header", required: true, schema: string },
    ],
    requestBody: { required: true, ...json(ref("User")) },
    responses: { 200: json(ref("User")), 204: { description: "x" }, 404: { description: "x" } },
  };
  const image = { description: "x", content: { "image/png": {} } };
  const paths = {
    "/users/{id}": { put: putUser, get: { operationId: "getUser", responses: { 200: image } } },
    "/users": { get: { responses: { default: json({ anyOf: [string, integer] }) } } },
  };
  const schemas = { User, Node: object({ children: list(ref("Node")) }) };
  const { types, operations } = await compile(documentOf(paths, { schemas }), { runtime });
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
