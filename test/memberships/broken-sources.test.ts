/** Sources that break the rules of iteration: each is a failure of its own, and hides none of the others. */
import { describe, expect, onTestFinished, test } from "vitest";
import {
  collectMemberships,
  InvalidArgumentError,
  listMemberships,
  type MembershipSource,
  MembershipsError,
  reviewMemberships,
} from "../../src/index.ts";
import {
  all,
  endless,
  getter,
  good,
  idsOf,
  membership,
  mine,
  selfResolving,
  source,
  stepping,
  throwing,
  unhandledRejections,
} from "./sources.ts";

const own = "throws of itself";
const notIterable = "did not return an iterator; an async generator does";
const noResult = "did not return an object from `next`; an async generator does";
const noObject = "yielded something that is not an object";

const throwsAll: ProxyHandler<object> = new Proxy({}, { get: () => throwing });
const proxy = () => new Proxy({}, throwsAll);
const thenable = (then: unknown) => ({ then });
const iterating = (iterator: unknown) => () => ({ [Symbol.asyncIterator]: iterator });
const next = (step: unknown) => () => stepping(step);
const value = (value: unknown) => () => stepping(() => ({ done: false, value }));

describe.each<[what: string, list: () => unknown, states: string]>([
  ["that gives nothing", () => undefined, notIterable],
  ["that gives null", () => null, notIterable],
  ["that gives a number", () => 5, notIterable],
  ["that gives an array", () => [membership("b1")], notIterable],
  ["that gives a promise of an array", async () => [membership("b1")], notIterable],
  ["that gives a promise that rejects", async () => throwing(), notIterable],
  ["that gives a promise of itself", selfResolving, notIterable],
  ["that gives an iterator and no iterable", () => ({ next: () => ({ done: true }) }), notIterable],
  ["that throws", throwing, own],
  ["that gives a Proxy that throws", proxy, own],
  ["whose `Symbol.asyncIterator` throws", iterating(throwing), own],
  ["whose `Symbol.asyncIterator` is a getter that throws", () => getter(Symbol.asyncIterator), own],
  ["whose `Symbol.asyncIterator` is no function", iterating(5), notIterable],
  ["whose `Symbol.asyncIterator` gives nothing", iterating(() => {}), notIterable],
  ["whose `Symbol.asyncIterator` gives a promise that rejects", iterating(async () => throwing()), notIterable],
  ["whose `Symbol.asyncIterator` gives a Proxy that throws", iterating(proxy), own],
  ["without a `next`", next(undefined), notIterable],
  ["whose `next` is no function", next(5), notIterable],
  ["whose `next` is a getter that throws", iterating(() => getter("next")), own],
  ["whose `next` throws", next(throwing), own],
  ["whose `next` rejects", next(async () => throwing()), own],
  ["whose `next` gives undefined", next(() => undefined), noResult],
  ["whose `next` gives null", next(async () => null), noResult],
  ["whose `next` gives a number", next(async () => 5), noResult],
  ["whose `next` gives a text", next(() => "b1"), noResult],
  ["whose `next` gives an empty object", next(() => ({})), noObject],
  ["whose `next` gives a Proxy that throws", next(proxy), own],
  ["whose `next` gives a `then` that throws", next(() => thenable(throwing)), own],
  ["whose `next` gives a getter `then` that throws", next(() => getter("then")), own],
  ["whose `next` gives a promise of itself", next(selfResolving), noObject],
  ["with a getter `done` that throws", next(() => getter("done")), own],
  ["with a getter `value` that throws", next(() => getter("value")), own],
  ["that yields undefined", value(undefined), noObject],
  ["that yields null", value(null), noObject],
  ["that yields a number", value(5), noObject],
  ["that yields a text", value("b1"), noObject],
  ["that yields a function", value(() => {}), noObject],
  ["that yields a Proxy that throws", () => value(proxy())(), own],
  ["that yields a `then` that throws", value(thenable(throwing)), own],
  ["that yields a promise that rejects", () => value(Promise.reject(mine))(), own],
  ["that yields a promise of a number", value(Promise.resolve(5)), noObject],
])("a source %s", (_, list, states) => {
  const bad = source("bad", list);
  const failure = { provider: "bad", error: states === own ? mine : expect.any(InvalidArgumentError) };

  test("is a failure beside the memberships of the others, whichever comes first", async () => {
    for (const sources of [
      [bad, good],
      [good, bad],
    ]) {
      const { memberships, failures } = await collectMemberships(sources);
      expect(idsOf(memberships)).toEqual(["g1", "g2"]);
      expect(failures).toEqual([{ ...failure, source: bad }]);
      if (states === own) continue;
      const argument = `sources[${sources.indexOf(bad)}]`;
      const message = expect.stringContaining(`\`${argument}\` ${states}`);
      expect(failures[0]?.error).toMatchObject({ argument, provider: "bad", operation: "listMemberships", message });
    }
  });

  test("is reported to `onFailure`, and without it ends the loop with a MembershipsError", async () => {
    const failures: unknown[] = [];
    const onFailure = (failure: unknown) => void failures.push(failure);
    expect(await all(listMemberships([bad, good], { onFailure }))).toHaveLength(2);
    expect(failures).toMatchObject([failure]);
    const error = await all(listMemberships([bad, good])).catch((error) => error);
    expect(error).toBeInstanceOf(MembershipsError);
    expect(error).toMatchObject({ failures: [failure] });
  });

  test("is the failure of its user in a review, between the others", async () => {
    const reviews = await all(reviewMemberships(["a", "b"], { source: (user) => (user === "a" ? bad : good) }));
    expect(reviews.find(({ user }) => user === "a")?.failure).toMatchObject(failure);
    expect(reviews.find(({ user }) => user === "b")?.memberships).toHaveLength(2);
  });
});

