/** Limits, on a clock that the test moves. */
import { describe, expect, test } from "vitest";
import { RateLimitError, type ResponseEvent } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Double, type DoubleProvider } from "../../src/testing/index.ts";

/** A clock at a whole second and a half of UNIX time. */
function clock() {
  let time = 1_785_000_000_500;
  return { now: () => time, pass: (seconds: number) => (time += seconds * 1000) };
}

const urls: Record<DoubleProvider, string> = {
  cloudflare: "https://api.cloudflare.com/client/v4/memberships",
  auth0: "https://acme.eu.auth0.com/api/v2/users/auth0%7C1/organizations",
  k6: "https://api.k6.io/v3/organizations",
  archera: "https://api.archera.ai/v1/orgs",
};
const ask = async ({ provider, fetch }: Double) => {
  const { status, headers } = await fetch(urls[provider], { headers: { authorization: "Bearer any" } });
  const fields: Record<string, string> = Object.fromEntries(headers);
  return { ...fields, status };
};

test("Cloudflare blocks for five minutes after the request that is one too many", async () => {
  const { now, pass } = clock();
  const double = createDouble("cloudflare", { rateLimit: { limit: 1_200, window: 300 }, now });
  for (let left = 1_199; left >= 0; left--)
    expect(await ask(double)).toMatchObject({ status: 200, ratelimit: `"default";r=${left};t=300` });
  expect(double.blocked).toBe(false);

  pass(299);
  const refused = await ask(double);
  expect(refused).toMatchObject({
    status: 429,
    "retry-after": "300",
    ratelimit: '"default";r=0;t=300',
    "ratelimit-policy": '"default";q=1200;w=300',
  });
  expect(double.blocked).toBe(true);
  pass(299);
  expect(await ask(double)).toMatchObject({ status: 429, "retry-after": "1" }); // asking on prolongs nothing
  pass(1);
  expect(double.blocked).toBe(false);
  const again = await ask(double);
  expect(again).toMatchObject({ status: 200, ratelimit: '"default";r=1199;t=300' });
  expect(again).not.toHaveProperty("retry-after");
});

test("the window begins with its first request, and with it the whole quota", async () => {
  const { now, pass } = clock();
  const double = createDouble("cloudflare", { rateLimit: { limit: 2, window: 10, block: 60 }, now });
  pass(1_000);
  expect(await ask(double)).toMatchObject({ ratelimit: '"default";r=1;t=10' });
  pass(9.2);
  expect(await ask(double)).toMatchObject({ ratelimit: '"default";r=0;t=1' });
  pass(0.8);
  expect(await ask(double)).toMatchObject({ ratelimit: '"default";r=1;t=10' });
});

test("Auth0 tells the time at which it answers again, and no Retry-After", async () => {
  const { now, pass } = clock();
  const double = createDouble("auth0", { rateLimit: { limit: 2, window: 60 }, now });
  const reset = "1785000061"; // rounded up, so that nobody comes back too early
  const quota = (remaining: number) => ({
    "x-ratelimit-limit": "2",
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": reset,
  });
  expect(await ask(double)).toMatchObject({ status: 200, ...quota(1) });
  expect(await ask(double)).toMatchObject({ status: 200, ...quota(0) });
  const refused = await ask(double);
  expect(refused).toMatchObject({ status: 429, ...quota(0) });
  expect(refused).not.toHaveProperty("retry-after");
  pass(60);
  expect((await ask(double)).status).toBe(200);
});

test.each(["k6", "archera"] as const)("%s says no more than 429", async (provider) => {
  const { now, pass } = clock();
  const double = createDouble(provider, { rateLimit: { limit: 1, window: 60 }, now });
  const { status: _, ...fields } = await ask(double);
  expect(fields).toEqual({ "content-type": "application/json" });
  expect(await ask(double)).toEqual({ status: 429, ...fields });
  pass(60);
  expect((await ask(double)).status).toBe(200);
});

describe("without a limit", () => {
  test("nothing is refused, and the header fields say that nearly all is left", async () => {
    const { now } = clock();
    const cloudflare = createDouble("cloudflare", { now });
    const auth0 = createDouble("auth0", { now });
    for (let count = 0; count < 3; count++) {
      expect(await ask(cloudflare)).toMatchObject({ status: 200, ratelimit: '"default";r=1199;t=300' });
      expect(await ask(auth0)).toMatchObject({ status: 200, "x-ratelimit-remaining": "49" });
    }
  });
});

test("the clients read the limit", async () => {
  const seen: ResponseEvent[] = [];
  const options = { auth: { token: "any" }, retries: 0, onResponse: (event: ResponseEvent) => seen.push(event) };
  const rateLimit = { limit: 1, window: 60 };
  const { fetch } = createDouble("cloudflare", { rateLimit });
  await createCloudflareClient({ ...options, fetch }).memberships.list();
  // Another client, because the first one knows that it would be refused.
  const { memberships } = createCloudflareClient({ ...options, fetch });
  const error = await memberships.list().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ code: 971, retryAfter: 300, rateLimit: { remaining: 0, reset: 300 } });

  const domain = "acme.eu.auth0.com";
  const auth0 = { ...options, domain, fetch: createDouble("auth0", { rateLimit }).fetch };
  await createAuth0Client(auth0).organizations.list("auth0|1");
  const late = await createAuth0Client(auth0)
    .organizations.list("auth0|1")
    .catch((reason: unknown) => reason);
  expect(late).toBeInstanceOf(RateLimitError);
  expect(late).toMatchObject({ rateLimit: { limit: 1, remaining: 0 } });
  expect(seen.map(({ requestId }) => requestId)).toEqual([
    expect.stringMatching(/^[0-9a-f]{16}-IAD$/),
    expect.stringMatching(/^[0-9a-f]{16}-IAD$/),
    expect.stringMatching(/^[0-9a-f]{16}$/),
    expect.stringMatching(/^[0-9a-f]{16}$/),
  ]);
});

test("a reset gives the whole quota back", async () => {
  const double = createDouble("archera", { rateLimit: { limit: 1, window: 60 } });
  const { organizations } = createArcheraClient({ auth: { apiKey: "any" }, fetch: double.fetch, retries: 0 });
  await organizations.list();
  await expect(organizations.list()).rejects.toThrow(RateLimitError);
  double.reset();
  await organizations.list();
});

test("a limit that is none is refused", () => {
  const make = (limit: number, window = 60) => createDouble("k6", { rateLimit: { limit, window } });
  expect(() => make(0)).toThrow("`rateLimit.limit` must be a number above 0");
  expect(() => make(1, Number.NaN)).toThrow("`rateLimit.window` must be a number above 0");
});
