/** What a list left out: `coverage` and `onCoverage`. */
import { describe, expect, test } from "vitest";
import {
  ContractError,
  collectMemberships,
  type DriftEvent,
  listMemberships,
  type Membership,
  type MembershipCoverage,
  type MembershipSource,
} from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import type { GapCase, GapFacts } from "./gap-facts.ts";
import { ofEachSource } from "./mapped-sources.ts";

function membership(provider: string, organizationId: string): Membership {
  return { provider, organizationId, organizationName: organizationId, status: "member", source: {} };
}

/** A custom source. */
function own(provider: string, list: MembershipSource["listMemberships"]): MembershipSource {
  return { provider, listMemberships: list };
}

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

describe("a gap that a response shows", () => {
  const auth = { email: "ana@example.com", apiKey: "k" };
  const cloudflare = (result: unknown, total: number, onDrift?: (event: DriftEvent) => void) => {
    const pages = [result, []];
    const fetch = async () =>
      Response.json({ success: true, result: pages.shift() ?? [], result_info: { total_count: total } });
    return createCloudflareClient({ auth, fetch, onDrift });
  };
  const account = (id: unknown) => ({
    id: `m${id}`,
    account: { id, name: "Acme" },
    status: "accepted",
    roles: ["Admin"],
  });

  test("is a total above what came", async () => {
    const { memberships, coverage } = await collectMemberships([cloudflare([account("a")], 3)]);
    expect(memberships).toHaveLength(1);
    expect(coverage).toMatchObject([
      { complete: false, gaps: [{ code: "total", message: expect.stringContaining("3") }] },
    ]);
    const whole = await collectMemberships([cloudflare([account("a")], 1)]);
    expect(whole.coverage).toEqual([{ provider: "cloudflare", complete: true, gaps: [] }]);
  });

  test("is an organization without an id, which is a failure too, after all others", async () => {
    const odd = [account(null), account("b")];
    const { memberships, failures, coverage } = await collectMemberships([cloudflare(odd, 2)]);
    expect(memberships.map(({ organizationId }) => organizationId)).toEqual(["b"]);
    expect(failures).toMatchObject([{ error: { name: "ContractError" } }]);
    expect(coverage[0]?.gaps.map(({ code }) => code)).toEqual(["failed", "missing-id"]);
  });

  test("is a value that a membership needs and cannot use; others only go to `onDrift`", async () => {
    const events: DriftEvent[] = [];
    const odd = [
      { ...account("a"), roles: ["Admin", 5], code: null, api_access_enabled: "no" },
      { ...account("b"), roles: null, policies: null },
    ];
    const { memberships, failures, coverage } = await collectMemberships([
      cloudflare(odd, 2, (event) => void events.push(event)),
    ]);
    expect(failures).toEqual([]);
    expect(memberships.map(({ roles }) => roles)).toEqual([["Admin"], undefined]);
    expect(coverage[0]?.gaps.map(({ code }) => code)).toEqual(["unreadable"]);
    expect(events.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(["/result/0/roles/1", "/result/0/api_access_enabled", "/result/1/roles"]),
    );
  });

  test("is no reason to accept a list that is none, or an envelope that is broken", async () => {
    for (const body of ["{", '{"organizations": 5}', "{}"]) {
      const k6 = createK6Client({ auth: { token: "t" }, fetch: async () => new Response(body) });
      const { failures, coverage } = await collectMemberships([k6]);
      expect(failures[0]?.error).toBeInstanceOf(ContractError);
      expect(coverage).toMatchObject([{ complete: false, gaps: [{ code: "failed" }, { code: "paging" }].slice(0, 1) }]);
    }
  });
});

test.each([
  ["roles that are a text", { roles: "Administrator" }],
  ["policies that are an object", { roles: undefined, policies: {} }],
  ["a policy that is null", { roles: undefined, policies: [{ permission_groups: [null] }] }],
])("%s are not stated, and a gap: an empty list would state that there are none", async (_, odd) => {
  const result = [{ id: "m", account: { id: "a", name: "Acme" }, status: "accepted", ...odd }];
  const fetch = async () => Response.json({ success: true, result });
  const client = createCloudflareClient({ auth: { email: "ana@example.com", apiKey: "k" }, fetch });
  const { memberships, coverage } = await collectMemberships([client]);
  expect(memberships.map(({ roles }) => roles)).toEqual([undefined]);
  expect(coverage).toMatchObject([{ complete: false, gaps: [{ code: "unreadable" }] }]);
});

test("a custom source may report a gap badly", async () => {
  const odd = own("odd", async function* ({ onGap }) {
    for (const gap of [null, { code: "x" }]) Reflect.apply(onGap ?? (() => {}), undefined, [gap]);
  });
  const { coverage } = await collectMemberships([odd]);
  expect(coverage[0]?.gaps).toEqual([
    { code: "unnamed", message: "The source reports the gap unnamed." },
    { code: "x", message: "The source reports the gap x." },
  ]);
});

test("an id that JavaScript cannot hold exactly is none: it would name another organization", async () => {
  const body = '{"organizations":[{"id":9007199254740993,"name":"Acme"},{"id":7,"name":"Tern"}]}';
  const k6 = createK6Client({ auth: { token: "t" }, fetch: async () => new Response(body) });
  const { memberships, failures } = await collectMemberships([k6]);
  expect(memberships.map(({ organizationId }) => organizationId)).toEqual(["7"]);
  expect(failures).toMatchObject([{ error: { name: "ContractError" } }]);
});

