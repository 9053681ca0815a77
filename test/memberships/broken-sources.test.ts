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
  broken,
  endless,
  getter,
  given,
  good,
  mine,
  own,
  selfResolving,
  source,
  stepping,
  throwing,
} from "./broken.ts";

describe.each(broken)("a source $what", ({ list, states }) => {
  const bad = () => source("bad", list);
  const failure = () => ({ provider: "bad", error: states === own ? mine : expect.any(InvalidArgumentError) });

  test("is a failure beside the memberships of the others, whichever comes first", async () => {
    for (const sources of [
      [bad(), good],
      [good, bad()],
    ]) {
      const { memberships, failures } = await collectMemberships(sources);
      expect(memberships).toEqual([given("g1"), given("g2")]);
      expect(failures).toEqual([{ ...failure(), source: expect.objectContaining({ provider: "bad" }) }]);
      if (states === own) continue;
      const argument = `sources[${sources.indexOf(good) === 0 ? 1 : 0}]`;
      expect(failures[0]?.error).toMatchObject({ argument, provider: "bad", operation: "listMemberships" });
      expect(failures[0]?.error).toHaveProperty("message", expect.stringContaining(`\`${argument}\` ${states}`));
    }
  });

  test("is reported to `onFailure`, and without it ends the loop with a MembershipsError", async () => {
    const failures: unknown[] = [];
    const onFailure = (failure: unknown) => void failures.push(failure);
    expect(await all(listMemberships([bad(), good], { onFailure }))).toEqual([given("g1"), given("g2")]);
    expect(failures).toMatchObject([failure()]);
    const error = await all(listMemberships([bad(), good])).catch((error) => error);
    expect(error).toBeInstanceOf(MembershipsError);
    expect(error).toMatchObject({ failures: [failure()] });
  });

  test("is the failure of its user in a review, between the others", async () => {
    const reviews = await all(reviewMemberships(["a", "b"], { source: (user) => (user === "a" ? bad() : good) }));
    expect(reviews.find(({ user }) => user === "a")?.failure).toMatchObject(failure());
    expect(reviews.find(({ user }) => user === "b")?.memberships).toHaveLength(2);
  });
});

test("what a source yields before it breaks the rules is given", async () => {
  const results = [{ done: false, value: given("b1") }, 5];
  const { memberships, failures } = await collectMemberships([source("bad", () => stepping(() => results.shift()))]);
  expect(memberships).toEqual([given("b1")]);
  expect(failures).toMatchObject([{ error: { name: "InvalidArgumentError" } }]);
});

test("a source is iterated without arguments, as `for await` does", async () => {
  const calls: unknown[][] = [];
  const iterator = {
    next: async (...args: unknown[]) => {
      calls.push(args);
      return { done: false, value: given("b1") };
    },
    return: (...args: unknown[]) => calls.push(args),
  };
  const list = () => ({
    [Symbol.asyncIterator]: (...args: unknown[]) => {
      calls.push(args);
      return iterator;
    },
  });
  for await (const _ of listMemberships([source("noted", list)])) break;
  expect(calls).toEqual([[], [], []]);
});

test.each([
  ["that is a promise", async () => throwing()],
  ["whose iterator is a promise", () => ({ [Symbol.asyncIterator]: async () => throwing() })],
])("a source %s that rejects leaves no unhandled rejection", async (_, list) => {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  process.on("unhandledRejection", note);
  onTestFinished(() => void process.off("unhandledRejection", note));
  expect((await collectMemberships([source("bad", list)])).failures).toHaveLength(1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(rejections).toEqual([]);
});

test("a source that yields something else than an object is closed", async () => {
  let isClosed = false;
  async function* list() {
    try {
      yield given("b1");
      yield "b2";
    } finally {
      isClosed = true;
    }
  }
  const { failures } = await collectMemberships([source("bad", list)]);
  expect(failures).toHaveLength(1);
  expect(isClosed).toBe(true);
});

test("a `provider` and a `listMemberships` that change, or throw when they are read again, are read once", async () => {
  const once = <Value>(value: Value) => {
    let reads = 0;
    return () => {
      if (++reads > 1) throw mine;
      return value;
    };
  };
  const name = once("changing");
  const list = once(() => stepping(() => undefined));
  const changing: MembershipSource = {
    get provider() {
      return name();
    },
    get listMemberships() {
      return list() as never;
    },
  };
  const { memberships, failures } = await collectMemberships([changing, good]);
  expect(memberships).toHaveLength(2);
  expect(failures).toEqual([{ provider: "changing", error: expect.any(InvalidArgumentError), source: changing }]);
});

test("a source without a readable `provider` is rejected by its place before any source is read", async () => {
  const sources = [{ ...good, listMemberships: () => expect.unreachable() }, getter("provider")];
  const error = await collectMemberships(sources as MembershipSource[]).catch((error) => error);
  expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "sources[1]" });
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
  const list = () => stepping(() => ({ done: false, value: given("b1") }), closing);
  for await (const membership of listMemberships([source("bad", list), good])) {
    expect(membership).toEqual(given("b1"));
    break;
  }
  const yielding = () => stepping(() => ({ done: false, value: 5 }), closing);
  expect((await collectMemberships([source("bad", yielding), good])).memberships).toHaveLength(2);
});

test("a membership with a `then` of its own is handed over as it came", async () => {
  let reads = 0;
  const odd = {
    ...given("b1"),
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

test("what `listMemberships` gives can be closed and failed by hand", async () => {
  for (const way of ["return", "throw"] as const) {
    let isClosed = false;
    const closing = {
      return: () => {
        isClosed = true;
      },
    };
    const list = () => stepping(() => ({ done: false, value: given("b1") }), closing);
    const iterator = listMemberships([source("a", list)])[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: given("b1") });
    await iterator[way]?.(mine).catch((error: unknown) => expect(error).toBe(mine));
    expect(isClosed).toBe(true);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  }
});

describe("a source that gives memberships without end, all at once,", () => {
  test("lets timers run, so that a deadline ends it", async () => {
    const collect = (signal: AbortSignal) => collectMemberships([endless(), good], { signal });
    expect(await endsWithReason(collect)).toBe(true);
    const list = (signal: AbortSignal) => all(listMemberships([endless(), good], { signal }));
    expect(await endsWithReason(list)).toBe(true);
  });

  test("lets timers run in a review too", async () => {
    const review = (signal: AbortSignal) => all(reviewMemberships(["a"], { source: endless, signal }));
    expect(await endsWithReason(review)).toBe(true);
  });
});

async function endsWithReason(read: (signal: AbortSignal) => Promise<unknown>): Promise<boolean> {
  const signal = AbortSignal.timeout(50);
  return read(signal).then(
    () => false,
    (error) => error === signal.reason,
  );
}
