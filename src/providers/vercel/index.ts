/** Vercel: the teams of the token's user. */
import * as operations from "../../../generated/vercel/operations.ts";
import type {
  LimitedTeam,
  ListedTeam,
  operations as Operations,
  paths,
  Team,
} from "../../../generated/vercel/types.ts";
import type { Api } from "../../client/api.ts";
import { bearer, type Token } from "../../client/credentials.ts";
import { authFromEnv, baseUrlFromEnv, type Environment } from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions, QueryOf } from "../../client/options.ts";
import type { Page } from "../../client/page.ts";
import { defineProvider } from "../../client/provider.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership as CommonMembership } from "../../memberships/membership.ts";
import { definition } from "./definition.ts";
import { mapping } from "./membership.ts";

export type { LimitedTeam, ListedTeam, Page, Team };

/** An access token of a user, whose scope is the full account or one team. */
export interface VercelAuth {
  /** The token, or a function that returns one, called before each attempt. */
  readonly token: Token;
}

/** Options of {@link createVercelClient}. */
export interface VercelOptions extends ClientOptions {
  /** The credential. */
  readonly auth: VercelAuth;
}

/** The time and size of a page of `teams.list`. Times are in ms of UNIX time. */
export type TeamQuery = QueryOf<Operations["listTeams"]>;

/** The result of `leave`. */
export interface LeaveResult {
  /** The id of the team, where the response contains it. */
  readonly id?: string;
}

/** openapi-fetch's client for the paths of Vercel's API. */
export interface VercelApi extends Api<paths> {}

/** The result of {@link createVercelClient}. */
export interface VercelClient {
  readonly provider: "vercel";
  readonly teams: {
    /** One page of the user's teams, each with the membership. A team that the token may not read has `limited`. */
    list(query?: TeamQuery, options?: CallOptions): Promise<Page<ListedTeam>>;
    /** All teams, page by page. */
    listAll(query?: Omit<TeamQuery, "until">, options?: IterationOptions): AsyncIterable<ListedTeam>;
    /** One team, by its id. */
    get(teamId: string, options?: CallOptions): Promise<Team>;
    /**
     * Ends a membership; the team remains.
     *
     * @param userId - The id of the user, which is `membership.uid` of a team in the list; another user's id removes that user.
     */
    leave(teamId: string, userId: string, options?: CallOptions): Promise<LeaveResult>;
  };
  /** The teams in the common model, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<CommonMembership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: VercelApi;
}

// A function, because bundlers keep an object that is spread outside one.
const provider = /* @__PURE__ */ (() =>
  defineProvider<VercelAuth>({ ...definition, auth: ({ token }) => bearer(token) }))();

/**
 * Creates a client for the teams of a user in Vercel's REST API.
 *
 * @example
 * ```ts
 * import { createVercelClient } from "org-contracts/vercel";
 *
 * const vercel = createVercelClient({ auth: { token: () => process.env.VERCEL_TOKEN ?? "" } });
 * for await (const { slug, membership } of vercel.teams.listAll({ limit: 100 })) {
 *   console.log(slug, membership?.role);
 * }
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createVercelClient(options: VercelOptions): VercelClient {
  const { call, list, listAll, api } = provider.createClient<paths>(options);
  return {
    provider: "vercel",
    teams: {
      list: (query, options) => list(operations.listTeams, { query }, options),
      listAll: (query, options) => listAll(operations.listTeams, { query }, options),
      get: (teamId, options) => call(operations.getTeam, { path: { teamId } }, options),
      leave: async (teamId, userId, options) =>
        (await call(operations.leaveTeam, { path: { teamId, uid: userId } }, options)) ?? {},
    },
    listMemberships: (options) =>
      mapMemberships(
        {
          provider: "vercel",
          operation: operations.listTeams.id,
          list: (options) => listAll(operations.listTeams, { query: { limit: 100 } }, options),
          ...mapping,
        },
        options,
      ),
    api,
  };
}

/**
 * The options for {@link createVercelClient} from the environment variable that the vendor's own tools use: `VERCEL_TOKEN`.
 * `ORG_CONTRACTS_VERCEL_URL` replaces the base URL, for a test double or a proxy.
 *
 * @example
 * ```ts
 * import { createVercelClient, vercelFromEnv } from "org-contracts/vercel";
 *
 * const vercel = createVercelClient({ ...vercelFromEnv(), timeout: 10_000 });
 * ```
 */
export function vercelFromEnv(env?: Environment): VercelOptions {
  const { token = "" } = authFromEnv(definition, env);
  return { auth: { token }, ...baseUrlFromEnv(definition.name, env) };
}
