/** Doubles of the providers over HTTP, and the variables that lead the command to them. */
import { onTestFinished, type TestContext } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { serve } from "../../src/cli/serve.ts";
import { urlVariable } from "../../src/client/environment.ts";
import { basePath, readSpec } from "../../src/compiler/spec.ts";
import { createDouble, type Double, type DoubleOptions, type DoubleProvider } from "../../src/testing/index.ts";
import { byProvider } from "../support/providers.ts";
import type { Variables } from "./command.ts";

export const token = "a-credential-that-nobody-may-see";

/** A complete environment of each provider; its credential is `token`. */
export const credentials: Readonly<Record<Provider, Variables>> = byProvider(
  providers.map((provider) => {
    const { credentials: kinds, demo } = connectors[provider];
    const secrets = Object.fromEntries((kinds[0] ?? []).map((name) => [name, token]));
    return [provider, { ...demo.environment, ...secrets }];
  }),
);

/** The test that needs a server. A concurrent one has to give it. */
type Context = Pick<TestContext, "onTestFinished">;
const current: Context = { onTestFinished };

/** Serves any `fetch` as a provider. */
export async function serveAs(
  provider: DoubleProvider,
  fetch: (request: Request) => Promise<Response>,
  { onTestFinished } = current,
): Promise<Variables> {
  const { url, close } = await serve(fetch);
  onTestFinished(close);
  return { ...credentials[provider], [urlVariable(provider)]: url + basePath(readSpec(provider)) };
}

/** Archera as a server that holds what it is given: its response is the shortest. */
export function serveArchera(organizations: readonly object[], context?: Context): Promise<Variables> {
  return serveAs("archera", async () => Response.json(organizations), context);
}

export function archeraOrganization(name: string, index = 0) {
  const org_id = `3f6c1d2a-58b7-4e09-9c41-${index.toString(16).padStart(12, "0")}`;
  return { org_id, name, role: "admin", kind: "direct" };
}

/** A double of one provider. */
export async function serveDouble<Name extends DoubleProvider>(
  provider: Name,
  context?: Context,
  options?: DoubleOptions[Name],
): Promise<{ double: Double<Name>; variables: Variables }> {
  const double = createDouble(provider, options);
  return { double, variables: await serveAs(provider, double.fetch, context) };
}

/** Doubles of all providers, each with its default user. */
export async function serveAll(context?: Context) {
  const served = await Promise.all(
    providers.map(async (provider) => ({ provider, ...(await serveDouble(provider, context)) })),
  );
  const doubles: Readonly<Record<Provider, Double>> = byProvider(
    served.map(({ provider, double }) => [provider, double]),
  );
  const variables: Variables = Object.assign({}, ...served.map(({ variables }) => variables));
  return { doubles, variables };
}
