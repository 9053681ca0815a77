/** Archera: the organizations that the caller has access to. */
import { listOrganizations } from "../generated/operations/archera.ts";
import type { Organization, paths } from "../generated/types/archera.ts";
import { createCaller, requireAuth } from "./client.ts";
import type { Api } from "./http/api.ts";
import { headerCredential, type Token } from "./http/credentials.ts";
import type { CallOptions, ClientOptions, IterationOptions } from "./http/options.ts";
import { field, numberOf, textOf } from "./http/value.ts";
import { asMemberships } from "./mapping.ts";
import type { Membership } from "./memberships.ts";
import { each } from "./pages.ts";
import type { Profile } from "./settle.ts";

export type { Organization };

/** An API key, or an OAuth 2 access token. */
export type ArcheraAuth = ApiKey | AccessToken;

/** An API key. */
export interface ApiKey {
  /** The key, or a function that gives one before each attempt. */
  readonly apiKey: Token;
  readonly token?: undefined;
}

/** An OAuth 2 access token. */
export interface AccessToken {
  /** The token, or a function that gives one before each attempt. */
  readonly token: Token;
  readonly apiKey?: undefined;
}

/** Options of {@link createArcheraClient}. */
export interface ArcheraOptions extends ClientOptions {
  /** What Archera is asked with. */
  readonly auth: ArcheraAuth;
}

/** openapi-fetch's client for the paths of Archera's API. */
export interface ArcheraApi extends Api<paths> {}

/** What {@link createArcheraClient} gives. */
export interface ArcheraClient {
  readonly provider: "archera";
  readonly organizations: {
    /** Every organization: the provider does not page. Only those of kind `direct` were joined by the user. */
    list(options?: CallOptions): Promise<readonly Organization[]>;
    /** Every organization, one by one. */
    listAll(options?: IterationOptions): AsyncIterable<Organization>;
  };
  /** The same organizations in the form of every provider, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: IterationOptions): AsyncIterable<Membership>;
  /** The escape hatch: a plain openapi-fetch client with this one's credentials, retries and deadline, without the contract check. */
  readonly api: ArcheraApi;
}

const profile: Profile = {
  provider: "archera",
  baseUrl: "https://api.archera.ai",
  requestIds: ["x-request-id"],
  refusal,
};

/**
 * A client of Archera's API for what a user belongs to.
 *
 * @example
 * ```ts
 * import { createArcheraClient } from "org-contracts/archera";
 *
 * const archera = createArcheraClient({ auth: { apiKey: () => process.env.ARCHERA_API_KEY ?? "" } });
 * for (const { name, role } of await archera.organizations.list()) console.log(name, role);
 * ```
 * @throws `InvalidArgumentError` for an option that cannot be used.
 */
export function createArcheraClient(given: ArcheraOptions): ArcheraClient {
  const options = requireAuth(profile, given);
  const { auth } = options;
  const { call, api } = createCaller<paths>(profile, options, () =>
    auth.apiKey === undefined
      ? headerCredential("authorization", auth.token, "Bearer ")
      : headerCredential("x-api-key", auth.apiKey),
  );
  const list = async (options?: CallOptions) => (await call(listOrganizations, {}, options)).data;
  const place = { provider: "archera", operation: listOrganizations.id };
  const listAll = (options?: IterationOptions) => each(place, list, options);
  return {
    provider: "archera",
    organizations: { list, listAll },
    listMemberships: (options) =>
      asMemberships(place, listAll(options), ({ org_id, name, role }) => ({
        id: org_id,
        names: [name],
        roles: [role],
        status: "member",
      })),
    api,
  };
}

function refusal(body: unknown, status: number) {
  if (status < 300) return undefined;
  const code = field(body, "code");
  return { code: textOf(code) ?? numberOf(code), message: textOf(field(body, "message")) };
}
