/** Doubles of the providers over HTTP, and the variables that lead the command to them. */
import type { TestContext } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { createDouble, type Double, type DoubleOptions, type DoubleProvider } from "../../src/testing/index.ts";
import type { Variables } from "./command.ts";

export const token = "a-credential-that-nobody-may-see";

export const credentials: Readonly<Record<DoubleProvider, Variables>> = {
  cloudflare: { CLOUDFLARE_API_TOKEN: token },
  auth0: { AUTH0_DOMAIN: "acme.eu.auth0.com", AUTH0_TOKEN: token, AUTH0_USER: "auth0|654e2f1a" },
  k6: { K6_CLOUD_TOKEN: token },
  archera: { ARCHERA_API_KEY: token },
};

const prefixes = { cloudflare: "/client/v4", auth0: "/api/v2", k6: "", archera: "" };

type OnTestFinished = Pick<TestContext, "onTestFinished">;
type Fetch = (request: Request) => Promise<Response>;

/** Serves any `fetch` as a provider. */
export async function serveAs(provider: DoubleProvider, fetch: Fetch, { onTestFinished }: OnTestFinished) {
  const { url, close } = await serve(fetch);
  onTestFinished(close);
  return { ...credentials[provider], [`ORG_CONTRACTS_${provider.toUpperCase()}_URL`]: url + prefixes[provider] };
}

/** A double of one provider. */
export async function serveDouble<Name extends DoubleProvider>(
  provider: Name,
  context: OnTestFinished,
  options?: DoubleOptions[Name],
): Promise<{ double: Double<Name>; variables: Variables }> {
  const double = createDouble(provider, options);
  return { double, variables: await serveAs(provider, double.fetch, context) };
}

/** Doubles of all four, each with its default user. */
export async function serveAll(context: OnTestFinished) {
  const [cloudflare, auth0, k6, archera] = await Promise.all([
    serveDouble("cloudflare", context),
    serveDouble("auth0", context),
    serveDouble("k6", context),
    serveDouble("archera", context),
  ]);
  return {
    doubles: { cloudflare: cloudflare.double, auth0: auth0.double, k6: k6.double, archera: archera.double },
    variables: { ...cloudflare.variables, ...auth0.variables, ...k6.variables, ...archera.variables },
  };
}

/** Archera as a server that holds what it is given: its answer is the shortest of the four. */
export function archeraOf(organizations: readonly object[]): Fetch {
  return async () => Response.json(organizations);
}

export function archeraOrganization(name: string, index = 0) {
  const org_id = `3f6c1d2a-58b7-4e09-9c41-${index.toString(16).padStart(12, "0")}`;
  return { org_id, name, role: "admin", kind: "direct" };
}
