/** Many users: each handed over once, however often the review is broken off and resumed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidArgumentError, type MembershipSource, type Review, reviewMemberships } from "../../src/index.ts";
import { all, given, good, membership, source as sourceOf } from "./sources.ts";

/** Users are requested by number; how long each takes is up to the test. */
function provider(takes: (user: string) => unknown = () => {}) {
  const requested: string[] = [];
  let side = 0;
  const most = { side: 0 };
  const source = (user: string): MembershipSource =>
    sourceOf("acme", async function* () {
      requested.push(user);
      most.side = Math.max(most.side, ++side);
      try {
        await takes(user);
      } finally {
        side--;
      }
      yield membership(user);
    });
  return { requested, most, source };
}

const names = (count: number) => Array.from({ length: count }, (_, number) => `user-${number}`);
const tick = () => new Promise((resolve) => setImmediate(resolve));
const never = () => new Promise<void>(() => {});

describe("reviewMemberships", () => {
  test("gives each user with all memberships, whatever the users are", async () => {
    async function* users() {
      for (const id of names(20)) yield { user_id: id };
    }
    const { source } = provider();
    const found = await all(reviewMemberships(users(), { source: ({ user_id }) => source(user_id) }));
    expect(found.map(({ user }) => user.user_id).sort()).toEqual(names(20).sort());
    for (const { user, memberships } of found) expect(memberships).toEqual([membership(user.user_id)]);
  });

  test("gives a user who cannot be read as a failure, between the others, without half a list", async () => {
    const gone = given("acme", ["a1"], new Error("gone"));
    const found = await all(reviewMemberships(["a", "gone", "b"], { source: (id) => (id === "gone" ? gone : good) }));
    const { memberships, failure } = found.find(({ user }) => user === "gone") ?? {};
    expect(memberships).toBeUndefined();
    expect(failure).toEqual({ provider: "acme", error: new Error("gone"), source: gone });
    expect(found.filter(({ memberships }) => memberships?.length === 2)).toHaveLength(2);
  });

  test("hands over who is ready: a user who takes for ever holds up nobody else", async () => {
    const { source } = provider((user) => (user === "user-0" ? never() : undefined));
    const found: string[] = [];
    for await (const { user } of reviewMemberships(names(100), { source, concurrency: 2 })) {
      found.push(user);
      if (found.length === 99) break;
    }
    expect(found).toEqual(names(100).slice(1));
  });

  test.each([
    [5, { concurrency: 5 }],
    [8, {}],
  ])("reads %i users side by side with the options %j, and takes none ahead", async (count, options) => {
    let taken = 0;
    function* users() {
      for (const user of names(1_000)) {
        taken++;
        yield user;
      }
    }
    const { requested, most, source } = provider(tick);
    for await (const _ of reviewMemberships(users(), { source, ...options }))
      expect(taken - requested.length).toBeLessThanOrEqual(1);
    expect(most.side).toBe(count);
  });

  test("says for each user what the list may leave out, and ends a late one by `timeout`", async () => {
    const gap = { code: "scope", message: "Some may be missing." };
    const source = (id: string): MembershipSource => ({
      ...sourceOf("acme", async function* ({ onGap }) {
        onGap?.(gap);
        if (id === "user-1") await never();
        yield membership(id);
      }),
      user: { id },
    });
    const found = await all(reviewMemberships(names(2), { source, timeout: 20 }));
    expect(found[0]?.coverage).toEqual({ provider: "acme", user: { id: "user-0" }, complete: false, gaps: [gap] });
    expect(found[1]).toMatchObject({
      failure: { error: { name: "TimeoutError", timeout: 20 } },
      coverage: { user: { id: "user-1" }, complete: false, gaps: [{ code: "failed" }, gap] },
    });
  });

  test("waits with further users while the caller is busy", async () => {
    const { requested, source } = provider();
    for await (const _ of reviewMemberships(names(100), { source, concurrency: 4 })) {
      for (let turn = 0; turn < 20; turn++) await tick();
      break;
    }
    expect(requested.length).toBeLessThanOrEqual(5);
  });

  describe("ends", () => {
    /** All but those who are ready wait for the end of the review. */
    const waiting = (ready: readonly string[] = []) => {
      const ended: string[] = [];
      const source = (user: string) =>
        sourceOf("acme", async function* ({ signal }) {
          if (ready.includes(user)) return;
          await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
          ended.push(user);
          yield membership(user);
        });
      return { ended, source };
    };

    test("with the reason of its signal, and ends what is under way", async () => {
      const { signal, abort } = abortable();
      const { ended, source } = waiting();
      const found = all(reviewMemberships(names(9), { source, concurrency: 3, signal }));
      await tick();
      abort();
      expect(await found.catch((error) => error)).toBe(signal.reason);
      expect(ended).toEqual(names(3));
    });

    test("with the reason of its signal while it waits for a user", async () => {
      const { signal, abort } = abortable();
      async function* users() {
        await never();
        yield "user-0";
      }
      const found = all(reviewMemberships(users(), { source: provider().source, signal }));
      await tick();
      abort();
      expect(await found.catch((error) => error)).toBe(signal.reason);
    });

    test("what is under way when it is left", async () => {
      const { ended, source } = waiting(["user-0"]);
      for await (const _ of reviewMemberships(names(9), { source, concurrency: 2 })) break;
      await tick();
      expect(ended).toContain("user-1");
    });
  });
});

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort(new Error("the caller's")) };
}

