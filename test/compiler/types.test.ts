/** The text of the types, which is what a user reads: `accepted.test.ts` shows that TypeScript takes it. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { documentOf, integer, json, list, object, ok, ref, string } from "./evaluated.ts";

const kind = { ...string, enum: ["a"] };
const file = { ...string, format: "binary" };

async function typesOf(paths: object, components: object, openapi?: string): Promise<string> {
  return oneLine((await compile(documentOf(paths, components, openapi))).types);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function lines(text: string): string[] {
  return oneLine(text).split(/(?<=[;{]) /);
}

/** What stands between two texts, the first of which is part of it. */
function from(start: string, end: string, text: string): string {
  const at = text.indexOf(start);
  return text.slice(at, text.indexOf(end, at)).trim();
}

describe("the type of the schema", () => {
  const b = ref("B");
  const B = 'components["schemas"]["B"]';
  const ab = { properties: { a: string } };
  const few = { ...b, maxProperties: 1 };
  const described = { ...string, description: "Any." };
  // biome-ignore-start lint/suspicious/noThenProperty: a keyword of JSON Schema
  test.each<[unknown, string]>([
    [{}, "unknown"],
    [true, "unknown"],
    [false, "never"],
    [{ not: string }, "unknown"],
    [{ then: string }, "unknown"],
    [{ ...string, minLength: 1 }, "string"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ const: 1 }, "1"],
    [{ enum: ["a"] }, '"a" | (string & {})'],
    [{ enum: [1, 0, -1, true, false, null] }, "1 | 0 | -1 | true | false | null"],
    [{ enum: [[1, "b"], { a: null, b: "c" }] }, 'readonly [ 1, "b" ] | { readonly "a": null; readonly "b": "c"; }'],
    [{ allOf: [string, { minLength: 1 }] }, "string & unknown"],
    [{ allOf: [b] }, B],
    [{ anyOf: [string, integer] }, "string | number"],
    [{ anyOf: [kind, integer] }, '("a" | (string & {})) | number'],
    [{ oneOf: [string, integer] }, "string | number"],
    [{ anyOf: [string, integer], oneOf: [string] }, "(string | number) & string"],
    [few, B],
    [{ ...b, ...ab }, `{ readonly a?: string; } & ${B}`],
    [{ type: "object", allOf: [b] }, B],
    [{ additionalProperties: false, allOf: [b] }, B],
    [{ ...ab, allOf: [b] }, `{ readonly a?: string; } & ${B}`],
    [{ allOf: [b, ab], required: ["a", "b"] }, `WithRequired<${B}, "b"> & { readonly a: string; }`],
    [{ allOf: [b, { required: ["b", "other"] }] }, `WithRequired<${B}, "b"> & unknown`],
    [{ allOf: [{ required: ["a"] }, ab] }, "unknown & { readonly a: string; }"],
    [{ ...b, required: ["b"] }, `WithRequired<${B}, "b">`],
    [{ allOf: [b], required: ["b"] }, `WithRequired<${B}, "b">`],
    [{ anyOf: [string, integer], required: ["b"] }, "string | number"],
    [{ type: "object" }, "Record<string, unknown>"],
    [{ additionalProperties: false }, "Record<string, unknown>"],
    [{ ...ab, required: ["a"] }, "{ readonly a: string; }"],
    [{ ...ab, additionalProperties: false }, "{ readonly a?: string; }"],
    [{ additionalProperties: true }, "{ readonly [key: string]: unknown; }"],
    [{ additionalProperties: string }, "{ readonly [key: string]: string; }"],
    [{ patternProperties: { a: string } }, "{ readonly [key: string]: string; }"],
    [{ patternProperties: { a: string }, additionalProperties: false }, "{ readonly [key: string]: string; }"],
    [{ patternProperties: { a: string, b: string } }, "{ readonly [key: string]: string; }"],
    [{ patternProperties: { a: string, b: integer } }, "{ readonly [key: string]: unknown; }"],
    [{ ...ab, additionalProperties: integer }, "{ readonly a?: string; } & { readonly [key: string]: unknown; }"],
    [{ ...ab, additionalProperties: described }, "{ readonly a?: string; } & { readonly [key: string]: string; }"],
    [{ properties: { a: few }, additionalProperties: b }, `{ readonly a?: ${B}; } & { readonly [key: string]: ${B}; }`],
    [{ additionalProperties: kind }, '{ readonly [key: string]: "a" | (string & {}); }'],
    [{ type: ["object", "null"], ...ab }, "{ readonly a?: string; } | null"],
    [{ items: string }, "readonly string[]"],
    [{ type: "array" }, "readonly unknown[]"],
    [{ type: "array", items: false }, "readonly never[]"],
    [{ type: ["string", "array"], items: integer }, "string | readonly number[]"],
    [{ prefixItems: [string] }, "readonly (string | unknown)[]"],
    [{ prefixItems: [string], items: false }, "readonly string[]"],
    [{ prefixItems: [string, integer], items: b }, `readonly (string | number | ${B})[]`],
  ])("%j is right", async (schema, type) => {
    const schemas = { A: { properties: { p: schema } }, B: { properties: { b: string } } };
    const text = from("readonly p?:", "; }; readonly B:", await typesOf({}, { schemas }));
    expect(text).toBe(`readonly p?: ${type}`);
  });
  // biome-ignore-end lint/suspicious/noThenProperty: a keyword of JSON Schema
});

