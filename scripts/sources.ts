/** Each provider as a source of memberships, for the scripts and tests that treat them alike. */
import { createArcheraClient } from "../src/archera.ts";
import { createAuth0Client } from "../src/auth0.ts";
import { createCloudflareClient } from "../src/cloudflare.ts";
import type { ClientOptions, MembershipSource } from "../src/index.ts";
import { createK6Client } from "../src/k6.ts";
import type { Provider } from "./spec.ts";

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
