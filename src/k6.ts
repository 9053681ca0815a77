/** k6 Cloud: the organizations of the user whose token is given, and their projects. */
import * as operations from "../generated/operations/k6.ts";
import type { Organization, Project, paths } from "../generated/types/k6.ts";
import { createCaller, requireAuth } from "./client.ts";
import type { Api } from "./http/api.ts";
import { headerCredential, type Token } from "./http/credentials.ts";
import type { CallOptions, ClientOptions, IterationOptions } from "./http/options.ts";
import type { Meaning } from "./http/refusal.ts";
import { field, numberOf, textOf } from "./http/value.ts";
import { asMemberships } from "./mapping.ts";
import type { Membership } from "./memberships.ts";
import { each } from "./pages.ts";
import type { Profile } from "./settle.ts";

export type { Organization, Project };

/** A k6 Cloud API token. */
export interface K6Auth {
  /** The token, or a function that gives one before each attempt. */
  readonly token: Token;
}

/** Options of {@link createK6Client}. */
export interface K6Options extends ClientOptions {
  /** What k6 Cloud is asked with. */
  readonly auth: K6Auth;
}

/** openapi-fetch's client for the paths of k6 Cloud's API. */
export interface K6Api extends Api<paths> {}

/** What {@link createK6Client} gives. */
export interface K6Client {
  readonly provider: "k6";
  /** The vendor deprecates this version of its API; the next one knows no organizations. */
  readonly organizations: {
    /** Every organization: the provider does not page. @deprecated by the vendor, without a successor. */
    list(options?: CallOptions): Promise<readonly Organization[]>;
    /** Every organization, one by one. @deprecated by the vendor, without a successor. */
    listAll(options?: IterationOptions): AsyncIterable<Organization>;
    /** One organization. @deprecated by the vendor, without a successor. */
    get(organizationId: number, options?: CallOptions): Promise<Organization>;
    /** The projects in an organization that the user is a member of. @deprecated by the vendor. */
    listProjects(organizationId: number, options?: CallOptions): Promise<readonly Project[]>;
  };
  /** The same organizations in the form of every provider, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: IterationOptions): AsyncIterable<Membership>;
  /** The escape hatch: a plain openapi-fetch client with this one's credentials, retries and deadline, without the contract check. */
  readonly api: K6Api;
}

const profile: Profile = {
  provider: "k6",
  baseUrl: "https://api.k6.io",
  requestIds: ["x-request-id", "x-correlation-id"],
  refusal,
};

/**
 * A client of k6 Cloud's API for what a user belongs to.
 *
 * @example
 * ```ts
 * import { createK6Client } from "org-contracts/k6";
 *
 * const k6 = createK6Client({ auth: { token: () => process.env.K6_CLOUD_TOKEN ?? "" } });
 * const organizations = await k6.organizations.list();
 * console.log(organizations.map(({ name }) => name));
 * ```
 * @throws `InvalidArgumentError` for an option that cannot be used.
 */
export function createK6Client(given: K6Options): K6Client {
  const options = requireAuth(profile, given);
  const { auth } = options;
  const { call, api } = createCaller<paths>(profile, options, () =>
    headerCredential("authorization", auth.token, "Token "),
  );
  const list = async (options?: CallOptions) => (await call(operations.listOrganizations, {}, options)).data;
  const place = { provider: "k6", operation: operations.listOrganizations.id };
  const listAll = (options?: IterationOptions) => each(place, list, options);
  return {
    provider: "k6",
    organizations: {
      list,
      listAll,
      get: async (organization_id, options) =>
        (await call(operations.getOrganization, { path: { organization_id } }, options)).data,
      listProjects: async (organization_id, options) =>
        (await call(operations.listProjects, { path: { organization_id } }, options)).data,
    },
    listMemberships: (options) =>
      asMemberships(place, listAll(options), ({ id, name }) => ({ id, names: [name], status: "member" })),
    api,
  };
}

/** The vendor's error codes whose meaning its statuses do not always tell. */
const meanings: Readonly<Record<number, Meaning>> = {
  3: "notFound",
  4: "permission",
  5: "authentication",
  6: "authentication",
};

function refusal(body: unknown, status: number) {
  if (status < 300) return undefined;
  const error = field(body, "error");
  const code = numberOf(field(error, "code"));
  return { code, message: textOf(field(error, "message")), meaning: code === undefined ? undefined : meanings[code] };
}