test("the comment of a component or a property says what a type cannot", async () => {
  const described = { title: "T", description: "D", default: null, examples: ["a", "b"], deprecated: true };
  const schemas = {
    A: { ...string, ...described, format: "date" },
    B: object({
      a: { ...kind, summary: "S", example: "a" },
      b: { const: 1 },
      c: { type: ["string", "null"], enum: ["a"] },
      d: { enum: ["a"] },
      e: { ...string, default: "x" },
    }),
    C: { ...string, title: 1, description: {}, examples: "a", deprecated: "yes" },
    D: { items: { ...kind, ...described } },
  };
  expect(from("schemas: {", "responses: never", await typesOf({}, { schemas }))).toBe(
    oneLine(`schemas: {
      /** * T * Format: date * @deprecated * @description D * @default null * @example a * @example b */
      readonly A: string;
      readonly B: {
        /** * @example a * @enum {string} */ readonly a?: "a" | (string & {});
        /** @constant */ readonly b?: 1;
        /** @enum {string} */ readonly c?: "a" | (string & {});
        /** @enum {string} */ readonly d?: "a" | (string & {});
        /** @default x */ readonly e?: string;
      };
      readonly C: string;
      readonly D: readonly ("a" | (string & {}))[];
    };`),
  );
});

test("what may be null in OpenAPI 3.0 says so below its own comment", async () => {
  const schemas = {
    A: { ...string, nullable: true },
    B: { ...kind, nullable: true },
    C: { nullable: true, description: "Any.", default: "a", anyOf: [string, integer] },
    D: {
      properties: { a: { nullable: true, description: "One.", oneOf: [string, integer] } },
      additionalProperties: { nullable: true, description: "Another.", oneOf: [string, integer] },
    },
  };
  expect(from("schemas: {", "responses: never", await typesOf({}, { schemas }, "3.0.3"))).toBe(
    oneLine(`schemas: {
      readonly A: string | null;
      /** @enum {string|null} */ readonly B: "a" | null | (string & {});
      /** * @description Any. * @default a */ readonly C: (string | number) | null;
      readonly D: {
        /** @description One. */ readonly a?: (string | number) | null;
      } & { readonly [key: string]: (string | number) | null; };
    };`),
  );
});

