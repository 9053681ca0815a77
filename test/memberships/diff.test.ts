/** `diffMemberships` */
import { describe, expect, test } from "vitest";
import { diffMemberships, type Membership, type MembershipSnapshot } from "../../src/index.ts";

const base = { provider: "acme", organizationName: "Team", status: "member", source: {} };
function membership(organizationId: string, more: Partial<Membership> = {}): Membership {
  return { ...base, organizationId, ...more };
}

function snapshot(memberships: readonly Membership[], incomplete: readonly string[] = []): MembershipSnapshot {
  const names = [...new Set(["acme", ...memberships.map(({ provider }) => provider)])];
  const gaps = [{ code: "scope", message: "Some may be missing." }];
  const coverage = names.map((provider) =>
    incomplete.includes(provider) ? { provider, complete: false, gaps } : { provider, complete: true, gaps: [] },
  );
  return { memberships, failures: [], coverage };
}

/** The difference of two lists of complete sources. */
const diffOf = (before: readonly Membership[], after: readonly Membership[]) =>
  diffMemberships(snapshot(before), snapshot(after));

const nothing = { joined: [], left: [], changed: [], unknown: [] };
const [a, b, c] = [membership("a"), membership("b"), membership("c")];
const [u1, u2] = [{ user: { id: "u1" } }, { user: { id: "u2" } }];
const [ana, bo] = [{ user: { email: "ana@acme.example" } }, { user: { email: "bo@acme.example" } }];
const [direct, staff] = [{ via: "direct" }, { via: "staff" }];

test("two equal lists differ in nothing, whatever their order", () => {
  const before = membership("a", { roles: ["x", "y"] });
  const after = membership("a", { roles: ["y", "x"], source: { changed: true } });
  expect(diffOf([before, b], [b, after])).toEqual(nothing);
});

test("what is only later has joined, and what is only earlier has left", () => {
  expect(diffOf([a, b], [b, c])).toEqual({ ...nothing, joined: [c], left: [a] });
});

test("a change names its fields", () => {
  const before = membership("a", { roles: ["admin"] });
  const after = membership("a", { roles: ["admin", "billing"], organizationName: "New", status: "invited" });
  const changed = [{ before, after, fields: ["organizationName", "roles", "status"] }];
  expect(diffOf([before], [after])).toEqual({ ...nothing, changed });
});

test.each([
  ["provider", { provider: "other" }],
  ["user", u2],
  ["way", { via: "inherited" }],
])("another %s makes it another membership", (_, more) => {
  const first = membership("a", { ...u1, ...direct });
  const second = { ...first, ...more };
  expect(diffOf([first, second], [first]).changed).toEqual([]);
  // A source that was not asked later is unknown.
  const gone = "provider" in more ? { unknown: [second] } : { left: [second] };
  expect(diffOf([second, first], [first])).toEqual({ ...nothing, ...gone });
  expect(diffOf([first], [first, second])).toEqual({ ...nothing, joined: [second] });
});

test("what is missing later is unknown where its source was incomplete", () => {
  expect(diffMemberships(snapshot([a, b]), snapshot([b], ["acme"]))).toEqual({ ...nothing, unknown: [a] });
});

describe("a list of an earlier version, without coverage", () => {
  test("is read as the earlier one: it knows neither user nor way, and [] for no roles", () => {
    const old = { memberships: [membership("a", { roles: [] }), membership("b", { roles: [] })], failures: [] };
    const now = snapshot([membership("a", { ...u1, ...direct, roles: undefined })]);
    expect(diffMemberships(old, now)).toEqual({ ...nothing, left: [old.memberships[1]] });
  });

  test("is read as the later one: a provider that failed or lists nothing is unknown", () => {
    const other = membership("c", { provider: "other" });
    const diff = (failures: { provider: string }[]) =>
      diffMemberships(snapshot([a, b, other]), { memberships: [a], failures });
    expect(diff([])).toEqual({ ...nothing, left: [b], unknown: [other] });
    expect(diff([{ provider: "acme" }])).toEqual({ ...nothing, unknown: [b, other] });
  });
});

