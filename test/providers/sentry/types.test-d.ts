import { expectTypeOf, test } from "vitest";
import {
  createSentryClient,
  type Member,
  type Organization,
  type Page,
  type Region,
  type SentryClient,
} from "../../../src/providers/sentry/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const sentry: SentryClient;
const { organizations, regions } = sentry;

test("organizations and members come in pages and one by one, and regions at once", () => {
  expectTypeOf(organizations.list({ query: "slug:acme" })).resolves.toEqualTypeOf<Page<Organization>>();
  expectTypeOf(organizations.listAll({ sortBy: "members" })).toEqualTypeOf<AsyncIterable<Organization>>();
  expectTypeOf(organizations.listMembers("acme", { cursor: "c" })).resolves.toEqualTypeOf<Page<Member>>();
  expectTypeOf(organizations.listAllMembers("acme")).toEqualTypeOf<AsyncIterable<Member>>();
  expectTypeOf(organizations.leave("acme", "me")).resolves.toEqualTypeOf<void>();
  expectTypeOf(regions.list()).resolves.toEqualTypeOf<readonly Region[]>();
  // @ts-expect-error with `owner` the response has another form
  organizations.list({ owner: true });
  // @ts-expect-error the pages of listAll are its own matter
  organizations.listAll({ cursor: "0:100:0" });
  // @ts-expect-error the pages of listAllMembers are its own matter
  organizations.listAllMembers("acme", { cursor: "0:100:0" });
  // @ts-expect-error the member is needed
  organizations.leave("acme");
});

test("the credential is a token, and the double takes members", () => {
  createSentryClient({ auth: { token: () => "t" }, baseUrl: "https://sentry.example.com/api/0" });
  createDouble("sentry", { members: [{ orgRole: "owner" }] });
  // @ts-expect-error not a key
  createSentryClient({ auth: { apiKey: "k" } });
  // @ts-expect-error not a key
  createDouble("sentry", { auth: { apiKey: "k" } });
});