test("objects in an enum, and a list of files, have types in a request", async () => {
  const q = { enum: [{ a: 1 }, "\u00e9"] };
  const requestBody = { content: { "multipart/form-data": { schema: object({ q, files: { items: file } }) } } };
  const put = { parameters: [{ name: "q", in: "query", schema: q }], requestBody: json(q), ...ok };
  const types = await typesOf({ "/": { put, post: { requestBody, ...ok } } }, {});
  const operations = types.slice(types.indexOf("export interface operations"));
  const literals = String.raw`{ readonly "a": 1; } | "\u00E9"`;
  expect(from("readonly put:", "responses", operations)).toContain(`readonly q?: ${literals};`);
  expect(from("readonly put:", "responses", operations)).toContain(`readonly "application/json": ${literals};`);
  expect(from("readonly post:", "responses", operations)).toContain(
    "readonly files?: readonly (Blob | ArrayBuffer | Uint8Array | string)[];",
  );
});

test("operations and their parts have types, and parts that are components refer to them", async () => {
  const paths = {
    "/teams/{id}": {
      parameters: [ref("Id", "parameters")],
      put: {
        ...{ operationId: "putTeam", summary: "Changes a team.", deprecated: true },
        parameters: [
          { name: "kind", in: "query", description: "Of the team.", schema: kind },
          { name: "X-Y", in: "header", required: true, schema: string },
        ],
        requestBody: ref("Team", "requestBodies"),
        responses: {
          200: ref("Team", "responses"),
          201: ref("Team", "responses"),
          404: { description: "There is none.", content: { "text/plain": { schema: integer } } },
        },
      },
      post: {
        summary: 5,
        requestBody: { required: true, description: "New.", content: { "application/xml": { schema: integer } } },
        responses: {
          200: {
            description: "Its picture.",
            headers: {
              "X-Kind": { description: "Of the team.", required: true, schema: kind },
              "X-More": ref("More", "headers"),
              "X-Any": {},
              "X-Own": { schema: ref("TeamRequest") },
              "X-Odd": null,
            },
            content: { "image/png": {} },
          },
        },
      },
    },
    "/": {
      post: { requestBody: json(kind), responses: { 200: json(kind), 204: { description: "Nothing." } } },
      put: {
        requestBody: { content: { "multipart/form-data": { schema: object({ kind, file }) } } },
        responses: { 202: { description: "Later." } },
      },
      patch: {
        requestBody: { content: { "application/octet-stream": {} } },
        responses: { "4XX": json(ref("Team/properties/pullRequest")) },
      },
    },
  };
  const components = {
    parameters: { Id: { name: "id", in: "path", required: true, schema: kind, example: "a" } },
    requestBodies: { Team: { ...json(ref("Team")), description: "A team." } },
    responses: { Team: json(ref("Team")) },
    headers: { More: { description: "More.", schema: integer } },
    schemas: { Team: { ...object({ kind, pullRequest: kind }), description: " A */ team. " }, TeamRequest: kind },
  };
  const types = (await typesOf(paths, components)).replace(/(readonly )?\w+\?: never; /g, "");
  const id = 'path: { /** @example a */ readonly id: components["parameters"]["Id"]; };';
  const headers = "headers: { readonly [name: string]: unknown; };";
  const content = (type: string) => `content: { readonly ${type}; };`;
  expect(lines(types)).toEqual(
    lines(`export interface paths {
      readonly "/": { readonly parameters: { };
        readonly put: operations["put"];
        readonly post: operations["post"];
        readonly patch: operations["patch"];
      };
      readonly "/teams/{id}": {
        readonly parameters: { readonly ${id} };
        /** * Changes a team. * @deprecated */ readonly put: operations["putTeam"];
        readonly post: operations["postTeamsId"];
      };
    }
    export type webhooks = Record<string, never>;
    export interface components {
      schemas: {
        /** @description A *\\/ team. */ readonly Team: {
          /** @enum {string} */ readonly kind?: "a" | (string & {});
          /** @enum {string} */ readonly pullRequest?: "a" | (string & {});
        };
        /** @enum {string} */ readonly TeamPropertiesPullRequest: "a" | (string & {});
        /** @enum {string} */ readonly TeamRequest: "a" | (string & {});
        /** @description A *\\/ team. */ readonly TeamRequest_2: {
          /** @enum {string} */ readonly kind?: "a";
          /** @enum {string} */ readonly pullRequest?: "a";
        };
      };
      responses: {
        /** @description x */ readonly Team: { ${headers} ${content('"application/json": components["schemas"]["Team"]')} };
      };
      parameters: { /** @example a */ readonly Id: "a"; };
      requestBodies: {
        /** @description A team. */
        readonly Team: { readonly ${content('"application/json": components["schemas"]["TeamRequest_2"]')} };
      };
      headers: { /** @description More. */ readonly More: number; };
      pathItems: never;
    }
    /** A *\\/ team. */ export type Team = components['schemas']['Team'];
    export type TeamPropertiesPullRequest = components['schemas']['TeamPropertiesPullRequest'];
    export type TeamRequest = components['schemas']['TeamRequest'];
    /** A *\\/ team. */ export type TeamRequest_2 = components['schemas']['TeamRequest_2'];
    export type ParameterId = components['parameters']['Id'];
    export type RequestBodyTeam = components['requestBodies']['Team'];
    export type ResponseTeam = components['responses']['Team'];
    export type HeaderMore = components['headers']['More'];
    export type $defs = Record<string, never>;
    export interface operations {
      readonly put: {
        readonly parameters: { };
        readonly requestBody?: {
          readonly content: {
            readonly "multipart/form-data": {
              readonly file?: Blob | ArrayBuffer | Uint8Array | string;
              /** @enum {string} */ readonly kind?: "a";
            };
          };
        };
        readonly responses: { /** @description Later. */ readonly 202: { ${headers} }; };
      };
      readonly post: {
        readonly parameters: { };
        /** @description x */ readonly requestBody?: { readonly ${content('"application/json": "a"')} };
        readonly responses: {
          /** @description x */ readonly 200: { ${headers} ${content('"application/json": "a" | (string & {})')} };
          /** @description Nothing. */ readonly 204: { ${headers} };
        };
      };
      readonly patch: {
        readonly parameters: { };
        readonly requestBody?: {
          readonly ${content('"application/octet-stream": Blob | ArrayBuffer | Uint8Array | string')}
        };
        readonly responses: {
          /** @description x */ readonly "4XX": {
            ${headers} ${content('"application/json": components["schemas"]["TeamPropertiesPullRequest"]')}
          };
        };
      };
      readonly putTeam: {
        readonly parameters: {
          readonly query?: { /** @description Of the team. */ readonly kind?: "a"; };
          readonly header: { readonly "X-Y": string; };
          readonly ${id}
        };
        readonly requestBody?: components["requestBodies"]["Team"];
        readonly responses: {
          readonly 200: components["responses"]["Team"];
          readonly 201: components["responses"]["Team"];
          /** @description There is none. */ readonly 404: { ${headers} ${content('"text/plain": string')} };
        };
      };
      readonly postTeamsId: {
        readonly parameters: { readonly ${id} };
        /** @description New. */ readonly requestBody: { readonly ${content('"application/xml": string')} };
        readonly responses: {
          /** @description Its picture. */ readonly 200: {
            headers: {
              readonly "X-Any"?: unknown;
              /** @description Of the team. */ readonly "X-Kind": "a" | (string & {});
              readonly "X-More": components["headers"]["More"];
              readonly "X-Odd"?: unknown;
              readonly "X-Own"?: components["schemas"]["TeamRequest"];
              readonly [name: string]: unknown;
            };
            ${content('"image/png": Blob | ArrayBuffer | Uint8Array | string')}
          };
        };
      };
    }`),
  );
});

