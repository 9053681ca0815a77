/** Each provider as a source of memberships, for the scripts and tests that treat them alike. */

import type { Provider } from "../generated/providers.ts";
import type { ClientOptions, MembershipSource } from "../src/index.ts";
import { createArcheraClient } from "../src/providers/archera/index.ts";
import { createAuth0Client } from "../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../src/providers/cloudflare/index.ts";
import { createK6Client } from "../src/providers/k6/index.ts";

const token = "demo";

export const sources: Record<Provider, (options: ClientOptions) => MembershipSource> = {
  cloudflare: (options) => createCloudflareClient({ ...options, auth: { email: "demo@example.com", apiKey: token } }),
  auth0: (options) =>
    createAuth0Client({ ...options, domain: "demo.eu.auth0.com", auth: { token } }).user(
      "auth0|654e2f1a9b3c4d5e6f708192",
    ),
  k6: (options) => createK6Client({ ...options, auth: { token } }),
  archera: (options) => createArcheraClient({ ...options, auth: { apiKey: token } }),
};
