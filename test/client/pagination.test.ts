import { describe, expect, test } from "vitest";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { count, serve } from "./made-list.ts";

const result = Array.from({ length: 5 }, (_, index) => ({ id: `org-${index}` }));
const result_info = { count: 5, page: 1, per_page: 5, total_count: 5 };
const response = { success: true, errors: [], messages: [], result, result_info };
const cloudflare = createCloudflareClient({ auth: { token: "a-token" }, fetch: async () => Response.json(response) });

test("a filter that is undefined is no filter, so the total still ends the list", async () => {
  const page = await cloudflare.organizations.list({ per_page: 5, name: undefined });
  expect(page.hasNext).toBe(false);
});

test.each([
  ["organizations", { name: "Acme" }],
  ["organizations", { status: "member" }],
  ["memberships", { name: "Acme" }],
  ["memberships", { status: "accepted" }],
  ["memberships", { "account.name": "Acme" }],
] as const)("of %s with %j the total, which counts without it, ends nothing", async (kind, filter) => {
  const page = await Reflect.apply(cloudflare[kind].list, undefined, [{ per_page: 5, ...filter }]);
  expect(page.hasNext).toBe(true);
});

test("a query that JSON cannot hold is rejected like that of `list`", async () => {
  const query = Object({ status: 1n });
  const first = cloudflare.memberships.listAll(query)[Symbol.asyncIterator]().next();
  await expect(first).rejects.toMatchObject({ name: "InvalidArgumentError", argument: "status" });
  await expect(cloudflare.memberships.list(query)).rejects.toMatchObject({ argument: "status" });
});

describe("a list without end", () => {
  test("of empty pages ends after 21", async () => {
    let requests = 0;
    const pages = serve(() => {
      requests++;
      return [];
    });
    const violations = [{ keyword: "pagination", message: "21 pages in a row are empty" }];
    expect(await count(pages)).toMatchObject({ count: 0, error: { name: "ContractError", violations } });
    expect(requests).toBe(21);
  });

  test("of empty pages goes on past 20 of them", async () => {
    const pages = serve((page) => (page % 21 === 20 ? [{ id: page }] : []), 62);
    expect(await count(pages)).toEqual({ count: 3 });
  });

  test("distinguishes pages by their whole items where ids are empty, or no texts and numbers", async () => {
    for (const id of ["", null, true, {}])
      expect(await count(serve((page) => [{ id, name: `Team ${page}` }], 5))).toEqual({ count: 6 });
  });

  test("recognizes a page by its ids, whatever else changes", async () => {
    for (const id of ["a", 1])
      expect(await count(serve((page) => [{ id, members: page }], 5))).toMatchObject({
        count: 1,
        error: { violations: [{ keyword: "pagination", message: "page 2 repeats an earlier page" }] },
      });
  });

  test("distinguishes ids of which half of the hash is equal", async () => {
    const ids = ["org_411291", "org_3548046"];
    expect(await count(serve((page) => [{ id: ids[page] }], 1))).toEqual({ count: 2 });
  });

  test("takes items that JSON cannot hold for equal", async () => {
    const pages = serve((page) => [{ id: null, size: BigInt(page) }], 5);
    const violations = [{ message: "page 2 repeats an earlier page" }];
    expect(await count(pages)).toMatchObject({ count: 1, error: { violations } });
  });

  test("distinguishes pages by their length and by both of their ends", async () => {
    const served = [
      ["a", "b"],
      ["a", "c"],
      ["d", "b"],
      ["a", "x", "b"],
      ["a"],
      ["b", "a"],
      [1, 2],
      ["1", "3"],
      ["a", "y", "b"],
    ];
    expect(await count(serve((page) => (served[page] ?? []).map((id) => ({ id }))))).toMatchObject({
      count: 16,
      error: { violations: [{ message: "page 9 repeats an earlier page" }] },
    });
  });
});
