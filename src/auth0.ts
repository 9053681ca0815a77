/** Auth0: the organizations that a user of a tenant is a member of. */
import { listUserOrganizations } from "../generated/operations/auth0.ts";
import type { Organization, operations, paths } from "../generated/types/auth0.ts";
import { type ClientCredentials, clientCredentials } from "./auth0/client-credentials.ts";
import { createCaller, requireAuth } from "./client.ts";
import type { Api } from "./http/api.ts";
import { creationOf, refuseArgument } from "./http/arguments.ts";
import { headerCredential, type Token } from "./http/credentials.ts";
import type { CallOptions, ClientOptions, IterationOptions, Loose } from "./http/options.ts";
import { field, numberOf, textOf } from "./http/value.ts";
import { asMemberships } from "./mapping.ts";
import type { Membership } from "./memberships.ts";
import { isFull, iterate, type Page } from "./pages.ts";
import type { Profile } from "./settle.ts";

export type { ClientCredentials, Organization, Page };

/** A Management API token, or the credentials of an application that may have one. */
export type Auth0Auth = ManagementToken | ClientCredentials;

/** A Management API token. */
export interface ManagementToken {
  /** The token, with the scope `read:organizations`, or a function that gives one before each attempt. */
  readonly token: Token;
  readonly clientId?: undefined;
  readonly clientSecret?: undefined;
}

/** Options of {@link createAuth0Client}. */
export interface Auth0Options extends ClientOptions {
  /** The tenant's domain, such as `acme.eu.auth0.com`, or its custom domain. */
  readonly domain: string;
  /** What the tenant is asked with. */
  readonly auth: Auth0Auth;
}

/** Page and form of the list of organizations. */
export type OrganizationQuery = Loose<NonNullable<operations["listUserOrganizations"]["parameters"]["query"]>>;

/** One user of a tenant: a source of memberships. */
export interface Auth0User {
  readonly provider: "auth0";
  readonly userId: string;
  /** The user's organizations in the form of every provider. */
  listMemberships(options?: IterationOptions): AsyncIterable<Membership>;
}

/** openapi-fetch's client for the paths of Auth0's API. */
export interface Auth0Api extends Api<paths> {}

/** What {@link createAuth0Client} gives. */
export interface Auth0Client {
  readonly provider: "auth0";
  readonly organizations: {
    /**
     * One page of a user's organizations; pages are counted from 0. `total` is there with `include_totals` only, and
     * Auth0 has been seen to answer 0 for a list that was not empty (see the sources in the spec).
     */
    list(userId: string, query?: OrganizationQuery, options?: CallOptions): Promise<Page<Organization>>;
    /**
     * Every organization of a user, page by page. Auth0 lets only the first 1,000 be read: after them the iteration ends
     * with an `ApiError` that says so.
     */
    listAll(
      userId: string,
      query?: Omit<OrganizationQuery, "page">,
      options?: IterationOptions,
    ): AsyncIterable<Organization>;
  };
  /** One user as a source for `listMemberships` and `collectMemberships` of `org-contracts`. */
  user(userId: string): Auth0User;
  /** The escape hatch: a plain openapi-fetch client with this one's credentials, retries and deadline, without the contract check. */
  readonly api: Auth0Api;
}

const profile = {
  provider: "auth0",
  requestIds: ["x-auth0-requestid", "ot-baggage-auth0-request-id", "x-request-id"],
  refusal,
  hint: ({ code }) =>
    code === "invalid_paging"
      ? "Auth0 lets only the first 1,000 organizations of a user be read; what came before is complete."
      : code === "insufficient_scope"
        ? "The token needs the scope read:organizations."
        : undefined,
} satisfies Omit<Profile, "baseUrl">;

/**
 * A client of one Auth0 tenant's Management API for what its users belong to.
 *
 * @example
 * ```ts
 * import { createAuth0Client } from "org-contracts/auth0";
 *
 * const auth0 = createAuth0Client({ domain: "acme.eu.auth0.com", auth: { clientId: "…", clientSecret: "…" } });
 * for await (const organization of auth0.organizations.listAll("auth0|654e2f1a")) {
 *   console.log(organization.display_name ?? organization.name);
 * }
 * ```
 * @throws `InvalidArgumentError` for an option that cannot be used.
 */
export function createAuth0Client(given: Auth0Options): Auth0Client {
  const options = requireAuth(profile, given);
  const { auth, domain } = options;
  if (typeof domain !== "string" || !/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i.test(domain))
    refuseArgument(
      creationOf(profile.provider),
      "domain",
      "must be a host name such as acme.eu.auth0.com, without https://",
    );
  // An audience is compared letter by letter, a host name is not.
  const baseUrl = `https://${domain.toLowerCase()}/api/v2`;
  const { call, api } = createCaller<paths>({ ...profile, baseUrl }, options, (actual, transport) =>
    auth.token !== undefined
      ? headerCredential("authorization", auth.token, "Bearer ")
      : clientCredentials({ ...auth, audience: auth.audience ?? `${baseUrl}/` }, tokenUrl(actual), transport),
  );
  const list = async (
    id: string,
    query: OrganizationQuery = {},
    options?: CallOptions,
  ): Promise<Page<Organization>> => {
    const { data, body } = await call(listUserOrganizations, { path: { id }, query }, options);
    return toPage(data, body, query);
  };
  const place = { provider: "auth0", operation: listUserOrganizations.id };
  const listAll = (userId: string, query?: Omit<OrganizationQuery, "page">, options?: IterationOptions) =>
    iterate({ ...place, query, first: 0, read: (page, options) => list(userId, { ...query, page }, options) }, options);
  return {
    provider: "auth0",
    organizations: { list, listAll },
    user: (userId) => ({
      provider: "auth0",
      userId,
      listMemberships: (options) =>
        asMemberships(place, listAll(userId, {}, options), ({ id, name, display_name }) => ({
          id,
          names: [display_name, name],
          status: "member",
        })),
    }),
    api,
  };
}

/** Beside the Management API, behind the same prefix of a proxy. */
function tokenUrl(baseUrl: string): URL {
  return baseUrl.endsWith("/api/v2")
    ? new URL(baseUrl.replace(/api\/v2$/, "oauth/token"))
    : new URL("/oauth/token", baseUrl);
}

const readable = 1_000;

/** The total is not to be trusted: a short page is the last, unless it was cut short by the limit. */
function toPage(
  items: readonly Organization[],
  body: unknown,
  { page = 0, per_page = 50 }: OrganizationQuery,
): Page<Organization> {
  const total = numberOf(field(body, "total"));
  // With totals the answer says how long a page is, which a tenant may have lowered.
  const size = numberOf(field(body, "limit")) ?? per_page;
  const cut = items?.length > 0 && page * per_page + items.length === readable;
  return { items, total, hasNext: isFull(items, size) || cut };
}

function refusal(body: unknown, status: number) {
  if (status < 300) return undefined;
  const code = textOf(field(body, "errorCode")) ?? textOf(field(body, "error"));
  return { code, message: textOf(field(body, "message")) ?? textOf(field(body, "error_description")) };
}
