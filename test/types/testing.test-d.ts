import { describe, expectTypeOf, test } from "vitest";
import type { Provider } from "../../generated/providers.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Double, type DoubleOptions, defineDouble, type Fault } from "../../src/testing/index.ts";
import { acme, operations } from "../testing/acme.ts";

describe("a double", () => {
  const cloudflare = createDouble("cloudflare");

  test("knows its provider, and stands for any double", () => {
    expectTypeOf(cloudflare).toEqualTypeOf<Double<"cloudflare">>();
    expectTypeOf(cloudflare.provider).toEqualTypeOf<"cloudflare">();
    expectTypeOf(cloudflare).toExtend<Double>();
    expectTypeOf<{ [Name in Provider]: Double<Name> }[Provider]>().toExtend<Double>();
  });

  test("is a `fetch`, of ours and of the runtime", () => {
    createCloudflareClient({ auth: { token: "t" }, fetch: cloudflare.fetch });
    expectTypeOf(cloudflare.fetch).toExtend<typeof globalThis.fetch>();
  });

  test("gives the requests by operation", () => {
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
    expectTypeOf(cloudflare.requests[0]?.query).toEqualTypeOf<
      Readonly<Record<string, string | readonly string[]>> | undefined
    >();
  });

  test("fails with a status or a fault, in operations of its provider", () => {
    expectTypeOf(cloudflare.fail({ status: 500, times: 2, operation: "listMemberships" })).toEqualTypeOf<() => void>();
    cloudflare.fail({ fault: "cut", operation: "leaveMembership" });
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
  test("take items in part, or one by one", () => {
    createDouble("cloudflare", { organizations: [{ name: "Acme" }], memberships: [{ account: { name: "Acme" } }] });
    createDouble("cloudflare", { organizations: { count: 1_000_000, at: (index) => ({ id: String(index) }) } });
    // @ts-expect-error a name is a text
    createDouble("cloudflare", { organizations: [{ name: 7 }] });
  });

  test("take the credentials of their provider", () => {
    createDouble("cloudflare", { auth: { email: "me@example.com", apiKey: "k" } });
    // @ts-expect-error half a credential
    createDouble("cloudflare", { auth: { email: "me@example.com" } });
  });

  test("are there for every provider", () => {
    expectTypeOf<keyof DoubleOptions>().toEqualTypeOf<Provider>();
  });
});

describe("a custom double", () => {
  const { getTeam, createTeam, listTeams } = operations;

  test("gives each handler the arguments of its operation", () => {
    defineDouble(
      acme,
      { getTeam, createTeam, listTeams },
      {
        respond: {
          getTeam({ path, body }) {
            expectTypeOf(path.id).toEqualTypeOf<string>();
            expectTypeOf(body).toEqualTypeOf<undefined>();
            return { status: 200 };
          },
          createTeam({ body }) {
            expectTypeOf(body.name).toEqualTypeOf<string>();
            return { status: 201 };
          },
          listTeams({ query, page }) {
            expectTypeOf(query.per_page).toEqualTypeOf<number | undefined>();
            return page([]);
          },
        },
      },
    );
    // @ts-expect-error an operation that it does not have
    defineDouble(acme, { getTeam }, { respond: { getTeams: () => ({ status: 200 }) } });
    // @ts-expect-error no status
    defineDouble(acme, { getTeam }, { respond: { getTeam: () => ({}) } });
  });

  test("knows its operations by the names of their exports", () => {
    const double = defineDouble(acme, { getTeam });
    acme.createClient({ auth: { token: "t" }, fetch: double.fetch });
    expectTypeOf(double.requests[0]?.operation).toEqualTypeOf<"getTeam" | "exchangeToken" | undefined>();
    double.fail({ status: 500, operation: "getTeam" });
    // @ts-expect-error an operation that it does not have
    double.fail({ status: 500, operation: "getTeams" });
  });
});
