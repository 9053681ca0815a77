/** Limits, on a clock that the test moves. */
import { expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { RateLimitError, type ResponseEvent } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble, type Double } from "../../src/testing/index.ts";
import { moment } from "./facts.ts";
import { facts, send, subject } from "./subject.ts";

function clock() {
  let time = moment;
  return { now: () => time, pass: (seconds: number) => (time += seconds * 1000) };
}

/** The status and the header fields. */
async function head(double: Double) {
  const { status, headers } = await send(double);
  const fields: Record<string, string> = Object.fromEntries(headers);
  return { ...fields, status };
}

test.each(providers)("%s rejects what is one too many, with no other headers than the provider's", async (provider) => {
  const { now, pass } = clock();
  const { limited = 429, quota } = facts[provider];
  const { unlimited, first, second, rejected } = quota ?? {};
  const json = { "content-type": "application/json" };
  const free = createDouble(provider, { now });
  for (let count = 0; count < 3; count++) expect(await head(free)).toEqual({ status: 200, ...json, ...unlimited });

  const double = createDouble(provider, { rateLimit: { limit: 2, window: 60 }, now });
  expect(await head(double)).toEqual({ status: 200, ...json, ...first });
  expect(await head(double)).toEqual({ status: 200, ...json, ...second });
  expect(double.blocked).toBe(false);
  expect(await head(double)).toEqual({ status: limited, ...json, ...rejected });
  expect(double.blocked).toBe(true);
  pass(300);
  expect((await head(double)).status).toBe(200);
});

test.each(providers)("%s has the whole quota again after a reset", async (provider) => {
  const { double, list } = subject(provider, {}, createDouble(provider, { rateLimit: { limit: 1, window: 60 } }));
  await list();
  await expect(list()).rejects.toThrow(RateLimitError);
  double.reset();
  await list();
});

test("Cloudflare blocks for five minutes after the request that is one too many", async () => {
  const { now, pass } = clock();
  const double = createDouble("cloudflare", { rateLimit: { limit: 12, window: 300 }, now });
  for (let left = 11; left >= 0; left--)
    expect(await head(double)).toMatchObject({ status: 200, ratelimit: `"default";r=${left};t=300` });
  expect(double.blocked).toBe(false);

  pass(299);
  const rejected = await head(double);
  expect(rejected).toMatchObject({
    status: 429,
    "retry-after": "300",
    ratelimit: '"default";r=0;t=300',
    "ratelimit-policy": '"default";q=12;w=300',
  });
  expect(double.blocked).toBe(true);
  pass(299);
  expect(await head(double)).toMatchObject({ status: 429, "retry-after": "1" }); // more requests prolong nothing
  pass(1);
  expect(double.blocked).toBe(false);
  const again = await head(double);
  expect(again).toMatchObject({ status: 200, ratelimit: '"default";r=11;t=300' });
  expect(again).not.toHaveProperty("retry-after");
});

test("the window begins with its first request, and with it the whole quota", async () => {
  const { now, pass } = clock();
  const double = createDouble("cloudflare", { rateLimit: { limit: 2, window: 10, block: 60 }, now });
  pass(1_000);
  expect(await head(double)).toMatchObject({ ratelimit: '"default";r=1;t=10' });
  pass(9.2);
  expect(await head(double)).toMatchObject({ ratelimit: '"default";r=0;t=1' });
  pass(0.8);
  expect(await head(double)).toMatchObject({ ratelimit: '"default";r=1;t=10' });
});

test("the client reads the limit", async () => {
  const seen: ResponseEvent[] = [];
  const onResponse = (event: ResponseEvent) => seen.push(event);
  const { fetch } = createDouble("cloudflare", { rateLimit: { limit: 1, window: 60 } });
  const options = { auth: { token: "any" }, retries: 0, fetch, onResponse };
  await createCloudflareClient(options).memberships.list();
  // Another client, because the first one knows that it would be rejected.
  const limited = { name: "RateLimitError", code: 971, retryAfter: 300, rateLimit: { remaining: 0, reset: 300 } };
  await expect(createCloudflareClient(options).memberships.list()).rejects.toMatchObject(limited);
  expect(seen.map(({ requestId }) => requestId)).toEqual(Array(2).fill(expect.stringMatching(/^[0-9a-f]{16}-IAD$/)));
});