describe("of several memberships with one key,", () => {
  const [x, y] = [membership("a", { roles: ["x"] }), membership("a", { roles: ["y"] })];

  test.each([
    ["roles", x, y],
    ["name", a, membership("a", { organizationName: "Other" })],
    ["status", a, membership("a", { status: "invited" })],
  ])("the one with the same %s is the partner", (_, same, other) => {
    expect(diffOf([other, same], [same])).toEqual({ ...nothing, left: [other] });
  });

  test("those that changed are paired in their order", () => {
    const [first, second] = [membership("a", { roles: ["first"] }), membership("a", { roles: ["second"] })];
    expect(diffOf([first, second], [x, y]).changed).toMatchObject([
      { before: first, after: x },
      { before: second, after: y },
    ]);
  });

  test("the one without roles is the partner of one that states none", () => {
    expect(diffOf([a], [x, membership("a", { roles: [] })])).toEqual({ ...nothing, joined: [x] });
  });
});

const noMemberships = "must have a list `memberships`, each with";
const noCoverage = "must have a list `coverage`, each with";
const noFailures = "must have a list `failures`, each with";

test.each<readonly [value: unknown, problem: string]>([
  [null, "must be an object with `memberships`"],
  [[], "must be an object with `memberships`"],
  [{ failures: [] }, noMemberships],
  [{ memberships: [5] }, noMemberships],
  [{ memberships: [{ provider: "acme" }] }, noMemberships],
  [{ memberships: [{ ...a, provider: 5 }] }, noMemberships],
  [{ memberships: [{ ...a, provider: "" }] }, noMemberships],
  [{ memberships: [{ ...a, organizationId: 5 }] }, noMemberships],
  [{ memberships: [{ ...a, organizationName: null }] }, noMemberships],
  [{ memberships: [{ ...a, status: 5 }] }, noMemberships],
  [{ memberships: [{ ...a, roles: "admin" }] }, noMemberships],
  [{ memberships: [{ ...a, roles: ["admin", 5] }] }, noMemberships],
  [{ memberships: [{ ...a, via: 5 }] }, noMemberships],
  [{ memberships: [], coverage: [{ provider: 5, complete: true, gaps: [] }] }, noCoverage],
  [{ memberships: [], coverage: [{ provider: "acme", complete: "yes", gaps: [] }] }, noCoverage],
  [{ memberships: [], coverage: [{ provider: "acme", complete: true, gaps: 5 }] }, noCoverage],
  [{ memberships: [], coverage: [{ provider: "acme", complete: true, gaps: [{ code: "a" }] }] }, noCoverage],
  [{ memberships: [], coverage: [{ provider: "acme", complete: true, gaps: [{ message: "a" }] }] }, noCoverage],
  [{ memberships: [], failures: 5 }, noFailures],
  [{ memberships: [], failures: [{}] }, noFailures],
  [{ version: 2, memberships: [] }, "has the version 2, which this version of the package cannot read"],
])("%j is rejected", (value, problem) => {
  const given = JSON.parse(JSON.stringify(value));
  const [before, after] = [() => diffMemberships(given, snapshot([])), () => diffMemberships(snapshot([]), given)];
  for (const [argument, call] of Object.entries({ before, after })) {
    expect(call).toThrow(expect.objectContaining({ argument, provider: "memberships", operation: "diffMemberships" }));
    expect(call).toThrow(`diffMemberships was not started: \`${argument}\` ${problem}`);
  }
});

test("a long version is cut in the error", () => {
  const call = () => diffMemberships(snapshot([]), JSON.parse(`{"version": "${"9".repeat(500)}", "memberships": []}`));
  expect(call).toThrow(/has the version 9{1,20}\S?, which/);
});

