import { type Client, createClient } from "./client.ts";
import type { ProviderDefinition } from "./context.ts";
import type { ClientOptions } from "./options.ts";

/** A provider: creates clients. */
export interface Provider<Auth extends object = never> extends ProviderDefinition<Auth> {
  /**
   * Creates a client. Nothing is sent.
   *
   * @typeParam Paths - The `paths` of the generated `types.ts`, for `client.api`.
   * @throws `InvalidArgumentError` for an invalid option.
   */
  createClient<Paths extends {} = Record<never, never>>(options: ProviderOptions<Auth>): Client<Paths>;
}

/** The options of a client: those that all clients share, and `auth` where the definition has it. */
export type ProviderOptions<Auth extends object> = [Auth] extends [never]
  ? ClientOptions
  : ClientOptions & { readonly auth: Auth };

/**
 * Defines a provider: where its API is, how it authenticates, and what its errors mean. Its operations are compiled from
 * a spec by `org-contracts compile`.
 *
 * @typeParam Auth - The credentials: the option `auth` of its clients.
 * @example
 * ```ts
 * import { bearer, defineProvider, type Token } from "org-contracts/provider";
 *
 * const acme = defineProvider({
 *   name: "acme",
 *   baseUrl: "https://api.acme.example/v1",
 *   headers: { "acme-version": "2026-01-01" },
 *   requestIds: ["x-request-id"],
 *   auth: ({ token }: { token: Token }) => bearer(token),
 * });
 * const client = acme.createClient({ auth: { token: () => process.env.ACME_TOKEN ?? "" } });
 * ```
 */
export function defineProvider<Auth extends object = never>(definition: ProviderDefinition<Auth>): Provider<Auth> {
  return { ...definition, createClient: (options) => createClient(definition, options) };
}
