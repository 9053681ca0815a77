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
  for (const before of [
    [first, second],
    [second, first],
  ])
    expect(diffMemberships(snapshot(before), snapshot([first])).changed).toEqual([]);
  const { left } = diffMemberships(snapshot([second, first]), snapshot([first]));
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

test("of several memberships with one key, those that changed are paired in their order", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((role) => membership("a", { roles: [role] }));
  if (!a || !b || !c || !d) throw new Error("There are four.");
  expect(diffMemberships(snapshot([a, b]), snapshot([c, d])).changed).toMatchObject([
    { before: a, after: c },
    { before: b, after: d },
  ]);
});

test("of several memberships with one key, the one without roles is the partner of one that states none", () => {
  const [silent, admin, none] = [membership("a"), membership("a", { roles: ["x"] }), membership("a", { roles: [] })];
  expect(diffMemberships(snapshot([silent]), snapshot([admin, none]))).toEqual({ ...nothing, joined: [admin] });
});

const noMemberships = "must have a list `memberships`, each with";
const noCoverage = "must have a list `coverage`, each with";
const noFailures = "must have a list `failures`, each with";

test.each<readonly [string, unknown, string]>([
  ["null", null, "must be an object with `memberships`"],
  ["an array", [], "must be an object with `memberships`"],
  ["a list without memberships", { failures: [] }, noMemberships],
  ["a list of numbers", { memberships: [5] }, noMemberships],
  ["a membership without an organization", { memberships: [{ provider: "acme" }] }, noMemberships],
  ...[
    { provider: 5 },
    { provider: "" },
    { organizationId: 5 },
    { organizationName: null },
    { status: 5 },
    { roles: "admin" },
    { roles: ["admin", 5] },
    { via: 5 },
  ].map(
    (more) =>
      [
        `a membership with ${JSON.stringify(more)}`,
        { memberships: [{ ...base, organizationId: "a", ...more }] },
        noMemberships,
      ] as const,
  ),
  ...[{ provider: 5 }, { complete: "yes" }, { gaps: 5 }, { gaps: [{ code: "a" }] }, { gaps: [{ message: "a" }] }].map(
    (more) =>
      [
        `a coverage with ${JSON.stringify(more)}`,
        { memberships: [], coverage: [{ provider: "acme", complete: true, gaps: [], ...more }] },
        noCoverage,
      ] as const,
  ),
  ["failures that are a number", { memberships: [], failures: 5 }, noFailures],
  ["a failure without a provider", { memberships: [], failures: [{}] }, noFailures],
  [
    "a later version",
    { version: 2, memberships: [] },
    "has the version 2, which this version of the package cannot read",
  ],
])("%s is rejected", (_, value, problem) => {
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
  expect(diffMemberships(snapshot([stated]), snapshot([silent]))).toEqual(nothing);
  const none = membership("a", { roles: [] });
  expect(diffMemberships(snapshot([stated]), snapshot([none])).changed).toMatchObject([{ fields: ["roles"] }]);
});

test("an empty list of roles that both sides state is one, and so is a status that both know", () => {
  const [before, after] = [membership("a", { roles: [] }), membership("a", { roles: ["admin"], status: "invited" })];
  expect(diffMemberships(snapshot([before]), snapshot([after])).changed).toMatchObject([
    { fields: ["roles", "status"] },
  ]);
  // Lists of earlier versions had `[]` where the provider states no roles.
  const old = { memberships: [membership("a", { roles: [] })] };
  for (const diff of [diffMemberships(old, snapshot([after])), diffMemberships(snapshot([after]), old)])
    expect(diff.changed).toMatchObject([{ fields: ["status"] }]);
  const billing = { memberships: [membership("a", { roles: ["billing"] })] };
  expect(diffMemberships(billing, snapshot([after])).changed).toMatchObject([{ fields: ["roles", "status"] }]);
});

