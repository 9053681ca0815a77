import { expectTypeOf, test } from "vitest";
import type { MembershipSource } from "../../../src/index.ts";
import {
  type Auth0Client,
  createAuth0Client,
  type Organization,
  type Page,
} from "../../../src/providers/auth0/index.ts";
import { createDouble } from "../../../src/testing/index.ts";

declare const auth0: Auth0Client;
const { organizations } = auth0;

test("organizations come in pages, or one by one, in whichever form they were sent", () => {
  expectTypeOf(organizations.list("auth0|1", { page: 0 })).resolves.toEqualTypeOf<Page<Organization>>();
  expectTypeOf(organizations.list("auth0|1", { include_totals: true })).resolves.toEqualTypeOf<Page<Organization>>();
  expectTypeOf(organizations.listAll("auth0|1", { per_page: 5 })).toEqualTypeOf<AsyncIterable<Organization>>();
});

test("a parameter that does not exist, or has another type, is an error", () => {
  // @ts-expect-error Auth0 rejects what it does not know
  organizations.list("auth0|1", { take: 50 });
  // @ts-expect-error a boolean
  organizations.list("auth0|1", { include_totals: "true" });
  // @ts-expect-error a user is needed
  organizations.list();
  // @ts-expect-error the pages of listAll are its own matter
  organizations.listAll("auth0|1", { page: 2 });
});

test("the credentials are a token, or those of an application, for one tenant", () => {
  createAuth0Client({ domain: "d", auth: { token: "t" } });
  createAuth0Client({ domain: "d", auth: { clientId: "c", clientSecret: "s" } });
  // @ts-expect-error half a credential
  createAuth0Client({ domain: "d", auth: { clientId: "c" } });
  // @ts-expect-error only an exchange uses an audience
  createAuth0Client({ domain: "d", auth: { token: "t", audience: "a" } });
  // @ts-expect-error no tenant
  createAuth0Client({ auth: { token: "t" } });
});

test("the double takes organizations of all users or of each, and fails in the exchange of credentials", () => {
  createDouble("auth0", { organizations: [{ name: "acme" }] });
  createDouble("auth0", { organizations: { "auth0|1": [{ name: "acme" }] } });
  createDouble("auth0", { organizations: new Map([["auth0|1", [{ name: "acme" }]]]) });
  createDouble("auth0", { organizations: (userId) => (userId === "auth0|1" ? [{ name: "acme" }] : undefined) });
  const double = createDouble("auth0", { auth: { clientId: "c", clientSecret: "s" } });
  double.fail({ fault: "cut", operation: "exchangeToken" });
});

test("a tenant has many users, so that it is no source of memberships, and a user is one", () => {
  expectTypeOf(auth0.user("auth0|1")).toExtend<MembershipSource>();
  expectTypeOf(auth0).not.toExtend<MembershipSource>();
});
