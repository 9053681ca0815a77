/** `mapMemberships`: what each value of a provider's object becomes, and what the list then says is missing. */
import { describe, expect, onTestFinished, test } from "vitest";
import type { PageEvent } from "../../src/client/options.ts";
import {
  type GapDefinition,
  type ListedMemberships,
  type MembershipFields,
  type MembershipList,
  type MembershipListOptions,
  mapMemberships,
} from "../../src/memberships/map.ts";
import type { Membership, MembershipGap } from "../../src/memberships/membership.ts";

const acme = { provider: "acme", operation: "listTeams" } as const;

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item, void, undefined> {
  yield* items;
}

/** What comes of a list, whether it ends or fails. */
async function read<Item>(list: MembershipList<Item>, options: MembershipListOptions = {}) {
  const found: Membership[] = [];
  const gaps: MembershipGap[] = [];
  let error: unknown;
  try {
    for await (const one of mapMemberships(list, { onGap: (gap) => void gaps.push(gap), ...options })) found.push(one);
  } catch (thrown) {
    error = thrown;
  }
  return { found, gaps, error };
}

/** What comes of one item with these fields; they may be anything, as in a response that breaks the contract. */
async function readOne(fields: unknown) {
  const toMembership = () => fields as MembershipFields;
  const { found, gaps, error } = await read({ ...acme, list: () => each(["item"]), toMembership });
  return { membership: found[0], codes: gaps.map(({ code }) => code), error };
}

const plain = { id: "t1", names: ["Team"] };

test("an item becomes a membership with the item as its source", async () => {
  const shared = { roles: ["a", "b"], status: "member", via: "staff" };
  const email = "ana@acme.example";
  const { membership, codes, error } = await readOne({ ...plain, ...shared, user: { id: 7, email } });
  expect(membership).toEqual({
    ...{ provider: "acme", organizationId: "t1", organizationName: "Team", ...shared },
    ...{ user: { id: "7", email }, source: "item" },
  });
  expect([codes, error]).toEqual([[], undefined]);
});

test.each<[string, object, object]>([
  ["a number as the id is its text", { id: 42 }, { organizationId: "42" }],
  ["the id 0 is one", { id: 0 }, { organizationId: "0" }],
  ["the first name that is stated is taken", { names: [null, undefined, "", "b", "c"] }, { organizationName: "b" }],
  ["without a name it is the id", { names: [null] }, { organizationName: "t1" }],
  ["names that are null are none", { names: null }, { organizationName: "t1" }],
  ["roles that are null are not stated", { roles: null }, { roles: undefined }],
  ["an empty list of roles stays", { roles: [] }, { roles: [] }],
  ["a role that comes twice is one", { roles: ["a", "b", "a"] }, { roles: ["a", "b"] }],
  ["without a status it is unknown", { status: null }, { status: "unknown" }],
  ["a via that is null is not stated", { via: null }, { via: undefined }],
  ["a user with an email address alone", { user: { email: "a@b.example" } }, { user: { email: "a@b.example" } }],
  ["a user with an id alone", { user: { id: "u" } }, { user: { id: "u" } }],
  ["a user without both is none", { user: { id: null, email: "" } }, { user: undefined }],
  ["a user that is null is none", { user: null }, { user: undefined }],
])("%s, which is no gap", async (_, fields, expected) => {
  const { membership, codes } = await readOne({ ...plain, ...fields });
  expect(membership).toMatchObject(expected);
  expect(codes).toEqual([]);
});

