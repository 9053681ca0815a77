/** k6 Cloud: the organizations of the token's user, and their projects. */
import * as operations from "../../../generated/k6/operations.ts";
import type { Organization, Project, paths } from "../../../generated/k6/types.ts";
import type { Api } from "../../client/api.ts";
import { header, type Token } from "../../client/credentials.ts";
import { authFromEnv, baseUrlFromEnv, type Environment } from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions } from "../../client/options.ts";
import { defineProvider } from "../../client/provider.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership } from "../../memberships/membership.ts";
import { definition } from "./definition.ts";
import { mapping } from "./membership.ts";

export type { Organization, Project };

/** A k6 Cloud API token. */
export interface K6Auth {
  /** The token, or a function that returns one, called before each attempt. */
  readonly token: Token;
}

/** Options of {@link createK6Client}. */
export interface K6Options extends ClientOptions {
  /** The credential. */
  readonly auth: K6Auth;
}

/** openapi-fetch's client for the paths of k6 Cloud's API. */
export interface K6Api extends Api<paths> {}

/** The result of {@link createK6Client}. */
export interface K6Client {
  readonly provider: "k6";
  /** The vendor deprecates this version of its API; the next version has projects, but no organizations. */
  readonly organizations: {
    /** All organizations: the provider does not paginate. @deprecated by the vendor, without a successor. */
    list(options?: CallOptions): Promise<readonly Organization[]>;
    /** All organizations, one by one. @deprecated by the vendor, without a successor. */
    listAll(options?: IterationOptions): AsyncIterable<Organization>;
    /** One organization. @deprecated by the vendor, without a successor. */
    get(organizationId: number, options?: CallOptions): Promise<Organization>;
    /** The projects in an organization that the user is a member of. @deprecated by the vendor: its successor is `GET /cloud/v6/projects`. */
    listProjects(organizationId: number, options?: CallOptions): Promise<readonly Project[]>;
  };
  /** The same organizations as memberships, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<Membership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: K6Api;
}

// A function, because bundlers keep an object that is spread outside one.
const provider = /* @__PURE__ */ (() =>
  defineProvider<K6Auth>({
    ...definition,
    auth: ({ token }) => header("authorization", token, "Token "),
  }))();

/**
 * Creates a client for the organizations of a user in k6 Cloud's API.
 *
 * @example
 * ```ts
 * import { createK6Client } from "org-contracts/k6";
 *
 * const k6 = createK6Client({ auth: { token: () => process.env.K6_CLOUD_TOKEN ?? "" } });
 * const organizations = await k6.organizations.list();
 * console.log(organizations.map(({ name }) => name));
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createK6Client(options: K6Options): K6Client {
  const { call, list, listAll, api } = provider.createClient<paths>(options);
  const listOrganizations = (options?: IterationOptions) => listAll(operations.listOrganizations, {}, options);
  return {
    provider: "k6",
    organizations: {
      list: (options) => list(operations.listOrganizations, {}, options),
      listAll: listOrganizations,
      get: (organization_id, options) => call(operations.getOrganization, { path: { organization_id } }, options),
      listProjects: (organization_id, options) => list(operations.listProjects, { path: { organization_id } }, options),
    },
    listMemberships: (options) =>
      mapMemberships(
        { provider: "k6", operation: operations.listOrganizations.id, list: listOrganizations, ...mapping },
        options,
      ),
    api,
  };
}

/**
 * The options for {@link createK6Client} from the environment variables that the provider's own tools use: `K6_CLOUD_TOKEN`.
 * `ORG_CONTRACTS_K6_URL` replaces the base URL, for a test double or a proxy.
 *
 * @param env - @defaultValue `process.env`
 * @throws `InvalidArgumentError` that names the option and the missing variable.
 * @example
 * ```ts
 * import { k6FromEnv, createK6Client } from "org-contracts/k6";
 *
 * const k6 = createK6Client({ ...k6FromEnv(), timeout: 10_000 });
 * ```
 */
export function k6FromEnv(env?: Environment): K6Options {
  const { token = "" } = authFromEnv(definition, env);
  return { auth: { token }, ...baseUrlFromEnv(definition.name, env) };
}
