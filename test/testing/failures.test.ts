/** What `fail` lets go wrong, as the clients see it. */
import { describe, expect, test } from "vitest";
import { createArcheraClient } from "../../src/archera.ts";
import { createAuth0Client } from "../../src/auth0.ts";
import { createCloudflareClient } from "../../src/cloudflare.ts";
import {
  AuthenticationError,
  ConnectionError,
  ContractError,
  type DriftEvent,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type RetryEvent,
  ServerError,
  TimeoutError,
} from "../../src/index.ts";
import { createK6Client } from "../../src/k6.ts";
import { createDouble, type Double, type DoubleProvider, type Fault } from "../../src/testing/index.ts";

const domain = "acme.eu.auth0.com";
const auth = { token: "any" };
const retries = 0;

/** A double, and the list of organizations through its client. */
function subject(provider: DoubleProvider, onDrift?: (event: DriftEvent) => void) {
  const double = createDouble(provider);
  const options = { auth, fetch: double.fetch, retries, onDrift };
  const list: Record<DoubleProvider, () => Promise<unknown>> = {
    cloudflare: () => createCloudflareClient(options).organizations.list(),
    auth0: () => createAuth0Client({ domain, ...options }).organizations.list("auth0|1"),
    k6: () => createK6Client(options).organizations.list(),
    archera: () => createArcheraClient(options).organizations.list(),
  };
  return { double, list: list[provider] };
}

const everyProvider = ["cloudflare", "auth0", "k6", "archera"] as const;

describe.each(everyProvider)("a status of %s", (provider) => {
  test.each([
    [401, AuthenticationError],
    [403, provider === "cloudflare" ? AuthenticationError : PermissionError],
    [404, NotFoundError],
    [429, RateLimitError],
    [500, ServerError],
    [503, ServerError],
  ])("%i is a failure in the provider's own form", async (status, type) => {
    const drift: DriftEvent[] = [];
    const { double, list } = subject(provider, (event) => drift.push(event));
    double.fail({ status });
    const error = await list().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ status, message: expect.not.stringContaining("no reason given") });
    // The status itself may be one that the spec does not have; the body has its form all the same.
    expect(drift.filter(({ keyword }) => keyword !== "status")).toEqual([]);
    await list();
  });
});

describe("a status", () => {
  const cloudflare = () => {
    const double = createDouble("cloudflare");
    return { double, client: createCloudflareClient({ auth, fetch: double.fetch, retries }) };
  };

  test("fails as often as it is told to", async () => {
    const { double, list } = subject("k6");
    double.fail({ status: 500, times: 2 });
    await expect(list()).rejects.toThrow(ServerError);
    await expect(list()).rejects.toThrow(ServerError);
    await list();
  });

  test("fails until it is taken back", async () => {
    const { double, list } = subject("k6");
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
    double.fail({ status: 302, headers: { location: "https://example.com/login" } });
    await expect(client.organizations.list()).rejects.toThrow("it redirects with 302");
    double.fail({ status: 204 });
    await expect(client.organizations.list()).rejects.toThrow("the body is empty");
  });

  test("is mended by the client's retries", async () => {
    const double = createDouble("archera");
    const retried: RetryEvent[] = [];
    const onRetry = (event: RetryEvent) => retried.push(event);
    const { organizations } = createArcheraClient({ auth, fetch: double.fetch, onRetry });
    double.fail({ status: 503 });
    double.fail({ fault: "network" });
    expect(await organizations.list()).toHaveLength(3);
    expect(retried).toMatchObject([{ status: 503 }, { error: expect.any(ConnectionError) }]);
    expect(double.requests).toHaveLength(3);
  });

  test.each([
    ["cloudflare", { "retry-after": "7", ratelimit: '"default";r=0;t=7' }],
    ["auth0", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1785000007" }],
    ["k6", { "retry-after": "7" }],
    ["archera", { "retry-after": "7" }],
  ] as const)("429 of %s asks to wait in the provider's way", async (provider, fields) => {
    const double = createDouble(provider, { now: () => 1_785_000_000_500 });
    double.fail({ status: 429, retryAfter: 7 });
    const { headers } = await double.fetch("https://provider.example.com/");
    expect(Object.fromEntries(headers)).toMatchObject(fields);
  });

  test.each(everyProvider)("429 of %s is read as the wait that was said", async (provider) => {
    const { double, list } = subject(provider);
    double.fail({ status: 429, retryAfter: 3_600 });
    await expect(list()).rejects.toMatchObject({ retryAfter: 3_600 });
  });
});

test.each([
  [
    "cloudflare",
    { success: false, errors: [{ code: 1000, message: "Service Unavailable" }], messages: [], result: null },
  ],
  ["auth0", { statusCode: 503, error: "Service Unavailable", message: "Service Unavailable" }],
  ["k6", { error: { message: "Service Unavailable", code: 0 } }],
  ["archera", { code: 503, status: "Service Unavailable" }],
] as const)("a status without a form of its own is written as %s writes failures", async (provider, body) => {
  const double = createDouble(provider);
  double.fail({ status: 503 });
  expect(await (await double.fetch("https://provider.example.com/")).json()).toEqual(body);
});

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

test("the exchange of credentials fails only where it is named", async () => {
  const double = createDouble("auth0");
  const application = { clientId: "app", clientSecret: "app-secret" };
  const { organizations } = createAuth0Client({ domain, auth: application, fetch: double.fetch, retries });
  double.fail({ status: 500 });
  await expect(organizations.list("auth0|1")).rejects.toMatchObject({ operation: "listUserOrganizations" });
  double.fail({ status: 401, operation: "exchangeToken" });
  const other = createAuth0Client({ domain, auth: application, fetch: double.fetch, retries });
  await expect(other.organizations.list("auth0|1")).rejects.toMatchObject({ operation: "exchangeToken", status: 401 });
});

test("a reset takes back what has not happened", async () => {
  const { double, list } = subject("k6");
  double.fail({ status: 500, times: 5 });
  double.reset();
  await list();
});

describe("what cannot happen is refused at once", () => {
  const { fail } = createDouble("k6");
  test.each([
    [{ status: 600 }, "`status` is 600, the maximum is 599"],
    [{ status: 101 }, "`status` is 101, the minimum is 200"],
    [{ status: 500, times: 0 }, "`times` is 0, the minimum is 1"],
    [{ status: 429, retryAfter: -1 }, "`retryAfter` is -1, the minimum is 0"],
  ])("%j", (failure, message) => {
    expect(() => fail(failure)).toThrow(message);
  });

  test("another fault, another operation, nothing at all", () => {
    // @ts-expect-error the compiler says so too
    expect(() => fail({ fault: "gremlins" })).toThrow("`fault` is none of network, silence");
    // @ts-expect-error an operation of another provider
    expect(() => fail({ status: 500, operation: "listMemberships" })).toThrow("there is listOrganizations");
    // @ts-expect-error neither a status nor a fault
    expect(() => fail({})).toThrow("`status` is undefined");
  });
});
