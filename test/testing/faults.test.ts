/** The faults that `fail` takes: connections and bodies that go wrong, as the clients see them. */
import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { ConnectionError, ContractError, type DriftEvent, TimeoutError } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { createDouble, type Double, type Fault } from "../../src/testing/index.ts";
import { auth, everyProvider, retries, subject } from "./subject.ts";

describe.each(everyProvider)("with %s", (provider) => {
  test.each([
    ["network", ConnectionError],
    ["cut", ConnectionError],
    ["html", ContractError],
    ["empty", ContractError],
    ["violation", ContractError],
  ] as const)("the fault %s ends in the error for it", async (fault, type) => {
    const { double, list } = subject(provider);
    double.fail({ fault });
    await expect(list()).rejects.toThrow(type);
    await list();
  });

  test("the fault drift is told, and breaks nothing", async () => {
    const drift: DriftEvent[] = [];
    const { double, list } = subject(provider, (event) => drift.push(event));
    double.fail({ fault: "drift" });
    await list();
    expect(drift.length).toBeGreaterThan(0);
    expect(new Set(drift.map(({ keyword }) => keyword))).toEqual(new Set(["additionalProperties"]));
  });
});

describe("every operation of Cloudflare", () => {
  const double = createDouble("cloudflare");
  const drift: DriftEvent[] = [];
  const onDrift = (event: DriftEvent) => drift.push(event);
  const { organizations, memberships } = createCloudflareClient({ auth, fetch: double.fetch, retries, onDrift });
  const calls = {
    listUserOrganizations: () => organizations.list(),
    getUserOrganization: () => organizations.get("3f1c8b7e5d2a4960b8e1f7c2a9d40536"),
    leaveUserOrganization: () => organizations.leave("3f1c8b7e5d2a4960b8e1f7c2a9d40536"),
    listMemberships: () => memberships.list(),
    getMembership: () => memberships.get("6c0a5e94f2b14d7c9e83b1d75f02a8c6"),
    leaveMembership: () => memberships.leave("6c0a5e94f2b14d7c9e83b1d75f02a8c6"),
  };

  test.each(Object.entries(calls))("can be violated: %s", async (_, call) => {
    double.reset();
    double.fail({ fault: "violation" });
    await expect(call()).rejects.toThrow(ContractError);
  });

  test.each(Object.entries(calls))("can drift: %s", async (operation, call) => {
    double.reset();
    drift.length = 0;
    double.fail({ fault: "drift" });
    await call();
    expect(drift).toContainEqual(expect.objectContaining({ operation, keyword: "additionalProperties" }));
  });
});

describe("a request that gets no whole answer", () => {
  test.each(["silence", "stall"] as const)("for %s waits until its deadline", async (fault) => {
    const { fetch, fail } = createDouble("k6");
    fail({ fault });
    const { organizations } = createK6Client({ auth, fetch, retries, timeout: 20 });
    await expect(organizations.list()).rejects.toThrow(TimeoutError);
  });

  test("for silence ends with the reason of its signal", async () => {
    const reason = new Error("enough");
    await expect(aborted("silence", reason)).rejects.toBe(reason);
  });

  test("for stall has half of its body, and ends with the reason of its signal", async () => {
    const reason = new Error("enough");
    const response = await aborted("stall", reason);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    const whole = await (await ask(createDouble("archera"))).text();
    expect(new TextDecoder().decode(first?.value)).toBe(whole.slice(0, Math.ceil(whole.length / 2)));
    await expect(reader?.read()).rejects.toBe(reason);
  });

  test("for stall listens to its signal no longer than its body is read", async () => {
    const double = createDouble("archera");
    double.fail({ fault: "stall" });
    const { signal } = new AbortController();
    // The signal stands beside the request, which would listen to it for itself.
    const request = new Request("https://api.archera.ai/v1/orgs", { headers: { "x-api-key": "any" } });
    const reader = (await double.fetch(request, { signal })).body?.getReader();
    await reader?.read();
    const pending = reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await reader?.cancel();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("is not even noted where its signal was aborted before", async () => {
    const double = createDouble("archera");
    const reason = new Error("too late");
    await expect(ask(double, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(double.requests).toEqual([]);
  });

  test("has left all the same where its answer is cut, and not where the network fails", async () => {
    const double = createDouble("cloudflare");
    const { organizations } = createCloudflareClient({ auth, fetch: double.fetch, retries });
    const [first, second] = (await organizations.list()).items;
    double.fail({ fault: "cut" });
    await expect(organizations.leave(first?.id ?? "")).rejects.toThrow(ConnectionError);
    double.fail({ fault: "network" });
    await expect(organizations.leave(second?.id ?? "")).rejects.toThrow(ConnectionError);
    expect((await organizations.list()).items.map(({ id }) => id)).not.toContain(first?.id);
    expect((await organizations.list()).items.map(({ id }) => id)).toContain(second?.id);
  });

  const ask = ({ fetch }: Double, signal?: AbortSignal) =>
    fetch("https://api.archera.ai/v1/orgs", { headers: { "x-api-key": "any" }, signal: signal ?? null });

  function aborted(fault: Fault, reason: Error): Promise<Response> {
    const double = createDouble("archera");
    const controller = new AbortController();
    double.fail({ fault });
    const answer = ask(double, controller.signal);
    setTimeout(() => controller.abort(reason), 5);
    return answer;
  }
});
