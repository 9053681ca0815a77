/** Cloudflare: the organizations and account memberships of the credential's user. */
import * as operations from "../../../generated/cloudflare/operations.ts";
import type { Membership, operations as Operations, Organization, paths } from "../../../generated/cloudflare/types.ts";
import type { Api } from "../../client/api.ts";
import { bearer, header, type Token } from "../../client/credentials.ts";
import { authFromEnv, baseUrlFromEnv, type Environment } from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions, QueryOf } from "../../client/options.ts";
import type { Page } from "../../client/page.ts";
import { defineProvider } from "../../client/provider.ts";
import { own } from "../../client/value.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership as CommonMembership } from "../../memberships/membership.ts";
import { definition } from "./definition.ts";
import { mapping } from "./membership.ts";

export type { Membership, Organization, Page };

/** An API token, or the email address and global API key of a user. */
export type CloudflareAuth = ApiToken | GlobalKey;

/** An API token. */
export interface ApiToken {
  /** The token, or a function that returns one, called before each attempt. */
  readonly token: Token;
  readonly email?: undefined;
  readonly apiKey?: undefined;
}

/** A user's global API key. */
export interface GlobalKey {
  /** The user's email address. */
  readonly email: string;
  /** The key, or a function that returns it, called before each attempt. */
  readonly apiKey: Token;
  readonly token?: undefined;
}

/** Options of {@link createCloudflareClient}. */
export interface CloudflareOptions extends ClientOptions {
  /** The credential. */
  readonly auth: CloudflareAuth;
}

/** The filters, order and page of `organizations.list`. */
export type OrganizationQuery = QueryOf<Operations["listUserOrganizations"]>;
/** The filters, order and page of `memberships.list`. */
export type MembershipQuery = QueryOf<Operations["listMemberships"]>;
/** The result of `leave`. */
export interface LeaveResult {
  /** The id of the organization or membership, where the response contains it. */
  readonly id?: string;
}

/** openapi-fetch's client for the paths of Cloudflare's API. */
export interface CloudflareApi extends Api<paths> {}

/** The result of {@link createCloudflareClient}. */
export interface CloudflareClient {
  readonly provider: "cloudflare";
  /** The vendor deprecates all of these in favor of `memberships`. */
  readonly organizations: {
    /** One page of organizations. `total` ignores the filters. @deprecated by the vendor: use `memberships.list`. */
    list(query?: OrganizationQuery, options?: CallOptions): Promise<Page<Organization>>;
    /** All organizations, page by page. @deprecated by the vendor: use `memberships.listAll`. */
    listAll(query?: Omit<OrganizationQuery, "page">, options?: IterationOptions): AsyncIterable<Organization>;
    /** One organization; the vendor does not document its type. @deprecated by the vendor: use `memberships.get`. */
    get(organizationId: string, options?: CallOptions): Promise<unknown>;
    /** Removes the user from an organization; the organization remains. @deprecated by the vendor: use `memberships.leave`. */
    leave(organizationId: string, options?: CallOptions): Promise<LeaveResult>;
  };
  readonly memberships: {
    /** One page of memberships. `total` ignores the filters. */
    list(query?: MembershipQuery, options?: CallOptions): Promise<Page<Membership>>;
    /** All memberships, page by page. */
    listAll(query?: Omit<MembershipQuery, "page">, options?: IterationOptions): AsyncIterable<Membership>;
    /** One membership. */
    get(membershipId: string, options?: CallOptions): Promise<Membership>;
    /** Ends a membership, or declines an invitation; the account remains. */
    leave(membershipId: string, options?: CallOptions): Promise<LeaveResult>;
  };
  /** The memberships in the common model, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<CommonMembership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: CloudflareApi;
}

// A function, because bundlers keep an object that is spread outside one.
const provider = /* @__PURE__ */ (() =>
  defineProvider<CloudflareAuth>({
    ...definition,
    auth: ({ token, email, apiKey }) =>
      token === undefined ? [header("x-auth-email", email), header("x-auth-key", apiKey)] : bearer(token),
  }))();

/**
 * Creates a client for the memberships of a user in Cloudflare's API.
 *
 * @example
 * ```ts
 * import { createCloudflareClient } from "org-contracts/cloudflare";
 *
 * const cloudflare = createCloudflareClient({ auth: { token: () => process.env.CLOUDFLARE_API_TOKEN ?? "" } });
 * for await (const membership of cloudflare.memberships.listAll({ status: "accepted" })) {
 *   console.log(membership.account?.name);
 * }
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createCloudflareClient(options: CloudflareOptions): CloudflareClient {
  const { call, list, listAll, api } = provider.createClient<paths>(options);
  const memberships = (options?: IterationOptions) => listAll(operations.listMemberships, {}, options);
  const { toMembership } = mapping;
  const gaps = own(options.auth).token === undefined ? [] : mapping.gaps;
  return {
    provider: "cloudflare",
    organizations: {
      list: (query, options) => list(operations.listUserOrganizations, { query }, options),
      listAll: (query, options) => listAll(operations.listUserOrganizations, { query }, options),
      get: (organization_id, options) => call(operations.getUserOrganization, { path: { organization_id } }, options),
      leave: async (organization_id, options) =>
        (await call(operations.leaveUserOrganization, { path: { organization_id } }, options)) ?? {},
    },
    memberships: {
      list: (query, options) => list(operations.listMemberships, { query }, options),
      listAll: (query, options) => listAll(operations.listMemberships, { query }, options),
      get: (membership_id, options) => call(operations.getMembership, { path: { membership_id } }, options),
      leave: async (membership_id, options) =>
        (await call(operations.leaveMembership, { path: { membership_id } }, options)) ?? {},
    },
    listMemberships: (options) =>
      mapMemberships(
        { provider: "cloudflare", operation: operations.listMemberships.id, list: memberships, toMembership, gaps },
        options,
      ),
    api,
  };
}

/**
 * The options for {@link createCloudflareClient} from the environment variables that the provider's own tools use: `CLOUDFLARE_API_TOKEN`, or `CLOUDFLARE_EMAIL` and `CLOUDFLARE_API_KEY`.
 * `ORG_CONTRACTS_CLOUDFLARE_URL` replaces the base URL, for a test double or a proxy.
 *
 * @param env - @defaultValue `process.env`
 * @throws `InvalidArgumentError` that names the option and the missing variable.
 * @example
 * ```ts
 * import { cloudflareFromEnv, createCloudflareClient } from "org-contracts/cloudflare";
 *
 * const cloudflare = createCloudflareClient({ ...cloudflareFromEnv(), timeout: 10_000 });
 * ```
 */
export function cloudflareFromEnv(env?: Environment): CloudflareOptions {
  const { token, email = "", apiKey = "" } = authFromEnv(definition, env);
  const auth = token === undefined ? { email, apiKey } : { token };
  return { auth, ...baseUrlFromEnv(definition.name, env) };
}
