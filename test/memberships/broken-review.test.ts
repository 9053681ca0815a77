/** A review whose users, or whose function to a source, break the rules: it ends with an error that names it. */
import { describe, expect, test } from "vitest";
import { type MembershipSource, reviewMemberships } from "../../src/index.ts";
import { all, endless, getter, given, good, mine, selfResolving, throwing } from "./broken.ts";

const review = (users: unknown, source: (user: string) => unknown = () => good, options: object = {}) =>
  all(reviewMemberships(users as Iterable<string>, { source: source as () => MembershipSource, ...options }));
const failed = (reviewing: Promise<unknown>) => reviewing.catch((error: unknown) => error);

describe.each([
  ["an async iterable", Symbol.asyncIterator],
  ["an iterable", Symbol.iterator],
])("users that are %s", (_, symbol) => {
  const users = (next: unknown, more: object = {}): object => ({
    [symbol]: () => Object.assign(Object.create(more), { next }),
  });

  test.each([
    ["gives nothing", { [symbol]: () => undefined }, "did not return an iterator"],
    ["gives a number", { [symbol]: () => 5 }, "did not return an iterator"],
    ["gives a promise that rejects", { [symbol]: async () => throwing() }, "did not return an iterator"],
    ["has no `next`", users(undefined), "did not return an iterator"],
    ["has a `next` that gives undefined", users(() => undefined), "did not return an object from `next`"],
    ["has a `next` that gives a number", users(async () => 5), "did not return an object from `next`"],
  ])("are rejected where the iterator %s", async (_, broken, states) => {
    expect(await failed(review(broken))).toMatchObject({
      name: "InvalidArgumentError",
      argument: "users",
      operation: "reviewMemberships",
      message: expect.stringContaining(`\`users\` ${states}`),
    });
  });

  test.each([
    ["the method", { [symbol]: throwing }],
    ["`next`", users(throwing)],
    ["a `next` that rejects", users(async () => throwing())],
    ["a getter `next`", { [symbol]: () => getter("next") }],
    ["a getter `done`", users(() => getter("done"))],
    ["a getter `value`", users(() => getter("value"))],
    ["a `then`", users(() => getter("then"))],
  ])("end the review with what %s throws", async (_, broken) => {
    expect(await failed(review(broken))).toBe(mine);
  });

  test("are closed when the review is left, whatever their `return` does", async () => {
    for (const close of [() => 5, throwing, async () => throwing(), selfResolving]) {
      let closed = 0;
      const more = { return: () => [closed++, close()][1] };
      for await (const { user } of reviewMemberships(users(() => ({ value: "a" }), more) as Iterable<string>, {
        source: () => good,
      })) {
        expect(user).toBe("a");
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(closed).toBe(1);
    }
  });

  test("are not closed when they have ended by themselves", async () => {
    const steps = [{ value: "a" }, { done: true }];
    const isLeft = { return: () => expect.unreachable() };
    expect(await review(users(() => steps.shift(), isLeft))).toHaveLength(1);
    expect(await failed(review(users(throwing, isLeft)))).toBe(mine);
  });

  test("without end, all at once, let a deadline end the review, also before the checkpoint", async () => {
    for (const checkpoint of [undefined, { next: 1e12, open: [] }]) {
      const signal = AbortSignal.timeout(50);
      const count = { user: 0 };
      const endlessUsers = users(() => ({ value: String(count.user++) }));
      expect(await failed(review(endlessUsers, () => good, { checkpoint, signal }))).toBe(signal.reason);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { user } = count;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(count.user, "goes on after the deadline").toBe(user);
    }
  });
});

test("an iterable of users whose `Symbol.asyncIterator` cannot be read is rejected", async () => {
  const users = getter(Symbol.asyncIterator);
  expect(await failed(review(users))).toMatchObject({ name: "InvalidArgumentError", argument: "users" });
});

test.each([
  ["nothing", undefined],
  ["a number", 5],
  ["a source without `listMemberships`", { provider: "a" }],
  ["an object whose `provider` throws", Object.assign(getter("provider"), { listMemberships: throwing })],
  ["a promise of a source", Promise.resolve(good)],
])("a function to a source that gives %s ends the review with an error that names it", async (_, given) => {
  const error = await failed(review(["a"], () => given));
  expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "source", operation: "reviewMemberships" });
  expect(String(error)).toContain("`source` did not return an object with `provider` and `listMemberships`");
});

test("a function to a source that gives a promise which rejects leaves no unhandled rejection", async () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  process.on("unhandledRejection", note);
  expect(await failed(review(["a"], async () => throwing()))).toMatchObject({ argument: "source" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off("unhandledRejection", note);
  expect(rejections).toEqual([]);
});

test("a user with endless memberships holds up nobody else", async () => {
  const signal = AbortSignal.timeout(200);
  const found: string[] = [];
  const source = (user: string) => (user === "b" ? endless() : good);
  await expect(async () => {
    for await (const { user, memberships } of reviewMemberships(["a", "b", "c"], { source, signal })) {
      expect(memberships).toEqual([given("g1"), given("g2")]);
      found.push(user);
    }
  }).rejects.toThrow();
  expect(found).toEqual(["a", "c"]);
});
