/** Memberships over sources of every shape: side by side, as they arrive, with failures apart. */
import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import {
  collectMemberships,
  InvalidArgumentError,
  listMemberships,
  type Membership,
  type MembershipFailure,
  type MembershipOptions,
  type MembershipSource,
  MembershipsError,
  type ReviewOptions,
  reviewMemberships,
} from "../../src/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";

const membership = (provider: string, organizationId: string): Membership => ({
  provider,
  organizationId,
  organizationName: organizationId.toUpperCase(),
  roles: [],
  status: "member",
  source: {},
});

/** Gives what it has at once, then ends or fails. */
function source(provider: string, ids: readonly string[], end?: Error): MembershipSource {
  return {
    provider,
    async *listMemberships() {
      for (const id of ids) yield membership(provider, id);
      if (end) throw end;
    },
  };
}

/** Waits for a signal of the test before each of its memberships; counts how many were requested. */
function stepped(provider: string, ids: readonly string[]) {
  const waiting: (() => void)[] = [];
  const seen = { requested: 0, ended: false, signal: undefined as AbortSignal | undefined };
  const steppedSource: MembershipSource = {
    provider,
    async *listMemberships({ signal }) {
      seen.signal = signal;
      try {
        for (const id of ids) {
          seen.requested++;
          await new Promise<void>((resolve) => waiting.push(resolve));
          yield membership(provider, id);
        }
      } finally {
        seen.ended = true;
      }
    },
  };
  return { source: steppedSource, seen, step: () => waiting.shift()?.() };
}

