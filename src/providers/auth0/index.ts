/** Auth0: the organizations that a user of a tenant is a member of. */
import { listUserOrganizations } from "../../../generated/auth0/operations.ts";
import type { Organization, operations, paths } from "../../../generated/auth0/types.ts";
import type { Api } from "../../client/api.ts";
import type { ErrorDetails } from "../../client/api-error.ts";
import { throwInvalidClientOption } from "../../client/arguments.ts";
import { clientCredentials } from "../../client/client-credentials.ts";
import { bearer, type Token } from "../../client/credentials.ts";
import {
  authFromEnv,
  baseUrlFromEnv,
  type Environment,
  requiredFromEnv,
  variableFromEnv,
} from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions, QueryOf } from "../../client/options.ts";
import type { Page } from "../../client/page.ts";
import { defineProvider } from "../../client/provider.ts";
import { own, textOf } from "../../client/value.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership, MembershipUser } from "../../memberships/membership.ts";
import { audienceHint, definition } from "./definition.ts";
import { mapping } from "./membership.ts";

export type { Organization, Page };

/** A Management API token, or the client credentials of an application that is authorized to request one. */
export type Auth0Auth = ManagementToken | ClientCredentials;

/** A Management API token. */
export interface ManagementToken {
  /** The token, with the scope `read:organizations`, or a function that returns one, called before each attempt. */
  readonly token: Token;
  readonly clientId?: undefined;
  readonly clientSecret?: undefined;
}

/** An application that is authorized for the Management API. */
export interface ClientCredentials {
  /** The application's Client ID. */
  readonly clientId: string;
  /** The application's Client Secret; it is sent to `/oauth/token` only. */
  readonly clientSecret: string;
  /** The Management API's identifier. @defaultValue `https://{domain}/api/v2/`; on a custom domain name the tenant's own. */
  readonly audience?: string | undefined;
  readonly token?: undefined;
}

/** Options of {@link createAuth0Client}. */
export interface Auth0Options extends ClientOptions {
  /** The tenant's domain, such as `acme.eu.auth0.com`, or its custom domain. */
  readonly domain: string;
  /** The credential. */
  readonly auth: Auth0Auth;
}

/** The page and format of `organizations.list`. */
export type OrganizationQuery = QueryOf<operations["listUserOrganizations"]>;

