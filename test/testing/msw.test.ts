/** A double in an MSW handler: the program under test is given nothing, and uses the runtime's own `fetch`. */
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { ConnectionError, RateLimitError, TimeoutError } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { createDouble } from "../../src/testing/index.ts";

const cloudflare = createDouble("cloudflare");
const auth0 = createDouble("auth0");
const k6 = createDouble("k6");
const archera = createDouble("archera");

const server = setupServer(
  http.all("https://api.cloudflare.com/*", ({ request }) => cloudflare.fetch(request)),
  http.all("https://acme.eu.auth0.com/*", ({ request }) => auth0.fetch(request)),
  http.all("https://api.k6.io/*", ({ request }) => k6.fetch(request)),
  http.all("https://api.archera.ai/*", ({ request }) => archera.fetch(request)),
);

beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => {}); // MSW prints each rejection of a handler
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  for (const double of [cloudflare, auth0, k6, archera]) double.reset();
});
afterAll(() => {
  server.close();
  vi.restoreAllMocks();
});

const retries = 0;
const token = "any";

test("every client reaches its double", async () => {
  const { organizations } = createCloudflareClient({ auth: { token } });
  const [first] = (await organizations.list({ status: "invited" })).items;
  expect(await organizations.leave(first?.id ?? "")).toEqual({ id: first?.id });
  expect((await organizations.list({ status: "invited" })).items).toEqual([]);

  const application = { clientId: "app", clientSecret: "app-secret" };
  const tenant = createAuth0Client({ domain: "acme.eu.auth0.com", auth: application });
  expect((await tenant.organizations.list("auth0|1")).items).toHaveLength(3);
  expect(auth0.requests.map(({ operation }) => operation)).toEqual(["exchangeToken", "listUserOrganizations"]);

  expect(await createK6Client({ auth: { token } }).organizations.list()).toHaveLength(2);
  expect(await createArcheraClient({ auth: { apiKey: "any" } }).organizations.list()).toHaveLength(3);
});

test("a refusal and its header fields pass", async () => {
  const { organizations } = createCloudflareClient({ auth: { token }, retries });
  cloudflare.fail({ status: 429, retryAfter: 60 });
  const error = await organizations.list().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ retryAfter: 60, code: 971 });
});

test.each(["network", "cut"] as const)("the fault %s passes", async (fault) => {
  archera.fail({ fault });
  const { organizations } = createArcheraClient({ auth: { apiKey: "any" }, retries });
  await expect(organizations.list()).rejects.toThrow(ConnectionError);
  expect(await organizations.list()).toHaveLength(3);
});

test("a refused connection is the error that Node's own fetch has", async () => {
  archera.fail({ fault: "network" });
  await expect(fetch("https://api.archera.ai/v1/orgs")).rejects.toMatchObject({
    name: "TypeError",
    message: "fetch failed",
    cause: { code: "ECONNREFUSED" },
  });
});

test.each(["silence", "stall"] as const)("the fault %s passes", async (fault) => {
  k6.fail({ fault });
  const { organizations } = createK6Client({ auth: { token }, retries, timeout: 30 });
  await expect(organizations.list()).rejects.toThrow(TimeoutError);
});