test("an error and a warning of a header name its place, once for each response", async () => {
  const responses = { 200: ref("A", "responses"), 201: ref("A", "responses") };
  const compiled = (header: object) => {
    const components = { responses: { A: { description: "x", headers: { "X/Y": header } } } };
    return compile(documentOf({ "/a": { get: { responses } } }, components));
  };
  const { warnings } = await compiled({ schema: { maxlength: 1 } });
  expect(warnings.map(({ pointer }) => pointer)).toEqual(["/components/responses/A/headers/X~1Y/schema/maxlength"]);
  await expect(compiled({ $ref: "#/x" })).rejects.toThrow(
    "/components/responses/A/headers/X~1Y/$ref: #/x cannot be resolved.",
  );
});

test("components have types of their own in requests and in forms, where those differ", async () => {
  const schemas = {
    Plain: object({ a: string }),
    Flagged: object({ a: { ...string, readOnly: true } }),
    File: object({ a: file }),
    Both: object({ a: ref("File"), b: ref("Flagged") }),
    "a  b": string,
    "--": string,
  };
  const schema = object(Object.fromEntries(Object.keys(schemas).map((name) => [name, ref(name)])));
  const bodyOf = (mediaType: string) => ({ ...ok, requestBody: { content: { [mediaType]: { schema } } } });
  const operations = { post: bodyOf("application/json"), put: bodyOf("multipart/form-data") };
  expect(aliases(await typesOf({ "/a": operations }, { schemas }))).toEqual([
    "_ = components['schemas']['_']",
    "A_b = components['schemas']['a_b']",
    ...["Both", "BothRequest", "BothUpload", "File", "FileUpload", "Flagged", "FlaggedRequest", "Plain"].map(
      (name) => `${name} = components['schemas']['${name}']`,
    ),
  ]);
});

