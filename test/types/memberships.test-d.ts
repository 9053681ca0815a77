import { describe, expectTypeOf, test } from "vitest";
import {
  type CollectedMemberships,
  collectMemberships,
  listMemberships,
  type Membership,
  type MembershipSource,
} from "../../src/index.ts";
import type { ArcheraClient } from "../../src/providers/archera/index.ts";
import type { Auth0Client } from "../../src/providers/auth0/index.ts";
import type { CloudflareClient } from "../../src/providers/cloudflare/index.ts";
import type { K6Client } from "../../src/providers/k6/index.ts";

declare const cloudflare: CloudflareClient;
declare const auth0: Auth0Client;
declare const k6: K6Client;
declare const archera: ArcheraClient;
declare const membership: Membership;

describe("the sources", () => {
  test("every client is one, an Auth0 client for one user", () => {
    const sources = [cloudflare, auth0.user("auth0|1"), k6, archera];
    expectTypeOf(listMemberships(sources)).toEqualTypeOf<AsyncIterable<Membership>>();
    expectTypeOf(collectMemberships(sources)).resolves.toEqualTypeOf<CollectedMemberships>();
    // @ts-expect-error a tenant has many users
    collectMemberships([auth0]);
  });

  test("anything of the same shape is one", () => {
    const own = {
      provider: "payroll",
      async *listMemberships({ signal }: { signal: AbortSignal }) {
        if (!signal.aborted) yield membership;
      },
    };
    expectTypeOf(own).toExtend<MembershipSource>();
  });
});

describe("a membership", () => {
  test("has text where there may be no answer, and the provider's object as it came", () => {
    expectTypeOf(membership.organizationId).toEqualTypeOf<string>();
    expectTypeOf(membership.organizationName).toEqualTypeOf<string>();
    expectTypeOf(membership.roles).toEqualTypeOf<string[]>();
    expectTypeOf(membership.source).toEqualTypeOf<unknown>();
    expectTypeOf<"member">().toExtend<Membership["status"]>();
    expectTypeOf<"suspended">().toExtend<Membership["status"]>();
  });

  test("fails with whatever a source throws", () => {
    expectTypeOf<CollectedMemberships["failures"][number]["error"]>().toEqualTypeOf<unknown>();
  });
});
