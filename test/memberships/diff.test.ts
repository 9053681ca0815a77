/** `diffMemberships` */
import { describe, expect, test } from "vitest";
import { collectMemberships, diffMemberships, type Membership, type MembershipSnapshot } from "../../src/index.ts";

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

const nothing = { joined: [], left: [], changed: [], unknown: [] };

test("two equal lists differ in nothing, whatever their order", () => {
  const [a, b] = [membership("a", { roles: ["x", "y"] }), membership("b")];
  const other = membership("a", { roles: ["y", "x"], source: { changed: true } });
  expect(diffMemberships(snapshot([a, b]), snapshot([b, other]))).toEqual(nothing);
});

test("what is only later has joined, and what is only earlier has left", () => {
  const [a, b, c] = [membership("a"), membership("b"), membership("c")];
  expect(diffMemberships(snapshot([a, b]), snapshot([b, c]))).toEqual({ ...nothing, joined: [c], left: [a] });
});

test("a change names its fields", () => {
  const before = membership("a", { roles: ["admin"] });
  const after = membership("a", { roles: ["admin", "billing"], organizationName: "New", status: "invited" });
  const { changed, ...others } = diffMemberships(snapshot([before]), snapshot([after]));
  expect(changed).toEqual([{ before, after, fields: ["organizationName", "roles", "status"] }]);
  expect(others).toEqual({ joined: [], left: [], unknown: [] });
});

test.each([
  ["provider", { provider: "other" }],
  ["user", { user: { id: "u2" } }],
  ["way", { via: "inherited" }],
])("another %s makes it another membership", (_, more) => {
  const first = membership("a", { user: { id: "u1" }, via: "direct" });
  const second = { ...first, ...more };
  const { left } = diffMemberships(snapshot([first, second]), snapshot([first]));
  expect([left, diffMemberships(snapshot([first]), snapshot([first, second])).joined]).toEqual(
    "provider" in more ? [[], [second]] : [[second], [second]],
  );
});

describe("what is missing later is unknown where its source", () => {
  const [a, b] = [membership("a"), membership("b")];

  test("was incomplete", () => {
    expect(diffMemberships(snapshot([a, b]), snapshot([b], ["acme"]))).toEqual({ ...nothing, unknown: [a] });
  });

  test("failed", async () => {
    const source = {
      provider: "acme",
      async *listMemberships() {
        yield b;
        throw new Error("down");
      },
    };
    expect(diffMemberships(snapshot([a, b]), await collectMemberships([source]))).toEqual({ ...nothing, unknown: [a] });
  });

  test("was not asked", () => {
    const other = membership("o", { provider: "other" });
    expect(diffMemberships(snapshot([other]), snapshot([a]))).toEqual({ ...nothing, joined: [a], unknown: [other] });
  });

  test("is that of another user of the same provider, which was complete", () => {
    const [one, two] = [membership("a", { user: { id: "1" } }), membership("a", { user: { id: "2" } })];
    const after = {
      memberships: [],
      coverage: [
        { provider: "acme", user: { id: "1" }, complete: true, gaps: [] },
        { provider: "acme", user: { id: "2" }, complete: false, gaps: [] },
      ],
    };
    expect(diffMemberships(snapshot([one, two]), after)).toEqual({ ...nothing, left: [one], unknown: [two] });
  });
});

describe("a list of an earlier version, without coverage", () => {
  const old = { memberships: [membership("a", { roles: [] }), membership("b", { roles: [] })], failures: [] };

  test("is read as the earlier one: it knows neither user nor way, and [] for no roles", () => {
    const now = snapshot([membership("a", { user: { id: "u" }, via: "direct", roles: undefined })]);
    expect(diffMemberships(old, now)).toEqual({ ...nothing, left: [old.memberships[1]] });
  });

  test("is read as the later one: a provider that failed or lists nothing is unknown", () => {
    const before = snapshot([membership("a"), membership("b"), membership("c", { provider: "other" })]);
    const diff = diffMemberships(before, { memberships: [membership("a")], failures: [] });
    expect(diff).toMatchObject({ left: [{ organizationId: "b" }], unknown: [{ organizationId: "c" }] });
    const failed = diffMemberships(before, { memberships: [membership("a")], failures: [{ provider: "acme" }] });
    expect(failed).toMatchObject({ left: [], unknown: [{ organizationId: "b" }, { organizationId: "c" }] });
  });
});

test("of several memberships with one key, those that did not change are paired first", () => {
  const [plain, admin] = [membership("a", { roles: ["user"] }), membership("a", { roles: ["admin"] })];
  expect(diffMemberships(snapshot([plain, admin]), snapshot([admin]))).toEqual({ ...nothing, left: [plain] });
});

test.each([
  ["null", null],
  ["an array", []],
  ["an object without memberships", { failures: [] }],
  ["memberships that are none", { memberships: [5] }],
  ["a membership without an organization", { memberships: [{ provider: "acme" }] }],
  ["a coverage that is none", { memberships: [], coverage: [{}] }],
  ["failures that are none", { memberships: [], failures: 5 }],
  ["a later version", { version: 2, memberships: [] }],
])("%s is rejected", (_, value) => {
  const given = JSON.parse(JSON.stringify(value));
  expect(() => diffMemberships(snapshot([]), given)).toThrow(expect.objectContaining({ argument: "after" }));
  expect(() => diffMemberships(given, snapshot([]))).toThrow(expect.objectContaining({ argument: "before" }));
});

test("what one side does not state is no change", () => {
  const [stated, silent] = [membership("a", { roles: ["admin"] }), membership("a", { status: "unknown" })];
  expect(diffMemberships(snapshot([stated]), snapshot([silent]))).toEqual(nothing);
  const none = membership("a", { roles: [] });
  expect(diffMemberships(snapshot([stated]), snapshot([none])).changed).toMatchObject([{ fields: ["roles"] }]);
});

test("two users without coverage are two memberships", () => {
  const [one, two] = [membership("a", { user: { id: "1" } }), membership("a", { user: { id: "2" } })];
  expect(diffMemberships({ memberships: [one] }, { memberships: [two] })).toMatchObject({ joined: [two], left: [one] });
});
