import { describe, expectTypeOf, test } from "vitest";
import type { LimitedTeam, ListedTeam, Page, Team, VercelClient } from "../../../src/providers/vercel/index.ts";
import { createVercelClient } from "../../../src/providers/vercel/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const vercel: VercelClient;
declare const listed: ListedTeam;
const { teams } = vercel;

describe("the results", () => {
  test("teams come in pages, one by one and alone", () => {
    expectTypeOf(teams.list()).resolves.toEqualTypeOf<Page<ListedTeam>>();
    expectTypeOf(teams.listAll()).toEqualTypeOf<AsyncIterable<ListedTeam>>();
    expectTypeOf(teams.get("team_1")).resolves.toEqualTypeOf<Team>();
    expectTypeOf(teams.leave("team_1", "user")).resolves.toHaveProperty("id").toEqualTypeOf<string | undefined>();
  });

  test("a listed team is one in full or a limited one, and what both have needs no distinction", () => {
    if ("limited" in listed) expectTypeOf(listed).toEqualTypeOf<LimitedTeam>();
    else expectTypeOf(listed).toEqualTypeOf<Team>();
    expectTypeOf(listed.id).toEqualTypeOf<string>();
    expectTypeOf(listed.name).toEqualTypeOf<string | null>();
    expectTypeOf(listed.createdAt).toEqualTypeOf<number>();
    expectTypeOf(listed.membership?.confirmed).toEqualTypeOf<true | undefined>();
    expectTypeOf("NEW_ROLE" as const).toExtend<NonNullable<ListedTeam["membership"]>["role"]>();
  });

  test("nothing that was received can be changed", () => {
    // @ts-expect-error a property is readonly
    listed.slug = "other";
  });
});

test("parameters have the names and values of the provider's documentation", () => {
  teams.list({ limit: 100, since: 1_540_095_775_941, until: Date.now() });
  // @ts-expect-error a time is a number
  teams.list({ until: "2026-01-01" });
  // @ts-expect-error the pages of listAll are its own matter
  teams.listAll({ until: 1 });
  // @ts-expect-error both ids are needed
  teams.leave("team_1");
  createVercelClient({ auth: { token: () => "t" } });
  // @ts-expect-error not a key
  createVercelClient({ auth: { apiKey: "k" } });
});

test("the double takes lazy teams, limited ones, and a token", () => {
  createDouble("vercel", { teams: { count: 1_000_000, at: () => ({ slug: "acme" }) } });
  createDouble("vercel", { teams: [{ limited: true, limitedBy: ["mfa"] }], auth: { token: "t" } });
  // @ts-expect-error not a key
  createDouble("vercel", { auth: { apiKey: "k" } });
});
