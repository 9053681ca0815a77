/** Whom a double lets in, and how it refuses the others: as the provider does. */
import { describe, expect, test } from "vitest";
import type { Provider } from "../../generated/providers.ts";
import { createDouble, type Double } from "../../src/testing/index.ts";

const lists: Record<Provider, string> = {
  cloudflare: "/client/v4/memberships",
  auth0: "/api/v2/users/auth0%7C1/organizations",
  k6: "/v3/organizations",
  archera: "/v1/orgs",
};
const ask = ({ provider, fetch }: Double, headers: Record<string, string>) =>
  fetch(`https://provider.example.com${lists[provider]}`, { headers });

const key = (apiKey: string, email = "me@example.com") => ({ "x-auth-email": email, "x-auth-key": apiKey });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("without `auth`, whatever has the form of a credential is accepted", () => {
  test.each([
    ["cloudflare", key("any")],
    ["cloudflare", bearer("any")],
    ["auth0", bearer("any.json.token")],
    ["k6", { authorization: "Token any" }],
    ["k6", bearer("any")],
    ["archera", { "x-api-key": "any" }],
    ["archera", bearer("any")],
    ["archera", { authorization: "bearer any" }],
  ] as const)("by %s: %j", async (provider, headers) => {
    expect((await ask(createDouble(provider), headers)).status).toBe(200);
  });
});

describe("without a credential, or with one of another form, the provider refuses", () => {
  const missing = { errors: [{ code: 9106 }] };
  const malformed = { errors: [{ code: 6003, error_chain: [{ code: 6111 }] }] };
  test.each([
    ["cloudflare", {}, 400, missing],
    ["cloudflare", { "x-auth-email": "me@example.com" }, 400, missing],
    ["cloudflare", { "x-auth-key": "any" }, 400, missing],
    ["cloudflare", { "x-auth-email": "", "x-auth-key": "any" }, 400, missing],
    ["cloudflare", { authorization: "Bearer" }, 400, malformed],
    ["cloudflare", bearer("[object Promise]"), 400, malformed],
    ["cloudflare", { authorization: "Basic ZGVtbw==" }, 400, malformed],
    ["auth0", {}, 401, { error: "Unauthorized", message: "Missing authentication" }],
    ["auth0", { authorization: "Basic ZGVtbw==" }, 401, { error: "Unauthorized" }],
    ["auth0", bearer("[object Promise]"), 400, { errorCode: "Bearer" }],
    ["k6", {}, 401, { error: { code: 5 } }],
    ["k6", { authorization: "any" }, 401, { error: { code: 6 } }],
    ["k6", { authorization: "Basic ZGVtbw==" }, 401, { error: { code: 6 } }],
    ["archera", {}, 401, { type: "Unauthorized" }],
    ["archera", { "x-api-key": "" }, 401, { type: "Unauthorized" }],
    ["archera", { authorization: "Basic ZGVtbw==" }, 401, { type: "Unauthorized" }],
  ] as const)("%s: %j with %i", async (provider, headers, status, body) => {
    const response = await ask(createDouble(provider), headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
  });
});

describe("with `auth`, only that credential is accepted", () => {
  test.each([
    ["cloudflare", createDouble("cloudflare", { auth: { token: "right" } }), bearer("right")],
    ["cloudflare", createDouble("cloudflare", { auth: { email: "me@example.com", apiKey: "right" } }), key("right")],
    ["auth0", createDouble("auth0", { auth: { token: "right" } }), bearer("right")],
    ["k6", createDouble("k6", { auth: { token: "right" } }), { authorization: "Token right" }],
    ["archera", createDouble("archera", { auth: { apiKey: "right" } }), { "x-api-key": "right" }],
    ["archera", createDouble("archera", { auth: { token: "right" } }), bearer("right")],
  ] as const)("by %s", async (_, double, headers) => {
    expect((await ask(double, headers)).status).toBe(200);
  });

  const strange = "a:b [c] = ü";

  test.each([
    ["cloudflare", createDouble("cloudflare", { auth: { token: strange } }), bearer(strange), 400],
    ["auth0", createDouble("auth0", { auth: { token: strange } }), bearer(strange), 400],
    ["k6", createDouble("k6", { auth: { token: strange } }), { authorization: `Token ${strange}` }, 401],
    ["archera", createDouble("archera", { auth: { token: strange } }), bearer(strange), 401],
  ] as const)(
    "by %s whatever its form, which only another one must have",
    async (provider, double, headers, status) => {
      expect((await ask(double, headers)).status).toBe(200);
      expect((await ask(createDouble(provider), headers)).status).toBe(status);
    },
  );

  const cloudflareToken = { errors: [{ code: 10000 }] };
  const cloudflareKey = { errors: [{ code: 9109 }] };
  test.each([
    [createDouble("cloudflare", { auth: { token: "right" } }), bearer("wrong"), 401, cloudflareToken],
    [createDouble("cloudflare", { auth: { token: "right" } }), key("right"), 403, cloudflareKey],
    [
      createDouble("cloudflare", { auth: { email: "me@example.com", apiKey: "right" } }),
      key("wrong"),
      403,
      cloudflareKey,
    ],
    [
      createDouble("cloudflare", { auth: { email: "me@example.com", apiKey: "right" } }),
      key("right", "you@example.com"),
      403,
      cloudflareKey,
    ],
    [
      createDouble("cloudflare", { auth: { email: "me@example.com", apiKey: "right" } }),
      bearer("right"),
      401,
      cloudflareToken,
    ],
    [createDouble("auth0", { auth: { token: "right" } }), bearer("wrong"), 401, { message: "Invalid token" }],
    [createDouble("k6", { auth: { token: "right" } }), { authorization: "Token wrong" }, 401, { error: { code: 6 } }],
    [createDouble("archera", { auth: { apiKey: "right" } }), { "x-api-key": "wrong" }, 401, { type: "Unauthorized" }],
    [createDouble("archera", { auth: { apiKey: "right" } }), bearer("right"), 401, { type: "Unauthorized" }],
    [createDouble("archera", { auth: { token: "right" } }), { "x-api-key": "right" }, 401, { type: "Unauthorized" }],
  ] as const)("and another is refused (%#)", async (double, headers, status, body) => {
    const response = await ask(double, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
  });
});

test("what was asked is told without any credential", async () => {
  const double = createDouble("cloudflare");
  const secret = "c0ffee-secret";
  await double.fetch("https://api.cloudflare.com/client/v4/user/organizations?page=1&name=A%20B", {
    headers: key(secret),
  });
  await double.fetch("https://api.cloudflare.com/client/v4/user/organizations/a%2Fb", {
    method: "DELETE",
    headers: bearer(secret),
  });
  await double.fetch("https://api.cloudflare.com/client/v4/zones");
  expect(double.requests).toEqual([
    {
      method: "GET",
      path: "/user/organizations",
      operation: "listUserOrganizations",
      query: { page: "1", name: "A B" },
    },
    { method: "DELETE", path: "/user/organizations/a%2Fb", operation: "leaveUserOrganization", query: {} },
    { method: "GET", path: "/zones", operation: undefined, query: {} },
  ]);
  expect(JSON.stringify(double)).not.toContain(secret);
});
