/** The attempts of a call: which failures are tried again, when, and what ends a call. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anything } from "../../src/contract/checks.ts";
import type { Method, Operation } from "../../src/contract/operation.ts";
import type { ResponseEvent, RetryEvent } from "../../src/index.ts";
import { basic, bearer, type ClientOptions, defineProvider, type ProviderDefinition } from "../../src/provider.ts";
// Loads what failures need: fake timers do not wait for files.
import "../../src/testing/index.ts";
import { skipWaits } from "../support/clock.ts";

skipWaits();
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(1);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const operation = (method: Method = "GET"): Operation => ({
  format: 1,
  id: "getTeam",
  method,
  path: "/team",
  pathParameters: {},
  query: {},
  responses: { default: anything },
});

type Answer = (request: Request, init: RequestInit | undefined) => Response | Promise<Response>;

const ok: Answer = () => Response.json({ id: 1 });
const failed =
  (status: number, headers: Record<string, string> = {}): Answer =>
  () =>
    Response.json({}, { status, headers });
const reset: Answer = () => Promise.reject(new Error("connection reset"));
const silent: Answer = () => new Promise(() => {});

/** A client whose server answers in this order and repeats its last answer, with what happened. */
function open(answers: readonly Answer[], options: ClientOptions = {}, auth?: ProviderDefinition["auth"]) {
  const requests: Request[] = [];
  const retries: RetryEvent[] = [];
  const responses: ResponseEvent[] = [];
  const fetch: ClientOptions["fetch"] = async (request, init) => {
    const sent = new Request(request);
    requests.push(sent);
    const answer = answers[requests.length - 1] ?? answers.at(-1) ?? ok;
    return answer(sent, init);
  };
  const client = defineProvider({
    name: "acme",
    baseUrl: "https://acme.example",
    requestIds: ["x-request-id"],
    ...(auth && { auth }),
    parseError: (_, { headers }) => (headers.has("x-too-many") ? { kind: "rateLimit" } : undefined),
  }).createClient({
    fetch,
    onRetry: (event) => void retries.push(event),
    onResponse: (event) => void responses.push(event),
    ...options,
  });
  return { client, requests, retries, responses };
}

/** A response whose body says when it was canceled. */
function pending(status = 200) {
  const cancel = vi.fn();
  return { cancel, response: new Response(new ReadableStream({ cancel }), { status }) };
}

const event = { provider: "acme", operation: "getTeam", method: "GET", path: "/team" };

describe("a failure that may pass", () => {
  test.each([
    ["a status", failed(503), { status: 503 }],
    ["a failed connection", reset, { error: expect.objectContaining({ name: "ConnectionError" }) }],
    ["a timeout", silent, { error: expect.objectContaining({ name: "TimeoutError" }) }],
  ])("is tried again after %s, later each time", async (_, answer, cause) => {
    const { client, requests, retries } = open([answer, answer, ok]);
    expect(await client.call(operation())).toEqual({ id: 1 });
    expect(requests).toHaveLength(3);
    expect(retries).toEqual([
      { ...event, attempt: 1, delay: 250, ...cause },
      { ...event, attempt: 2, delay: 500, ...cause },
    ]);
  });

  test("ends the call after two retries, or as many as it has", async () => {
    for (const [options, count] of [
      [{}, 3],
      [{ retries: 0 }, 1],
      [{ retries: 4 }, 5],
    ] as const) {
      const { client, requests, retries } = open([failed(503)], options);
      await expect(client.call(operation())).rejects.toMatchObject({ name: "ServerError", status: 503 });
      expect([requests.length, retries.length]).toEqual([count, count - 1]);
    }
  });

  test.each<[Method, number]>([
    ["GET", 3],
    ["HEAD", 3],
    ["OPTIONS", 3],
    ["DELETE", 3],
    ["POST", 1],
    ["PUT", 1],
    ["PATCH", 1],
  ])("leads %s to %d requests", async (method, count) => {
    for (const answer of [failed(503), reset, silent]) {
      const { client, requests } = open([answer]);
      await expect(client.call(operation(method))).rejects.toThrow();
      expect(requests).toHaveLength(count);
    }
  });

  test("says after which attempt it ended", async () => {
    const late = open([silent], { timeout: 50 });
    await expect(late.client.call(operation())).rejects.toMatchObject({
      name: "TimeoutError",
      timeout: 50,
      message: expect.stringContaining("timed out after 50 ms (attempt 3). Raise `timeout`, or try again later."),
    });
    const once = open([silent], { timeout: 50, retries: 0 });
    await expect(once.client.call(operation())).rejects.toThrow(/timed out after 50 ms\. Raise/);
  });

  test("is not waited for longer than the call may", async () => {
    const { client, requests } = open([failed(429, { "retry-after": "61" })]);
    await expect(client.call(operation())).rejects.toMatchObject({ name: "RateLimitError", retryAfter: 61 });
    expect(requests).toHaveLength(1);
  });
});

