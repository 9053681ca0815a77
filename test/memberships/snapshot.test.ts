/** `snapshotMemberships` */
import { expect, test } from "vitest";
import {
  collectMemberships,
  diffMemberships,
  InvalidArgumentError,
  reviewMemberships,
  type StoredMemberships,
  snapshotMemberships,
} from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { all, given, good } from "./sources.ts";

const asOf = new Date("2026-11-23T07:00:00Z");

test("a list becomes JSON data with the errors that JSON.stringify would lose", async () => {
  const collected = await collectMemberships([good, given("acme", [], new TypeError("no such host"))]);
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
    const users = ["auth0|1", "auth0|2", "auth0|3"];
    return snapshotMemberships(await all(reviewMemberships(users, { source: auth0.user })));
  };
  const before = await review({ "auth0|1": [acme, heron], "auth0|2": [acme], "auth0|3": [heron] });
  expect([before.memberships.length, before.coverage.length, before.failures]).toEqual([4, 3, []]);
  const after = await review({ "auth0|1": [acme], "auth0|2": [acme, heron] });
  const { joined, left, unknown } = diffMemberships(JSON.parse(JSON.stringify(before)), after);
  const shown = [joined, left, unknown].map((list) =>
    list.map(({ user, organizationName }) => `${user?.id} ${organizationName}`),
  );
  // The third user could not be read.
  expect(after.failures).toMatchObject([
    { provider: "auth0", user: { id: "auth0|3" }, error: { name: "NotFoundError" } },
  ]);
  expect(shown).toEqual([["auth0|2 Heron"], ["auth0|1 Heron"], ["auth0|3 Heron"]]);
});

test("without a time, it is now; no results are an empty list", () => {
  const before = Date.now();
  const stored = snapshotMemberships([]);
  expect(Date.parse(stored.asOf)).toBeGreaterThanOrEqual(before);
  expect(stored).toMatchObject({ memberships: [], failures: [], coverage: [] });
});

const noResults = "`results` must come from `collectMemberships` or `reviewMemberships`";
test.each([
  ["results", {}, {}, noResults],
  ["results", [{ memberships: [] }], {}, noResults],
  ["results", null, {}, noResults],
  ["results", { coverage: null }, {}, noResults],
  ["results", { coverage: [1] }, {}, noResults],
  ["results", { memberships: "abc", coverage: [] }, {}, noResults],
  ["results", { memberships: [{ provider: "acme" }], coverage: [] }, {}, noResults],
  ["results", { failures: [null], coverage: [] }, {}, noResults],
  ["results", { failures: "ab", coverage: [] }, {}, noResults],
  ["results", { failure: {}, coverage: [] }, {}, noResults],
  ["asof", [], { asof: asOf }, "did you mean `asOf`?"],
  ["asOf", [], { asOf: "2026-11-23" }, "`asOf` must be a valid Date"],
  ["asOf", [], { asOf: new Date("yesterday") }, "`asOf` must be a valid Date"],
])("an invalid `%s` is rejected", (argument, results, options, problem) => {
  const call = () => Reflect.apply(snapshotMemberships, undefined, [results, options]);
  expect(call).toThrow(expect.objectContaining({ argument }));
  expect(call).toThrow(InvalidArgumentError);
  expect(call).toThrow(problem);
});
