/** `x-pagination`: the form that the client reads, and what is rejected with its JSON Pointer. */
import { describe, expect, test } from "vitest";
import { generateOperations } from "../../src/compiler/operations.ts";
import type { Spec } from "../../src/compiler/spec.ts";
import { evaluate } from "./hostile/specs.ts";
import { listSpec } from "./lists.ts";

const get = "/paths/~1teams/get";
const place = `${get}/x-pagination`;
const pages = { type: "page", page: "page", size: "per_page", first: 1 };

async function compiled(pagination: unknown, change?: (spec: Spec) => void): Promise<unknown> {
  const { operation } = await evaluate(listSpec(pagination, change));
  const found: unknown = Reflect.get(operation, "pagination");
  // `toEqual` compares no functions.
  return found && { ...found, read: undefined };
}

describe("the form that the client reads", () => {
  test("of pages has the default page size, and pointers as property names", async () => {
    const total = "/info/total";
    const given = { ...pages, total, pages: "/info/a~1b~0", pageSize: "/info/size", totalIgnores: ["name"] };
    expect(await compiled({ ...given, maxReadable: 1000 })).toEqual({
      type: "page",
      parameter: "page",
      first: 1,
      size: "per_page",
      defaultSize: 20,
      total: ["info", "total"],
      pages: ["info", "a/b~"],
      pageSize: ["info", "size"],
      totalIgnores: ["name"],
      maxReadable: 1000,
    });
  });

  test("of offsets begins at 0", async () => {
    expect(await compiled({ type: "offset", offset: "offset", limit: "limit" })).toEqual({
      type: "offset",
      parameter: "offset",
      first: 0,
      size: "limit",
      defaultSize: 10,
    });
  });

  test("of cursors has the parameter and the property of the next one", async () => {
    const given = { type: "cursor", cursor: "name", next: "/info/text", size: "limit", total: "/info/total" };
    expect(await compiled(given)).toEqual({
      type: "cursor",
      parameter: "name",
      next: ["info", "text"],
      size: "limit",
      total: ["info", "total"],
    });
  });

  test("of links and URLs has nothing that selects a page", async () => {
    expect(await compiled({ type: "link", size: "per_page" })).toEqual({ type: "link", size: "per_page" });
    expect(await compiled({ type: "next-url", next: "/info/text" })).toEqual({
      type: "next-url",
      next: ["info", "text"],
    });
  });

  test.each<[type: string, pagination: object, form: object]>([
    [
      "offset",
      { offset: "offset", limit: "limit", pageSize: "/info/size", maxReadable: 1 },
      { parameter: "offset", first: 0, size: "limit", defaultSize: 10, pageSize: ["info", "size"], maxReadable: 1 },
    ],
    ["cursor", { cursor: "name", next: "/info/size" }, { parameter: "name", next: ["info", "size"] }],
    ["link", {}, {}],
    ["next-url", { next: "/info/text", size: "limit" }, { next: ["info", "text"], size: "limit" }],
  ])("of the type %s has the total, and what it ignores", async (type, pagination, form) => {
    const given = { type, ...pagination, total: "/info/total", totalIgnores: ["name", "count"] };
    expect(await compiled(given)).toEqual({
      type,
      ...form,
      total: ["info", "total"],
      totalIgnores: ["name", "count"],
    });
  });

  test("of pages of an undocumented size has none", async () => {
    expect(await compiled({ ...pages, size: "count" })).toEqual({
      type: "page",
      parameter: "page",
      first: 1,
      size: "count",
    });
  });

  test("of a list without pages is null, and there is none without `x-pagination`", async () => {
    expect(await compiled({ type: "none" })).toBe(null);
    expect(await compiled(undefined)).toBe(undefined);
  });

  test.each([
    ["Paged", pages],
    ["Unpaged", { type: "none" }],
    ["", undefined],
  ])("makes a list a %sOperation", (type, pagination) => {
    expect(generateOperations(listSpec(pagination))).toContain(`export const listTeams: ${type}Operation<`);
  });

  test("finds a property in any form of the response", async () => {
    const schema = { anyOf: [{ type: "array", items: { type: "string" } }, { $ref: "#/components/schemas/Teams" }] };
    const change = (spec: Spec) => Reflect.set(responseOf(spec), "schema", schema);
    expect(await compiled({ ...pages, total: "/info/total" }, change)).toMatchObject({ total: ["info", "total"] });
  });
});

test("the items of a list may be anything", () => {
  const spec = listSpec(pages, (spec) => Reflect.set(responseOf(spec), "schema", { type: "array" }));
  expect(generateOperations(spec)).toContain("item: anything,");
});

