import { doubles } from "../../generated/doubles.ts";
import type { DoubleOptions } from "../../generated/testing.ts";
import { toText } from "../client/value.ts";
import { readAuth } from "./auth.ts";
import type { Double, DoubleOperation, DoubleProvider } from "./double.ts";
import type { DoubleDefinition } from "./model.ts";
import { readOptions, throwInvalidOption } from "./options.ts";
import { preloadParts } from "./preload.ts";
import { simulate } from "./simulate.ts";

/**
 * An in-memory fake of a provider: it paginates, filters, authenticates, applies `leave` and limits rates, and each of
 * its responses follows the contract. Without options it has the realistic data of one user.
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
 * const { items } = await cloudflare.organizations.list({ status: "invited" }); // sent twice
 * console.log(items, double.requests.length);
 * ```
 * @throws `InvalidArgumentError` for an invalid option, or a seed that the provider's spec does not allow.
 */
export function createDouble<Name extends DoubleProvider>(provider: Name, options?: DoubleOptions[Name]): Double<Name> {
  preloadParts();
  if (typeof provider !== "string" || !Object.hasOwn(doubles, provider))
    throwInvalidOption(toText(provider), "provider", `must be one of ${Object.keys(doubles).join(", ")}`);
  const definitions: { readonly [Each in DoubleProvider]: DoubleDefinition<DoubleOptions[Each]> } = doubles;
  const definition = definitions[provider];
  const noOptions: DoubleOptions[Name] = Object.create(null);
  const names = [...definition.options, "rateLimit", "now"] as const;
  const read = options === undefined ? noOptions : readOptions(provider, "options", options, names);
  if (read.auth !== undefined) Object.assign(read, { auth: readAuth(provider, read.auth, definition.credentials) });
  return simulate<Name, DoubleOperation<Name>>(provider, definition.model(read), read);
}
