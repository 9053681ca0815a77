import { describe, expectTypeOf, test } from "vitest";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Double, type DoubleOptions, type Fault } from "../../src/testing/index.ts";

describe("a double", () => {
  const cloudflare = createDouble("cloudflare");
  const auth0 = createDouble("auth0");

  test("knows its provider, and stands for any double", () => {
    expectTypeOf(cloudflare).toEqualTypeOf<Double<"cloudflare">>();
    expectTypeOf(cloudflare.provider).toEqualTypeOf<"cloudflare">();
    expectTypeOf(cloudflare).toExtend<Double>();
    expectTypeOf(auth0).toExtend<Double>();
  });

  test("is a `fetch`, of ours and of the runtime", () => {
    createCloudflareClient({ auth: { token: "t" }, fetch: cloudflare.fetch });
    expectTypeOf(cloudflare.fetch).toExtend<typeof globalThis.fetch>();
  });

  test("tells what was asked by operation", () => {
    type Operation = (typeof cloudflare.requests)[number]["operation"];
    expectTypeOf<Operation>().toEqualTypeOf<
      | "listUserOrganizations"
      | "getUserOrganization"
      | "leaveUserOrganization"
      | "listMemberships"
      | "getMembership"
      | "leaveMembership"
      | undefined
    >();
    expectTypeOf(cloudflare.requests[0]?.query).toEqualTypeOf<Readonly<Record<string, string>> | undefined>();
  });

  test("fails with a status or a fault, in operations of its provider", () => {
    expectTypeOf(cloudflare.fail({ status: 500, times: 2, operation: "listMemberships" })).toEqualTypeOf<() => void>();
    auth0.fail({ fault: "cut", operation: "exchangeToken" });
    expectTypeOf<Fault>().toEqualTypeOf<
      "network" | "silence" | "stall" | "cut" | "html" | "empty" | "drift" | "violation"
    >();
    // @ts-expect-error an operation of another provider
    cloudflare.fail({ status: 500, operation: "exchangeToken" });
    // @ts-expect-error neither a status nor a fault
    cloudflare.fail({ times: 2 });
    // @ts-expect-error a fault that there is not
    cloudflare.fail({ fault: "gremlins" });
  });
});

describe("the options", () => {
  test("take items in part, whole, or one by one", () => {
    createDouble("cloudflare", { organizations: [{ name: "Acme" }], memberships: [{ account: { name: "Acme" } }] });
    createDouble("k6", { organizations: { count: 1_000_000, at: (id) => ({ id }) }, projects: [] });
    createDouble("archera", { organizations: [{ name: "Acme", role: "admin" }] });
    createDouble("auth0", { organizations: [{ name: "acme" }] });
    createDouble("auth0", { organizations: { "auth0|1": [{ name: "acme" }] } });
    createDouble("auth0", { organizations: new Map([["auth0|1", [{ name: "acme" }]]]) });
    createDouble("auth0", { organizations: (userId) => (userId === "auth0|1" ? [{ name: "acme" }] : undefined) });
  });

  test("take the credentials of their provider", () => {
    createDouble("cloudflare", { auth: { email: "me@example.com", apiKey: "k" } });
    createDouble("auth0", { auth: { clientId: "c", clientSecret: "s" } });
    // @ts-expect-error half a credential
    createDouble("cloudflare", { auth: { email: "me@example.com" } });
    // @ts-expect-error k6 Cloud has no keys
    createDouble("k6", { auth: { apiKey: "k" } });
  });

  test("of one provider are not those of another", () => {
    // @ts-expect-error only k6 Cloud has projects
    createDouble("archera", { projects: [] });
    // @ts-expect-error a name is a text
    createDouble("cloudflare", { organizations: [{ name: 7 }] });
    expectTypeOf<keyof DoubleOptions>().toEqualTypeOf<"cloudflare" | "auth0" | "k6" | "archera">();
  });
});