test.each([400, 404, 501])("a %d is not tried again", async (status) => {
  const { client, requests } = open([failed(status)]);
  await expect(client.call(operation())).rejects.toMatchObject({ status });
  expect(requests).toHaveLength(1);
});

test("a 400 that means a rate limit is tried again", async () => {
  const { client, requests } = open([failed(400, { "x-too-many": "1" }), ok]);
  expect(await client.call(operation())).toEqual({ id: 1 });
  expect(requests).toHaveLength(2);
});

test.each([
  [302, []],
  [503, [503]],
])("a %i that is not read is canceled", async (status, retried) => {
  const { cancel, response } = pending(status);
  const { client, retries } = open([() => response, ok]);
  await client.call(operation()).catch(() => {});
  expect(cancel).toHaveBeenCalledOnce();
  expect(retries.map(({ status }) => status)).toEqual(retried);
});

test("the timeout covers the body", async () => {
  const { cancel, response } = pending();
  const { client } = open([() => response], { timeout: 50, retries: 0 });
  await expect(client.call(operation())).rejects.toMatchObject({ name: "TimeoutError" });
  expect(cancel).toHaveBeenCalledOnce();
});

test("a response that a `fetch` without signals returns after the timeout is canceled, and no event", async () => {
  const { cancel, response } = pending(503);
  const late: Answer = async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    return response;
  };
  const { client, responses } = open([late, ok], { timeout: 50 });
  await client.call(operation());
  expect(cancel).toHaveBeenCalledOnce();
  expect(responses.map(({ status }) => status)).toEqual([200]);
});

