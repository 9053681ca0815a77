/** Cloudflare: the organizations and account memberships of the user whose credentials are given. */
import * as operations from "../generated/operations/cloudflare.ts";
import type { Membership, operations as Operations, Organization, paths } from "../generated/types/cloudflare.ts";
import { type Caller, createCaller, requireAuth } from "./client.ts";
import type { Operation } from "./contract/operation.ts";
import type { Api } from "./http/api.ts";
import { headerCredential, type Token } from "./http/credentials.ts";
import type { CallOptions, ClientOptions, IterationOptions, Loose } from "./http/options.ts";
import { field, numberOf, textOf } from "./http/value.ts";
import { asMemberships, listed } from "./mapping.ts";
import type { Membership as CommonMembership } from "./memberships.ts";
import { isFull, iterate, type Page } from "./pages.ts";
import type { Profile } from "./settle.ts";

export type { Membership, Organization, Page };

/** An API token, or an account's e-mail address with its global API key. */
export type CloudflareAuth = ApiToken | GlobalKey;

/** An API token. */
export interface ApiToken {
  /** The token, or a function that gives one before each attempt. */
  readonly token: Token;
  readonly email?: undefined;
  readonly apiKey?: undefined;
}

/** An account's global API key. */
export interface GlobalKey {
  /** The e-mail address of the account. */
  readonly email: string;
  /** Its key, or a function that gives it before each attempt. */
  readonly apiKey: Token;
  readonly token?: undefined;
}

/** Options of {@link createCloudflareClient}. */
export interface CloudflareOptions extends ClientOptions {
  /** What Cloudflare is asked with. */
  readonly auth: CloudflareAuth;
}

/** Filters, order and page of the list of organizations. */
export type OrganizationQuery = Query<"listUserOrganizations">;
/** Filters, order and page of the list of memberships. */
export type MembershipQuery = Query<"listMemberships">;
/** What leaving gives back. */
export interface Left {
  /** The identifier of what was left. */
  readonly id?: string;
}

type Query<Id extends keyof Operations> = Loose<NonNullable<Operations[Id]["parameters"]["query"]>>;

/** openapi-fetch's client for the paths of Cloudflare's API. */
export interface CloudflareApi extends Api<paths> {}

/** What {@link createCloudflareClient} gives. */
export interface CloudflareClient {
  readonly provider: "cloudflare";
  /** The vendor deprecates all of these, in favour of `memberships`. */
  readonly organizations: {
    /** One page of the organizations. `total` counts without the filters. @deprecated by the vendor: use `memberships.list`. */
    list(query?: OrganizationQuery, options?: CallOptions): Promise<Page<Organization>>;
    /** Every organization, page by page. @deprecated by the vendor: use `memberships.listAll`. */
    listAll(query?: Omit<OrganizationQuery, "page">, options?: IterationOptions): AsyncIterable<Organization>;
    /** One organization, in a form that the vendor does not document. @deprecated by the vendor: use `memberships.get`. */
    get(organizationId: string, options?: CallOptions): Promise<unknown>;
    /** Ends the user's association with an organization; the organization stays. @deprecated by the vendor: use `memberships.leave`. */
    leave(organizationId: string, options?: CallOptions): Promise<Left>;
  };
  readonly memberships: {
    /** One page of the memberships. `total` counts without the filters. */
    list(query?: MembershipQuery, options?: CallOptions): Promise<Page<Membership>>;
    /** Every membership, page by page. */
    listAll(query?: Omit<MembershipQuery, "page">, options?: IterationOptions): AsyncIterable<Membership>;
    /** One membership. */
    get(membershipId: string, options?: CallOptions): Promise<Membership>;
    /** Ends a membership, or declines an invitation; the account stays. */
    leave(membershipId: string, options?: CallOptions): Promise<Left>;
  };
  /** The memberships in the form of every provider, for `listMemberships` and `collectMemberships` of `org-contracts`. */
  listMemberships(options?: IterationOptions): AsyncIterable<CommonMembership>;
  /** The escape hatch: a plain openapi-fetch client with this one's credentials, retries and deadline, without the contract check. */
  readonly api: CloudflareApi;
}

const profile: Profile = {
  provider: "cloudflare",
  baseUrl: "https://api.cloudflare.com/client/v4",
  requestIds: ["cf-ray"],
  refusal,
};

/**
 * A client of Cloudflare's API for what a user belongs to.
 *
 * @example
 * ```ts
 * import { createCloudflareClient } from "org-contracts/cloudflare";
 *
 * const cloudflare = createCloudflareClient({ auth: { token: () => process.env.CLOUDFLARE_API_TOKEN ?? "" } });
 * for await (const membership of cloudflare.memberships.listAll({ status: "accepted" })) {
 *   console.log(membership.account?.name);
 * }
 * ```
 * @throws `InvalidArgumentError` for an option that cannot be used.
 */
