import { describe, expect, test } from "vitest";
import { NotFoundError, PermissionError } from "../../../src/index.ts";
import { createVercelClient } from "../../../src/providers/vercel/index.ts";
import { createDouble, type VercelDoubleOptions } from "../../../src/testing/index.ts";
import { collect } from "../../faults/fault.ts";

const client = (options: VercelDoubleOptions) =>
  createVercelClient({ auth: { token: "any" }, fetch: createDouble("vercel", options).fetch, retries: 0 });

const user = "qL7dRa3fQm8vXw2KpZ9sTn5s";
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test("without options there are two teams and a limited one, which cannot be read or left", async () => {
  const { teams } = client({});
  const { items, hasNext } = await teams.list();
  expect(items.map((team) => [team.slug, "limited" in team])).toEqual([
    ["larkspur-labs", false],
    ["tidewater-coop", false],
    ["northgate-rail", true],
  ]);
  expect(hasNext).toBe(false);
  const [first, , limited] = ids(items);
  expect(await teams.get(String(first))).toEqual(items[0]);
  for (const call of [teams.get(String(limited)), teams.leave(String(limited), user)]) {
    const error = await call.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(PermissionError);
    expect(String(error)).toContain("northgate-rail requires SAML");
  }
});

test("a limited team without single sign-on is denied without a word about it", async () => {
  const { teams } = client({ teams: [{ id: "team_1", limited: true, limitedBy: ["mfa"] }] });
  const error = await teams.get("team_1").catch((error: unknown) => error);
  expect(error).toMatchObject({ name: "PermissionError", code: "forbidden" });
  expect(String(error)).not.toContain("SAML");
});

describe("pages", () => {
  const lazy = { count: 73, at: (index: number) => ({ createdAt: 1_700_000_000_000 + ((index * 7) % 73) * 1_000 }) };

  test("join to the whole, the newest team first", async () => {
    const { teams } = client({ teams: lazy });
    const whole = await collect(teams.listAll());
    expect(whole).toHaveLength(73);
    const times = whole.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(await collect(teams.listAll({ limit: 7 }))).toEqual(whole);
  });

  test("state the time of the next one, and of the one before", async () => {
    const { fetch } = createDouble("vercel", { teams: [4, 3, 2, 1].map((createdAt) => ({ createdAt })) });
    const read = async (query: string) => {
      const response = await fetch(`https://api.vercel.com/v2/teams?${query}`, {
        headers: { authorization: "Bearer any" },
      });
      return (await response.json()).pagination;
    };
    expect(await read("limit=2")).toEqual({ count: 2, next: 2, prev: null });
    expect(await read("limit=2&until=2")).toEqual({ count: 2, next: null, prev: 2 });
    expect(await read("since=3")).toEqual({ count: 2, next: null, prev: null });
    expect(await read("until=0")).toEqual({ count: 0, next: null, prev: null });
  });

  test("never divide teams of the same time", async () => {
    const times = [9, 8, 8, 8, 7, 7, 6];
    const { teams } = client({ teams: times.map((createdAt) => ({ createdAt })) });
    for (const limit of [1, 2, 3, 4, 7]) {
      const found = await collect(teams.listAll({ limit }));
      expect(found.map(({ createdAt }) => createdAt)).toEqual(times);
      expect(new Set(ids(found)).size).toBe(7);
    }
  });
});

test("leaving takes the team away, until a reset, and nobody else can be removed", async () => {
  const double = createDouble("vercel", { teams: [{ id: "team_1" }, { id: "team_2" }] });
  const { teams } = createVercelClient({ auth: { token: "any" }, fetch: double.fetch });
  await expect(teams.leave("team_1", "another")).rejects.toThrow(NotFoundError);
  expect(await teams.leave("team_1", user)).toEqual({ id: "team_1" });
  expect(ids((await teams.list()).items)).toEqual(["team_2"]);
  for (const call of [teams.leave("team_1", user), teams.get("team_1")])
    await expect(call).rejects.toThrow("Could not find the Team: team_1");
  double.reset();
  expect((await teams.list()).items).toHaveLength(2);
});
