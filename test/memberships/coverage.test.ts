/** What a list left out: `coverage` and `onCoverage`. */
import { describe, expect, test } from "vitest";
import { collectMemberships, type DriftEvent, listMemberships, type MembershipCoverage } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import type { GapCase, GapFacts } from "./gap-facts.ts";
import { ofEachSource } from "./mapped-sources.ts";
import { all, deaf, endless, given, good, idsOf, membership, source } from "./sources.ts";

describe.each(await ofEachSource<GapFacts>("gaps"))("the gaps of %s", (_, { provider, mapping, reasons }, facts) => {
  const { gaps = [] } = mapping;
  const coverageOf = async ({ source, respond }: GapCase) => {
    const { coverage } = await collectMemberships([source(async (request) => respond(request))]);
    expect(coverage).toHaveLength(1);
    return coverage[0];
  };

  test("have a reason, a source and a case each", () => {
    const codes = gaps.map(({ code }) => code);
    expect(Object.keys(reasons.gaps)).toEqual(codes);
    expect(Object.keys(facts)).toEqual(codes);
    expect(reasons.status).toEqual(expect.any(String));
    for (const { applies, source } of Object.values(reasons.gaps)) {
      expect(applies).toMatch(/\w/);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  test.each(Object.entries(facts))("%s is stated where it applies, and only there", async (code, cases) => {
    for (const one of [cases.applies].flat()) {
      const applies = await coverageOf(one);
      expect(applies).toMatchObject({ provider, complete: false });
      expect(applies?.gaps).toContainEqual({ code, message: gaps.find((gap) => gap.code === code)?.message });
    }
    if (cases.absent === undefined) return expect(gaps.find((gap) => gap.code === code)).not.toHaveProperty("applies");
    const always = Object.keys(facts).filter((code) => facts[code]?.absent === undefined);
    const absent = await coverageOf(cases.absent);
    expect(absent).toMatchObject({ provider, complete: always.length === 0 });
    expect(absent?.gaps.map(({ code }) => code)).toEqual(always);
    // A credential that nobody passed decides nothing.
    Object.defineProperty(Object.prototype, "token", { value: "t", configurable: true, writable: true });
    const polluted = await coverageOf(cases.absent).finally(() => Reflect.deleteProperty(Object.prototype, "token"));
    expect(polluted).toEqual(absent);
  });
});

describe("a gap that a response of Cloudflare's shows", () => {
  const collect = (result: readonly unknown[], total = result.length, onDrift?: (event: DriftEvent) => void) => {
    const pages = [result, []];
    const fetch = async () =>
      Response.json({ success: true, result: pages.shift() ?? [], result_info: { total_count: total } });
    const auth = { email: "ana@example.com", apiKey: "k" };
    return collectMemberships([createCloudflareClient({ auth, fetch, onDrift })]);
  };
  const account = (id: unknown, more: object = {}) => ({
    ...{ id: `m${id}`, account: { id, name: "Acme" }, status: "accepted", roles: ["Admin"] },
    ...more,
  });

  test("is a total above what came", async () => {
    const { memberships, coverage } = await collect([account("a")], 3);
    expect(memberships).toHaveLength(1);
    expect(coverage).toMatchObject([
      { complete: false, gaps: [{ code: "total", message: expect.stringContaining("3") }] },
    ]);
    const whole = await collect([account("a")], 1);
    expect(whole.coverage).toEqual([{ provider: "cloudflare", complete: true, gaps: [] }]);
  });

  test("is a value that a membership needs and cannot use; others only go to `onDrift`", async () => {
    const events: DriftEvent[] = [];
    const { memberships, failures, coverage } = await collect(
      [
        account("a", { roles: ["Admin", 5], code: null, api_access_enabled: "no" }),
        account("b", { roles: null, policies: null }),
      ],
      2,
      (event) => void events.push(event),
    );
    expect(failures).toEqual([]);
    expect(memberships.map(({ roles }) => roles)).toEqual([["Admin"], undefined]);
    expect(coverage[0]?.gaps.map(({ code }) => code)).toEqual(["unreadable"]);
    expect(events.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(["/result/0/roles/1", "/result/0/api_access_enabled", "/result/1/roles"]),
    );
  });

  test.each([
    ["roles that are a text", { roles: "Administrator" }],
    ["policies that are an object", { roles: undefined, policies: {} }],
    ["a policy that is null", { roles: undefined, policies: [{ permission_groups: [null] }] }],
  ])("is roles as %s: an empty list would state that there are none", async (_, odd) => {
    const { memberships, coverage } = await collect([account("a", odd)]);
    expect(memberships.map(({ roles }) => roles)).toEqual([undefined]);
    expect(coverage).toMatchObject([{ complete: false, gaps: [{ code: "unreadable" }] }]);
  });
});

test("a custom source may report a gap badly", async () => {
  const odd = source("odd", async function* ({ onGap }) {
    for (const gap of [null, { code: "x" }]) Reflect.apply(onGap ?? (() => {}), undefined, [gap]);
  });
  const { coverage } = await collectMemberships([odd]);
  expect(coverage[0]?.gaps).toEqual([
    { code: "unnamed", message: "The source reports the gap unnamed." },
    { code: "x", message: "The source reports the gap x." },
  ]);
});

describe("coverage", () => {
  const archived = { code: "archived", message: "Archived teams are left out." };
  const partial = source("partial", async function* ({ onGap }) {
    onGap?.(archived);
    yield membership("p1");
  });
  const broken = given("broken", ["b1"], new Error("no more"));

  test("has one entry for each source, in their order, whichever ends first", async () => {
    const slow = source("slow", async function* () {
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const { coverage } = await collectMemberships([slow, broken, partial, good]);
    const failed = { code: "failed", message: "The list ended with an error: no more" };
    expect(coverage).toEqual([
      { provider: "slow", complete: true, gaps: [] },
      { provider: "broken", complete: false, gaps: [failed] },
      { provider: "partial", complete: false, gaps: [archived] },
      { provider: "good", complete: true, gaps: [] },
    ]);
  });

  test.each([
    [{ id: "a" }, { user: { id: "a" } }],
    [Object.assign([], { id: "a" }), {}],
    [{ email: "" }, {}],
  ])("of the user %o states it where it can be read", async (user, stated) => {
    const { coverage } = await collectMemberships([{ ...good, user }, good]);
    expect(coverage).toEqual([
      { provider: "good", ...stated, complete: true, gaps: [] },
      { provider: "good", complete: true, gaps: [] },
    ]);
  });

  test("goes to `onCoverage` as soon as a source ends", async () => {
    const found: unknown[] = [];
    const onCoverage = ({ provider, complete }: MembershipCoverage) => void found.push([provider, complete]);
    const options = { onCoverage, onFailure: () => {}, concurrency: 1 };
    for await (const { organizationId } of listMemberships([partial, broken, good], options))
      found.push(organizationId);
    expect(found).toEqual(["p1", ["partial", false], "b1", ["broken", false], "g1", "g2", ["good", true]]);
  });
});

describe("a timeout", () => {
  const late = source("late", async function* ({ signal }) {
    yield membership("l1");
    await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  });

  test("makes a late source a failure, and keeps what it and the others sent", async () => {
    const { memberships, failures, coverage } = await collectMemberships([late, deaf, good], { timeout: 50 });
    expect(idsOf(memberships).sort()).toEqual(["g1", "g2", "l1"]);
    const message = expect.stringContaining("timed out after 50 ms. What it had sent by then was returned.");
    const error = { name: "TimeoutError", timeout: 50, operation: "listMemberships", message };
    expect(failures).toMatchObject([
      { provider: "late", source: late, error: { ...error, provider: "late" } },
      { provider: "deaf", source: deaf, error: { ...error, provider: "deaf" } },
    ]);
    expect(coverage.map(({ complete }) => complete)).toEqual([false, false, true]);
  });

  test("covers sources that were not begun", async () => {
    const { failures } = await collectMemberships([deaf, good], { timeout: 30, concurrency: 1 });
    expect(failures.map(({ provider }) => provider)).toEqual(["deaf", "good"]);
  });

  test("lets a source of endless memberships end", async () => {
    const { memberships, failures } = await collectMemberships([endless(), good], { timeout: 30 });
    expect(memberships.length).toBeGreaterThan(1);
    expect(failures).toMatchObject([{ provider: "endless", error: { name: "TimeoutError" } }]);
  });

  test("reads nothing more of a source when the loop goes on, and closes it", async () => {
    const seen = { requested: 0, isClosed: false };
    const eager = source("eager", async function* () {
      try {
        for (;;) yield membership(String(seen.requested++));
      } finally {
        seen.isClosed = true;
      }
    });
    for await (const _ of listMemberships([eager], { timeout: 10, onFailure: () => {} }))
      await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen).toEqual({ requested: 1, isClosed: true });
  });

  test("ends `listMemberships` with all failures", async () => {
    const listing = all(listMemberships([late, good], { timeout: 30 }));
    await expect(listing).rejects.toMatchObject({ name: "MembershipsError", failures: [{ provider: "late" }] });
  });

  test("leaves no timer behind", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    await collectMemberships([good], { timeout: 60_000 });
    expect(timers()).toBe(before);
  });
});
