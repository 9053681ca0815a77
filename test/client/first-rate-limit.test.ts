/** The first response with a rate limit loads what reads it; one without loads nothing. */
import { expect, test, vi } from "vitest";
import type { Operation } from "../../src/contract/operation.ts";
import type { ResponseEvent } from "../../src/index.ts";

const getTeam: Operation = {
  ...{ format: 1, id: "getTeam", method: "GET", path: "/team", pathParameters: {}, query: {} },
  responses: { default: () => {} },
};

/** A call of another copy of the package, in which nothing is loaded yet, and what reads a rate limit may not be loadable. */
async function receive(headers: Record<string, string>, rateLimitPrefix?: string, isLoadable = true) {
  vi.resetModules();
  const { defineProvider } = await import("../../src/client/provider.ts");
  const load = await import("../../src/client/load.ts");
  if (!isLoadable) load.preload(await unloadable());
  const responses: ResponseEvent[] = [];
  await defineProvider({ name: "acme", baseUrl: "https://acme.example", rateLimitPrefix })
    .createClient({
      fetch: async () => Response.json({}, { headers }),
      onResponse: (event) => void responses.push(event),
    })
    .call(getTeam);
  return { rateLimit: responses[0]?.rateLimit, isLoaded: load.pacing !== undefined };
}

/** The parts of the package, but for the one that reads rate limits. */
async function unloadable() {
  const failures = await import("../../src/client/failures.ts");
  const pages = await import("../../src/client/pages.ts");
  return {
    failures,
    pages,
    get pacing(): never {
      return Promise.reject(new TypeError("Failed to fetch dynamically imported module")) as never;
    },
  };
}

test("a success needs nothing of it", async () => {
  const none = { rateLimit: undefined, isLoaded: false };
  expect(await receive({ "x-ratelimit-remaining": "0" }, undefined, false)).toEqual(none);
});

test.each([
  ["ratelimit", '"default";r=5', { remaining: 5 }],
  ["ratelimit-remaining", "5", { remaining: 5 }],
  ["ratelimit-reset", "5", { reset: 5 }],
  ["ratelimit-limit", "5", { limit: 5 }],
  ["x-ratelimit-remaining", "5", { remaining: 5 }],
  ["x-ratelimit-reset", "5", { reset: 5 }],
  ["x-ratelimit-limit", "5", { limit: 5 }],
  ["x-acme-remaining", "5", { remaining: 5 }],
  ["x-acme-reset", "5", { reset: 5 }],
  ["x-acme-limit", "5", { limit: 5 }],
])("%s: %s is read", async (name, value, rateLimit) => {
  expect(await receive({ [name]: value }, "x-acme-")).toEqual({ rateLimit, isLoaded: true });
});

test("other headers are none", async () => {
  const none = { rateLimit: undefined, isLoaded: false };
  expect(await receive({ "x-limit": "5", undefinedlimit: "5" })).toEqual(none);
  expect(await receive({ limit: "5" }, "x-acme-")).toEqual(none);
});
