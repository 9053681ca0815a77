/** Archera: the organizations that the caller has access to. */
import { listOrganizations } from "../../../generated/archera/operations.ts";
import type { Organization, paths } from "../../../generated/archera/types.ts";
import type { Api } from "../../client/api.ts";
import { bearer, header, type Token } from "../../client/credentials.ts";
import { authFromEnv, baseUrlFromEnv, type Environment } from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions } from "../../client/options.ts";
import { defineProvider } from "../../client/provider.ts";
import { own } from "../../client/value.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership } from "../../memberships/membership.ts";
import { definition } from "./definition.ts";
import { mapping } from "./membership.ts";

export type { Organization };

/** An API key, or an OAuth 2 access token. */
export type ArcheraAuth = ApiKey | AccessToken;

/** An API key. */
export interface ApiKey {
  /** The key, or a function that returns one, called before each attempt. */
  readonly apiKey: Token;
  readonly token?: undefined;
}

/** An OAuth 2 access token. */
export interface AccessToken {
  /** The token, or a function that returns one, called before each attempt. */
  readonly token: Token;
  readonly apiKey?: undefined;
}

/** Options of {@link createArcheraClient}. */
export interface ArcheraOptions extends ClientOptions {
  /** The credential. */
  readonly auth: ArcheraAuth;
}

/** openapi-fetch's client for the paths of Archera's API. */
export interface ArcheraApi extends Api<paths> {}

/** The result of {@link createArcheraClient}. */
export interface ArcheraClient {
  readonly provider: "archera";
  readonly organizations: {
    /** All organizations: the provider does not paginate. The user is a direct member only of those whose `kind` is `direct`. */
    list(options?: CallOptions): Promise<readonly Organization[]>;
    /** All organizations, one by one. */
    listAll(options?: IterationOptions): AsyncIterable<Organization>;
  };
  /** The same organizations as memberships, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<Membership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: ArcheraApi;
}

// A function, because bundlers keep an object that is spread outside one.
const provider = /* @__PURE__ */ (() =>
  defineProvider<ArcheraAuth>({
    ...definition,
    auth: ({ token, apiKey }) => (apiKey === undefined ? bearer(token) : header("x-api-key", apiKey)),
  }))();

/**
 * Creates a client for the organizations of a user in Archera's API.
 *
 * @example
 * ```ts
 * import { createArcheraClient } from "org-contracts/archera";
 *
 * const archera = createArcheraClient({ auth: { apiKey: () => process.env.ARCHERA_API_KEY ?? "" } });
 * for (const { name, role } of await archera.organizations.list()) console.log(name, role);
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createArcheraClient(options: ArcheraOptions): ArcheraClient {
  const { list, listAll, api } = provider.createClient<paths>(options);
  const organizations = (options?: IterationOptions) => listAll(listOrganizations, {}, options);
  const { toMembership } = mapping;
  const gaps = own(options.auth).token === undefined ? [] : mapping.gaps;
  return {
    provider: "archera",
    organizations: {
      list: (options) => list(listOrganizations, {}, options),
      listAll: organizations,
    },
    listMemberships: (options) =>
      mapMemberships(
        { provider: "archera", operation: listOrganizations.id, list: organizations, toMembership, gaps },
        options,
      ),
    api,
  };
}

/**
 * The options for {@link createArcheraClient} from the environment variables that the provider's own tools use: `ARCHERA_API_KEY`.
 * `ORG_CONTRACTS_ARCHERA_URL` replaces the base URL, for a test double or a proxy.
 *
 * @param env - @defaultValue `process.env`
 * @throws `InvalidArgumentError` that names the option and the missing variable.
 * @example
 * ```ts
 * import { archeraFromEnv, createArcheraClient } from "org-contracts/archera";
 *
 * const archera = createArcheraClient({ ...archeraFromEnv(), timeout: 10_000 });
 * ```
 */
export function archeraFromEnv(env?: Environment): ArcheraOptions {
  const { apiKey = "" } = authFromEnv(definition, env);
  return { auth: { apiKey }, ...baseUrlFromEnv(definition.name, env) };
}
