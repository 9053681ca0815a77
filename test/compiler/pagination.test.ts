/** `x-pagination`: the form that the client reads, and what is rejected with its JSON Pointer. */
import { describe, expect, test } from "vitest";
import { generateOperations } from "../../src/compiler/operations.ts";
import type { Spec } from "../../src/compiler/spec.ts";
import { list, ref, string } from "./evaluated.ts";
import { evaluate } from "./hostile/specs.ts";
import { listSpec } from "./lists.ts";

const place = "/paths/~1teams/get/x-pagination";
const pages = { type: "page", page: "page", size: "per_page", first: 1 };
const offsets = { type: "offset", offset: "offset", limit: "limit" };
const urls = { type: "next-url", next: "/info/text" };
const cursors = { type: "cursor", cursor: "name", next: "/info/text" };

async function compiled(pagination: unknown, change?: (spec: Spec) => void): Promise<unknown> {
  const { operation } = await evaluate(listSpec(pagination, change));
  const found: unknown = Reflect.get(operation, "pagination");
  // `toEqual` compares no functions.
  return found && { ...found, read: undefined };
}

describe("the form that the client reads", () => {
  const pageForm = { type: "page", parameter: "page", first: 1, size: "per_page" };
  const offsetForm = { type: "offset", parameter: "offset", first: 0, size: "limit", defaultSize: 10 };
  const cursorForm = { type: "cursor", parameter: "name", next: ["info", "text"] };
  const sized = { pageSize: ["info", "size"], maxReadable: 1 };

  test.each<[what: string, pagination: object, form: object]>([
    ["pages", pages, { ...pageForm, defaultSize: 20 }],
    ["pages of an undocumented size", { ...pages, size: "count" }, { ...pageForm, size: "count" }],
    ["counted pages", { ...pages, pages: "/info/a~1b~0" }, { ...pageForm, defaultSize: 20, pages: ["info", "a/b~"] }],
    ["offsets", offsets, offsetForm],
    ["sized offsets", { ...offsets, pageSize: "/info/size", maxReadable: 1 }, { ...offsetForm, ...sized }],
    ["cursors", { ...cursors, size: "limit" }, { ...cursorForm, size: "limit" }],
    ["cursors of any type", { ...cursors, next: "/info/size" }, { ...cursorForm, next: ["info", "size"] }],
    ["links", { type: "link" }, { type: "link" }],
    ["sized links", { type: "link", size: "per_page" }, { type: "link", size: "per_page" }],
    ["URLs", { ...urls, size: "limit" }, { type: "next-url", next: ["info", "text"], size: "limit" }],
  ])("of %s, with and without a total", async (_, pagination, form) => {
    expect(await compiled(pagination)).toEqual(form);
    const totalIgnores = ["name", "count"];
    const total = { total: ["info", "total"], totalIgnores };
    expect(await compiled({ ...pagination, total: "/info/total", totalIgnores })).toEqual({ ...form, ...total });
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

  test.each(["anyOf", "oneOf"])("finds a property in any form of the response: %s", async (keyword) => {
    const schema = { [keyword]: [list(string), ref("Teams")] };
    const change = (spec: Spec) => Reflect.set(responseOf(spec), "schema", schema);
    expect(await compiled({ ...pages, total: "/info/total" }, change)).toMatchObject({ total: ["info", "total"] });
  });
});

test("the items of a list may be anything", () => {
  const spec = listSpec(pages, (spec) => Reflect.set(responseOf(spec), "schema", { type: "array" }));
  expect(generateOperations(spec)).toContain("item: anything,");
});

describe("an x-pagination is rejected", () => {
  const types = "/type: must be one of page, offset, cursor, link, next-url, none";
  test.each<[pagination: unknown, message: string]>([
    ["page", ": must be an object"],
    [{ page: "page" }, types],
    [{ type: "pages" }, types],
    [{ type: "constructor" }, types],
    [{ type: "page", page: "page" }, ": needs size, first"],
    [{ type: "cursor", cursor: "name" }, ": needs next"],
    [{ ...cursors, cursor: "after" }, '/cursor: "after" is not a query parameter of the operation'],
    [{ ...cursors, next: "/cursor" }, "/next: /cursor is not a property of the response"],
    [{ ...urls, next: "/info/total" }, "/next: /info/total is not of the type string"],
    [{ type: "link", size: "limits" }, '/size: "limits" is not a query parameter of the operation'],
    [{ type: "none", page: "page" }, "/page: is not a key of the type none"],
    [{ ...pages, totals: "/info/total" }, "/totals: is not a key of the type page"],
    [{ ...pages, size: "limits" }, '/size: "limits" is not a query parameter of the operation'],
    [{ ...pages, page: "id" }, '/page: "id" is not a query parameter of the operation'],
    [{ ...pages, page: "name" }, "/page: must be an integer parameter"],
    [{ ...pages, first: 0 }, "/page: must be a parameter whose `default` is the first one, 0"],
    [{ ...pages, first: -1 }, "/first: must be a non-negative integer"],
    [{ ...pages, first: 0.5 }, "/first: must be a non-negative integer"],
    [{ ...pages, total: 5 }, "/total: must be a JSON Pointer"],
    [{ ...pages, total: "total" }, "/total: must be a JSON Pointer"],
    [{ ...pages, total: "/constructor" }, "/total: /constructor is not a property of the response"],
    [{ ...pages, total: "/info/totals" }, "/total: /info/totals is not a property of the response"],
    [{ ...pages, pages: "/teams/0" }, "/pages: /teams/0 is not a property of the response"],
    [{ ...pages, pageSize: "/info/text" }, "/pageSize: /info/text is not of the type integer"],
    [{ ...pages, totalIgnores: "name" }, "/totalIgnores: must be a list of query parameters"],
    [{ ...pages, totalIgnores: [] }, "/totalIgnores: must be a list of query parameters"],
    [{ ...pages, totalIgnores: ["nobody"] }, '/totalIgnores/0: "nobody" is not a query parameter of the operation'],
    [{ ...pages, maxReadable: 0 }, "/maxReadable: must be a positive integer"],
    [{ ...pages, maxReadable: 0.5 }, "/maxReadable: must be a positive integer"],
  ])("that is %j%s", (pagination, message) => {
    expect(() => generateOperations(listSpec(pagination))).toThrow(`${place}${message}`);
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

  test.each<[what: string, teams: object, response?: object]>([
    ["does not have to contain", { required: [] }],
    ["is no list of", { "x-unwrap": "info", required: ["info"] }],
    ["has as a list in one of its forms only", {}, { anyOf: [list(string), string] }],
  ])("where it is about data that the response %s", (_, teams, response = ref("Teams")) => {
    const spec = listSpec(pages, (spec) => {
      Object.assign(spec.components.schemas.Teams ?? {}, teams);
      Object.assign(responseOf(spec), { schema: response });
    });
    expect(() => generateOperations(spec)).toThrow(`${place}: is only for GET operations whose data`);
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
