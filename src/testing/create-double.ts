import { shown } from "../http/value.ts";
import { readAuth } from "./auth.ts";
import type { Double, DoubleProvider } from "./double.ts";
import type { Model } from "./model.ts";
import { type ArcheraDoubleOptions, archeraModel } from "./providers/archera.ts";
import { type Auth0DoubleOptions, auth0Model } from "./providers/auth0.ts";
import { type CloudflareDoubleOptions, cloudflareModel } from "./providers/cloudflare.ts";
import { type K6DoubleOptions, k6Model } from "./providers/k6.ts";
import { readOptions, refuseOption } from "./refuse.ts";
import { simulate } from "./simulate.ts";

/** The options of {@link createDouble}, by provider. */
export interface DoubleOptions {
  readonly cloudflare: CloudflareDoubleOptions;
  readonly auth0: Auth0DoubleOptions;
  readonly k6: K6DoubleOptions;
  readonly archera: ArcheraDoubleOptions;
}

const models: { readonly [Name in DoubleProvider]: (options: DoubleOptions[Name]) => Model } = {
  cloudflare: cloudflareModel,
  auth0: auth0Model,
  k6: k6Model,
  archera: archeraModel,
};

const names: { readonly [Name in DoubleProvider]: readonly (keyof DoubleOptions[Name])[] } = {
  cloudflare: ["organizations", "memberships", "auth", "rateLimit", "now"],
  auth0: ["organizations", "auth", "rateLimit", "now"],
  k6: ["organizations", "projects", "auth", "rateLimit", "now"],
  archera: ["organizations", "auth", "rateLimit", "now"],
};

/** The properties of each credential that a provider takes. */
const credentials: { readonly [Name in DoubleProvider]: readonly (readonly string[])[] } = {
  cloudflare: [["token"], ["email", "apiKey"]],
  auth0: [["token"], ["clientId", "clientSecret"]],
  k6: [["token"]],
  archera: [["apiKey"], ["token"]],
};

/**
 * A provider in this process: it pages, filters, authenticates, lets go of whom you leave and limits rates, and each of
 * its answers keeps the contract. Without options it knows one believable user.
 *
 * @example
 * ```ts
 * import { createCloudflareClient } from "org-contracts/cloudflare";
 * import { createDouble } from "org-contracts/testing";
 *
 * const double = createDouble("cloudflare", { organizations: [{ name: "Acme" }, { name: "Initech", status: "invited" }] });
 * const cloudflare = createCloudflareClient({ auth: { token: "any" }, fetch: double.fetch });
 *
 * double.fail({ status: 503 });
 * const { items } = await cloudflare.organizations.list({ status: "invited" }); // tried twice
 * console.log(items, double.requests.length);
 * ```
 * @throws `InvalidArgumentError` for an option that cannot be used, or a seed that the provider's spec does not allow.
 */
export function createDouble<Name extends DoubleProvider>(provider: Name, options?: DoubleOptions[Name]): Double<Name> {
  if (typeof provider !== "string" || !Object.hasOwn(models, provider))
    refuseOption(shown(provider), "provider", `is none of ${Object.keys(models).join(", ")}`);
  const none: DoubleOptions[Name] = Object.create(null);
  const given = options === undefined ? none : readOptions(provider, "options", options, names[provider]);
  if (given.auth !== undefined) Object.assign(given, { auth: readAuth(provider, given.auth, credentials[provider]) });
  return simulate(provider, models[provider](given), given);
}
