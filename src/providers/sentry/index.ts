/** Sentry: the organizations of the token's user, in all regions. */
import * as operations from "../../../generated/sentry/operations.ts";
import type { Member, operations as Operations, Organization, paths, Region } from "../../../generated/sentry/types.ts";
import type { Api } from "../../client/api.ts";
import { bearer, type Token } from "../../client/credentials.ts";
import { authFromEnv, baseUrlFromEnv, type Environment, variableFromEnv } from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions, QueryOf } from "../../client/options.ts";
import type { Page } from "../../client/page.ts";
import { defineProvider } from "../../client/provider.ts";
import { own } from "../../client/value.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership } from "../../memberships/membership.ts";
import { definition } from "./definition.ts";
import { gapsOf, mapping } from "./membership.ts";

export type { Member, Organization, Page, Region };

/** A token that acts for a user: a personal token, or that of an OAuth application. */
export interface SentryAuth {
  /** The token, or a function that returns one, called before each attempt. */
  readonly token: Token;
}

/**
 * Options of {@link createSentryClient}. The usual `baseUrl`, `https://sentry.io/api/0`, lists the organizations of all
 * regions. For requests that stay in one region it is that of the region, such as `https://de.sentry.io/api/0`; for a
 * self-hosted Sentry, `https://HOST/api/0`.
 */
export interface SentryOptions extends ClientOptions {
  /** The credential. */
  readonly auth: SentryAuth;
}

/** The filter, order and page of `organizations.list`. */
export type OrganizationQuery = QueryOf<Operations["listOrganizations"]>;
/** The page of `organizations.listMembers`. */
export type MemberQuery = QueryOf<Operations["listMembers"]>;

/** openapi-fetch's client for the paths of Sentry's API. */
export interface SentryApi extends Api<paths> {}

/** The result of {@link createSentryClient}. */
export interface SentryClient {
  readonly provider: "sentry";
  readonly organizations: {
    /** One page of the user's organizations: those of all regions, or where `baseUrl` is that of a region, those in it. */
    list(query?: OrganizationQuery, options?: CallOptions): Promise<Page<Organization>>;
    /** All organizations, page by page. */
    listAll(query?: Omit<OrganizationQuery, "cursor">, options?: IterationOptions): AsyncIterable<Organization>;
    /** One page of the members of an organization, by its slug or id, with the invitations that are not accepted yet. */
    listMembers(organization: string, query?: MemberQuery, options?: CallOptions): Promise<Page<Member>>;
    /** All members of an organization, page by page. */
    listAllMembers(
      organization: string,
      query?: Omit<MemberQuery, "cursor">,
      options?: IterationOptions,
    ): AsyncIterable<Member>;
    /**
     * Ends a membership, or cancels an invitation; the organization remains. The only owner or manager cannot leave, and gets
     * a `PermissionError`.
     *
     * @param member - The id of a member, or `me`, the token's user. Another member needs the scope `member:admin`.
     */
    leave(organization: string, member: string, options?: CallOptions): Promise<void>;
  };
  readonly regions: {
    /** The regions that the user's organizations are in. Only `https://sentry.io` has this list. */
    list(options?: CallOptions): Promise<readonly Region[]>;
  };
  /** The organizations as memberships, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<Membership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: SentryApi;
}

// A function, because bundlers keep an object that is spread outside one.
const provider = /* @__PURE__ */ (() =>
  defineProvider<SentryAuth>({ ...definition, auth: ({ token }) => bearer(token) }))();

/**
 * Creates a client for the organizations of a user in Sentry's API.
 *
 * @example
 * ```ts
 * import { createSentryClient } from "org-contracts/sentry";
 *
 * const sentry = createSentryClient({ auth: { token: () => process.env.SENTRY_AUTH_TOKEN ?? "" } });
 * for await (const { slug, links } of sentry.organizations.listAll()) console.log(slug, links?.regionUrl);
 * ```
 * @example A client of one region, whose requests stay in it
 * ```ts
 * import { createSentryClient } from "org-contracts/sentry";
 *
 * const auth = { token: process.env.SENTRY_AUTH_TOKEN ?? "" };
 * const sentry = createSentryClient({ auth, baseUrl: "https://de.sentry.io/api/0" });
 * for await (const { slug } of sentry.organizations.listAll()) console.log(slug);
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createSentryClient(options: SentryOptions): SentryClient {
  const { call, list, listAll, api } = provider.createClient<paths>(options);
  const { baseUrl = definition.baseUrl, auth } = own(options);
  const gaps = gapsOf(baseUrl, own(auth).token);
  return {
    provider: "sentry",
    organizations: {
      list: (query, options) => list(operations.listOrganizations, { query }, options),
      listAll: (query, options) => listAll(operations.listOrganizations, { query }, options),
      listMembers: (organization, query, options) =>
        list(operations.listMembers, { path: { organization_id_or_slug: organization }, query }, options),
      listAllMembers: (organization, query, options) =>
        listAll(operations.listMembers, { path: { organization_id_or_slug: organization }, query }, options),
      leave: async (organization, member, options) => {
        const path = { organization_id_or_slug: organization, member_id: member };
        await call(operations.leaveOrganization, { path }, options);
      },
    },
    regions: { list: (options) => call(operations.listRegions, {}, options) },
    listMemberships: (options) =>
      mapMemberships(
        {
          provider: "sentry",
          operation: operations.listOrganizations.id,
          list: (options) => listAll(operations.listOrganizations, { query: { per_page: 100 } }, options),
          ...mapping,
          gaps,
        },
        options,
      ),
    api,
  };
}

/**
 * The options for {@link createSentryClient} from the environment variables that the vendor's own tools use:
 * `SENTRY_AUTH_TOKEN`, and `SENTRY_URL` for self-hosted Sentry or a region.
 * `ORG_CONTRACTS_SENTRY_URL` replaces the base URL, for a test double or a proxy.
 *
 * @example
 * ```ts
 * import { createSentryClient, sentryFromEnv } from "org-contracts/sentry";
 *
 * const sentry = createSentryClient({ ...sentryFromEnv(), timeout: 10_000 });
 * ```
 */
export function sentryFromEnv(env?: Environment): SentryOptions {
  const { token = "" } = authFromEnv(definition, env);
  const url = variableFromEnv("SENTRY_URL", env);
  const baseUrl = url && `${url.replace(/\/+$/, "")}/api/0`;
  return { auth: { token }, ...baseUrlFromEnv(definition.name, env, baseUrl) };
}
