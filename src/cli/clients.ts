/** Creates the clients from environment variables. */

import type { ClientOptions } from "../client/options.ts";
import type { MembershipSource } from "../memberships/list.ts";
import { type ArcheraClient, createArcheraClient } from "../providers/archera/index.ts";
import { type Auth0Client, createAuth0Client } from "../providers/auth0/index.ts";
import { type CloudflareClient, createCloudflareClient } from "../providers/cloudflare/index.ts";
import { createK6Client, type K6Client } from "../providers/k6/index.ts";
import type { Environment, Provider } from "./environment.ts";

/** The client of each provider; Auth0's together with the user whose memberships are requested. */
export interface Clients {
  readonly cloudflare: CloudflareClient;
  readonly auth0: { readonly auth0: Auth0Client; readonly userId: string };
  readonly k6: K6Client;
  readonly archera: ArcheraClient;
}

/** The client options that the command sets: hooks, and a double in place of the network. */
export type Watching = Pick<ClientOptions, "fetch" | "contract" | "onDrift" | "onRetry">;

/** Requires that the variables of the provider are complete; `missing` in `environment.ts` checks this. */
export const open: { readonly [Name in Provider]: (environment: Environment, watching: Watching) => Clients[Name] } = {
  cloudflare: (environment, watching) => {
    const { CLOUDFLARE_API_TOKEN: token, CLOUDFLARE_EMAIL: email = "", CLOUDFLARE_API_KEY: apiKey = "" } = environment;
    const auth = token ? { token } : { email, apiKey };
    return createCloudflareClient({
      ...watching,
      auth,
      baseUrl: environment.ORG_CONTRACTS_CLOUDFLARE_URL || undefined,
    });
  },
  auth0: (environment, watching) => {
    const { AUTH0_DOMAIN: domain = "", AUTH0_TOKEN: token, AUTH0_USER: userId = "" } = environment;
    const { AUTH0_CLIENT_ID: clientId = "", AUTH0_CLIENT_SECRET: clientSecret = "" } = environment;
    const { AUTH0_AUDIENCE: audience, ORG_CONTRACTS_AUTH0_URL: baseUrl } = environment;
    const auth = token ? { token } : { clientId, clientSecret, ...(audience ? { audience } : {}) };
    return { auth0: createAuth0Client({ ...watching, domain, auth, baseUrl: baseUrl || undefined }), userId };
  },
  k6: (environment, watching) => {
    const { K6_CLOUD_TOKEN: token = "", ORG_CONTRACTS_K6_URL: baseUrl } = environment;
    return createK6Client({ ...watching, auth: { token }, baseUrl: baseUrl || undefined });
  },
  archera: (environment, watching) => {
    const { ARCHERA_API_KEY: apiKey = "", ORG_CONTRACTS_ARCHERA_URL: baseUrl } = environment;
    return createArcheraClient({ ...watching, auth: { apiKey }, baseUrl: baseUrl || undefined });
  },
};

/** Each provider as a source of memberships. */
export function openSource(provider: Provider, environment: Environment, watching: Watching): MembershipSource {
  if (provider !== "auth0") return open[provider](environment, watching);
  const { auth0, userId } = open.auth0(environment, watching);
  return auth0.user(userId);
}
