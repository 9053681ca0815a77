/** A review whose users, or whose function to a source, break the rules: it ends with an error that names it. */
import { describe, expect, onTestFinished, test } from "vitest";
import { type Review, reviewMemberships } from "../../src/index.ts";
import { all, endless, getter, good, mine, selfResolving, throwing, unhandledRejections } from "./sources.ts";

const reviewOf = (users: unknown, source: (user: string) => unknown = () => good, options: object = {}) => {
  const reviews: AsyncIterable<Review<string>> = Reflect.apply(reviewMemberships, undefined, [
    users,
    { source, ...options },
  ]);
  return reviews;
};
const failed = (...args: Parameters<typeof reviewOf>) => all(reviewOf(...args)).catch((error: unknown) => error);

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
    expect(await failed(broken)).toMatchObject({
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
    expect(await failed(broken)).toBe(mine);
  });

  test("are closed when the review is left, whatever their `return` does", async () => {
    for (const close of [() => 5, throwing, async () => throwing(), selfResolving]) {
      let closed = 0;
      const more = { return: () => [closed++, close()][1] };
      for await (const { user } of reviewOf(users(() => ({ value: "a" }), more))) {
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
    expect(await all(reviewOf(users(() => steps.shift(), isLeft)))).toHaveLength(1);
    expect(await failed(users(throwing, isLeft))).toBe(mine);
  });

  test("without end, all at once, let a deadline end the review, also before the checkpoint", async () => {
    for (const checkpoint of [undefined, { next: 1e12, open: [] }]) {
      const signal = AbortSignal.timeout(50);
      let count = 0;
      const endlessUsers = users(() => ({ value: String(count++) }));
      expect(await failed(endlessUsers, () => good, { checkpoint, signal })).toBe(signal.reason);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const atEnd = count;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(count, "goes on after the deadline").toBe(atEnd);
    }
  });
});

test("an iterable of users whose `Symbol.asyncIterator` cannot be read is rejected", async () => {
  expect(await failed(getter(Symbol.asyncIterator))).toMatchObject({ argument: "users" });
});

test.each([
  ["nothing", undefined],
  ["a number", 5],
  ["a source without `listMemberships`", { provider: "a" }],
  ["an object whose `provider` throws", Object.assign(getter("provider"), { listMemberships: throwing })],
  ["a promise of a source", Promise.resolve(good)],
])("a function to a source that gives %s ends the review with an error that names it", async (_, given) => {
  const error = await failed(["a"], () => given);
  expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "source", operation: "reviewMemberships" });
  expect(String(error)).toContain("`source` did not return an object with `provider` and `listMemberships`");
});

test("a function to a source that throws ends the review with what it threw", async () => {
  expect(await failed(["a"], throwing)).toBe(mine);
});

test("a function to a source that gives a promise which rejects leaves no unhandled rejection", async () => {
  const rejections = unhandledRejections(onTestFinished);
  expect(await failed(["a"], async () => throwing())).toMatchObject({ argument: "source" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(rejections).toEqual([]);
});

test("a user with endless memberships holds up nobody else, and lets a deadline end the review", async () => {
  const signal = AbortSignal.timeout(200);
  const found: string[] = [];
  const reading = async () => {
    const source = (user: string) => (user === "b" ? endless() : good);
    for await (const { user } of reviewMemberships(["a", "b", "c"], { source, signal })) found.push(user);
  };
  const error = await reading().catch((error: unknown) => error);
  expect(error).toBe(signal.reason);
  expect(found).toEqual(["a", "c"]);
});
