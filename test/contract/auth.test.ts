/** Each form of credentials that a client takes is one that the provider's mock accepts, and the header fields are right. */
import { describe, expect, test } from "vitest";
import type { Provider } from "../../generated/providers.ts";
import type { ClientOptions } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { useMock } from "../support/mocked.ts";

interface Form {
  readonly name: string;
  readonly list: (options: ClientOptions) => Promise<unknown>;
  readonly sends: Readonly<Record<string, string>>;
}

const domain = "tenant.eu.auth0.com";
const token = () => Promise.resolve("a-token");
const bearer = { authorization: "Bearer a-token" };

const forms: Record<Provider, readonly Form[]> = {
  cloudflare: [
    {
      name: "e-mail and key",
      list: (options) =>
        createCloudflareClient({ auth: { email: "me@example.com", apiKey: "a-key" }, ...options }).memberships.list(),
      sends: { "x-auth-email": "me@example.com", "x-auth-key": "a-key" },
    },
    {
      name: "a token",
      list: (options) => createCloudflareClient({ auth: { token }, ...options }).memberships.list(),
      sends: bearer,
    },
  ],
  auth0: [
    {
      name: "a token",
      list: (options) => createAuth0Client({ domain, auth: { token }, ...options }).organizations.list("auth0|1"),
      sends: bearer,
    },
    {
      name: "an application's id and secret",
      list: (options) =>
        createAuth0Client({
          domain,
          auth: { clientId: "me", clientSecret: "a-secret" },
          ...options,
        }).organizations.list("auth0|1"),
      sends: bearer,
    },
  ],
  k6: [
    {
      name: "a token",
      list: (options) => createK6Client({ auth: { token }, ...options }).organizations.list(),
      sends: { authorization: "Token a-token" },
    },
  ],
  archera: [
    {
      name: "a key",
      list: (options) => createArcheraClient({ auth: { apiKey: "a-key" }, ...options }).organizations.list(),
      sends: { "x-api-key": "a-key" },
    },
    {
      name: "a token",
      list: (options) => createArcheraClient({ auth: { token }, ...options }).organizations.list(),
      sends: bearer,
    },
  ],
};

for (const [provider, each] of Object.entries(forms) as [Provider, readonly Form[]][])
  describe(provider, () => {
    const url = useMock(provider);
    for (const { name, list, sends } of each)
      test(`accepts ${name} from the client`, async () => {
        const sent: Request[] = [];
        await list({ baseUrl: url(), fetch: (request, init) => answer(request, init, sent) });
        expect(sent).toHaveLength(1);
        for (const [field, value] of Object.entries(sends)) expect(sent[0]?.headers.get(field)).toBe(value);
      });
  });

/** The mock knows the operations of the spec; the exchange of credentials for a token is not one of them. */
function answer(request: Request, init: RequestInit | undefined, sent: Request[]): Promise<Response> {
  if (new URL(request.url).pathname === "/oauth/token")
    return Promise.resolve(Response.json({ access_token: "a-token", token_type: "Bearer", expires_in: 86_400 }));
  sent.push(request);
  return fetch(request, init);
}
