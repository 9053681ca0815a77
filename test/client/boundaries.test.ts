/** What is just inside and just outside: exact waits, statuses next to documented ones, a replaced global, changed options. */
import { expect, test, vi } from "vitest";
import { type ClientOptions, type DriftEvent, RateLimitError } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
// Loads what failures need: fake timers do not wait for files.
import "../../src/testing/index.ts";
import { skipWaits } from "../support/clock.ts";

skipWaits();

const list = (options: ClientOptions) =>
  createAuth0Client({ domain: "tenant.eu.auth0.com", auth: { token: "a-token" }, ...options }).organizations.list(
    "auth0|6650c1f2",
  );

test.each([
  [2_000, "2", 2],
  [1_999, "2", 1],
  [0, "0", 2],
])("with maxRetryDelay %i, a Retry-After of %s s leads to %i requests", async (maxRetryDelay, retryAfter, expected) => {
  let requests = 0;
  const fetch = async () => {
    requests++;
    return requests === 1
      ? new Response("{}", { status: 429, headers: { "retry-after": retryAfter } })
      : Response.json([]);
  };
  const outcome = await list({ fetch, maxRetryDelay }).catch((error: unknown) => error);
  expect(requests).toBe(expected);
  if (expected === 1) {
    expect(outcome).toBeInstanceOf(RateLimitError);
    expect(outcome).toMatchObject({ retryAfter: 2, message: expect.stringContaining("Retry after 2 s.") });
  }
});

test("a limiter is waited for where the global Promise is replaced, as polyfills do", async () => {
  const steps: string[] = [];
  const limiter = {
    async removeTokens() {
      await new Promise((resolve) => setTimeout(resolve, 50));
      steps.push("token");
    },
  };
  const fetch = async () => {
    steps.push("request");
    return Response.json([]);
  };
  vi.stubGlobal("Promise", class extends Promise<unknown> {});
  try {
    await list({ fetch, limiter });
  } finally {
    vi.unstubAllGlobals();
  }
  expect(steps).toEqual(["token", "request"]);
});

test("headers that are changed after the client was created change nothing", async () => {
  const sent: (string | null)[] = [];
  const fetch = async (request: Request | URL | string) => {
    sent.push(new Request(request).headers.get("x-team"));
    return Response.json([]);
  };
  const headers = { "x-team": "one" };
  const client = createAuth0Client({ domain: "tenant.eu.auth0.com", auth: { token: "a-token" }, fetch, headers });
  headers["x-team"] = "two\r\nx-other: smuggled";
  await client.organizations.list("auth0|6650c1f2");
  headers["x-team"] = "three";
  await client.organizations.list("auth0|6650c1f2");
  await client.organizations.list("auth0|6650c1f2", {}, { headers: { "x-team": "call" } });
  await client.organizations.list("auth0|6650c1f2");
  expect(sent).toEqual(["one", "one", "call", "one"]);
});

const organization = { id: "org_1", name: "acme", display_name: "Acme" };

test.each([201, 218, 299])("an undocumented success, %i, is checked like the documented one", async (status) => {
  const drift: DriftEvent[] = [];
  const onDrift = (event: DriftEvent) => void drift.push(event);
  const page = await list({ fetch: async () => Response.json([organization], { status }), onDrift });
  expect(page.items).toEqual([organization]);
  expect(drift).toMatchObject([{ keyword: "status", status }]);
  const wrong = list({ fetch: async () => Response.json([{ ...organization, id: 7 }], { status }) });
  await expect(wrong).rejects.toMatchObject({ name: "ContractError", violations: [{ pointer: "/0/id" }] });
});