export function createCloudflareClient(given: CloudflareOptions): CloudflareClient {
  const options = requireAuth(profile, given);
  const { auth } = options;
  const caller = createCaller<paths>(profile, options, () =>
    auth.token === undefined ? keyCredential(auth) : headerCredential("authorization", auth.token, "Bearer "),
  );
  const { call, api } = caller;
  const memberships = lists<Membership, MembershipQuery>(caller, operations.listMemberships);
  return {
    provider: "cloudflare",
    organizations: {
      ...lists<Organization, OrganizationQuery>(caller, operations.listUserOrganizations),
      get: async (organization_id, options) =>
        (await call(operations.getUserOrganization, { path: { organization_id } }, options)).data,
      leave: async (organization_id, options) =>
        (await call(operations.leaveUserOrganization, { path: { organization_id } }, options)).data,
    },
    memberships: {
      ...memberships,
      get: async (membership_id, options) =>
        (await call(operations.getMembership, { path: { membership_id } }, options)).data,
      leave: async (membership_id, options) =>
        (await call(operations.leaveMembership, { path: { membership_id } }, options)).data,
    },
    listMemberships: (options) =>
      asMemberships(
        { provider: profile.provider, operation: operations.listMemberships.id },
        memberships.listAll({}, options),
        sayMembership,
      ),
    api,
  };
}

/** What is granted by policies stands in their permission groups, in place of roles or beside them. */
function sayMembership({ account, roles, policies, status }: Membership) {
  const granted = listed(policies).flatMap((policy) =>
    policy?.access === "deny" ? [] : listed(policy?.permission_groups).map((group) => group?.name ?? group?.id),
  );
  return {
    id: account?.id,
    names: [account?.name],
    roles: [...listed(roles), ...granted],
    status: status === "accepted" ? "member" : status === "pending" ? "invited" : status,
  };
}

/** `list` and `listAll` of one operation; both of Cloudflare's lists page alike. */
function lists<Item, Asked extends Paging>({ call }: Caller<paths>, operation: Operation<readonly Item[]>) {
  const read = async (query: Paging, options?: CallOptions): Promise<Page<Item>> => {
    const { data, body } = await call(operation, { query }, options);
    return toPage(data, body, query);
  };
  return {
    list: (query?: Asked, options?: CallOptions) => read(query ?? {}, options),
    listAll: (query?: Omit<Asked, "page">, options?: IterationOptions) =>
      iterate(
        {
          provider: profile.provider,
          operation: operation.id,
          query,
          first: 1,
          read: (page, options) => read({ ...query, page }, options),
        },
        options,
      ),
  };
}

interface Paging {
  readonly page?: number | undefined;
  readonly per_page?: number | undefined;
}

/** A short page is the last. The total counts without the filters, so it ends only a list that has none. */
function toPage<Item>(items: readonly Item[], body: unknown, query: Paging): Page<Item> {
  const info = field(body, "result_info");
  const size = numberOf(field(info, "per_page")) ?? query.per_page ?? 20;
  const total = numberOf(field(info, "total_count"));
  const filtered = filters.some((name) => field(query, name) !== undefined);
  const before = ((query.page ?? 1) - 1) * size;
  // A total below what has come already cannot be true.
  const complete = total !== undefined && !filtered && before + size >= total && before + items?.length <= total;
  const hasNext = isFull(items, size) && !complete;
  return { items, total, hasNext };
}

const filters = ["name", "status", "account.name"];

/** Both fields together are one credential. */
function keyCredential({ email, apiKey }: GlobalKey) {
  const user = headerCredential("x-auth-email", email);
  const key = headerCredential("x-auth-key", apiKey);
  return {
    headers: async (signal: AbortSignal) => ({ ...(await user.headers(signal)), ...(await key.headers(signal)) }),
    secrets: [...user.secrets, ...key.secrets],
  };
}

/** Bad credentials come with 400 and 403 too; the codes may stand in the chain below a general one. */
const badCredentials = [6003, 6103, 6111, 9106, 9109, 10000, 10001];
const tooManyRequests = 971;

function refusal(body: unknown, status: number) {
  if (status < 300 && field(body, "success") !== false) return undefined;
  const errors = chain(field(body, "errors"));
  const codes = errors.map((error) => numberOf(field(error, "code")));
  const messages = errors.map((error) => textOf(field(error, "message"))).filter((message) => message !== undefined);
  const meaning = codes.some((code) => code !== undefined && badCredentials.includes(code))
    ? ("authentication" as const)
    : codes.includes(tooManyRequests)
      ? ("rateLimit" as const)
      : undefined;
  return { code: codes[0], message: messages.join("; ") || undefined, meaning };
}

/** The errors and those that they name as their reasons, as many as anybody reads. */
function chain(errors: unknown, found: unknown[] = []): unknown[] {
  if (!Array.isArray(errors)) return found;
  for (const error of errors) {
    if (found.length === most) return found;
    found.push(error);
    chain(field(error, "error_chain"), found);
  }
  return found;
}

const most = 20;
