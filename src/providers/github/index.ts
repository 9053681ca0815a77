/** GitHub: the organizations of the token's user. */
import * as operations from "../../../generated/github/operations.ts";
import type { Membership, operations as Operations, Organization, paths } from "../../../generated/github/types.ts";
import type { Api } from "../../client/api.ts";
import { bearer, type Token } from "../../client/credentials.ts";
import { authFromEnv, baseUrlFromEnv, type Environment, variableFromEnv } from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions, QueryOf } from "../../client/options.ts";
import type { Page } from "../../client/page.ts";
import { defineProvider } from "../../client/provider.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership as CommonMembership } from "../../memberships/membership.ts";
import { definition } from "./definition.ts";
import { mapping } from "./membership.ts";

export type { Membership, Organization, Page };

/** A token that acts for a user: a personal access token, or that of an OAuth app or a GitHub App. */
export interface GithubAuth {
  /** The token, or a function that returns one, called before each attempt. */
  readonly token: Token;
}

/**
 * Options of {@link createGithubClient}. For GitHub Enterprise Server, `baseUrl` is `https://HOST/api/v3`; for GitHub
 * Enterprise Cloud with data residency, `https://api.SUBDOMAIN.ghe.com`.
 */
export interface GithubOptions extends ClientOptions {
  /** The credential. */
  readonly auth: GithubAuth;
}

/** The filter and page of `memberships.list`. */
export type MembershipQuery = QueryOf<Operations["listMemberships"]>;
/** The page of `organizations.list`. */
export type OrganizationQuery = QueryOf<Operations["listOrganizations"]>;

/** openapi-fetch's client for the paths of GitHub's API. */
export interface GithubApi extends Api<paths> {}

/** The result of {@link createGithubClient}. */
export interface GithubClient {
  readonly provider: "github";
  readonly memberships: {
    /** One page of memberships, active and pending ones. */
    list(query?: MembershipQuery, options?: CallOptions): Promise<Page<Membership>>;
    /** All memberships, page by page. */
    listAll(query?: Omit<MembershipQuery, "page">, options?: IterationOptions): AsyncIterable<Membership>;
    /** The user's membership in one organization, by its `login`. */
    get(org: string, options?: CallOptions): Promise<Membership>;
    /**
     * Ends a membership, or cancels an invitation; the organization remains. GitHub requires an owner of the organization,
     * also to end their own membership: other members leave at https://github.com/settings/organizations.
     *
     * @param username - The user's `login`: that of the token's user, or of another one.
     */
    leave(org: string, username: string, options?: CallOptions): Promise<void>;
  };
  readonly organizations: {
    /** One page of organizations, without roles. A fine-grained token gets an empty list. */
    list(query?: OrganizationQuery, options?: CallOptions): Promise<Page<Organization>>;
    /** All organizations, page by page. A fine-grained token gets an empty list. */
    listAll(query?: Omit<OrganizationQuery, "page">, options?: IterationOptions): AsyncIterable<Organization>;
  };
  /** The memberships in the common model, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<CommonMembership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: GithubApi;
}

// A function, because bundlers keep an object that is spread outside one.
const provider = /* @__PURE__ */ (() =>
  defineProvider<GithubAuth>({ ...definition, auth: ({ token }) => bearer(token) }))();

/**
 * Creates a client for the organizations of a user in GitHub's REST API.
 *
 * @example
 * ```ts
 * import { createGithubClient } from "org-contracts/github";
 *
 * const github = createGithubClient({ auth: { token: () => process.env.GH_TOKEN ?? "" } });
 * for await (const { organization, role } of github.memberships.listAll({ state: "active", per_page: 100 })) {
 *   console.log(organization.login, role);
 * }
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createGithubClient(options: GithubOptions): GithubClient {
  const { call, list, listAll, api } = provider.createClient<paths>(options);
  return {
    provider: "github",
    memberships: {
      list: (query, options) => list(operations.listMemberships, { query }, options),
      listAll: (query, options) => listAll(operations.listMemberships, { query }, options),
      get: (org, options) => call(operations.getMembership, { path: { org } }, options),
      leave: async (org, username, options) => {
        await call(operations.leaveOrganization, { path: { org, username } }, options);
      },
    },
    organizations: {
      list: (query, options) => list(operations.listOrganizations, { query }, options),
      listAll: (query, options) => listAll(operations.listOrganizations, { query }, options),
    },
    listMemberships: (options) =>
      mapMemberships(
        {
          provider: "github",
          operation: operations.listMemberships.id,
          list: (options) => listAll(operations.listMemberships, { query: { per_page: 100 } }, options),
          ...mapping,
        },
        options,
      ),
    api,
  };
}

/**
 * The options for {@link createGithubClient} from the environment variables that the provider's own tools use: `GH_TOKEN` or
 * `GITHUB_TOKEN`, and `GITHUB_API_URL`, which GitHub Actions sets, for another server than github.com.
 * `ORG_CONTRACTS_GITHUB_URL` replaces the base URL, for a test double or a proxy.
 *
 * @param env - @defaultValue `process.env`
 * @throws `InvalidArgumentError` that names the option and the variables, where none is set.
 * @example
 * ```ts
 * import { createGithubClient, githubFromEnv } from "org-contracts/github";
 *
 * const github = createGithubClient({ ...githubFromEnv(), timeout: 10_000 });
 * ```
 */
export function githubFromEnv(env?: Environment): GithubOptions {
  const { token = "" } = authFromEnv(definition, env);
  return { auth: { token }, ...baseUrlFromEnv(definition.name, env, variableFromEnv("GITHUB_API_URL", env)) };
}
