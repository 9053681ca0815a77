/** The statuses and faults that `fail` takes, as the clients see them. */
import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import {
  AuthenticationError,
  ConnectionError,
  ContractError,
  type DriftEvent,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Fault } from "../../src/testing/index.ts";
import { subjects } from "../faults/subjects.ts";
import { moment } from "./facts.ts";
import { facts, headersOf, send, subject, urlOf } from "./subject.ts";

function cloudflare() {
  const double = createDouble("cloudflare");
  return { double, client: createCloudflareClient({ auth: { token: "any" }, fetch: double.fetch, retries: 0 }) };
}

describe.each(providers)("a status of %s", (provider) => {
  test.each([
    [401, AuthenticationError],
    [403, PermissionError],
    [404, NotFoundError],
    [429, RateLimitError],
    [500, ServerError],
    [503, ServerError],
  ])("%i is a failure in the provider's own form", async (status, type) => {
    const drift: DriftEvent[] = [];
    const { double, list } = subject(provider, { onDrift: (event) => drift.push(event) });
    double.fail({ status });
    const error = await list().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ status, message: expect.not.stringContaining("no reason given") });
    // The status itself may be one that the spec does not have; the body has its form all the same.
    expect(drift.filter(({ keyword }) => keyword !== "status")).toEqual([]);
    await list();
  });

  test("without a form of its own is written as the provider writes failures", async () => {
    const double = createDouble(provider);
    double.fail({ status: 503 });
    const response = await double.fetch("https://provider.example.com/");
    expect(await response.json()).toEqual(facts[provider].failures[503]);
  });

  test("429 states the wait in the provider's way", async () => {
    const double = createDouble(provider, { now: () => moment });
    double.fail({ status: 429, retryAfter: 7 });
    const { headers } = await double.fetch("https://provider.example.com/");
    expect(Object.fromEntries(headers)).toMatchObject(facts[provider].wait);
  });
});

describe("a status", () => {
  test("fails as often as `times` requires", async () => {
    const { double, list } = subject("cloudflare");
    double.fail({ status: 500, times: 2 });
    await expect(list()).rejects.toThrow(ServerError);
    await expect(list()).rejects.toThrow(ServerError);
    await list();
  });

  test("fails until it is taken back", async () => {
    const { double, list } = subject("cloudflare");
    const stop = double.fail({ status: 500, times: Infinity });
    for (let count = 0; count < 5; count++) await expect(list()).rejects.toThrow(ServerError);
    stop();
    await list();
  });

  test("fails only its operation, and what comes after in turn", async () => {
    const { double, client } = cloudflare();
    double.fail({ status: 500, operation: "listMemberships" });
    double.fail({ status: 502 });
    await expect(client.organizations.list()).rejects.toMatchObject({ status: 502 });
    await client.organizations.list();
    await expect(client.memberships.list()).rejects.toMatchObject({ status: 500 });
    await client.memberships.list();
  });

  test("leaves nothing", async () => {
    const { double, client } = cloudflare();
    const [first] = (await client.organizations.list()).items;
    double.fail({ status: 500 });
    await expect(client.organizations.leave(first?.id ?? "")).rejects.toThrow(ServerError);
    expect((await client.organizations.list()).total).toBe(3);
  });

  test("may have a body and header fields of its own", async () => {
    const { double, client } = cloudflare();
    double.fail({ status: 200, body: { success: false, errors: [{ code: 7, message: "no" }] } });
    await expect(client.organizations.list()).rejects.toMatchObject({ status: 200, code: 7 });
    double.fail({ status: 502, body: "<h1>Bad gateway</h1>", headers: { "content-type": "text/html" } });
    await expect(client.organizations.list()).rejects.toMatchObject({ status: 502, body: "<h1>Bad gateway</h1>" });
    double.fail({ status: 500, body: null });
    await expect(client.organizations.list()).rejects.toMatchObject({ status: 500, body: null });
    double.fail({ status: 302, headers: { location: "https://example.com/login" } });
    await expect(client.organizations.list()).rejects.toThrow("the response is a redirect (302)");
    double.fail({ status: 204 });
    await expect(client.organizations.list()).rejects.toThrow("the body is empty");
  });
});

test("a reset takes back what has not happened", async () => {
  const { double, list } = subject("cloudflare");
  double.fail({ status: 500, times: 5 });
  double.reset();
  await list();
});

test.each(["html", "empty"] as const)("the fault %s is a response without JSON", async (fault) => {
  const { double, list } = subject("cloudflare");
  double.fail({ fault });
  await expect(list()).rejects.toThrow(ContractError);
  await list();
});

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
  const reason = new Error("enough");

  function abortedLater(fault: Fault): Promise<Response> {
    const double = createDouble("cloudflare");
    const controller = new AbortController();
    double.fail({ fault });
    setTimeout(() => controller.abort(reason), 5);
    return send(double, { signal: controller.signal });
  }

  test("for silence ends with the reason of its signal", async () => {
    await expect(abortedLater("silence")).rejects.toBe(reason);
  });

  test("for stall has half of its body, and ends with the reason of its signal", async () => {
    const response = await abortedLater("stall");
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
    await expect(send(double, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(double.requests).toEqual([]);
  });

  test("has left all the same where its response is cut, and not where the network fails", async () => {
    const { double, client } = cloudflare();
    const { organizations } = client;
    const [first, second] = (await organizations.list()).items;
    double.fail({ fault: "cut" });
    await expect(organizations.leave(first?.id ?? "")).rejects.toThrow(ConnectionError);
    double.fail({ fault: "network" });
    await expect(organizations.leave(second?.id ?? "")).rejects.toThrow(ConnectionError);
    expect((await organizations.list()).items.map(({ id }) => id)).not.toContain(first?.id);
    expect((await organizations.list()).items.map(({ id }) => id)).toContain(second?.id);
  });
});