describe("coverage", () => {
  const good = own("good", async function* () {
    yield membership("good", "g1");
  });
  const partial = own("partial", async function* ({ onGap }) {
    onGap?.({ code: "archived", message: "Archived teams are left out." });
    yield membership("partial", "p1");
  });
  const broken = own("broken", async function* () {
    yield membership("broken", "b1");
    throw new Error("no more");
  });

  test("has one entry for each source, in their order, whichever ends first", async () => {
    const slow = own("slow", async function* () {
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const { coverage } = await collectMemberships([slow, broken, partial, good]);
    expect(coverage).toEqual([
      { provider: "slow", complete: true, gaps: [] },
      {
        provider: "broken",
        complete: false,
        gaps: [{ code: "failed", message: "The list ended with an error: no more" }],
      },
      { provider: "partial", complete: false, gaps: [{ code: "archived", message: "Archived teams are left out." }] },
      { provider: "good", complete: true, gaps: [] },
    ]);
  });

  test("tells two users of one provider apart", async () => {
    const user = (id: string) => ({ ...good, user: { id } });
    const { coverage } = await collectMemberships([user("a"), user("b")]);
    expect(coverage.map(({ user }) => user?.id)).toEqual(["a", "b"]);
    const list = { ...good, user: Object.assign([], { id: "a" }) };
    expect((await collectMemberships([list])).coverage[0]).not.toHaveProperty("user");
    const nobody = { ...good, user: { email: "" } };
    expect((await collectMemberships([nobody])).coverage).toEqual([{ provider: "good", complete: true, gaps: [] }]);
  });

  test("goes to `onCoverage` as soon as a source ends", async () => {
    const found: unknown[] = [];
    const onCoverage = ({ provider, complete }: MembershipCoverage) => void found.push([provider, complete]);
    const options = { onCoverage, onFailure: () => {}, concurrency: 1 };
    for await (const { organizationId } of listMemberships([partial, broken, good], options))
      found.push(organizationId);
    expect(found).toEqual(["p1", ["partial", false], "b1", ["broken", false], "g1", ["good", true]]);
  });
});

describe("a timeout", () => {
  const late = own("late", async function* ({ signal }) {
    yield membership("late", "l1");
    await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  });
  const deaf = own("deaf", async function* () {
    await new Promise(() => {});
  });
  const good = own("good", async function* () {
    yield membership("good", "g1");
  });

  test("makes a late source a failure, and keeps what it and the others sent", async () => {
    const { memberships, failures, coverage } = await collectMemberships([late, deaf, good], { timeout: 50 });
    expect(memberships.map(({ organizationId }) => organizationId).sort()).toEqual(["g1", "l1"]);
    const message = expect.stringContaining("timed out after 50 ms. What it had sent by then was returned.");
    const operation = "listMemberships";
    expect(failures).toMatchObject([
      {
        provider: "late",
        source: late,
        error: { name: "TimeoutError", timeout: 50, provider: "late", operation, message },
      },
      { provider: "deaf", source: deaf, error: { name: "TimeoutError" } },
    ]);
    expect(coverage.map(({ provider, complete }) => [provider, complete])).toEqual([
      ["late", false],
      ["deaf", false],
      ["good", true],
    ]);
  });

  test("covers sources that were not begun", async () => {
    const { failures } = await collectMemberships([deaf, good], { timeout: 30, concurrency: 1 });
    expect(failures.map(({ provider }) => provider)).toEqual(["deaf", "good"]);
  });

  test("lets a source of endless memberships end", async () => {
    let count = 0;
    const endless = own("endless", async function* () {
      for (;;) yield membership("endless", String(count++));
    });
    const { memberships, failures } = await collectMemberships([endless, good], { timeout: 30 });
    expect(memberships.length).toBeGreaterThan(1);
    expect(failures).toMatchObject([{ provider: "endless", error: { name: "TimeoutError" } }]);
  });

  test("reads nothing more of a source when the loop goes on", async () => {
    let requested = 0;
    const eager = own("eager", async function* () {
      for (;;) yield membership("eager", String(requested++));
    });
    for await (const _ of listMemberships([eager], { timeout: 10, onFailure: () => {} }))
      await new Promise((resolve) => setTimeout(resolve, 30));
    expect(requested).toBe(1);
  });

  test("ends `listMemberships` with all failures, or tells `onFailure`", async () => {
    const found: string[] = [];
    const list = async () => {
      for await (const { organizationId } of listMemberships([late, good], { timeout: 30 })) found.push(organizationId);
    };
    await expect(list()).rejects.toMatchObject({ name: "MembershipsError", failures: [{ provider: "late" }] });
    expect(found.sort()).toEqual(["g1", "l1"]);
  });

  test("leaves no timer behind", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    await collectMemberships([good], { timeout: 60_000 });
    expect(timers()).toBe(before);
  });

  test.each([0, -1, 1.5, "5", Number.NaN])("of %s is rejected", async (timeout) => {
    const options = { timeout } as { timeout: number };
    await expect(collectMemberships([good], options)).rejects.toMatchObject({ argument: "timeout" });
  });
});