test("what a source yields before it breaks the rules is given", async () => {
  const results = [{ done: false, value: membership("b1") }, 5];
  const { memberships, failures } = await collectMemberships([source("bad", () => stepping(() => results.shift()))]);
  expect(memberships).toEqual([membership("b1")]);
  expect(failures).toMatchObject([{ error: { name: "InvalidArgumentError" } }]);
});

test("a source is iterated without arguments, as `for await` does", async () => {
  const calls: unknown[][] = [];
  const noting =
    <Result>(result: Result) =>
    (...args: unknown[]) => {
      calls.push(args);
      return result;
    };
  const iterator = { next: noting({ done: false, value: membership("b1") }), return: noting(undefined) };
  for await (const _ of listMemberships([source("noted", iterating(noting(iterator)))])) break;
  expect(calls).toEqual([[], [], []]);
});

test.each([
  ["that is a promise", async () => throwing()],
  ["whose iterator is a promise", iterating(async () => throwing())],
])("a source %s that rejects leaves no unhandled rejection", async (_, list) => {
  const rejections = unhandledRejections(onTestFinished);
  expect((await collectMemberships([source("bad", list)])).failures).toHaveLength(1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(rejections).toEqual([]);
});

test("a source that yields something else than an object is closed", async () => {
  let isClosed = false;
  async function* list() {
    try {
      yield "b1";
    } finally {
      isClosed = true;
    }
  }
  await collectMemberships([source("bad", list)]);
  expect(isClosed).toBe(true);
});

test("a `provider` and a `listMemberships` that change, or throw when they are read again, are read once", async () => {
  let reads = 0;
  const once = <Value>(value: Value) => ({ get: () => (reads++ < 2 ? value : throwing()) });
  const properties = { provider: once("changing"), listMemberships: once(next(() => undefined)) };
  const changing: MembershipSource = Object.defineProperties({ ...good }, properties);
  const { memberships, failures } = await collectMemberships([changing, good]);
  expect(memberships).toHaveLength(2);
  expect(failures).toEqual([{ provider: "changing", error: expect.any(InvalidArgumentError), source: changing }]);
});

test("a list of sources that throws while it is iterated is rejected, with what it threw as the cause", async () => {
  function* sources() {
    yield good;
    throw mine;
  }
  const error = await collectMemberships(sources()).catch((error) => error);
  expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "sources", cause: mine });
  expect(String(error)).toContain("could not iterate: `sources` threw an error.");
});

test.each([
  ["throws", { return: throwing }],
  ["rejects", { return: async () => throwing() }],
  ["is no function", { return: 5 }],
  ["is a getter that throws", getter("return")],
  ["gives a promise of itself", { return: selfResolving }],
])("a source whose `return` %s can be left", async (_, closing) => {
  const list = () => stepping(() => ({ done: false, value: membership("b1") }), closing);
  for await (const { organizationId } of listMemberships([source("bad", list), good])) {
    expect(organizationId).toBe("b1");
    break;
  }
  const yielding = () => stepping(() => ({ done: false, value: 5 }), closing);
  expect((await collectMemberships([source("bad", yielding), good])).memberships).toHaveLength(2);
});

test("a membership with a `then` of its own is handed over as it came", async () => {
  let reads = 0;
  const odd = {
    ...membership("b1"),
    // biome-ignore lint/suspicious/noThenProperty: it is about such objects
    get then() {
      return ++reads > 1 ? throwing() : undefined;
    },
  };
  const results = () => {
    reads = 0;
    const steps = [{ done: false, value: odd }, { done: true }];
    return stepping(() => steps.shift());
  };
  const { memberships, failures } = await collectMemberships([source("odd", results), good]);
  expect(failures).toEqual([]);
  expect(memberships.includes(odd)).toBe(true);
  expect((await all(listMemberships([source("odd", results)])))[0]).toBe(odd);
});

test("the iterator of `listMemberships` can be iterated itself", () => {
  const iterator: object = listMemberships([good])[Symbol.asyncIterator]();
  expect(Symbol.asyncIterator in iterator).toBe(true);
  expect(Reflect.apply(Reflect.get(iterator, Symbol.asyncIterator), iterator, [])).toBe(iterator);
});

test.each(["return", "throw"] as const)("the iterator of `listMemberships` can be ended by its `%s`", async (way) => {
  let isClosed = false;
  const close = () => {
    isClosed = true;
  };
  const list = () => stepping(() => ({ done: false, value: membership("b1") }), { return: close });
  const iterator = listMemberships([source("a", list)])[Symbol.asyncIterator]();
  expect(await iterator.next()).toEqual({ done: false, value: membership("b1") });
  await iterator[way]?.(mine).catch((error: unknown) => expect(error).toBe(mine));
  expect(isClosed).toBe(true);
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
});

test("memberships without end, all at once, let timers run, so that a deadline ends them", async () => {
  for (const read of [
    (signal: AbortSignal) => collectMemberships([endless(), good], { signal }),
    (signal: AbortSignal) => all(listMemberships([endless(), good], { signal })),
  ]) {
    const signal = AbortSignal.timeout(50);
    const error = await read(signal).catch((error: unknown) => error);
    expect(error).toBe(signal.reason);
  }
});
