import { expectTypeOf, test } from "vitest";
import {
  createVercelClient,
  type LeaveResult,
  type LimitedTeam,
  type ListedTeam,
  type Page,
  type Team,
  type VercelClient,
} from "../../../src/providers/vercel/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const vercel: VercelClient;
declare const listed: ListedTeam;
const { teams } = vercel;

test("teams come in pages, one by one and alone", () => {
  expectTypeOf(teams.list({ limit: 100, since: 1, until: Date.now() })).resolves.toEqualTypeOf<Page<ListedTeam>>();
  expectTypeOf(teams.listAll({ limit: 5 })).toEqualTypeOf<AsyncIterable<ListedTeam>>();
  expectTypeOf(teams.get("team_1")).resolves.toEqualTypeOf<Team>();
  expectTypeOf(teams.leave("team_1", "user")).resolves.toEqualTypeOf<LeaveResult>();
  // @ts-expect-error a time is a number
  teams.list({ until: "2026-01-01" });
  // @ts-expect-error the pages of listAll are its own matter
  teams.listAll({ until: 1 });
  // @ts-expect-error both ids are needed
  teams.leave("team_1");
});

test("a listed team is one in full or a limited one, and what both have needs no distinction", () => {
  if ("limited" in listed) expectTypeOf(listed).toEqualTypeOf<LimitedTeam>();
  else expectTypeOf(listed).toEqualTypeOf<Team>();
  expectTypeOf(listed.name).toEqualTypeOf<string | null>();
  expectTypeOf(listed.membership?.confirmed).toEqualTypeOf<true | undefined>();
});

test("the credential is a token, of the double too", () => {
  createVercelClient({ auth: { token: () => "t" } });
  // @ts-expect-error not a key
  createVercelClient({ auth: { apiKey: "k" } });
  // @ts-expect-error not a key
  createDouble("vercel", { auth: { apiKey: "k" } });
});
