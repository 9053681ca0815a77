/** GitLab.com, GitLab Self-Managed and GitLab Dedicated: the groups of the token's user, and of any user of an instance. */
import * as operations from "../../../generated/gitlab/operations.ts";
import type { Group, Membership, operations as Operations, paths } from "../../../generated/gitlab/types.ts";
import type { Api } from "../../client/api.ts";
import { bearer, header, type Token } from "../../client/credentials.ts";
import { authFromEnv, baseUrlFromEnv, type Environment, hostUrl, variableFromEnv } from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions, QueryOf } from "../../client/options.ts";
import type { Page } from "../../client/page.ts";
import { defineProvider } from "../../client/provider.ts";
import { numberOf, textOf } from "../../client/value.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership as CommonMembership, MembershipUser } from "../../memberships/membership.ts";
import { definition } from "./definition.ts";
import { mapping, userMapping } from "./membership.ts";

export type { Group, Membership, Page };

/** A private token, or a token of OAuth 2.0. */
export type GitlabAuth = PrivateToken | OAuthToken;

/** A personal access token, or that of a project or a group, which belongs to a bot. Sent as `PRIVATE-TOKEN`. */
export interface PrivateToken {
  /** The token, or a function that returns one, called before each attempt. */
  readonly token: Token;
  readonly oauthToken?: undefined;
}

/** A token of OAuth 2.0, which expires after two hours. Sent as `Authorization: Bearer`. */
export interface OAuthToken {
  /** The token, or a function that returns one, called before each attempt. */
  readonly oauthToken: Token;
  readonly token?: undefined;
}

/** Options of {@link createGitlabClient}. For GitLab Self-Managed and GitLab Dedicated, `baseUrl` is `https://HOST/api/v4`. */
export interface GitlabOptions extends ClientOptions {
  /** The credential. */
  readonly auth: GitlabAuth;
}

/** The filters, order and page of `groups.list`. */
export type GroupQuery = QueryOf<Operations["listGroups"]>;
/** What `groups.leave` does beside ending the membership. */
export type LeaveQuery = QueryOf<Operations["leaveGroup"]>;
/** The filter and page of `memberships.list`. */
export type MembershipQuery = QueryOf<Operations["listMemberships"]>;

