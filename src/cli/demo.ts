/** The demonstration: in-memory doubles of all four providers, with the memberships of one person. */
import { createDouble } from "../testing/index.ts";
import type { Watching } from "./clients.ts";
import type { Environment, Provider } from "./environment.ts";

/** A fake environment, and a fake `fetch` for each provider. */
export interface Demo {
  readonly environment: Environment;
  readonly fetchOf: (provider: Provider) => Watching["fetch"];
}

export function demo(): Demo {
  const doubles = {
    cloudflare: createDouble("cloudflare", { memberships }),
    auth0: createDouble("auth0", {
      organizations: [
        { id: "org_9ybsU1dN2dKfDkBi", name: "juniper-freight", display_name: "Juniper Freight" },
        { id: "org_Qm4TzX7vLc0HsWpe", name: "saltmarsh-analytics", display_name: "Saltmarsh Analytics" },
      ],
    }),
    k6: createDouble("k6", { organizations: [{ id: 1013, name: "Juniper Freight" }] }),
    archera: createDouble("archera", {
      organizations: [
        { org_id: "3f6c1d2a-58b7-4e09-9c41-7d2f0b86a5e3", name: "Juniper Freight", role: "admin" },
        {
          org_id: "60d3b9e8-7f42-4c1a-b05e-e94a2d6f18c7",
          name: "Saltmarsh Analytics",
          role: "cloud_rep",
          kind: "partnership",
        },
      ],
    }),
  };
  // One request fails, to show a retry.
  doubles.k6.fail({ status: 503 });
  return { environment, fetchOf: (provider) => withLatency(doubles[provider].fetch, delays[provider]) };
}

const memberships = [
  {
    id: "6c0a5e94f2b14d7c9e83b1d75f02a8c6",
    account: { id: "3f1c8b7e5d2a4960b8e1f7c2a9d40536", name: "Juniper Freight" },
    roles: ["Administrator"],
  },
  {
    id: "d48f3b1792e64c0ab5d7e860f19c2a3b",
    account: { id: "9a7d41e0c65b4f2883bd0e6f1c2a7954", name: "Saltmarsh Analytics" },
    roles: ["Administrator Read Only", "Billing"],
  },
  {
    id: "81e6c2f5a09d4b37bc5814de7f3a9062",
    account: { id: "5be2097fd1c84a36a0f4d9837ce61b20", name: "Tern Logistics" },
    roles: [],
    status: "pending",
  },
] as const;

const environment: Environment = {
  CLOUDFLARE_API_TOKEN: "demo",
  AUTH0_DOMAIN: "demo.eu.auth0.com",
  AUTH0_TOKEN: "demo",
  AUTH0_USER: "auth0|654e2f1a9b3c4d5e6f708192",
  K6_CLOUD_TOKEN: "demo",
  ARCHERA_API_KEY: "demo",
};

/** A realistic latency in ms, so that the progress can be seen. */
const delays: Readonly<Record<Provider, number>> = { cloudflare: 600, auth0: 350, k6: 250, archera: 800 };

function withLatency(
  fetch: (request: Request, init?: RequestInit) => Promise<Response>,
  delay: number,
): Watching["fetch"] {
  return async (request, init) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    return fetch(request, init);
  };
}
