/** Memberships over sources of every shape: side by side, as they arrive, with failures apart. */
import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import {
  collectMemberships,
  listMemberships,
  type Membership,
  type MembershipFailure,
  type MembershipSource,
  MembershipsError,
  reviewMemberships,
} from "../../src/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { all, deaf, getter, given, good, idsOf, membership, source } from "./sources.ts";

/** Waits for a signal of the test before each of its memberships; counts how many were requested. */
function stepped(provider: string, ids: readonly string[]) {
  const waiting: (() => void)[] = [];
  const seen = { requested: 0, ended: false, signal: undefined as AbortSignal | undefined };
  const steppedSource = source(provider, async function* ({ signal }) {
    seen.signal = signal;
    try {
      for (const id of ids) {
        seen.requested++;
        await new Promise<void>((resolve) => waiting.push(resolve));
        yield membership(id);
      }
    } finally {
      seen.ended = true;
    }
  });
  return { source: steppedSource, seen, step: () => waiting.shift()?.() };
}

const read = async (memberships: AsyncIterable<Membership>) => idsOf(await all(memberships));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("listMemberships", () => {
  test("gives what arrives first first, and keeps the order of each source", async () => {
    const slow = stepped("slow", ["s1", "s2"]);
    const quick = stepped("quick", ["q1", "q2"]);
    const reading = read(listMemberships([slow.source, quick.source]));
    for (const { step } of [quick, slow, quick, slow]) {
      await settled();
      step();
    }
    expect(await reading).toEqual(["q1", "s1", "q2", "s2"]);
  });

  test("reads no further than the loop has come, and from no source twice at once", async () => {
    let requested = 0;
    const eager = source("eager", async function* () {
      for (;;) yield membership(String(requested++));
    });
    const iterator = listMemberships([eager])[Symbol.asyncIterator]();
    await iterator.next();
    await settled();
    expect(requested).toBe(1);
    await iterator.next();
    expect(requested).toBe(2);
    await iterator.return?.();
  });

  test.each([
    [3, { concurrency: 3 }],
    [8, {}],
  ])("opens %i sources at a time with the options %j, and the others in their turn", async (most, options) => {
    const sources = Array.from({ length: 10 }, (_, index) => stepped(`p${index}`, [String(index)]));
    const reading = read(
      listMemberships(
        sources.map(({ source }) => source),
        options,
      ),
    );
    for (const [index, { step }] of sources.entries()) {
      await settled();
      const opened = sources.map(({ seen }) => seen.requested > 0);
      expect(opened).toEqual(sources.map((_, other) => other < index + most));
      step();
    }
    expect(await reading).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  });

  test("can be iterated again, and then sends again", async () => {
    const memberships = listMemberships([good]);
    expect([await read(memberships), await read(memberships)]).toEqual([
      ["g1", "g2"],
      ["g1", "g2"],
    ]);
  });

  test("gives everything that the others have before it ends with what failed, whatever was thrown", async () => {
    const text = source("text", () => {
      throw "down";
    });
    const found: string[] = [];
    const error = await (async () => {
      const sources = [given("bad", ["b1"], new Error("no more")), good, text];
      for await (const { organizationId } of listMemberships(sources)) found.push(organizationId);
    })().catch((error: unknown) => error);
    expect(found.toSorted()).toEqual(["b1", "g1", "g2"]);
    expect(error).toBeInstanceOf(MembershipsError);
    expect(error).toMatchObject({
      name: "MembershipsError",
      provider: "memberships",
      operation: "listMemberships",
      message: expect.stringContaining(
        "could not read 2 of its sources completely; the others were returned before this error. text: down | bad: no more",
      ),
      cause: "down",
    });
    // A source of the caller's may hold credentials, so the error holds no source.
    expect(error).toHaveProperty("failures", [
      { provider: "text", error: "down" },
      { provider: "bad", error: new Error("no more") },
    ]);
    // `JSON.stringify` alone would write an error of a source of the caller's as `{}`.
    expect(JSON.parse(JSON.stringify(error)).failures[1]).toEqual({ provider: "bad", error: "Error: no more" });
  });

  test("calls `onFailure` when a source fails, and then ends as if nothing had", async () => {
    const failures: MembershipFailure[] = [];
    const bad = given("bad", [], new Error("down"));
    const onFailure = (failure: MembershipFailure) => {
      failures.push(failure);
      throw new Error("A hook that throws breaks nothing.");
    };
    expect(await read(listMemberships([bad, good], { onFailure }))).toEqual(["g1", "g2"]);
    expect(failures).toEqual([{ provider: "bad", error: new Error("down"), source: bad }]);
  });

  test("leaves every source when the loop is left, and none of its signal's listeners", async () => {
    const waiting = stepped("waiting", ["w1"]);
    const other = stepped("other", ["o1", "o2"]);
    const { signal } = new AbortController();
    setTimeout(other.step, 1); // as soon as the iteration waits
    for await (const _ of listMemberships([waiting.source, other.source], { signal })) break;
    expect(waiting.seen.signal?.aborted).toBe(true);
    expect(other.seen).toMatchObject({ ended: true, requested: 1 });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("an abort", () => {
  const reason = new Error("enough");

  test("ends the wait for a source that does not listen, with the caller's reason", async () => {
    const controller = new AbortController();
    const waiting = stepped("waiting", ["w1"]);
    const collecting = collectMemberships([waiting.source], { signal: controller.signal });
    await settled();
    controller.abort(reason);
    await expect(collecting).rejects.toBe(reason);
    expect(waiting.seen.signal?.reason).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("that was there before reads no source", async () => {
    const never = stepped("never", ["n1"]);
    await expect(collectMemberships([never.source], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(never.seen.requested).toBe(0);
  });

  test("is no failure of a source that ends because of it", async () => {
    const controller = new AbortController();
    const obedient = source("obedient", async function* ({ signal }) {
      await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    });
    const failures: unknown[] = [];
    const options = { signal: controller.signal, onFailure: (failure: unknown) => void failures.push(failure) };
    const reading = read(listMemberships([obedient], options));
    await settled();
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await settled();
    expect(failures).toEqual([]);
  });
});

test.each([
  ["listMemberships", (source: MembershipSource) => listMemberships([source])],
  ["reviewMemberships", (source: MembershipSource) => reviewMemberships(["a user"], { source: () => source })],
  [
    "a client's `listMemberships`",
    () => createK6Client({ auth: { token: "t" }, fetch: () => new Promise(() => {}) }).listMemberships(),
  ],
])("`return` of the iterator of %s cancels what is pending, and does not wait for it", async (_, list) => {
  const slow = stepped("slow", ["s1"]);
  const iterator = list(slow.source)[Symbol.asyncIterator]();
  const pending = iterator.next();
  await settled();
  await iterator.return?.();
  expect(await pending).toEqual({ done: true, value: undefined });
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
  expect(slow.seen.signal?.aborted ?? true).toBe(true);
});

test("`collectMemberships` gives nothing where there are no sources", async () => {
  expect(await collectMemberships([])).toEqual({ memberships: [], failures: [], coverage: [] });
});

test("`collectMemberships` keeps no reaction on a slow source for each item of a quick one", async () => {
  const quickIds = Array.from({ length: 20_000 }, (_, item) => String(item));
  let finish = () => {};
  const quickDone = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let then = 0;
  const pending = {
    // biome-ignore lint/suspicious/noThenProperty: counts who waits for it
    then: (react: (end: object) => void) => {
      then++;
      quickDone.then(() => react({ done: true }));
    },
  };
  const slow = source("slow", () => ({ [Symbol.asyncIterator]: () => ({ next: () => pending }) }));
  const quick = source("quick", async function* () {
    for (const id of quickIds) yield membership(id);
    finish();
  });
  const { memberships } = await collectMemberships([slow, quick]);
  expect(idsOf(memberships)).toEqual(quickIds);
  expect(then).toBeLessThan(5);
});

const noList = "must be a list of sources";
const noSource = "must have `provider` and `listMemberships`, as a client has";
test.each([
  ["sources", undefined, noList],
  ["sources", { provider: "a" }, noList],
  ["sources[1]", [deaf, undefined], noSource],
  ["sources[0]", [{ provider: "a" }], noSource],
  ["sources[0]", [{ listMemberships: () => {} }], noSource],
  ["sources[1]", [source("never", () => expect.unreachable()), getter("provider", { ...good })], noSource],
])("`%s` that cannot be read is rejected by its name before any source is read", async (argument, sources, problem) => {
  const collecting: Promise<unknown> = Reflect.apply(collectMemberships, undefined, [sources]);
  await expect(collecting).rejects.toMatchObject({
    ...{ name: "InvalidArgumentError", argument, provider: "memberships" },
    message: expect.stringContaining(`listMemberships was not started: \`${argument}\` ${problem}`),
  });
});
