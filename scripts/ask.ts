/** Asks a provider, through its client, which organizations the user belongs to. */
import { createArcheraClient } from "../src/archera.ts";
import { createAuth0Client } from "../src/auth0.ts";
import { createCloudflareClient } from "../src/cloudflare.ts";
import { createK6Client } from "../src/k6.ts";
import type { Provider } from "./spec.ts";

export interface Row {
  readonly provider: Provider;
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly status: string;
}

type Found = Omit<Row, "provider">;

export async function ask(provider: Provider, baseUrl: string): Promise<Row[]> {
  const found = await questions[provider](baseUrl);
  return found.map((row) => ({ provider, ...row }));
}

const questions: Record<Provider, (baseUrl: string) => Promise<Found[]>> = {
  async cloudflare(baseUrl) {
    const client = createCloudflareClient({ auth: { email: "demo@example.com", apiKey: "demo" }, baseUrl });
    const { items } = await client.organizations.list();
    return items.map(({ id = "", name = "", roles = [], status = "" }) => ({ id, name, roles: [...roles], status }));
  },
  async auth0(baseUrl) {
    const client = createAuth0Client({ domain: "demo.eu.auth0.com", auth: { token: "demo" }, baseUrl });
    const { items } = await client.organizations.list("auth0|654e2f1a9b3c4d5e6f708192");
    return items.map(({ id = "", name = "", display_name }) => member(id, display_name ?? name));
  },
  async k6(baseUrl) {
    const client = createK6Client({ auth: { token: "demo" }, baseUrl });
    const organizations = await client.organizations.list();
    return organizations.map(({ id, name }) => member(String(id), name));
  },
  async archera(baseUrl) {
    const client = createArcheraClient({ auth: { apiKey: "demo" }, baseUrl });
    const organizations = await client.organizations.list();
    return organizations.map(({ org_id, name, role }) => member(org_id, name, role));
  },
};

/** Where the provider has no invitations, whoever is listed is a member. */
function member(id: string, name: string, ...roles: string[]): Found {
  return { id, name, roles, status: "member" };
}
