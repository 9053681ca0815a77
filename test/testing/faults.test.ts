/** The faults that `fail` takes: connections and bodies that go wrong, as the clients see them. */
import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { ConnectionError, ContractError, type DriftEvent } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Fault } from "../../src/testing/index.ts";
import { subjects } from "../faults/subjects.ts";
import { headersOf, send, urlOf } from "./subject.ts";

/** Those with a body in which something can be wrong. */
const operations = providers.flatMap((provider) =>
  subjects[provider].operations
    .filter(({ responses }) => responses.some(({ status, hasBody }) => status.startsWith("2") && hasBody))
    .map(({ id }) => [provider, id] as const),
);

test.each(operations)("%s %s can be violated, and can drift", async (provider, operation) => {
  const double = createDouble(provider);
  const drift: DriftEvent[] = [];
  const options = { fetch: double.fetch, retries: 0, onDrift: (event: DriftEvent) => drift.push(event) };
  const call = subjects[provider].calls(options)[operation];
  double.fail({ fault: "violation" });
  await expect(call?.()).rejects.toThrow(ContractError);
  double.reset();
  double.fail({ fault: "drift" });
  await expect(call?.()).resolves.toBeDefined();
  expect(drift[0]?.operation).toBe(operation);
  expect(new Set(drift.map(({ keyword }) => keyword))).toEqual(new Set(["additionalProperties"]));
});

describe("a request that gets no whole response", () => {
  test("for silence ends with the reason of its signal", async () => {
    const reason = new Error("enough");
    await expect(aborted("silence", reason)).rejects.toBe(reason);
  });

  test("for stall has half of its body, and ends with the reason of its signal", async () => {
    const reason = new Error("enough");
    const response = await aborted("stall", reason);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    const whole = await (await send(createDouble("cloudflare"))).text();
    expect(new TextDecoder().decode(first?.value)).toBe(whole.slice(0, Math.ceil(whole.length / 2)));
    await expect(reader?.read()).rejects.toBe(reason);
  });

  test("for stall listens to its signal no longer than its body is read", async () => {
    const double = createDouble("cloudflare");
    double.fail({ fault: "stall" });
    const { signal } = new AbortController();
    // The signal is beside the request, which would listen to it for itself.
    const request = new Request(urlOf("cloudflare"), { headers: headersOf("cloudflare") });
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
    const double = createDouble("cloudflare");
    const reason = new Error("too late");
    await expect(send(double, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(double.requests).toEqual([]);
  });

  test("has left all the same where its response is cut, and not where the network fails", async () => {
    const double = createDouble("cloudflare");
    const { organizations } = createCloudflareClient({ auth: { token: "any" }, fetch: double.fetch, retries: 0 });
    const [first, second] = (await organizations.list()).items;
    double.fail({ fault: "cut" });
    await expect(organizations.leave(first?.id ?? "")).rejects.toThrow(ConnectionError);
    double.fail({ fault: "network" });
    await expect(organizations.leave(second?.id ?? "")).rejects.toThrow(ConnectionError);
    expect((await organizations.list()).items.map(({ id }) => id)).not.toContain(first?.id);
    expect((await organizations.list()).items.map(({ id }) => id)).toContain(second?.id);
  });

  function aborted(fault: Fault, reason: Error): Promise<Response> {
    const double = createDouble("cloudflare");
    const controller = new AbortController();
    double.fail({ fault });
    const response = send(double, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 5);
    return response;
  }
});
