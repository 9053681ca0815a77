/** `snapshotMemberships` */
import { expect, test } from "vitest";
import {
  collectMemberships,
  diffMemberships,
  InvalidArgumentError,
  type MembershipSource,
  type Review,
  reviewMemberships,
  type StoredMemberships,
  snapshotMemberships,
} from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createK6Client, type K6Client } from "../../src/providers/k6/index.ts";
import { createDouble } from "../../src/testing/index.ts";

const asOf = new Date("2026-11-23T07:00:00Z");

function k6Client(): K6Client {
  return createK6Client({ auth: { token: "any" }, fetch: createDouble("k6").fetch });
}

const broken: MembershipSource = {
  provider: "acme",
  listMemberships: () => {
    throw new TypeError("no such host");
  },
};

test("a list becomes JSON data with the errors that JSON.stringify would lose", async () => {
  const collected = await collectMemberships([k6Client(), broken]);
  const stored = snapshotMemberships(collected, { asOf });
  expect(stored).toEqual({
    version: 1,
    asOf: "2026-11-23T07:00:00.000Z",
    memberships: collected.memberships,
    failures: [{ provider: "acme", error: { name: "TypeError", message: "no such host" } }],
    coverage: collected.coverage,
  });
  expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
});

test("an error of the package keeps its details, without its credential", async () => {
  const token = "a-secret-token";
  const double = createDouble("k6", { auth: { token: "another" } });
  const collected = await collectMemberships([createK6Client({ auth: { token }, fetch: double.fetch })]);
  const text = JSON.stringify(snapshotMemberships(collected));
  expect(JSON.parse(text).failures).toMatchObject([
    { provider: "k6", error: { name: "AuthenticationError", status: 401, operation: "listOrganizations" } },
  ]);
  expect(text).not.toContain(token);
});

test("the results of a review become one list, which the next one is compared with", async () => {
  const acme = { id: "org_1", name: "acme", display_name: "Acme" };
  const heron = { id: "org_2", name: "heron", display_name: "Heron" };
  const review = async (organizations: Record<string, readonly (typeof acme)[]>): Promise<StoredMemberships> => {
    const { fetch } = createDouble("auth0", { organizations });
    const auth0 = createAuth0Client({ domain: "acme.eu.auth0.com", auth: { token: "any" }, fetch });
    const results: Review<string>[] = [];
    const users = ["auth0|1", "auth0|2", "auth0|3"];
    for await (const result of reviewMemberships(users, { source: auth0.user })) results.push(result);
    return snapshotMemberships(results);
  };
  const before = await review({ "auth0|1": [acme, heron], "auth0|2": [acme], "auth0|3": [heron] });
  expect([before.memberships.length, before.coverage.length, before.failures]).toEqual([4, 3, []]);
  const after = await review({ "auth0|1": [acme], "auth0|2": [acme, heron] });
  const { joined, left, unknown } = diffMemberships(JSON.parse(JSON.stringify(before)), after);
  const shown = [joined, left, unknown].map((all) =>
    all.map(({ user, organizationName }) => [user?.id, organizationName]),
  );
  // The third user could not be read.
  expect(after.failures).toMatchObject([
    { provider: "auth0", user: { id: "auth0|3" }, error: { name: "NotFoundError" } },
  ]);
  expect(shown).toEqual([[["auth0|2", "Heron"]], [["auth0|1", "Heron"]], [["auth0|3", "Heron"]]]);
});

test("without a time, it is now; no results are an empty list", () => {
  const before = Date.now();
  const stored = snapshotMemberships([]);
  expect(Date.parse(stored.asOf)).toBeGreaterThanOrEqual(before);
  expect(stored).toMatchObject({ memberships: [], failures: [], coverage: [] });
});

test.each([
  ["results", {}, {}],
  ["results", [{ memberships: [] }], {}],
  ["results", null, {}],
  ["results", { coverage: null }, {}],
  ["results", { coverage: [1] }, {}],
  ["results", { memberships: "abc", coverage: [] }, {}],
  ["results", { memberships: [{ provider: "acme" }], coverage: [] }, {}],
  ["results", { failures: [null], coverage: [] }, {}],
  ["results", { failures: "ab", coverage: [] }, {}],
  ["results", { failure: {}, coverage: [] }, {}],
  ["asof", [], { asof: asOf }],
  ["asOf", [], { asOf: "2026-11-23" }],
  ["asOf", [], { asOf: new Date("yesterday") }],
])("an invalid `%s` is rejected", (argument, results, options) => {
  const problems: Readonly<Record<string, string>> = {
    results: "`results` must come from `collectMemberships` or `reviewMemberships`",
    asof: "did you mean `asOf`?",
    asOf: "`asOf` must be a valid Date",
  };
  const call = () => Reflect.apply(snapshotMemberships, undefined, [results, options]);
  expect(call).toThrow(expect.objectContaining({ argument }));
  expect(call).toThrow(InvalidArgumentError);
  expect(call).toThrow(problems[argument]);
});
