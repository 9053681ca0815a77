/** HCP Terraform and Terraform Enterprise: the organizations of the token's user. */
import * as operations from "../../../generated/terraform/operations.ts";
import type { Membership, operations as Operations, Organization, paths } from "../../../generated/terraform/types.ts";
import type { Api } from "../../client/api.ts";
import { bearer, type Token } from "../../client/credentials.ts";
import { authFromEnv, baseUrlFromEnv, type Environment, hostUrl, variableFromEnv } from "../../client/environment.ts";
import type { CallOptions, ClientOptions, IterationOptions, QueryOf } from "../../client/options.ts";
import type { Page } from "../../client/page.ts";
import { defineProvider } from "../../client/provider.ts";
import { isRecord } from "../../client/value.ts";
import { type MembershipListOptions, mapMemberships } from "../../memberships/map.ts";
import type { Membership as CommonMembership } from "../../memberships/membership.ts";
import { definition } from "./definition.ts";
import { mapping } from "./membership.ts";

export type { Membership, Organization, Page };

/** A token of a user. That of a team or an organization belongs to no user. */
export interface TerraformAuth {
  /** The token, or a function that returns one, called before each attempt. */
  readonly token: Token;
}

/**
 * Options of {@link createTerraformClient}. For Terraform Enterprise, `baseUrl` is `https://HOST/api/v2`; for HCP Europe,
 * `https://app.eu.terraform.io/api/v2`.
 */
export interface TerraformOptions extends ClientOptions {
  /** The credential. */
  readonly auth: TerraformAuth;
}

/** The page of `memberships.list`, and what the response includes. */
export type MembershipQuery = QueryOf<Operations["listMemberships"]>;
/** The filters and page of `organizations.list`, and what the response includes. */
export type OrganizationQuery = QueryOf<Operations["listOrganizations"]>;

/** openapi-fetch's client for the paths of HCP Terraform's API. */
export interface TerraformApi extends Api<paths> {}

/** The result of {@link createTerraformClient}. */
export interface TerraformClient {
  readonly provider: "terraform";
  readonly memberships: {
    /** One page of the user's memberships, invitations included. */
    list(query?: MembershipQuery, options?: CallOptions): Promise<Page<Membership>>;
    /** All memberships, page by page. */
    listAll(query?: Omit<MembershipQuery, "page[number]">, options?: IterationOptions): AsyncIterable<Membership>;
    /**
     * Ends a membership; the organization remains. Owners cannot leave their own organization, and get a `PermissionError`.
     *
     * @param id - The id of the membership, such as `ou-3fQm8vXw2KpL7dRa`.
     */
    leave(id: string, options?: CallOptions): Promise<void>;
  };
  readonly organizations: {
    /** One page of the organizations that the token may see, without the user's status. */
    list(query?: OrganizationQuery, options?: CallOptions): Promise<Page<Organization>>;
    /** All organizations, page by page. */
    listAll(query?: Omit<OrganizationQuery, "page[number]">, options?: IterationOptions): AsyncIterable<Organization>;
  };
  /** The memberships in the common model, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: MembershipListOptions): AsyncIterable<CommonMembership>;
  /** Escape hatch: an openapi-fetch client with the same credentials, retries and timeout, but without the contract check. */
  readonly api: TerraformApi;
}

// A function, because bundlers keep an object that is spread outside one.
const provider = /* @__PURE__ */ (() =>
  defineProvider<TerraformAuth>({ ...definition, auth: ({ token }) => bearer(token) }))();

/**
 * Creates a client for the organizations of a user in the API of HCP Terraform or Terraform Enterprise.
 *
 * @example
 * ```ts
 * import { createTerraformClient } from "org-contracts/terraform";
 *
 * const terraform = createTerraformClient({ auth: { token: () => process.env.TFE_TOKEN ?? "" } });
 * for await (const { attributes, relationships } of terraform.memberships.listAll({ "page[size]": 100 })) {
 *   console.log(relationships.organization.data.id, attributes.status);
 * }
 * ```
 * @throws `InvalidArgumentError` for an invalid option.
 */
export function createTerraformClient(options: TerraformOptions): TerraformClient {
  const { call, list, listAll, api } = provider.createClient<paths>(options);
  return {
    provider: "terraform",
    memberships: {
      list: (query, options) => list(operations.listMemberships, { query }, options),
      listAll: (query, options) => listAll(operations.listMemberships, { query }, options),
      leave: async (id, options) => {
        await call(operations.leaveMembership, { path: { organization_membership_id: id } }, options);
      },
    },
    organizations: {
      list: (query, options) => list(operations.listOrganizations, { query: withSize(query) }, options),
      listAll: (query, options) => listAll(operations.listOrganizations, { query: withSize(query) }, options),
    },
    listMemberships: (options) =>
      mapMemberships(
        {
          provider: "terraform",
          operation: operations.listMemberships.id,
          list: (options) =>
            listAll(operations.listMemberships, { query: { include: "user", "page[size]": 100 } }, options),
          ...mapping,
        },
        options,
      ),
    api,
  };
}

/**
 * Without a page and a size, the service sends the whole list at once, without its total.
 *
 * @see https://developer.hashicorp.com/terraform/cloud-docs/api-docs/organizations#list-organizations
 */
function withSize(query: OrganizationQuery | undefined): OrganizationQuery | undefined {
  if (query !== undefined && !isRecord(query)) return query;
  return query?.["page[size]"] === undefined ? { ...query, "page[size]": 20 } : query;
}

/**
 * The options for {@link createTerraformClient} from the environment variables that the vendor's own tools use: `TFE_TOKEN`,
 * and for another host `TFE_ADDRESS`, a URL, or `TFE_HOSTNAME`, the host alone or with its scheme.
 * `ORG_CONTRACTS_TERRAFORM_URL` replaces the base URL, for a test double or a proxy.
 *
 * @example
 * ```ts
 * import { createTerraformClient, terraformFromEnv } from "org-contracts/terraform";
 *
 * const terraform = createTerraformClient({ ...terraformFromEnv(), timeout: 10_000 });
 * ```
 */
export function terraformFromEnv(env?: Environment): TerraformOptions {
  const { token = "" } = authFromEnv(definition, env);
  const hostname = variableFromEnv("TFE_HOSTNAME", env);
  const address = variableFromEnv("TFE_ADDRESS", env) ?? (hostname && hostUrl(hostname));
  const baseUrl = address && `${address.replace(/\/+$/, "")}/api/v2`;
  return { auth: { token }, ...baseUrlFromEnv(definition.name, env, baseUrl) };
}
