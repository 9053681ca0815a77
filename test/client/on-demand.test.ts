/** `client.api` before and after openapi-fetch is loaded: nobody can tell the difference. */
import createClient from "openapi-fetch";
import { expect, test, vi } from "vitest";
import type { paths } from "../../generated/archera/types.ts";
import { abortWith, throwIfAborted } from "../../src/client/abort.ts";
import { type Api, createApi } from "../../src/client/api.ts";
import { throwInvalidArgument, validateArguments } from "../../src/client/arguments.ts";
import type { Attempt } from "../../src/client/attempt.ts";
import { decodeBody } from "../../src/client/body.ts";
import { OrgContractsError } from "../../src/client/errors.ts";
import type { ApiOptions } from "../../src/client/hatch.ts";
import { apiOnDemand } from "../../src/client/lazy-api.ts";
import { callOptionChecks, isSignal } from "../../src/client/options.ts";
import { fillPath } from "../../src/client/path.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";

const sent: Request[] = [];
const fetch = async (request: Request) => {
  sent.push(request);
  return Response.json([]);
};

function api(): Api<paths> {
  sent.length = 0;
  return createArcheraClient({ auth: { apiKey: "a-key" }, fetch }).api;
}

/** Middleware that leaves its mark on a request. */
function marking(mark: string) {
  return {
    onRequest: ({ request }: { request: Request }) => request.headers.append("x-mark", mark),
  };
}

const marks = () => sent.map(({ headers }) => headers.get("x-mark"));

test("has every method of an openapi-fetch client, and no other", () => {
  expect(Object.keys(api()).sort()).toEqual(Object.keys(createClient()).sort());
});

test("sends by the method that was called", async () => {
  const client = api();
  const path = "/v1/orgs";
  const anyMethod = client as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"];
  for (const method of methods) await anyMethod[method]?.(path);
  await anyMethod.request?.("get", path);
  expect(sent.map(({ method }) => method)).toEqual([...methods, "GET"]);
  // `fetch` sends no TRACE.
  await expect(anyMethod.TRACE?.(path)).rejects.toThrow("TRACE");
});

test("uses middleware that was given before anything was loaded", async () => {
  const client = api();
  client.use(marking("first"), marking("second"));
  expect((await client.GET("/v1/orgs")).data).toEqual([]);
  expect(marks()).toEqual(["first, second"]);
});

test("takes calls in their order: middleware is for the requests after it", async () => {
  const client = api();
  const middleware = marking("marked");
  const before = client.GET("/v1/orgs");
  client.use(middleware);
  const between = client.GET("/v1/orgs");
  client.eject(middleware);
  const after = client.GET("/v1/orgs");
  await Promise.all([before, between, after]);
  expect(marks().sort()).toEqual(["marked", null, null]);
  sent.length = 0;
  client.use(middleware);
  await client.GET("/v1/orgs");
  client.eject(middleware);
  await client.GET("/v1/orgs");
  expect(marks()).toEqual(["marked", null]);
});

const attempt: Attempt = {
  ...{ request: new Request("https://api.example.com/v1/orgs"), body: undefined, path: "/v1/orgs", signal: undefined },
  ...{
    context: { provider: "p", operation: "o" },
    timeout: 1_000,
    retries: 0,
    number: 1,
    isRenewed: false,
    secrets: [],
  },
};
const options: ApiOptions = {
  provider: "p",
  baseUrl: "https://api.example.com",
  headers: {},
  send: async () => ({ attempt, response: Response.json([]), body: new TextEncoder().encode("[]") }),
  rejectBody: async () => {},
  shared: {
    ...{ abortWith, callOptionChecks, decodeBody, fillPath, isSignal },
    ...{ OrgContractsError, throwIfAborted, throwInvalidArgument, validateArguments },
  },
};

test("loads when it is first used, and once for all that is done with it", async () => {
  const load = vi.fn(async () => createApi(options));
  const client = apiOnDemand<paths>(load);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([client.GET("/v1/orgs"), client.GET("/v1/orgs")]);
  await client.GET("/v1/orgs");
  expect(load).toHaveBeenCalledTimes(1);
});

test("rejects every call with the reason why it cannot be loaded, so that no middleware is lost unnoticed", async () => {
  const reason = new TypeError("Failed to fetch dynamically imported module");
  const client = apiOnDemand<paths>(() => Promise.reject(reason));
  await expect(client.use(marking("lost"))).rejects.toBe(reason);
  await expect(client.GET("/v1/orgs")).rejects.toBe(reason);
});

test("does not pass over middleware that is none", async () => {
  await expect(api().use({} as never)).rejects.toThrow("Middleware must be an object");
});
