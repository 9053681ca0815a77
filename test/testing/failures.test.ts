/** The statuses that `fail` takes, as the clients see them. */
import { describe, expect, test } from "vitest";
import {
  AuthenticationError,
  ConnectionError,
  type DriftEvent,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type RetryEvent,
  ServerError,
} from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { skipWaits } from "../support/clock.ts";
import { auth, domain, everyProvider, retries, subject } from "./subject.ts";

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
  skipWaits();

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
    double.fail({ status: 500, body: null });
    await expect(client.organizations.list()).rejects.toMatchObject({ status: 500, body: null });
    double.fail({ status: 302, headers: { location: "https://example.com/login" } });
    await expect(client.organizations.list()).rejects.toThrow("the response is a redirect (302)");
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
    expect(() => fail({ fault: "gremlins" })).toThrow("`fault` must be one of network, silence");
    // @ts-expect-error an operation of another provider
    expect(() => fail({ status: 500, operation: "listMemberships" })).toThrow(
      "`operation` must be one of listOrganizations",
    );
    // @ts-expect-error neither a status nor a fault
    expect(() => fail({})).toThrow("`status` is undefined");
  });
});
