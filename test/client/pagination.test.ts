import { describe, expect, test } from "vitest";
import { pageError } from "../../src/client/page-error.ts";
import { paginate } from "../../src/client/pagination.ts";
import { pageNumbers } from "../../src/contract/paging.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";

const result = Array.from({ length: 5 }, (_, index) => ({ id: `org-${index}` }));
const result_info = { count: 5, page: 1, per_page: 5, total_count: 5 };
const response = { success: true, errors: [], messages: [], result, result_info };
const cloudflare = createCloudflareClient({ auth: { token: "a-token" }, fetch: async () => Response.json(response) });

test("a filter that is undefined is no filter, so the total still ends the list", async () => {
  const page = await cloudflare.organizations.list({ per_page: 5, name: undefined });
  expect(page.hasNext).toBe(false);
});

test("with a filter the total, which counts without it, ends nothing", async () => {
  const page = await cloudflare.organizations.list({ per_page: 5, name: "Acme" });
  expect(page.hasNext).toBe(true);
});

test("a query that JSON cannot hold is rejected like that of `list`", async () => {
  const query = Object({ status: 1n });
  const first = cloudflare.memberships.listAll(query)[Symbol.asyncIterator]().next();
  await expect(first).rejects.toMatchObject({ name: "InvalidArgumentError", argument: "status" });
  await expect(cloudflare.memberships.list(query)).rejects.toMatchObject({ argument: "status" });
});

describe("a list without end", () => {
  const pagination = pageNumbers({ parameter: "page", first: 0, size: "per_page", defaultSize: 1 });
  const context = { provider: "p", operation: "o" };
  const listing = { ...context, query: {}, pagination, timeout: 1_000 };
  /** Serves pages by number, from 0 to `last`. */
  const serve = (items: (page: number) => readonly unknown[], last = Infinity) =>
    paginate({
      ...listing,
      error: async (keyword, problem) => pageError(context, keyword, problem),
      read: async (query) => {
        const page = Number(Reflect.get(query, "page"));
        const next = page < last ? { page: page + 1 } : undefined;
        return { items: items(page), hasNext: next !== undefined, next, headers: new Headers(), body: undefined };
      },
    });
  const read = async (items: AsyncIterable<unknown>) => {
    let count = 0;
    try {
      for await (const _ of items) count++;
    } catch (error) {
      return { count, error };
    }
    return { count };
  };

  test("ends after a million items where the caller sets no other limit", async () => {
    const pages = serve((page) => Array.from({ length: 50_000 }, (_, at) => ({ id: `${page}-${at}` })));
    const error = { name: "ContractError", violations: [{ keyword: "maxItems" }] };
    expect(await read(pages)).toMatchObject({ count: 1_000_000, error });
  });

  test("of empty pages ends after 21", async () => {
    let requests = 0;
    const pages = serve(() => {
      requests++;
      return [];
    });
    const error = { name: "ContractError", violations: [{ keyword: "pagination" }] };
    expect(await read(pages)).toMatchObject({ count: 0, error });
    expect(requests).toBe(21);
  });

  test.each([
    ["ids that are counted", (page: number) => ({ id: `org_${page}` })],
    ["ids that differ at their beginning", (page: number) => ({ id: `${page}-7d2f0b86a5e3-4e09-9c41-3f6c1d2a58b7` })],
    ["ids of digits", (page: number) => ({ id: page.toString(2).padStart(32, "0") })],
    ["ids that are numbers", (page: number) => ({ id: page })],
    ["no id", (page: number) => ({ name: `Organization ${page}`, roles: ["a"] })],
  ])("mismistakes none of 100,000 pages for an earlier one, with %s", async (_, item) => {
    expect(await read(serve((page) => [item(page)], 99_999))).toEqual({ count: 100_000 });
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
    expect(await read(serve((page) => (served[page] ?? []).map((id) => ({ id }))))).toMatchObject({
      count: 16,
      error: { violations: [{ message: "page 9 repeats an earlier page" }] },
    });
  });
});