/** One user of a tenant: a source of memberships. */
export interface Auth0User {
  readonly provider: "auth0";
  readonly userId: string;
  /** The same user, as in each membership. */
  readonly user: MembershipUser;
  /** The user's organizations as memberships. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<Membership>;
}

/** openapi-fetch's client for the paths of Auth0's API. */
export interface Auth0Api extends Api<paths> {}

/** The result of {@link createAuth0Client}. */
export interface Auth0Client {
  readonly provider: "auth0";
  readonly organizations: {
    /**
     * One page of a user's organizations; the first page is 0. `total` is set only with `include_totals`, and Auth0 has
     * been observed to report 0 for a list that was not empty (see the sources in the spec).
     */
    list(userId: string, query?: OrganizationQuery, options?: CallOptions): Promise<Page<Organization>>;
    /**
     * All organizations of a user, page by page. Auth0 returns only the first 1,000: after them the iteration
     * rejects with an `ApiError` whose message states this limit.
     */
    listAll(
      userId: string,
      query?: Omit<OrganizationQuery, "page">,
      options?: IterationOptions,
    ): AsyncIterable<Organization>;
  };
  /** One user as a source for `listMemberships` and `collectMemberships` of `org-contracts`. */
  user(userId: string): Auth0User;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: Auth0Api;
}

/**
 * Creates a client for the organizations of users in the Management API of one Auth0 tenant.
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
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createAuth0Client(given: Auth0Options): Auth0Client {
  const { domain, ...options } = own(given);
  if (!isDomain(domain))
    throwInvalidClientOption(
      definition.name,
      "domain",
      "must be a host name such as acme.eu.auth0.com, without https://",
    );
  // Host names are case-insensitive, but Auth0 compares the audience case-sensitively.
  const baseUrl = `https://${domain.toLowerCase()}/api/v2`;
  const provider = defineProvider<Auth0Auth>({
    ...definition,
    baseUrl,
    auth(auth, client) {
      if (auth.token !== undefined) return bearer(auth.token);
      const { clientId, clientSecret, audience = `${baseUrl}/` } = auth;
      if (!textOf(audience))
        throwInvalidClientOption(
          definition.name,
          "auth.audience",
          "must be a text such as https://acme.eu.auth0.com/api/v2/",
        );
      const exchange = { encoding: "json", authentication: "body", hint: exchangeHint } as const;
      return clientCredentials({ tokenUrl: tokenUrl(client.baseUrl), clientId, clientSecret, audience, ...exchange });
    },
  });
  const { list, listAll, api } = provider.createClient<paths>(options);
  return {
    provider: "auth0",
    organizations: {
      list: (id, query, options) => list(listUserOrganizations, { path: { id }, query }, options),
      listAll: (id, query, options) => listAll(listUserOrganizations, { path: { id }, query }, options),
    },
    user: (userId) => ({
      provider: "auth0",
      userId,
      user: { id: userId },
      listMemberships: (options) =>
        mapMemberships(
          {
            provider: "auth0",
            operation: listUserOrganizations.id,
            list: (options) => listAll(listUserOrganizations, { path: { id: userId } }, options),
            user: { id: userId },
            ...mapping,
          },
          options,
        ),
    }),
    api,
  };
}

/** Next to the Management API, under the same path prefix of a proxy. */
function tokenUrl(baseUrl: string): string {
  return baseUrl.endsWith("/api/v2")
    ? baseUrl.replace(/api\/v2$/, "oauth/token")
    : new URL("/oauth/token", baseUrl).href;
}

/** Advice where the token endpoint rejects the exchange, or where there is none. */
function exchangeHint(details: ErrorDetails | undefined): string {
  if (details === undefined) return "Check that `domain`, or `baseUrl`, is that of an Auth0 tenant.";
  const general = "Check `clientId` and `clientSecret`, and that the application is authorized for the Management API.";
  return audienceHint(details.message) ?? general;
}

/** A host name, with or without a port. `URL` rejects invalid ones that match the pattern, such as 1.2.3.999. */
function isDomain(domain: unknown): boolean {
  return (
    typeof domain === "string" &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i.test(domain) &&
    URL.canParse(`https://${domain}`)
  );
}

/**
 * The options for {@link createAuth0Client} from the environment variables that the provider's own tools use: `AUTH0_DOMAIN`, and `AUTH0_TOKEN`, or `AUTH0_CLIENT_ID` and `AUTH0_CLIENT_SECRET`, with `AUTH0_AUDIENCE` where it is needed.
 * `ORG_CONTRACTS_AUTH0_URL` replaces the base URL, for a test double or a proxy.
 *
 * @param env - @defaultValue `process.env`
 * @throws `InvalidArgumentError` that names the option and the missing variable.
 * @example
 * ```ts
 * import { auth0FromEnv, createAuth0Client } from "org-contracts/auth0";
 *
 * const auth0 = createAuth0Client({ ...auth0FromEnv(), timeout: 10_000 });
 * ```
 */
export function auth0FromEnv(env?: Environment): Auth0Options {
  const domain = requiredFromEnv(definition.name, "domain", "AUTH0_DOMAIN", env);
  const { token, clientId = "", clientSecret = "" } = authFromEnv(definition, env);
  const shared = { domain, ...baseUrlFromEnv(definition.name, env) };
  if (token !== undefined) return { ...shared, auth: { token } };
  return { ...shared, auth: { clientId, clientSecret, audience: variableFromEnv("AUTH0_AUDIENCE", env) } };
}
