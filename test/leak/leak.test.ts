/** Nothing is left behind by calls that go wrong, nor by lists that are long. They are measured in a process of their own. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { root } from "../docs/documents.ts";
import { paginates, type Subject, subjects } from "../faults/subjects.ts";
import { largeBodies } from "../support/large-bodies.ts";
import { faults } from "./faulty-calls.ts";
import type { Plan, Results } from "./measuring.ts";

const megabyte = 2 ** 20;
const paged = Object.values<Subject>(subjects).filter(paginates);

const calls = [
  { where: "stub", what: "5,000 calls with faults over a stub", warm: 1_000, count: 5_000, bound: megabyte },
  { where: "server", what: "800 calls with faults over a real server", warm: 200, count: 800, bound: 1.5 * megabyte },
] as const;

/** No provider reads pages in a way of its own: a list is read by its links or by its numbers, and with ids or without. */
const lists = [
  { what: "50,000 items, with links", of: paged.filter(isLinked), warm: 10_000, count: 50_000, length: 0, bound: 1 },
  {
    what: "50,000 items",
    of: paged.filter((each) => !isLinked(each)),
    warm: 10_000,
    count: 50_000,
    length: 0,
    bound: 1,
  },
  {
    what: "100 items of 500,000 characters each, without ids,",
    of: paged.filter(({ isIdRequired }) => !isIdRequired),
    ...{ warm: 25, count: 100, length: 500_000, bound: 2 },
  },
].map(({ of: [subject], ...list }) => ({ ...list, provider: subject?.provider ?? "none" }));

function isLinked({ listings: [listing] }: Subject): boolean {
  return listing?.isLinked ?? false;
}

let results: Results;
beforeAll(async () => {
  const plan: Plan = { calls, lists };
  const options = ["--expose-gc", "--max-old-space-size=512", "--import", "tsx"];
  // One that does not end by itself is killed, and that rejects.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...options, "test/leak/measure-all.ts", JSON.stringify(plan)],
    { cwd: root, timeout: 200_000 },
  );
  results = JSON.parse(stdout);
});

describe.each(calls.map((each, index) => ({ ...each, index })))("$what", ({ index, warm, count, bound }) => {
  const measured = () => results.calls[index] ?? expect.fail("They were not measured.");

  test("ended in every way that they were to end in", () => {
    const { "last, stalled: the reason": last, ...outcomes } = measured().outcomes;
    expect(Object.keys(outcomes).sort()).toEqual([...endings].sort());
    expect(Object.values(outcomes).reduce((sum, times) => sum + times, 0)).toBe(count - warm);
    expect(last).toBe(1);
  });

  test("leave the memory as it was", () => {
    expect(measured().heap.end - measured().heap.warm).toBeLessThan(bound);
  });

  test.each([
    ["leave no body unread and no request open", "open", 0],
    ["leave no timer, no socket and nothing else that keeps the process alive", "resources", []],
    ["leave no listener on the signal that they shared", "listeners", 0],
    ["draw no warning of a leak, fifty side by side on one signal", "warnings", []],
  ] as const)("%s", (_, what, nothing) => {
    expect(measured()[what]).toEqual(nothing);
  });
});

test.each(lists.map((each, index) => ({ ...each, index })))(
  "a list of $what is read through with flat memory",
  ({ index, count, bound }) => {
    const { heap, ...others } = results.lists[index] ?? expect.fail("It was not measured.");
    expect(heap.end - heap.warm).toBeLessThan(bound * megabyte);
    expect(others).toEqual({ outcomes: { items: count }, listeners: 0, resources: [], warnings: [] });
  },
);

describe("a body of 9.9 MB that differs from its spec in as many places as it has room for", () => {
  test("is read and checked with a heap of 512 MB, and reported in a hundred differences at most", () => {
    expect(Object.keys(results.bodies)).toEqual(Object.keys(largeBodies));
    for (const [what, { outcome, reported }] of Object.entries(results.bodies)) {
      expect(outcome, what).toMatch(/^(data|ContractError in few places)$/);
      // A hundred, and one that there are more.
      expect(reported, what).toBeLessThanOrEqual(101);
    }
    expect(results.bodies["unknown names"]).toEqual({ outcome: "data", reported: 101 });
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
