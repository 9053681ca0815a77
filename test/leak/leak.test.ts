/** Nothing is left behind by calls that go wrong, nor by lists that are long. They are measured in processes of their own. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { paginates, type Subject, subjects } from "../faults/subjects.ts";
import { largeBodies } from "../support/large-bodies.ts";
import { faults } from "./faulty-calls.ts";
import type { Measured } from "./measuring.ts";

const megabyte = 2 ** 20;
const paged = Object.values<Subject>(subjects).filter(paginates);

const calls = [
  { where: "stub", what: "5,000 calls with faults over a stub", warm: 1_000, count: 5_000, bound: megabyte },
  { where: "server", what: "800 calls with faults over a real server", warm: 200, count: 800, bound: 1.5 * megabyte },
];

for (const { where, what, warm, count, bound } of calls)
  describe(what, () => {
    let measured: Measured;
    beforeAll(async () => {
      measured = await measure("measure-calls.ts", where, warm, count);
    }, 60_000);

    test("ended in every way that they were to end in", () => {
      const { "last, stalled: the reason": last, ...outcomes } = measured.outcomes;
      expect(Object.keys(outcomes).sort()).toEqual([...endings].sort());
      expect(Object.values(outcomes).reduce((sum, times) => sum + times, 0)).toBe(count - warm);
      expect(last).toBe(1);
    });

    test("leave the memory as it was", () => {
      expect(measured.heap.end - measured.heap.warm).toBeLessThan(bound);
    });

    test("leave no body unread and no request open", () => {
      expect(measured.open).toBe(0);
    });

    test("leave no timer, no socket and nothing else that keeps the process alive", () => {
      expect(measured.resources).toEqual([]);
    });

    test("leave no listener on the signal that they shared", () => {
      expect(measured.listeners).toBe(0);
    });

    test("draw no warning of a leak, fifty side by side on one signal", () => {
      expect(measured.warnings).toEqual([]);
    });
  });

describe("a list of 50,000 items", () => {
  let measured: Listings;
  beforeAll(async () => {
    measured = await measureListings(paged, { warm: 10_000, count: 50_000 });
  });

  test.each(paged)("of $provider is read through with flat memory", ({ provider }) => {
    const { heap, ...others } = measured[provider] ?? expect.fail("It was not measured.");
    expect(heap.end - heap.warm).toBeLessThan(megabyte);
    expect(others).toEqual({
      outcomes: { items: 50_000 },
      open: 0,
      listeners: 0,
      resources: [],
      warnings: [],
    });
  });
});

describe("a list of 100 items of 500,000 characters each, without ids,", () => {
  const withoutIds = paged.filter(({ isIdRequired }) => !isIdRequired);
  let measured: Listings;
  beforeAll(async () => {
    measured = await measureListings(withoutIds, { warm: 25, count: 100, length: 500_000 });
  });

  test.each(withoutIds)("of $provider is read through with flat memory", ({ provider }) => {
    const { heap, outcomes } = measured[provider] ?? expect.fail("It was not measured.");
    expect(heap.end - heap.warm).toBeLessThan(2 * megabyte);
    expect(outcomes).toEqual({ items: 100 });
  });
});

describe("a body of 9.9 MB that differs from its spec in as many places as it has room for", () => {
  test("is read and checked with a heap of 512 MB, and reported in a hundred differences at most", async () => {
    const outcomes = await start("measure-large-bodies.ts", ["--max-old-space-size=512"]);
    expect(Object.keys(outcomes).length).toBe(Object.keys(largeBodies).length * 2);
    for (const [what, { outcome, reported }] of Object.entries<{ outcome: string; reported: number }>(outcomes)) {
      expect(outcome, what).toMatch(/^(data|ContractError in few places)$/);
      // A hundred, and one that there are more.
      expect(reported, what).toBeLessThanOrEqual(101);
    }
    const enveloped = Object.values<Subject>(subjects).find(({ pointer }) => pointer !== "");
    expect(outcomes[`${enveloped?.provider}: unknown names`]).toEqual({ outcome: "data", reported: 101 });
  });
});

const endings = [
  "none: data",
  "malformed: ContractError",
  "failing: ServerError",
  "failing without end: TimeoutError",
  "silent: TimeoutError",
  "stalled: TimeoutError",
  "reset: ConnectionError",
  "cut: ConnectionError",
  "left early",
  ...faults.filter((fault) => fault.startsWith("aborted")).map((fault) => `${fault}: the reason`),
];

/** The process has to end by itself: one that hangs is killed, and that rejects. */
function measure(script: string, ...given: readonly (string | number)[]): Promise<Measured> {
  return start(script, ["--expose-gc"], given);
}

type Listings = Readonly<Record<string, Measured>>;

interface Size {
  readonly warm: number;
  readonly count: number;
  readonly length?: number;
}

/** One process for all: to read the specs takes longer than to read a list. Each is measured when the others are over. */
function measureListings(subjects: readonly Subject[], { warm, count, length = 0 }: Size): Promise<Listings> {
  const names = subjects.map(({ provider }) => provider);
  return start("measure-listing.ts", ["--expose-gc"], [warm, count, length, ...names]);
}

async function start(script: string, options: readonly string[], given: readonly (string | number)[] = []) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...options, "--import", "tsx", path, ...given.map(String)],
    { timeout: 100_000, cwd: fileURLToPath(new URL("../..", import.meta.url)) },
  );
  return JSON.parse(stdout);
}