test("an alias is named like its component: one that is taken or no name gets another, by the order of numbers", async () => {
  const taken = ["ArrayBuffer", "Blob", "Extract", "Omit", "Record", "Uint8Array", "WithRequired"];
  const names = ["Team10", "team2", "Team2", "1st", ...taken];
  const schemas = Object.fromEntries(names.map((name) => [name, string]));
  const parameters = { Tree: { name: "id", in: "query", schema: string } };
  const get = { ...ok, parameters: [ref("Tree", "parameters")] };
  const types = await typesOf({ "/a": { get } }, { schemas: { ...schemas, Tree: list(ref("Tree")) }, parameters });
  expect(types).toContain("parameters: { readonly Tree: string; };");
  expect(aliases(types)).toEqual([
    "_1st = components['schemas']['1st']",
    ...taken.slice(0, -2).map((name) => `${name}_2 = components['schemas']['${name}']`),
    "Team2 = components['schemas']['team2']",
    "Team2_2 = components['schemas']['Team2']",
    "Team10 = components['schemas']['Team10']",
    ...taken.slice(-2).map((name) => `${name}_2 = components['schemas']['${name}']`),
    "ParameterTree = components['parameters']['Tree']",
  ]);
});

test("more paths than openapi-typescript takes at once have types in one order", async () => {
  const numbers = Array.from({ length: 120 }, (_, index) => index);
  const paths = Object.fromEntries(numbers.map((number) => [`/p${number}`, { get: ok }]).reverse());
  const types = await typesOf(paths, { schemas: { A: string } });
  expect([...types.matchAll(/readonly "\/p(\d+)"/g)].map(([, number]) => Number(number))).toEqual(numbers);
  expect([...types.matchAll(/readonly getP(\d+): \{/g)].map(([, number]) => Number(number))).toEqual(numbers);
  expect(types.match(/export \w+ [\w$]+/g)).toEqual([
    ...["export interface paths", "export type webhooks", "export interface components", "export type A"],
    ...["export type $defs", "export interface operations"],
  ]);
});

function aliases(types: string): string[] {
  return [...types.matchAll(/export type (\S+ = components[^;]+);/g)].map(([, alias = ""]) => alias);
}
