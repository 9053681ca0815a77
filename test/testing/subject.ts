/** A double and its client, for tests of what goes wrong. */

import type { DriftEvent } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { createDouble, type DoubleProvider } from "../../src/testing/index.ts";

export const domain = "acme.eu.auth0.com";
export const auth = { token: "any" };
export const retries = 0;

/** A double, and the list of organizations through its client. */
export function subject(provider: DoubleProvider, onDrift?: (event: DriftEvent) => void) {
  const double = createDouble(provider);
  const options = { auth, fetch: double.fetch, retries, onDrift };
  const list: Record<DoubleProvider, () => Promise<unknown>> = {
    cloudflare: () => createCloudflareClient(options).organizations.list(),
    auth0: () => createAuth0Client({ domain, ...options }).organizations.list("auth0|1"),
    k6: () => createK6Client(options).organizations.list(),
    archera: () => createArcheraClient(options).organizations.list(),
  };
  return { double, list: list[provider] };
}

export const everyProvider = ["cloudflare", "auth0", "k6", "archera"] as const;
