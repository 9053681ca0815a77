/** The first response with a rate limit loads what reads it; one without loads nothing. */
import { afterAll, expect, test, vi } from "vitest";
import type { Operation } from "../../src/contract/operation.ts";
import type { ResponseEvent } from "../../src/index.ts";

const getTeam: Operation = {
  ...{ format: 1, id: "getTeam", method: "GET", path: "/team", pathParameters: {}, query: {} },
  responses: { default: () => {} },
};

// The tests of the next file may share these modules.
afterAll(() => void vi.resetModules());

/** A call of another copy of the package, in which nothing is loaded yet, and what reads a rate limit may not be loadable. */
async function receive(headers: Record<string, string>, rateLimitPrefix?: string, isLoadable = true) {
  const { defineProvider, load } = await anotherCopy();
  if (!isLoadable) load.preload(await partsWith(() => Promise.reject(new TypeError("Failed to fetch"))));
  const responses: ResponseEvent[] = [];
  await defineProvider({ name: "acme", baseUrl: "https://acme.example", rateLimitPrefix })
    .createClient({
      fetch: async () => Response.json({}, { headers }),
      onResponse: (event) => void responses.push(event),
    })
    .call(getTeam);
  return { rateLimit: responses[0]?.rateLimit, isLoaded: load.pacing !== undefined };
}

async function anotherCopy() {
  vi.resetModules();
  const { defineProvider } = await import("../../src/client/provider.ts");
  return { defineProvider, load: await import("../../src/client/load.ts") };
}

/** The parts of the package, of which the one that reads rate limits is loaded like this. */
async function partsWith(pacing: () => Promise<never>) {
  const failures = await import("../../src/client/failures.ts");
  const pages = await import("../../src/client/pages.ts");
  return {
    failures,
    pages,
    get pacing(): never {
      return pacing() as never;
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

test("an abort while it is loaded ends the call: the response is no event", async () => {
  const { defineProvider, load } = await anotherCopy();
  const controller = new AbortController();
  const reason = new Error("no longer needed");
  load.preload(
    await partsWith(() => {
      setTimeout(() => controller.abort(reason));
      return new Promise(() => {});
    }),
  );
  const [cancel, onResponse] = [vi.fn(), vi.fn()];
  const client = defineProvider({ name: "acme", baseUrl: "https://acme.example" }).createClient({
    fetch: async () => new Response(new ReadableStream({ cancel }), { status: 503 }),
    onResponse,
  });
  await expect(client.call(getTeam, {}, { signal: controller.signal })).rejects.toBe(reason);
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  expect(onResponse).not.toHaveBeenCalled();
});