const ids = async (memberships: AsyncIterable<Membership>) => {
  const found: string[] = [];
  for await (const { organizationId } of memberships) found.push(organizationId);
  return found;
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("listMemberships", () => {
  test("gives what arrives first first, and keeps the order of each source", async () => {
    const slow = stepped("slow", ["s1", "s2"]);
    const quick = stepped("quick", ["q1", "q2"]);
    const found: string[] = [];
    const reading = (async () => {
      for await (const { organizationId } of listMemberships([slow.source, quick.source])) found.push(organizationId);
    })();
    for (const { step } of [quick, slow, quick, slow]) {
      await settled();
      step();
    }
    await reading;
    expect(found).toEqual(["q1", "s1", "q2", "s2"]);
  });

  test("reads no further than the loop has come, and from no source twice at once", async () => {
    let requested = 0;
    const eager: MembershipSource = {
      provider: "eager",
      async *listMemberships() {
        for (;;) yield membership("eager", String(requested++));
      },
    };
    const iterator = listMemberships([eager])[Symbol.asyncIterator]();
    await iterator.next();
    await settled();
    expect(requested).toBe(1);
    await iterator.next();
    expect(requested).toBe(2);
    await iterator.return?.();
  });

  test("opens no more sources than `concurrency` at a time, and each in its turn", async () => {
    let open = 0;
    let most = 0;
    const opened: number[] = [];
    const sources = Array.from(
      { length: 7 },
      (_, index): MembershipSource => ({
        provider: `p${index}`,
        async *listMemberships() {
          opened.push(index);
          most = Math.max(most, ++open);
          await settled();
          yield membership(`p${index}`, String(index));
          open--;
        },
      }),
    );
    const found = await ids(listMemberships(sources, { concurrency: 3 }));
    expect(most).toBe(3);
    expect(opened).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(found.toSorted()).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
  });

  test("opens eight sources at a time, unless `concurrency` is given", async () => {
    const waiting = Array.from({ length: 10 }, (_, index) => stepped(`p${index}`, ["a"]));
    const iterator = listMemberships(waiting.map(({ source }) => source))[Symbol.asyncIterator]();
    iterator.next();
    await settled();
    expect(waiting.filter(({ seen }) => seen.requested > 0)).toHaveLength(8);
    await iterator.return?.();
  });

  test("can be iterated again, and then sends again", async () => {
    const memberships = listMemberships([source("a", ["a1"])]);
    expect([await ids(memberships), await ids(memberships)]).toEqual([["a1"], ["a1"]]);
  });

  test("gives everything that the others have before it ends with what failed", async () => {
    const sources = [source("bad", ["b1"], new Error("no more")), source("good", ["g1", "g2", "g3"])];
    const found: string[] = [];
    const error = await (async () => {
      for await (const { organizationId } of listMemberships(sources)) found.push(organizationId);
    })().catch((error: unknown) => error);
    expect(found.toSorted()).toEqual(["b1", "g1", "g2", "g3"]);
    expect(error).toBeInstanceOf(MembershipsError);
    expect(error).toMatchObject({
      name: "MembershipsError",
      message: expect.stringContaining("bad: no more"),
      failures: [{ provider: "bad", error: { message: "no more" } }],
      cause: { message: "no more" },
    });
    // A source of the caller's may hold credentials, so the error holds no source.
    expect(Object.keys((error as MembershipsError).failures[0] ?? {})).toEqual(["provider", "error"]);
    // `JSON.stringify` alone would write an error of a source of the caller's as `{}`.
    expect(JSON.parse(JSON.stringify(error)).failures).toEqual([{ provider: "bad", error: "Error: no more" }]);
  });

  test("names each source that failed, whatever it threw", async () => {
    const text: MembershipSource = {
      provider: "text",
      listMemberships: () => {
        throw "down";
      },
    };
    const sources = [source("bad", [], new Error("no more")), source("good", ["g1"]), text];
    const error = await ids(listMemberships(sources)).catch((error: unknown) => error);
    expect(error).toMatchObject({
      provider: "memberships",
      operation: "listMemberships",
      message: expect.stringContaining(
        "could not read 2 of its sources completely; the others were returned before this error. ",
      ),
      failures: expect.arrayContaining([{ provider: "text", error: "down" }]),
    });
    expect(String(error)).toMatch(/(bad: no more \| text: down|text: down \| bad: no more)/);
  });

  test("calls `onFailure` when a source fails, and then ends as if nothing had", async () => {
    const failures: MembershipFailure[] = [];
    const bad = source("bad", [], new Error("down"));
    const onFailure = (failure: MembershipFailure) => {
      failures.push(failure);
      throw new Error("A hook that throws breaks nothing.");
    };
    expect(await ids(listMemberships([bad, source("good", ["g1"])], { onFailure }))).toEqual(["g1"]);
    expect(failures).toEqual([{ provider: "bad", error: new Error("down"), source: bad }]);
  });

  test("counts a source that throws before it gives an iterator as one that failed", async () => {
    const broken: MembershipSource = {
      provider: "broken",
      listMemberships: () => {
        throw new TypeError("not today");
      },
    };
    const { memberships, failures } = await collectMemberships([broken, source("good", ["g1"])]);
    expect(memberships).toHaveLength(1);
    expect(failures).toEqual([{ provider: "broken", error: new TypeError("not today"), source: broken }]);
  });

  test("leaves every source when the loop is left, and none of its signal's listeners", async () => {
    const waiting = stepped("waiting", ["w1"]);
    const given = stepped("given", ["g1", "g2"]);
    const { signal } = new AbortController();
    for await (const _ of listMemberships([waiting.source, given.source], steps(signal, given.step))) break;
    expect(waiting.seen.signal?.aborted).toBe(true);
    expect(given.seen.ended).toBe(true);
    expect(given.seen.requested).toBe(1);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

/** Lets the first step happen as soon as the iteration waits. */
function steps(signal: AbortSignal, step: () => void) {
  setTimeout(step, 1);
  return { signal };
}

describe("an abort", () => {
  test("ends the wait for a source that does not listen, with the caller's reason", async () => {
    const controller = new AbortController();
    const deaf = stepped("deaf", ["d1"]);
    const reason = new Error("enough");
    const collecting = collectMemberships([deaf.source], { signal: controller.signal });
    await settled();
    controller.abort(reason);
    await expect(collecting).rejects.toBe(reason);
    expect(deaf.seen.signal?.reason).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("that was there before reads no source", async () => {
    const never = stepped("never", ["n1"]);
    const reason = new Error("too late");
    const signal = AbortSignal.abort(reason);
    await expect(collectMemberships([never.source], { signal })).rejects.toBe(reason);
    expect(never.seen.requested).toBe(0);
  });

  test("is no failure of a source that ends because of it", async () => {
    const controller = new AbortController();
    const obedient: MembershipSource = {
      provider: "obedient",
      async *listMemberships({ signal }) {
        await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      },
    };
    const failures: unknown[] = [];
    const options = { signal: controller.signal, onFailure: (failure: unknown) => void failures.push(failure) };
    const reading = ids(listMemberships([obedient], options));
    await settled();
    controller.abort(new Error("stop"));
    await expect(reading).rejects.toThrow("stop");
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

describe("collectMemberships", () => {
  test("gives memberships and failures apart, with what came before a failure", async () => {
    const good = source("good", ["g1"]);
    const bad = source("bad", ["b1", "b2"], new Error("cut"));
    const { memberships, failures } = await collectMemberships([good, bad]);
    expect(memberships.map(({ organizationId }) => organizationId).toSorted()).toEqual(["b1", "b2", "g1"]);
    expect(failures).toEqual([{ provider: "bad", error: new Error("cut"), source: bad }]);
  });

  test("sends nothing and gives nothing where there are no sources", async () => {
    expect(await collectMemberships([])).toEqual({ memberships: [], failures: [], coverage: [] });
  });

  test("keeps no reaction on a slow source for each item of a quick one", async () => {
    const items = 20_000;
    let then = 0;
    const slow: MembershipSource = {
      provider: "slow",
      listMemberships: () => ({
        [Symbol.asyncIterator]: () => ({
          next: () => {
            const pending = quickDone.then(() => ({ done: true as const, value: undefined }));
            const original = pending.then.bind(pending);
            return Object.assign(pending, {
              // biome-ignore lint/suspicious/noThenProperty: counts who waits for it
              then: (...reactions: Parameters<typeof original>) => {
                then++;
                return original(...reactions);
              },
            });
          },
        }),
      }),
    };
    let finish = () => {};
    const quickDone = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const quick: MembershipSource = {
      provider: "quick",
      async *listMemberships() {
        for (let item = 0; item < items; item++) yield membership("quick", String(item));
        finish();
      },
    };
    const { memberships } = await collectMemberships([slow, quick]);
    expect(memberships).toHaveLength(items);
    expect(then).toBeLessThan(5);
  });
});

describe("what is no source", () => {
  const wrong = [
    ["sources", undefined],
    ["sources", { provider: "a" }],
    ["sources[1]", [source("a", []), undefined]],
    ["sources[0]", [{ provider: "a" }]],
    ["sources[0]", [{ listMemberships: () => {} }]],
  ] as const;
  test.each(wrong)("is rejected by the name %s before any source is read", async (argument, given) => {
    const unchecked: (sources: never) => ReturnType<typeof collectMemberships> = collectMemberships;
    const error = await unchecked(given as never).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({ argument, provider: "memberships" });
    const problem =
      argument === "sources"
        ? "must be a list of sources"
        : "must have `provider` and `listMemberships`, as a client has";
    expect(String(error)).toContain(`listMemberships was not started: \`${argument}\` ${problem}`);
  });

  test.each([
    ["options", null],
    ["options", 5],
    ["signal", { signal: "x" }],
    ["signal", { signal: null }],
    ["signal", { signal: {} }],
    ["concurrency", { concurrency: "4" }],
  ])("options are rejected by the name %s", async (argument, options) => {
    const given = options as MembershipOptions;
    await expect(collectMemberships([], given)).rejects.toMatchObject({ name: "InvalidArgumentError", argument });
    const read = async () => {
      for await (const _ of reviewMemberships(["a"], given as ReviewOptions<string>));
    };
    await expect(read()).rejects.toMatchObject({ name: "InvalidArgumentError", argument });
  });

  test.each([0, -1, Number.NaN])(
    "a concurrency of %s is rejected, because nothing would ever be read",
    async (concurrency) => {
      await expect(collectMemberships([], { concurrency })).rejects.toMatchObject({
        argument: "concurrency",
        message: expect.stringContaining("`concurrency` must be a number of at least 1"),
      });
    },
  );
});