test.each<[string, object, object]>([
  ["a name that is a number", { names: [5, "b"] }, { organizationName: "b" }],
  ["names that are no list", { names: "Team" }, { organizationName: "t1" }],
  ["one role of two", { roles: ["a", 5] }, { roles: ["a"] }],
  ["a role that is null", { roles: [null, "a"] }, { roles: ["a"] }],
  ["a role that is undefined", { roles: [undefined] }, { roles: undefined }],
  ["all roles", { roles: [5, {}] }, { roles: undefined }],
  ["roles that are an object", { roles: {} }, { roles: undefined }],
  ["roles that are an empty text", { roles: "" }, { roles: undefined }],
  ["a status", { status: 5 }, { status: "unknown" }],
  ["a via", { via: {} }, { via: undefined }],
  ["the email address of a user", { user: { id: "u", email: 5 } }, { user: { id: "u" } }],
  ["the id of a user", { user: { id: 1.5, email: "a@b.example" } }, { user: { email: "a@b.example" } }],
])("%s that cannot be read is a gap, and the others stay", async (_, fields, expected) => {
  const { membership, codes, error } = await readOne({ ...plain, ...fields });
  expect(membership).toMatchObject(expected);
  expect(codes).toEqual(["unreadable"]);
  expect(error).toBeUndefined();
});

test.each<[string, unknown, string[]]>([
  ["is not stated", { ...plain, id: undefined }, ["missing-id"]],
  ["is an empty text", { ...plain, id: "" }, ["missing-id"]],
  ["is no text", { ...plain, id: {} }, ["unreadable", "missing-id"]],
  ["is a fraction", { ...plain, id: 1.5 }, ["unreadable", "missing-id"]],
  ["is too large to be exact", { ...plain, id: 2 ** 53 }, ["unreadable", "missing-id"]],
  ["cannot be mapped", 5, ["unreadable", "missing-id"]],
])("an organization whose id %s ends the list with an error", async (_, fields, expected) => {
  const { membership, codes, error } = await readOne(fields);
  expect([membership, codes]).toEqual([undefined, expected]);
  expect(error).toMatchObject({
    name: "ContractError",
    ...acme,
    status: 200,
    violations: [{ pointer: "", keyword: "required", message: "1 of the organizations had no id" }],
    message: expect.stringContaining(
      "could not map every organization: 1 of the organizations had no id. The others were returned before this error. Read these with the client's own operations.",
    ),
  });
});

test("the items that cannot be read are counted, and the others are given", async () => {
  const toMembership = (id: unknown): MembershipFields => {
    if (id === "throws") throw new TypeError("mine");
    return { id: id as string, names: [], roles: id === "odd" ? [null, null] : [] };
  };
  const list = () => each(["a", "odd", "odd", undefined, "throws", "b"]);
  const { found, gaps, error } = await read({ ...acme, list, toMembership });
  expect(found.map(({ organizationId }) => organizationId)).toEqual(["a", "odd", "odd", "b"]);
  expect(gaps).toEqual([
    {
      code: "unreadable",
      message:
        "3 of the memberships have values that differ from the contract. These values are omitted; see `source` and `onDrift`.",
    },
    { code: "missing-id", message: "2 of the organizations had no id." },
  ]);
  expect(error).toMatchObject({ name: "ContractError" });
});

test("whose list it is, is the user of each membership that does not state its own", async () => {
  const toMembership = (user: MembershipFields["user"]) => ({ ...plain, user });
  const owner = { id: "owner" };
  const { found } = await read({ ...acme, user: owner, list: () => each([undefined, { id: "own" }]), toMembership });
  expect(found.map(({ user }) => user)).toEqual([owner, { id: "own" }]);
});

