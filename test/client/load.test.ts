/** What a call does while a part of the package is loaded, and where it cannot be loaded. */
import { inspect } from "node:util";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { preload } from "../../src/client/load.ts";
import { anything } from "../../src/contract/checks.ts";
import { links } from "../../src/contract/paging.ts";
import {
  type ClientOptions,
  ConnectionError,
  InvalidArgumentError,
  NotFoundError,
  TimeoutError,
} from "../../src/index.ts";
import { defineProvider } from "../../src/provider.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { preloadParts } from "../../src/testing/preload.ts";
import { listTeams } from "./acme.ts";

const reason = new TypeError("Failed to fetch dynamically imported module: https://app.example/failures.js");
const unloadable = { load: async (): Promise<unknown> => Promise.reject(new Error("none")) };
/** The one cast: what is loaded may come as a promise, which no type of a part says. */
const part = () => unloadable.load() as never;

beforeEach(() => {
  preload({
    get failures() {
      return part();
    },
    get pacing() {
      return part();
    },
    get pages() {
      return part();
    },
  });
});
afterAll(preloadParts);

const key = "a-key-that-nobody-may-see";
const organization = { org_id: "0b3c1a52-6a1e-4a52-9a55-3c1f6a0d9b11", name: "Acme", role: "user", kind: "direct" };

function open(fetch: () => Promise<Response>, options: Partial<ClientOptions> = {}) {
  unloadable.load = () => Promise.reject(reason);
  return createArcheraClient({ auth: { apiKey: key }, fetch, retries: 0, ...options });
}

const rejection = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

test.each([
  ["a failure", "failed with 403", async () => new Response(`{"message":"${key}"}`, { status: 403 })],
  ["a violation", "returned 200 with data that violates its contract", async () => Response.json({ key })],
  [
    "a violation beside drift",
    "returned 200 with data that violates its contract",
    async () => Response.json([{ ...organization, name: 5, extra: 1 }]),
  ],
  ["a connection error", "got no usable response", () => Promise.reject(new TypeError(`refused ${key}`))],
])("%s is still reported, without its details", async (_, outcome, fetch) => {
  const error = await rejection(open(fetch).organizations.list());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ provider: "archera", operation: "listOrganizations", cause: reason });
  expect(inspect(error)).toContain(`${outcome}, and a file of this package could not be loaded`);
  expect(inspect(error)).not.toContain(key);
});

test.each<[outcome: string, options: object]>([
  ["was not sent: there is no credential", { auth: { apiKey: () => Promise.reject(new Error(key)) } }],
  ["was not sent: the limiter failed", { limiter: { removeTokens: () => Promise.reject(new Error(key)) } }],
])("a call that %s is still reported", async (outcome, options) => {
  const error = await rejection(open(async () => Response.json([]), options).organizations.list());
  expect(error).toBeInstanceOf(ConnectionError);
  expect(inspect(error)).toContain(`${outcome}, and a file of this package could not be loaded`);
  expect(inspect(error)).not.toContain(key);
});

test("an error with a success status is still reported", async () => {
  unloadable.load = () => Promise.reject(reason);
  const fetch = async () => Response.json({ success: false, errors: [{ code: 1, message: key }] });
  const error = await rejection(createCloudflareClient({ auth: { token: key }, fetch }).memberships.list());
  expect(inspect(error)).toContain("failed with 200, and a file of this package could not be loaded");
  expect(inspect(error)).not.toContain(key);
});

test("a violation beside drift is still reported where somebody listens to drift", async () => {
  const fetch = async () => Response.json([{ ...organization, name: 5, extra: 1 }]);
  await expect(open(fetch, { onDrift: () => {} }).organizations.list()).rejects.toThrow(
    "returned 200 with data that violates its contract, and a file of this package could not be loaded",
  );
});

test("a body of `client.api` that is not JSON is still reported", async () => {
  const call = open(async () => new Response(key)).api.GET("/v1/orgs");
  await expect(call).rejects.toMatchObject({
    ...{ name: "ConnectionError", provider: "archera", operation: "GET /v1/orgs" },
    message: expect.stringContaining("returned a body that is not JSON, and a file of this package"),
  });
});

test("what is wrong with a page is still reported", async () => {
  const fetch = async () => Response.json([], { headers: { link: '<https://evil.example/>; rel="next"' } });
  const acme = defineProvider({ name: "acme", baseUrl: "https://acme.example" }).createClient({ fetch });
  await expect(acme.list({ ...listTeams, item: anything, pagination: links({}) })).rejects.toMatchObject({
    ...{ name: "ConnectionError", provider: "acme", operation: "listTeams" },
    message: expect.stringContaining(
      "stopped: the page has its next page at another URL, https://evil.example/, and a file of this package",
    ),
  });
});