test("what one side does not state is no change", () => {
  const [stated, silent] = [membership("a", { roles: ["admin"] }), membership("a", { status: "unknown" })];
  expect(diffOf([stated], [silent])).toEqual(nothing);
  expect(diffOf([stated], [membership("a", { roles: [] })]).changed).toMatchObject([{ fields: ["roles"] }]);
});

test("an empty list of roles that both sides state is one, and so is a status that both know", () => {
  const [before, after] = [membership("a", { roles: [] }), membership("a", { roles: ["admin"], status: "invited" })];
  expect(diffOf([before], [after]).changed).toMatchObject([{ fields: ["roles", "status"] }]);
  // Lists of earlier versions had `[]` where the provider states no roles.
  const old = { memberships: [before] };
  for (const diff of [diffMemberships(old, snapshot([after])), diffMemberships(snapshot([after]), old)])
    expect(diff.changed).toMatchObject([{ fields: ["status"] }]);
  const billing = { memberships: [membership("a", { roles: ["billing"] })] };
  expect(diffMemberships(billing, snapshot([after])).changed).toMatchObject([{ fields: ["roles", "status"] }]);
});

test.each<[string, Partial<Membership>, Partial<Membership>, boolean]>([
  ["a user that only one side states", u1, {}, true],
  ["a way that only the later side states", {}, direct, true],
  ["a way that only the earlier side states", direct, {}, true],
  ["the same user, and a way that only one side states", u1, { ...u1, ...direct }, true],
  ["the same way, and a user that only one side states", direct, { ...u1, ...direct }, true],
  ["the same user by an email address", ana, ana, true],
  ["another email address", ana, bo, false],
  ["another user", u1, u2, false],
  ["another user, and a way that only one side states", u1, { ...u2, ...direct }, false],
  ["another way, and a user that only one side states", staff, { ...u2, ...direct }, false],
])("with %s, two memberships of one organization are the same or not", (_, one, other, isSame) => {
  const [before, after] = [membership("a", one), membership("a", other)];
  const diff = diffMemberships({ memberships: [before] }, { memberships: [after] });
  expect(diff).toEqual(isSame ? nothing : { ...nothing, joined: [after], left: [before] });
});

/** By the user of the list, whether it is complete. */
type Lists = readonly Readonly<Record<string, boolean>>[];

test.each<[user: string, state: "left" | "unknown", reason: string, lists: Lists]>([
  ["u1", "left", "the user's list is complete", [{ u1: true }]],
  ["u1", "left", "the user's list is complete, and another user's is not", [{ u1: true }, { u2: false }]],
  ["u1", "left", "the only list is complete, and nobody's in particular", [{ nobody: true }]],
  ["u1", "left", "both are complete", [{ u1: true }, { nobody: true }]],
  ["u1", "unknown", "that of nobody in particular is not", [{ u1: true }, { nobody: false }]],
  ["u1", "unknown", "one of two lists of the user is not", [{ u1: true }, { u1: false }]],
  ["u1", "unknown", "the first of two lists of the user is not", [{ u1: false }, { u1: true }]],
  ["u1", "unknown", "there are only lists of others", [{ u2: true }]],
  ["u1", "unknown", "there is no list", []],
  ["nobody", "left", "every list of the provider is complete", [{ u1: true }, { u2: true }]],
  ["nobody", "unknown", "one list of the provider is not", [{ u1: true }, { u2: false }]],
])("a membership of %s that is missing later is %s: %s", (user, state, _, lists) => {
  const ownerOf = (id: string) => (id === "nobody" ? {} : { user: { id } });
  const before = membership("a", ownerOf(user));
  const coverage = lists
    .flatMap((list) => Object.entries(list))
    .map(([id, complete]) => ({ provider: "acme", ...ownerOf(id), complete, gaps: [] }));
  const diff = diffMemberships(snapshot([before]), { memberships: [], coverage });
  expect(diff).toEqual({ ...nothing, [state]: [before] });
});