describe("an abort", () => {
  const reason = new Error("no longer needed");

  test("before the call sends nothing", async () => {
    const { client, requests } = open([ok]);
    const call = client.call(operation(), {}, { signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
    expect(requests).toEqual([]);
  });

  test("during a request is the reason of the rejection, and of the request's signal", async () => {
    const controller = new AbortController();
    const signals: (AbortSignal | null | undefined)[] = [];
    // Beside the request: one with a signal keeps a listener on it.
    const ofRequests: AbortSignal[] = [];
    const answer: Answer = (request, init) => {
      signals.push(init?.signal);
      ofRequests.push(request.signal);
      controller.abort(reason);
      return new Promise(() => {});
    };
    const { client, requests } = open([answer]);
    await expect(client.call(operation(), {}, { signal: controller.signal })).rejects.toBe(reason);
    expect(requests).toHaveLength(1);
    expect(signals.map((signal) => signal?.reason)).toEqual([reason]);
    expect(ofRequests.map(({ aborted }) => aborted)).toEqual([false]);
  });

  test("while it waits for the next attempt ends the call at once", async () => {
    const controller = new AbortController();
    const { client, requests } = open([failed(503)], { onRetry: () => controller.abort(reason) });
    await expect(client.call(operation(), {}, { signal: controller.signal })).rejects.toBe(reason);
    expect(requests).toHaveLength(1);
  });

  test.each([200, 503])("cancels a %d that a `fetch` without signals returns later", async (status) => {
    const controller = new AbortController();
    const { cancel, response } = pending(status);
    const { client, responses } = open([
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        return response;
      },
    ]);
    const call = client.call(operation(), {}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 5);
    await expect(call).rejects.toBe(reason);
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
    expect(responses).toEqual([]);
  });
});

describe("credentials that can be renewed", () => {
  const renew = vi.fn(() => true);
  const renewable = () => ({ headers: () => ({ "x-key": "a" }), secrets: [], renew });
  beforeEach(() => void renew.mockClear());

  test("are renewed once in a call, at once and besides its retries", async () => {
    for (const retries of [0, 2]) {
      const { client, requests, retries: events } = open([failed(401)], { retries }, renewable);
      await expect(client.call(operation())).rejects.toMatchObject({ name: "AuthenticationError" });
      expect(requests).toHaveLength(2);
      expect(events).toEqual([{ ...event, attempt: 1, delay: 0, status: 401 }]);
    }
    expect(renew.mock.calls).toEqual([[{ "x-key": "a" }], [{ "x-key": "a" }]]);
  });

  test("leave a call all of its retries", async () => {
    const { client, requests } = open([failed(503), failed(401), failed(503), ok], {}, renewable);
    expect(await client.call(operation())).toEqual({ id: 1 });
    expect(requests).toHaveLength(4);
  });

  test("are not renewed after another status, nor where that would not help", async () => {
    const forbidden = open([failed(403)], {}, renewable);
    await expect(forbidden.client.call(operation())).rejects.toMatchObject({ name: "PermissionError" });
    expect(renew).not.toHaveBeenCalled();
    renew.mockReturnValueOnce(false);
    const { client, requests } = open([failed(401)], {}, renewable);
    await expect(client.call(operation())).rejects.toMatchObject({ name: "AuthenticationError" });
    expect(requests).toHaveLength(1);
  });
});

test("an attempt that failed counts no longer as under way", async () => {
  const last: Answer = () => Response.json({}, { headers: { "ratelimit-remaining": "1", "ratelimit-reset": "30" } });
  const { client } = open([last, reset, ok], { retries: 0 });
  await client.call(operation());
  await expect(client.call(operation())).rejects.toMatchObject({ name: "ConnectionError" });
  const started = performance.now();
  await client.call(operation(), {}, { retries: 2 });
  expect(performance.now()).toBe(started);
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["an object of another client", { ok: true, status: 200, json: async () => ({}) }],
  ["plain headers", { status: 200, headers: {}, body: null }],
])("a `fetch` that returns %s is named, and not called again", async (_, returned) => {
  const fetch = vi.fn().mockResolvedValue(returned);
  const { client } = open([], { fetch });
  await expect(client.call(operation())).rejects.toMatchObject({
    name: "ConnectionError",
    message: expect.stringMatching(/: `fetch` returned no `Response`\. Check what the `fetch` option returns\.$/),
  });
  expect(fetch).toHaveBeenCalledOnce();
});

test("a limiter that repeats a credential shows it in no error, although nothing was sent", async () => {
  const limiter = { removeTokens: () => Promise.reject(new Error("no token for a-s3cret")) };
  const { client } = open([ok], { limiter }, () => bearer("a-s3cret"));
  await expect(client.call(operation())).rejects.toMatchObject({ cause: { message: "no token for [redacted]" } });
});

test("a password that a function gives is hidden in the error of its request: no header has it as it is", async () => {
  const answer: Answer = () => Response.json({ message: "not a-s3cret" }, { status: 400 });
  const { client } = open([answer], {}, () => basic("me", () => "a-s3cret"));
  await expect(client.call(operation())).rejects.toMatchObject({ body: { message: "not [redacted]" } });
});

test("a response is told with its time, its request id and its rate limit", async () => {
  const headers = { "x-request-id": "r1", "x-ratelimit-remaining": "9" };
  const slow = (duration: number, init: ResponseInit) => async () => {
    await new Promise((resolve) => setTimeout(resolve, duration));
    return Response.json({}, init);
  };
  const { client, responses } = open([failed(503), slow(30, { status: 503 }), slow(40, { headers })]);
  await client.call(operation());
  expect(responses).toEqual([
    { ...event, attempt: 1, status: 503, duration: 0, requestId: undefined, rateLimit: undefined },
    { ...event, attempt: 2, status: 503, duration: 30, requestId: undefined, rateLimit: undefined },
    { ...event, attempt: 3, status: 200, duration: 40, requestId: "r1", rateLimit: { remaining: 9 } },
  ]);
});

test("`fetch` reads nothing from a polluted Object.prototype", async () => {
  const given: (RequestInit | undefined)[] = [];
  const fetch: ClientOptions["fetch"] = async (_, init) => {
    given.push(init);
    throw new Error("not sent");
  };
  const { client } = open([], { fetch, retries: 0 });
  await client.call(operation()).catch(() => {});
  expect(Object.keys(Object(given[0])).sort()).toEqual(["redirect", "signal"]);
  for (const name of ["method", "headers", "body"])
    Object.defineProperty(Object.prototype, name, { value: "polluted", configurable: true, writable: true });
  try {
    await client.call(operation("DELETE")).catch(() => {});
  } finally {
    for (const name of ["method", "headers", "body"]) Reflect.deleteProperty(Object.prototype, name);
  }
  expect(given[1]).toMatchObject({ redirect: "manual", method: "DELETE", headers: expect.any(Headers), body: null });
});
