/** Nothing is left behind by calls that go wrong, nor by lists that are long. Each is measured in a process of its own. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { faults } from "./faulty-calls.ts";
import type { Measured } from "./measuring.ts";

const megabyte = 2 ** 20;

const calls = [
  { where: "stub", what: "10,000 calls with faults over a stub", warm: 2_000, count: 10_000, bound: megabyte },
  { where: "server", what: "1,300 calls with faults over a real server", warm: 300, count: 1_300, bound: 3 * megabyte },
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

    test("leave no body unread and no request unanswered", () => {
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

describe("a list of 100,000 organizations", () => {
  test.each(["cloudflare", "auth0"])("of %s is read through with flat memory", async (provider) => {
    const { heap, ...measured } = await measure("measure-listing.ts", provider, 20_000, 100_000);
    expect(heap.end - heap.warm).toBeLessThan(2 * megabyte);
    expect(measured).toEqual({
      outcomes: { organizations: 100_000 },
      open: 0,
      listeners: 0,
      resources: [],
      warnings: [],
    });
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
async function measure(script: string, ...given: readonly (string | number)[]): Promise<Measured> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--import", "tsx", path, ...given.map(String)],
    { timeout: 50_000, cwd: fileURLToPath(new URL("../..", import.meta.url)) },
  );
  return JSON.parse(stdout);
}