test.each<[string, Partial<Membership>, Partial<Membership>, boolean]>([
  ["a user that only one side states", { user: { id: "1" } }, {}, true],
  ["a way that only the later side states", {}, { via: "direct" }, true],
  ["a way that only the earlier side states", { via: "direct" }, {}, true],
  ["the same user, and a way that only one side states", { user: { id: "1" } }, { user: { id: "1" }, via: "d" }, true],
  ["the same way, and a user that only one side states", { via: "d" }, { user: { id: "1" }, via: "d" }, true],
  [
    "the same user by an email address",
    { user: { email: "ana@acme.example" } },
    { user: { email: "ana@acme.example" } },
    true,
  ],
  ["another email address", { user: { email: "ana@acme.example" } }, { user: { email: "bo@acme.example" } }, false],
  [
    "another user, and a way that only one side states",
    { user: { id: "1" } },
    { user: { id: "2" }, via: "direct" },
    false,
  ],
  ["another way, and a user that only one side states", { via: "staff" }, { user: { id: "2" }, via: "direct" }, false],
])("with %s, two memberships of one organization are the same or not", (_, one, other, isSame) => {
  const [before, after] = [membership("a", one), membership("a", other)];
  const diff = diffMemberships({ memberships: [before] }, { memberships: [after] });
  expect(diff).toEqual(isSame ? nothing : { ...nothing, joined: [after], left: [before] });
});

test.each([
  ["name", { organizationName: "Other" }],
  ["status", { status: "invited" }],
])("of two memberships with one key, the one with the same %s is its partner", (_, more) => {
  const [same, other] = [membership("a"), membership("a", more)];
  expect(diffMemberships(snapshot([other, same]), snapshot([same]))).toEqual({ ...nothing, left: [other] });
});

describe("a membership of a user is missing later", () => {
  const missing = membership("a", { user: { id: "1" } });
  type Source = readonly [user: string | undefined, complete: boolean];
  const stateOf = (membership: Membership, sources: readonly Source[]) => {
    const coverage = sources.map(([id, complete]) => ({
      provider: "acme",
      ...(id && { user: { id } }),
      complete,
      gaps: [],
    }));
    const { left, unknown } = diffMemberships(snapshot([membership]), { memberships: [], coverage });
    return left.length > 0 ? "left" : unknown.length > 0 ? "unknown" : undefined;
  };

  test.each<[string, readonly Source[], string]>([
    ["left, if the list of the user is complete", [["1", true]], "left"],
    ["left, if the only list of the provider is of nobody in particular", [[undefined, true]], "left"],
    [
      "left, if both are complete",
      [
        ["1", true],
        [undefined, true],
      ],
      "left",
    ],
    [
      "unknown, if the list of nobody in particular is not",
      [
        ["1", true],
        [undefined, false],
      ],
      "unknown",
    ],
    [
      "unknown, if one of two lists of the user is not",
      [
        ["1", true],
        ["1", false],
      ],
      "unknown",
    ],
    [
      "unknown, if the first of two lists of the user is not",
      [
        ["1", false],
        ["1", true],
      ],
      "unknown",
    ],
    ["unknown, if there are only lists of others", [["2", true]], "unknown"],
    ["unknown, without any list", [], "unknown"],
  ])("%s", (_, sources, expected) => {
    expect(stateOf(missing, sources)).toBe(expected);
  });

  test("and whose it is, is not known: every list of the provider counts", () => {
    expect(
      stateOf(membership("a"), [
        ["1", true],
        ["2", true],
      ]),
    ).toBe("left");
    expect(
      stateOf(membership("a"), [
        ["1", true],
        ["2", false],
      ]),
    ).toBe("unknown");
  });
});

test("two users without coverage are two memberships", () => {
  const [one, two] = [membership("a", { user: { id: "1" } }), membership("a", { user: { id: "2" } })];
  expect(diffMemberships({ memberships: [one] }, { memberships: [two] })).toMatchObject({ joined: [two], left: [one] });
});
