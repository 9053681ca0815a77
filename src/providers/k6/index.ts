/** k6 Cloud: the organizations of the token's user, and their projects. */
import * as operations from "../../../generated/k6/operations.ts";
import type { Organization, Project, paths } from "../../../generated/k6/types.ts";
import type { Api } from "../../client/api.ts";
import type { ErrorDetails, ErrorKind } from "../../client/api-error.ts";
import { createCaller, requireAuth } from "../../client/caller.ts";
import type { ProviderDefinition } from "../../client/context.ts";
import { headerCredential, type Token } from "../../client/credentials.ts";
import type { CallOptions, ClientOptions, IterationOptions } from "../../client/options.ts";
import { field, numberOf, textOf } from "../../client/value.ts";
import type { Membership } from "../../memberships/list.ts";
import { mapMemberships } from "../../memberships/map.ts";

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
  listMemberships(options?: IterationOptions): AsyncIterable<Membership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: K6Api;
}

const definition: ProviderDefinition = {
  provider: "k6",
  baseUrl: "https://api.k6.io",
  requestIds: ["x-request-id", "x-correlation-id"],
  parseError,
};

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
export function createK6Client(given: K6Options): K6Client {
  const options = requireAuth(definition, given);
  const { auth } = options;
  const { call, list, listAll, api } = createCaller<paths>(definition, options, () =>
    headerCredential("authorization", auth.token, "Token "),
  );
  const context = { provider: "k6", operation: operations.listOrganizations.id };
  const listOrganizations = (options?: IterationOptions) => listAll(operations.listOrganizations, {}, options);
  return {
    provider: "k6",
    organizations: {
      list: (options) => list(operations.listOrganizations, {}, options),
      listAll: listOrganizations,
      get: async (organization_id, options) =>
        (await call(operations.getOrganization, { path: { organization_id } }, options)).data,
      listProjects: (organization_id, options) => list(operations.listProjects, { path: { organization_id } }, options),
    },
    listMemberships: (options) =>
      mapMemberships(context, listOrganizations(options), ({ id, name }) => ({ id, names: [name], status: "member" })),
    api,
  };
}

/** The error codes that are more specific than the status. */
const kinds: Readonly<Record<number, ErrorKind>> = {
  3: "notFound",
  4: "permission",
  5: "authentication",
  6: "authentication",
};

function parseError(body: unknown, status: number): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const error = field(body, "error");
  const code = numberOf(field(error, "code"));
  return { code, message: textOf(field(error, "message")), kind: code === undefined ? undefined : kinds[code] };
}
