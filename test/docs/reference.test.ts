/** What the pages of the APIs state of an operation: its authentication, and the bounds of its fields. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { authenticationText } from "../../scripts/docs/authentication.ts";
import { operationsOfProvider } from "../../scripts/docs/operations.ts";
import { referencePages } from "../../scripts/docs/reference.ts";
import { schemaRows, typeText } from "../../scripts/docs/schema.ts";
import { readSpec, type Schema, type SecurityScheme, type Spec } from "../../src/compiler/spec.ts";

const pages = await referencePages();

describe.each(providers)("%s", (provider) => {
  const spec = readSpec(provider);
  const page = pages[`${provider}.md`] ?? "";

  test("has the schemes and the scopes of every operation, with what the spec says about them", () => {
    for (const operation of operationsOfProvider(provider)) {
      const [, part = ""] = page.split(`{#${operation.id.toLowerCase()}-authentication}`);
      const text = part.split("\n#")[0];
      for (const [name, scopes] of operation.security.flatMap((needed) => Object.entries(needed))) {
        const described = spec.components.securitySchemes[name]?.description ?? "none";
        expect(text).toContain(`\`${name}\`, sent as`);
        expect(text).toContain(described.trim().replace(/\s+/g, " "));
        for (const scope of scopes) expect(text).toContain(`Scope \`${scope}\``);
      }
    }
  });

  test("describes the headers of every response", () => {
    for (const { headers } of operationsOfProvider(provider).flatMap(({ responses }) => responses))
      for (const [name, { description = "none" }] of Object.entries(headers))
        expect(page).toMatch(new RegExp(`\\| \`${name}\` \\|.*${escaped(description.trim().replace(/\s+/g, " "))}`));
  });
});

test("the overview separates what is in one cell without the line breaks too, which its Markdown copy leaves out", () => {
  const overview = pages["index.md"] ?? "";
  expect(overview).toContain("<br>");
  expect(overview.replaceAll(", <br>", "")).not.toContain("<br>");
});

const schemes: Record<string, SecurityScheme> = {
  token: { type: "http", scheme: "bearer", description: "A token\nof a user." },
  password: { type: "http", scheme: "basic" },
  key: { type: "apiKey", in: "header", name: "X-Key" },
  parameter: { type: "apiKey", in: "query", name: "key" },
  session: { type: "apiKey", in: "cookie", name: "session" },
  certificate: { type: "mutualTLS" },
  oauth: { type: "oauth2", flows: { clientCredentials: { scopes: { "teams:read": "Read\nteams." } } } },
};

test.each([
  ["no credential at all", [], "None."],
  ["an optional credential", [{}, { token: [] }], "- No credential.\n- `token`, sent as"],
  ["a bearer token", [{ token: [] }], "- `token`, sent as `Authorization: Bearer …`. A token of a user."],
  ["a password", [{ password: [] }], "- `password`, sent as `Authorization: Basic …`."],
  ["a header", [{ key: [] }], "- `key`, sent as `X-Key: …`."],
  ["a query parameter", [{ parameter: [] }], "- `parameter`, sent as `?key=…`."],
  ["a cookie", [{ session: [] }], "- `session`, sent as `Cookie: session=…`."],
  ["a certificate", [{ certificate: [] }], "- `certificate`, sent as a client certificate."],
  ["a scope", [{ oauth: ["teams:read"] }], "`Authorization: Bearer …`.\n  - Scope `teams:read`: Read teams."],
  ["a scope that the scheme does not have", [{ oauth: ["x"] }], "\n  - Scope `x`"],
  ["no scope", [{ oauth: [] }], "\n  - No scope is stated for this operation."],
  ["a role", [{ key: ["admin"] }], "\n  - Role `admin`"],
  ["alternatives", [{ key: [] }, { session: [] }], "One of:\n\n- `key`, sent as `X-Key: …`.\n- `session`, sent as"],
  ["two at once", [{ key: [], oauth: ["x"] }], "- Together:\n  - `key`, sent as `X-Key: …`.\n  - `oauth`, sent as"],
])("%s", (_, security, expected) => {
  expect(authenticationText(specOf({}), { security })).toContain(expected);
});

test("a scheme that the spec does not have is an error", () => {
  expect(() => authenticationText(specOf({}), { security: [{ gone: [] }] })).toThrow("gone");
});

const short: Schema = { type: "string", maxLength: 5 };
const positive: Schema = { type: "integer", minimum: 1 };

test.each<[Schema, string]>([
  [{ type: "string", format: "uuid" }, "string (uuid)"],
  [{ type: "string", minLength: 1, maxLength: 50 }, "string, 1 to 50 characters"],
  [{ type: "string", minLength: 1 }, "string, at least 1 character"],
  [{ type: "string", maxLength: 1 }, "string, at most 1 character"],
  [{ type: "string", minLength: 32, maxLength: 32 }, "string, exactly 32 characters"],
  [{ type: "string", pattern: "^a|b$" }, "string, matches `^a|b$`"],
  [{ type: "integer", minimum: 0, maximum: 50, default: 0 }, "integer, 0 to 50, default `0`"],
  [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, "number, more than 0, less than 1"],
  [{ type: "integer", multipleOf: 5 }, "integer, a multiple of 5"],
  [{ type: "array", minItems: 1, maxItems: 20, uniqueItems: true }, "array, 1 to 20 items, unique items"],
  [{ type: "array", items: short, maxItems: 2 }, "array of (string, at most 5 characters), at most 2 items"],
  [
    { type: "array", items: { oneOf: [short, positive] }, maxItems: 2 },
    "array of ((string, at most 5 characters) or (integer, at least 1)), at most 2 items",
  ],
  [{ type: "array", items: { enum: ["a", "b"] } }, 'array of (`"a"`, `"b"`)'],
  [{ type: "array", items: { type: ["string", "null"] } }, "array of (string or null)"],
  [{ type: ["array", "null"], items: { type: "string" } }, "(array of string) or null"],
  [{ type: "object", maxProperties: 1 }, "object, at most 1 property"],
  [{ type: "object", additionalProperties: { type: "string" } }, "object of string"],
  [{ type: "object", additionalProperties: {} }, "object"],
  [{ type: ["string", "null"], maxLength: 9 }, "string or null, at most 9 characters"],
  [{ enum: ["a", null], default: "a" }, '`"a"`, `null`, default `"a"`'],
  [{ const: false }, "`false`"],
  [{ anyOf: [{ type: "string" }, { $ref: "#/components/schemas/Team" }], default: "" }, 'string or Team, default `""`'],
  [{ $ref: "#/components/schemas/Team" }, "Team"],
  [{ $ref: "#/components/schemas/Lists" }, "array of Lists, at most 9 items"],
  [{ $ref: "#/components/schemas/Maps" }, "object of Maps"],
  [{ $ref: "#/components/schemas/Value" }, "string or (array of Value)"],
  [{ $ref: "#/components/schemas/Owned" }, "Owned"],
  [{ type: "array", items: { $ref: "#/components/schemas/Owned" } }, "array of Owned"],
  [{ allOf: [{ $ref: "#/components/schemas/Team" }, { description: "Ours." }] }, "Team"],
  [
    { allOf: [{ $ref: "#/components/schemas/Team" }, { type: "object" }], maxProperties: 9 },
    "Team and object, at most 9 properties",
  ],
  [{ $ref: "#/components/schemas/Order", default: "id" }, '`"id"`, `"name"`, default `"id"`'],
])("%j is %s", (schema, text) => {
  expect(typeText(schema, specOf(components))).toBe(text);
});

const name = ["`name`", "string, at least 1 character", "Its name."];
const order = ["`order` optional", '`"id"`, `"name"`', "Ours."];

test.each([
  ["with the bounds of its type, and the description beside a reference", "Team", [name, order]],
  ["of each of its parts", "Owned", [name, order, ["`owner` optional", "string", ""]]],
  ["not of an array of itself", "Lists", []],
  ["not of an object of itself", "Maps", []],
  ["not of an array of itself or a text", "Value", []],
])("a component has rows for each field, %s", (_, component, rows) => {
  expect(schemaRows(specOf(components), { $ref: `#/components/schemas/${component}` })).toEqual(rows);
});

const components: Record<string, Schema> = {
  Lists: { type: "array", items: { $ref: "#/components/schemas/Lists" }, maxItems: 9 },
  Maps: { type: "object", additionalProperties: { $ref: "#/components/schemas/Maps" } },
  Value: { anyOf: [{ type: "string" }, { type: "array", items: { $ref: "#/components/schemas/Value" } }] },
  Owned: { allOf: [{ $ref: "#/components/schemas/Team" }, { properties: { owner: { type: "string" } } }] },
  Order: { type: "string", enum: ["id", "name"], description: "Theirs." },
  Team: {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string", minLength: 1, description: "Its name." },
      order: { $ref: "#/components/schemas/Order", description: "Ours." },
    },
  },
};

function specOf(schemas: Record<string, Schema>): Spec {
  return {
    info: { title: "Acme", version: "1", description: "" },
    servers: [],
    "x-sources": {},
    paths: {},
    components: { schemas, securitySchemes: schemes },
  };
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replace(/[$()*+.?[\\\]^{}]|\|/g, "\\$&");
}
