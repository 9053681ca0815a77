/** Which credentials a double accepts, and how it rejects the others: as the provider does. */
import { describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { createDouble } from "../../src/testing/index.ts";
import { bearer } from "./facts.ts";
import { facts, send, unchecked } from "./subject.ts";

describe.each(providers)("the double of %s", (provider) => {
  const { credentials, alsoAccepted = [], rejected, malformedToken = 401 } = facts[provider];
  const kinds = credentials.map(({ auth, ...rest }) => ({ kind: Object.keys(auth("")).join(" and "), auth, ...rest }));
  const only = (auth: object) => createDouble(provider, unchecked({ auth }));

  test.each([...credentials.map(({ headers }) => headers("any.json.token")), ...alsoAccepted])(
    "without `auth` accepts whatever has the form of a credential: %j",
    async (headers) => {
      expect((await send(createDouble(provider), { headers })).status).toBe(200);
    },
  );

  test.each(rejected)("rejects what has another form: %j with %i", async (headers, status, body) => {
    const response = await send(createDouble(provider), { headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
  });

  test.each(kinds)("with a $kind as `auth` accepts it", async ({ auth, headers }) => {
    expect((await send(only(auth("right")), { headers: headers("right") })).status).toBe(200);
  });

  test.each(kinds.filter(({ kind }) => kind === "token"))(
    "with a $kind accepts it whatever its form, which only another one must have",
    async ({ auth, headers }) => {
      const strange = { headers: headers("a:b [c] = ü") };
      expect((await send(only(auth("a:b [c] = ü")), strange)).status).toBe(200);
      expect((await send(createDouble(provider), strange)).status).toBe(malformedToken);
    },
  );

  test.each(kinds.flatMap(({ kind, auth, others }) => others.map((other) => [kind, auth, ...other] as const)))(
    "with a %s rejects another one (%#)",
    async (_, auth, headers, status, body) => {
      const response = await send(only(auth("right")), { headers });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject(body);
    },
  );
});

test("requests are recorded without any credential", async () => {
  const double = createDouble("cloudflare");
  const secret = "c0ffee-secret";
  await double.fetch("https://api.cloudflare.com/client/v4/user/organizations?page=1&name=A%20B", {
    headers: { "x-auth-email": "me@example.com", "x-auth-key": secret },
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