describe("a gap", () => {
  const toMembership = (id: string): MembershipFields => ({ id, names: [] });
  /** A list of one item a page, which calls `onPage` as a client does. */
  function paged(total: number | undefined, gaps: readonly GapDefinition[] = [], end?: Error): MembershipList<string> {
    return {
      ...acme,
      toMembership,
      gaps,
      async *list({ onPage }) {
        for (const number of [1, 2]) {
          onPage?.({ number, length: 1, total, headers: new Headers(), body: undefined });
          yield `t${number}`;
        }
        if (end) throw end;
      },
    };
  }

  test("without a condition applies always, and is reported once, without what is only for us", async () => {
    const always = { code: "scope", message: "Some may be missing.", other: 5 };
    const told = [{ code: "scope", message: "Some may be missing." }];
    expect((await read(paged(undefined, [always]))).gaps).toEqual(told);
    expect((await read({ ...paged(undefined, [always]), list: () => each([]) })).gaps).toEqual(told);
  });

  test("is judged after each page and at the end", async () => {
    const judged: string[] = [];
    const applies = ({ count, done, page }: ListedMemberships) => {
      judged.push(`${count} ${done ? "at the end" : "before the end"}, page ${page?.number}`);
      return false;
    };
    const gap = { code: "scope", message: "Some may be missing.", applies };
    expect((await read(paged(undefined, [gap]))).gaps).toEqual([]);
    expect(judged).toEqual(["0 before the end, page 1", "1 before the end, page 2", "2 at the end, page 2"]);
  });

  test("is reported before an error ends the list, which is then not at its end", async () => {
    const gap = { code: "many", message: "Many.", applies: ({ count }: ListedMemberships) => count === 2 };
    const atEnd = { code: "end", message: "End.", applies: ({ done }: ListedMemberships) => done };
    const down = new Error("down");
    const { gaps, error } = await read(paged(9, [gap, atEnd], down));
    expect(gaps.map(({ code }) => code)).toEqual(["many"]);
    expect(error).toBe(down);
  });

  test.each([
    [undefined, []],
    [1, []],
    [2, []],
    [3, [{ code: "total", message: "The provider states a total of 3, but its list has 2." }]],
  ])("is a total of %s above the two that came", async (total, expected) => {
    expect((await read(paged(total))).gaps).toEqual(expected);
  });

  test("needs no `onGap`, and `onPage` gets each page", async () => {
    const pages: number[] = [];
    const onPage = ({ number }: PageEvent) => pages.push(number);
    const { found } = await read(paged(5), { onGap: undefined, onPage });
    expect([found.length, pages]).toEqual([2, [1, 2]]);
  });
});

test("the list gets the options of a client, and reports odd items instead of rejecting", async () => {
  const seen: object[] = [];
  const list: MembershipList<string>["list"] = ({ onPage, ...options }) => {
    seen.push(options);
    return each([]);
  };
  await read({ ...acme, list, toMembership: () => plain }, { maxItems: 3, timeout: 5 });
  expect(seen).toEqual([{ maxItems: 3, timeout: 5, reportItems: true }]);
});

test.each([
  ["onGap", { onGap: "log" }],
  ["maxItems", { maxItems: 0 }],
  ["retires", { retires: 5 }],
])("an invalid %s is rejected before the list begins", async (argument, options) => {
  const list = () => expect.unreachable();
  const { error } = await read({ ...acme, list, toMembership: () => plain }, options as MembershipListOptions);
  expect(error).toMatchObject({ name: "InvalidArgumentError", argument, ...acme });
});

test("a list whose iterator has no `return` can be left", async () => {
  const exceptions: unknown[] = [];
  const note = (error: unknown) => exceptions.push(error);
  process.on("uncaughtException", note);
  onTestFinished(() => void process.off("uncaughtException", note));
  const list = () => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: "item" }) }) });
  for await (const { source } of mapMemberships({ ...acme, list, toMembership: () => plain })) {
    expect(source).toBe("item");
    break;
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect(exceptions).toEqual([]);
});

test("leaving the loop closes a list that is waited for; what its `return` throws is ignored", async () => {
  let closed = 0;
  let end = (_: IteratorResult<string>) => {};
  const next = () =>
    new Promise<IteratorResult<string>>((resolve) => {
      end = resolve;
    });
  const close = async () => {
    closed++;
    end({ done: true, value: undefined });
    throw new Error("mine");
  };
  const list = () => ({ [Symbol.asyncIterator]: () => ({ next, return: close }) });
  const gaps: unknown[] = [];
  const options = { onGap: (gap: unknown) => void gaps.push(gap) };
  const atEnd = { code: "end", message: "End.", applies: ({ done }: ListedMemberships) => done };
  const mapped = mapMemberships({ ...acme, list, toMembership: () => plain, gaps: [atEnd] }, options);
  const iterator = mapped[Symbol.asyncIterator]();
  const pending = iterator.next();
  await new Promise((resolve) => setTimeout(resolve, 1));
  await iterator.return?.();
  expect(await pending).toEqual({ done: true, value: undefined });
  expect([closed, gaps]).toEqual([1, []]);
});