describe("a checkpoint", () => {
  test("is JSON, and no longer than the calls side by side", async () => {
    const { source } = provider((user) => (Number(user.slice(5)) % 7 === 0 ? tick() : undefined));
    for await (const { checkpoint } of reviewMemberships(names(500), { source, concurrency: 6 })) {
      expect(JSON.parse(JSON.stringify(checkpoint))).toEqual(checkpoint);
      expect(JSON.stringify(checkpoint).length).toBeLessThan(90);
    }
  });

  /** The checkpoint of a review of all these users. */
  const checkpointOf = async (users: readonly unknown[]) =>
    (await all(reviewMemberships(users, { source: () => good }))).at(-1)?.checkpoint;

  /** The users that a review with the checkpoint reads, and how it ends. */
  const resume = async (users: readonly unknown[], checkpoint: unknown) => {
    const found: unknown[] = [];
    const source = (user: unknown) => {
      found.push(user);
      return good;
    };
    const error = await all(reviewMemberships(users, { source, checkpoint })).catch((error) => error);
    return { found, error };
  };

  test("of a review that is over leaves nothing to read", async () => {
    expect(await resume(names(30), await checkpointOf(names(30)))).toEqual({ found: [], error: [] });
  });

  test("over random crashes, speeds and widths loses no user, and repeats only those under way or unstored", async () => {
    const run = fc.record({
      concurrency: fc.integer({ min: 1, max: 9 }),
      /** After how many users handed over the process dies, and how many of them it had not stored yet. */
      handed: fc.integer({ min: 0, max: 40 }),
      unstored: fc.integer({ min: 0, max: 5 }),
      slowness: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.array(run, { maxLength: 6 }), async (count, crashes) => {
        const users = names(count);
        const times = new Map<string, number>();
        const stored = new Set<string>();
        let checkpoint: unknown;
        let repeats = 0;
        const runs = [...crashes, { concurrency: 3, handed: Infinity, unstored: 0, slowness: [0] }];
        for (const { concurrency, handed, unstored, slowness } of runs) {
          const { requested, source } = provider(async (user) => {
            const turns = slowness[Number(user.slice(5)) % slowness.length] ?? 0;
            for (let turn = 0; turn < turns; turn++) await tick();
          });
          let seen = 0;
          const waiting: Review<string>[] = [];
          if (handed > 0)
            for await (const review of reviewMemberships(users, { source, concurrency, checkpoint })) {
              if (stored.has(review.user)) throw new Error(`${review.user} was handed over again.`);
              waiting.push(review);
              if (waiting.length > unstored) {
                const [first] = waiting.splice(0, 1);
                if (first) stored.add(first.user);
                // As it comes back from a store.
                checkpoint = JSON.parse(JSON.stringify(first?.checkpoint));
              }
              if (++seen >= handed) break;
            }
          if (handed === Infinity && waiting.length > 0) throw new Error("It ended with something unstored.");
          for (const user of requested) times.set(user, (times.get(user) ?? 0) + 1);
          repeats += concurrency + unstored;
        }
        if (stored.size !== count) throw new Error(`${count - stored.size} users are lost.`);
        const twice = [...times.values()].reduce((sum, times) => sum + times - 1, 0);
        if (twice > repeats) throw new Error(`${twice} were repeated, ${repeats} may be.`);
      }),
    );
  });

  describe("with a hash of the users before it", async () => {
    const circular: Record<string, unknown> = { id: 1 };
    circular.self = circular;
    const users: readonly unknown[] = ["a", { id: 1 }, 3n, circular, "e", "f"];
    const checkpoint = await checkpointOf(users.slice(0, 4));

    test("goes on after them", async () => {
      expect(await resume(users, checkpoint)).toMatchObject({ found: ["e", "f"], error: [{}, {}] });
      expect((await resume(users.slice(0, 4), checkpoint)).found).toEqual([]);
    });

    test.each([
      ["another text", ["z", ...users.slice(1)]],
      ["another object", ["a", { id: 2 }, ...users.slice(2)]],
      ["another number", ["a", { id: 1 }, 4n, ...users.slice(3)]],
      ["another order", [...users.slice(1, 4), "a", "e", "f"]],
      ["another text, and no user after it", ["z", ...users.slice(1, 4)]],
    ])("is rejected for %s before it", async (_, others) => {
      const { found, error } = await resume(others, checkpoint);
      expect(found).toEqual([]);
      expect(error).toMatchObject({ argument: "checkpoint" });
      expect(String(error)).toContain("`checkpoint` belongs to other users: the list has changed since.");
    });

    test("reads the users that were pending before it looks at the hash", async () => {
      const { found, error } = await resume(["z", ...users.slice(1)], { ...checkpoint, open: [1] });
      expect(found).toEqual([{ id: 1 }]);
      expect(error).toMatchObject({ argument: "checkpoint" });
    });

    test("may lack it, as older ones do", async () => {
      expect((await resume(["z", ...users.slice(1)], { next: 4, open: [] })).found).toEqual(["e", "f"]);
    });
  });

  test("beyond the last user is of other users, and is rejected", async () => {
    const { error } = await resume(names(12), await checkpointOf(names(30)));
    const problem = "`checkpoint` is beyond the last of these users, so it belongs to other users";
    expect(error).toMatchObject({
      name: "InvalidArgumentError",
      operation: "reviewMemberships",
      argument: "checkpoint",
      message: expect.stringContaining(`reviewMemberships was not started: ${problem}`),
    });
  });

  test("that ends where the users do, without a hash, leaves nothing to read", async () => {
    expect(await resume(names(9), { next: 9, open: [] })).toEqual({ found: [], error: [] });
  });

  test.each([
    5,
    "5",
    [],
    {},
    { next: 5 },
    { open: [] },
    { next: -1, open: [] },
    { next: 1.5, open: [] },
    { next: 5, open: [5] },
    { next: 5, open: ["1"] },
    { next: 5, open: {} },
  ])("that no review gave is rejected: %j", async (checkpoint) => {
    const { error } = await resume(names(9), checkpoint);
    expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "checkpoint" });
    expect(String(error)).toContain("`checkpoint` is not a checkpoint of a review");
  });

  test.each([undefined, null])("that is %s means the beginning", async (checkpoint) => {
    expect((await resume(names(9), checkpoint)).found).toEqual(names(9));
  });
});

test.each([
  ["users", "auth0|a", {}, "must be an iterable"],
  ["users", 5, {}, "must be an iterable"],
  ["source", [], { source: 5 }, "must be a function that returns the source of a user"],
])("`%s` that cannot be used is rejected", async (argument, users, options, problem) => {
  const given = [users, { source: () => good, ...options }];
  const reviews: AsyncIterable<Review<unknown>> = Reflect.apply(reviewMemberships, undefined, given);
  const error = await all(reviews).catch((error) => error);
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(error).toMatchObject({ argument, provider: "memberships", operation: "reviewMemberships" });
  expect(String(error)).toContain(`reviewMemberships was not started: \`${argument}\` ${problem}`);
});