describe("an x-pagination is rejected", () => {
  test.each<[what: string, pagination: unknown, message: string]>([
    ["that is text", "page", `${place}: must be an object`],
    ["without a type", { page: "page" }, `${place}/type: must be one of page, offset, cursor, link, next-url, none`],
    [
      "of an unknown type",
      { type: "pages" },
      `${place}/type: must be one of page, offset, cursor, link, next-url, none`,
    ],
    [
      "of what every object has",
      { type: "constructor" },
      `${place}/type: must be one of page, offset, cursor, link, next-url, none`,
    ],
    ["of cursors without one", { type: "cursor", cursor: "name" }, `${place}: needs next`],
    [
      "of a cursor that is not there",
      { type: "cursor", cursor: "after", next: "/info/text" },
      `${place}/cursor: "after" is`,
    ],
    [
      "of a cursor elsewhere",
      { type: "cursor", cursor: "name", next: "/cursor" },
      `${place}/next: /cursor is not a property`,
    ],
    [
      "of a URL that is a number",
      { type: "next-url", next: "/info/total" },
      `${place}/next: /info/total is not of the type`,
    ],
    ["with an unknown key", { ...pages, totals: "/info/total" }, `${place}/totals: is not a key of the type page`],
    ["with a key of another type", { type: "none", page: "page" }, `${place}/page: is not a key of the type none`],
    ["without a parameter", { type: "page", page: "page" }, `${place}: needs size, first`],
    ["with a parameter that is not there", { ...pages, size: "limits" }, `${place}/size: "limits" is not a query`],
    ["with a parameter of the header", { ...pages, page: "id" }, `${place}/page: "id" is not a query parameter`],
    ["with a parameter that is text", { ...pages, page: "name" }, `${place}/page: must be an integer parameter`],
    ["with another first page", { ...pages, first: 0 }, `${place}/page: must be a parameter whose \`default\` is`],
    ["with a first page below 0", { ...pages, first: -1 }, `${place}/first: must be a non-negative integer`],
    ["with half a page", { ...pages, first: 0.5 }, `${place}/first: must be a non-negative integer`],
    ["with a size that is not there", { type: "link", size: "limits" }, `${place}/size: "limits" is not a query`],
    ["with a number for a pointer", { ...pages, total: 5 }, `${place}/total: must be a JSON Pointer`],
    [
      "with a pointer to what every object has",
      { ...pages, total: "/constructor" },
      `${place}/total: /constructor is not a property`,
    ],
    ["with text for a pointer", { ...pages, total: "total" }, `${place}/total: must be a JSON Pointer`],
    [
      "with a pointer to nowhere",
      { ...pages, total: "/info/totals" },
      `${place}/total: /info/totals is not a property`,
    ],
    ["with a pointer into a list", { ...pages, pages: "/teams/0" }, `${place}/pages: /teams/0 is not a property`],
    [
      "with a pointer to text",
      { ...pages, pageSize: "/info/text" },
      `${place}/pageSize: /info/text is not of the type integer`,
    ],
    ["that ignores text", { ...pages, totalIgnores: "name" }, `${place}/totalIgnores: must be a list of query`],
    ["that ignores nothing", { ...pages, totalIgnores: [] }, `${place}/totalIgnores: must be a list of query`],
    ["that ignores nobody", { ...pages, totalIgnores: ["nobody"] }, `${place}/totalIgnores/0: "nobody" is not a query`],
    ["with nothing that can be read", { ...pages, maxReadable: 0 }, `${place}/maxReadable: must be a positive integer`],
    ["with half an item", { ...pages, maxReadable: 0.5 }, `${place}/maxReadable: must be a positive integer`],
  ])("%s", (_, pagination, message) => {
    expect(() => generateOperations(listSpec(pagination))).toThrow(message);
  });

  test.each([0, 0.5])("where the usual page size is %s", (size) => {
    const change = ({ paths }: Spec) => {
      const parameter = paths["/teams"]?.get?.parameters?.find(({ name }) => name === "per_page");
      Reflect.set(parameter?.schema ?? {}, "default", size);
    };
    expect(() => generateOperations(listSpec(pages, change))).toThrow(
      `${place}/size: must be a parameter whose \`default\` is positive: the usual page size`,
    );
  });

  test.each<[what: string, change: (spec: Spec) => void]>([
    [
      "does not have to contain",
      ({ components }) => Reflect.deleteProperty(components.schemas.Teams ?? {}, "required"),
    ],
    [
      "is no list of",
      ({ components }) => Object.assign(components.schemas.Teams ?? {}, { "x-unwrap": "info", required: ["info"] }),
    ],
    [
      "has as a list in one of its forms only",
      (spec) => Reflect.set(responseOf(spec), "schema", { anyOf: [{ type: "array" }, { type: "string" }] }),
    ],
  ])("where it is about data that the response %s", (_, change) => {
    expect(() => generateOperations(listSpec(pages, change))).toThrow(
      `${place}: is only for GET operations whose data`,
    );
  });

  test("where it is about something else than a GET", () => {
    const spec = listSpec(pages, ({ paths }) => {
      const { get, ...others } = paths["/teams"] ?? {};
      Reflect.set(paths, "/teams", { ...others, delete: get });
    });
    expect(() => generateOperations(spec)).toThrow(
      new Error(
        "/paths/~1teams/delete/x-pagination: is only for GET operations whose data is a list; with `x-unwrap`, a required property.",
      ),
    );
  });
});

function responseOf(spec: Spec): object {
  return spec.paths["/teams"]?.get?.responses["200"]?.content?.["application/json"] ?? {};
}