/** Any user of an instance, for its administrators: a source of memberships. */
export interface GitlabUser {
  readonly provider: "gitlab";
  /** The user, as in each membership. */
  readonly user: MembershipUser;
  /** The user's direct memberships in groups, with their roles. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<CommonMembership>;
}

/** openapi-fetch's client for the paths of GitLab's API. */
export interface GitlabApi extends Api<paths> {}

/** The result of {@link createGitlabClient}. */
export interface GitlabClient {
  readonly provider: "gitlab";
  readonly groups: {
    /**
     * One page of groups. With `min_access_level: 10` they are those of the user, and those inside them; without it an
     * administrator gets every group of the instance.
     */
    list(query?: GroupQuery, options?: CallOptions): Promise<Page<Group>>;
    /** All groups, page by page; see `list`. */
    listAll(query?: Omit<GroupQuery, "page">, options?: IterationOptions): AsyncIterable<Group>;
    /**
     * Ends a direct membership; the group remains. Direct memberships in the groups and projects inside it end too, unless
     * `skip_subresources` is set. The last owner cannot leave, and gets a `PermissionError`.
     *
     * @param id - The id of the group, or its path, such as `larkspur-labs/platform`.
     * @param userId - The id of the user: that of the token, or another one.
     */
    leave(id: string, userId: number, query?: LeaveQuery, options?: CallOptions): Promise<void>;
  };
  /** For administrators. */
  readonly memberships: {
    /** One page of a user's direct memberships in groups and projects, with their access levels as numbers. */
    list(userId: number, query?: MembershipQuery, options?: CallOptions): Promise<Page<Membership>>;
    /** All direct memberships of a user, page by page. */
    listAll(
      userId: number,
      query?: Omit<MembershipQuery, "page">,
      options?: IterationOptions,
    ): AsyncIterable<Membership>;
  };
  /**
   * Any user as a source for `listMemberships` and `collectMemberships` of `org-contracts`, with the token of an
   * administrator. It has direct memberships in groups only, and their roles.
   */
  readonly user: {
    /** @param id - The number of the user, or its digits. */
    (id: number | string): GitlabUser;
    // The client is a source too, and `user` of a source is whose memberships it lists: here nobody's in particular.
    readonly id?: undefined;
    readonly email?: undefined;
  };
  /** The memberships of the token's user in the common model, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<CommonMembership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: GitlabApi;
}

// A function, because bundlers keep an object that is spread outside one.
const provider = /* @__PURE__ */ (() =>
  defineProvider<GitlabAuth>({
    ...definition,
    auth: ({ token, oauthToken }) => (token === undefined ? bearer(oauthToken) : header("private-token", token)),
  }))();

/**
 * Creates a client for the groups of a user in the REST API of GitLab.
 *
 * @example
 * ```ts
 * import { createGitlabClient } from "org-contracts/gitlab";
 *
 * const gitlab = createGitlabClient({ auth: { token: () => process.env.GITLAB_TOKEN ?? "" } });
 * for await (const { id, full_path } of gitlab.groups.listAll({ min_access_level: 10, per_page: 100 })) {
 *   console.log(id, full_path);
 * }
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createGitlabClient(options: GitlabOptions): GitlabClient {
  const { call, list, listAll, api } = provider.createClient<paths>(options);
  return {
    provider: "gitlab",
    groups: {
      list: (query, options) => list(operations.listGroups, { query }, options),
      listAll: (query, options) => listAll(operations.listGroups, { query }, options),
      leave: async (id, user_id, query, options) => {
        await call(operations.leaveGroup, { path: { id, user_id }, query }, options);
      },
    },
    memberships: {
      list: (id, query, options) => list(operations.listMemberships, { path: { id }, query }, options),
      listAll: (id, query, options) => listAll(operations.listMemberships, { path: { id }, query }, options),
    },
    user: (id) => {
      // Lists of users have numbers as texts. One user has one text: no leading zeros.
      const text = textOf(id) ?? String(numberOf(id));
      const user = { id: text };
      return {
        provider: "gitlab",
        user,
        listMemberships: (options) =>
          mapMemberships(
            {
              provider: "gitlab",
              operation: operations.listMemberships.id,
              list: (options) => {
                // The check of the arguments refuses NaN.
                const path = { id: /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN };
                const query = { type: "Namespace", per_page: 100 } as const;
                return listAll(operations.listMemberships, { path, query }, options);
              },
              user,
              ...userMapping,
            },
            options,
          ),
      };
    },
    listMemberships: (options) =>
      mapMemberships(
        {
          provider: "gitlab",
          operation: operations.listGroups.id,
          list: (options) =>
            listAll(operations.listGroups, { query: { min_access_level: 10, per_page: 100 } }, options),
          ...mapping,
        },
        options,
      ),
    api,
  };
}

/**
 * The options for {@link createGitlabClient} from the environment variables that the tools of the field use: `GITLAB_TOKEN` or
 * `GITLAB_OAUTH_TOKEN`; and for another host than gitlab.com `GITLAB_BASE_URL`, a URL with or without `/api/v4`, or `GITLAB_HOST`, the
 * host alone or with its scheme.
 * `ORG_CONTRACTS_GITLAB_URL` replaces the base URL, for a test double or a proxy.
 *
 * @param env - @defaultValue `process.env`
 * @throws `InvalidArgumentError` that names the option and the variables, where none is set.
 * @example
 * ```ts
 * import { createGitlabClient, gitlabFromEnv } from "org-contracts/gitlab";
 *
 * const gitlab = createGitlabClient({ ...gitlabFromEnv(), timeout: 10_000 });
 * ```
 */
export function gitlabFromEnv(env?: Environment): GitlabOptions {
  const { token, oauthToken = "" } = authFromEnv(definition, env);
  const host = variableFromEnv("GITLAB_HOST", env);
  const url = variableFromEnv("GITLAB_BASE_URL", env) ?? (host && hostUrl(host));
  // Other tools take the URL with and without the path of the API.
  const baseUrl = url && `${url.replace(/\/+$/, "").replace(/\/api\/v4$/, "")}/api/v4`;
  const auth = token === undefined ? { oauthToken } : { token };
  return { auth, ...baseUrlFromEnv(definition.name, env, baseUrl) };
}
