import { describe, expectTypeOf, test } from "vitest";
import type { connectors } from "../../generated/connectors.ts";
import type { Provider } from "../../generated/providers.ts";
import {
  type CollectedMemberships,
  collectMemberships,
  listMemberships,
  type Membership,
  type MembershipSource,
  type MembershipUser,
} from "../../src/index.ts";

declare const sources: ReturnType<(typeof connectors)[Provider]["connect"]>["source"][];
declare const membership: Membership;

describe("the sources", () => {
  test("every client is one", () => {
    expectTypeOf(listMemberships(sources)).toEqualTypeOf<AsyncIterable<Membership>>();
    expectTypeOf(collectMemberships(sources)).resolves.toEqualTypeOf<CollectedMemberships>();
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
  test("has text where the provider may not state it, and the provider's object as it came", () => {
    expectTypeOf(membership.organizationId).toEqualTypeOf<string>();
    expectTypeOf(membership.organizationName).toEqualTypeOf<string>();
    expectTypeOf(membership.roles).toEqualTypeOf<readonly string[] | undefined>();
    expectTypeOf(membership.via).toExtend<string | undefined>();
    expectTypeOf(membership.user).toEqualTypeOf<MembershipUser | undefined>();
    expectTypeOf(membership.source).toEqualTypeOf<unknown>();
    expectTypeOf<"member">().toExtend<Membership["status"]>();
    expectTypeOf<"suspended">().toExtend<Membership["status"]>();
  });

  test("fails with whatever a source throws", () => {
    expectTypeOf<CollectedMemberships["failures"][number]["error"]>().toEqualTypeOf<unknown>();
  });
});