test("the body of a failure that cannot be described is canceled", async () => {
  const cancel = vi.fn();
  const fetch = async () => new Response(new ReadableStream({ cancel }), { status: 500 });
  await rejection(open(fetch).organizations.list());
  expect(cancel).toHaveBeenCalledOnce();
});

test("a connection error is retried all the same", async () => {
  const fetch = vi.fn<() => Promise<Response>>(() => Promise.reject(new TypeError("refused")));
  await rejection(open(fetch, { retries: 2 }).organizations.list());
  expect(fetch).toHaveBeenCalledTimes(3);
});

test("a timeout is a TimeoutError", async () => {
  const client = open(() => new Promise(() => {}), { timeout: 5 });
  expect(await rejection(client.organizations.list())).toBeInstanceOf(TimeoutError);
});

test("an invalid argument is an InvalidArgumentError", async () => {
  const fetch = vi.fn(async () => Response.json([]));
  const call = open(fetch).organizations.list({ timeout: -1 });
  expect(await rejection(call)).toBeInstanceOf(InvalidArgumentError);
  expect(fetch).not.toHaveBeenCalled();
});

test("a success needs nothing of it, even with a rate limit, drift and an event", async () => {
  const fetch = async () =>
    Response.json([{ ...organization, extra: 1 }], { headers: { "x-ratelimit-remaining": "0", "x-request-id": key } });
  const events: unknown[] = [];
  const client = open(fetch, { onResponse: (event) => events.push(event), onDrift: (event) => events.push(event) });
  expect(await client.organizations.list()).toHaveLength(1);
  expect(events).toMatchObject([{ status: 200, requestId: undefined }]);
});

test.each([
  ["a success", organization],
  ["drift that nobody listens to", { ...organization, extra: 1 }],
])("%s waits for nothing of it", async (_, item) => {
  const client = open(async () => Response.json([item]));
  const load = vi.fn(() => new Promise<never>(() => {}));
  unloadable.load = load;
  expect(await client.organizations.list()).toEqual([item]);
  expect(load).not.toHaveBeenCalled();
});

test("a list that cannot be read ends with an error, and `return` ends it quietly", async () => {
  const iterate = () =>
    open(async () => Response.json([]))
      .listMemberships()
      [Symbol.asyncIterator]();
  const failing = iterate();
  await expect(failing.next()).rejects.toMatchObject({
    ...{ provider: "archera", operation: "listOrganizations" },
    message: expect.stringContaining("was not started, and a file of this package could not be loaded"),
  });
  expect(await failing.next()).toEqual({ done: true, value: undefined });
  expect(await iterate().return?.()).toEqual({ done: true, value: undefined });
});

test.each([
  ["a failure", async () => new Response("{}", { status: 500 })],
  ["a violation", async () => Response.json({})],
  ["a connection error", () => Promise.reject(new TypeError("refused"))],
])("an abort ends the wait for it after %s at once", async (_, fetch) => {
  const client = open(fetch);
  const controller = new AbortController();
  unloadable.load = () => new Promise(() => queueMicrotask(() => controller.abort(key)));
  expect(await rejection(client.organizations.list({ signal: controller.signal }))).toBe(key);
});

test("an abort and a `return` end the wait of a list at once", async () => {
  const client = open(async () => Response.json([]));
  unloadable.load = () => new Promise(() => {});
  const controller = new AbortController();
  const aborted = client.listMemberships({ signal: controller.signal })[Symbol.asyncIterator]().next();
  controller.abort(key);
  await expect(aborted).rejects.toBe(key);
  const items = client.listMemberships()[Symbol.asyncIterator]();
  const pending = items.next();
  await items.return?.();
  expect(await pending).toEqual({ done: true, value: undefined });
});

test("the wait ends with the timeout of an attempt", async () => {
  const client = open(async () => Response.json({}), { timeout: 20 });
  unloadable.load = () => new Promise(() => {});
  await expect(client.organizations.list()).rejects.toMatchObject({
    message: expect.stringContaining("could not be loaded"),
    cause: { message: "timed out after 20 ms" },
  });
});

test("an error of this package that `fetch` throws passes through as it is, once", async () => {
  const mine = new NotFoundError("There is none.", { provider: "p", operation: "o", status: 404 });
  const fetch = vi.fn<() => Promise<Response>>(() => Promise.reject(mine));
  expect(await rejection(open(fetch, { retries: 2 }).organizations.list())).toBe(mine);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("a call that the rate limit holds back is still reported", async () => {
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "90" };
  const client = open(async () => Response.json([], { headers }));
  unloadable.load = () => import("../../src/client/pacing.ts");
  await client.organizations.list();
  unloadable.load = () => Promise.reject(reason);
  await expect(client.organizations.list()).rejects.toMatchObject({
    message: expect.stringContaining("was not sent: the rate limit is exhausted for 90 s, and a file of this package"),
    cause: reason,
  });
});
