import * as operations from "../../../generated/github/operations.ts";
import type { operations as Operations } from "../../../generated/github/types.ts";
import { own } from "../../client/value.ts";
import { readAuthorization } from "../../testing/authorization.ts";
import { createList } from "../../testing/list.ts";
import type { DoubleDefinition, DoubleResponse, Model, OperationRequest } from "../../testing/model.ts";
import { readSeed } from "../../testing/seed.ts";
import { badArgument, failure, noOwner, unsupportedVersion } from "./double/errors.ts";
import { headers } from "./double/headers.ts";
import type { GithubDoubleAuth, GithubDoubleOptions, GithubMembershipSeed } from "./double/options.ts";
import { pageOf } from "./double/page.ts";
import { defaultMemberships, membershipKind, organizationUrl } from "./double/seeds.ts";

export type { GithubDoubleAuth, GithubDoubleOptions, GithubMembershipSeed } from "./double/options.ts";

/** The operations of the double, by `operationId`. */
export type GithubDoubleOperation = keyof Operations;

const double: DoubleDefinition<GithubDoubleOptions> = {
  options: ["memberships", "auth"],
  credentials: [["token"]],
  model,
};

export default double;

const versions = ["2022-11-28", "2026-03-10"];

function model({ memberships = defaultMemberships, auth }: GithubDoubleOptions): Model {
  const list = createList(readSeed(membershipKind, memberships));
  // Names are case-insensitive, as at the vendor.
  const find = ({ values }: OperationRequest) => {
    const url = organizationUrl(String(values.org));
    const keep = ({ organization_url }: GithubMembershipSeed) => isSame(organization_url, url);
    return list.find(url) ?? list.page(0, 1, { name: url.toLowerCase(), keep })[0];
  };

  const responses: Readonly<Record<string, (request: OperationRequest) => DoubleResponse>> = own({
    [operations.listMemberships.id]: (request: OperationRequest) => {
      const { state } = request.values;
      return pageOf(list, request, state === undefined ? undefined : (membership) => membership.state === state);
    },
    [operations.listOrganizations.id]: (request: OperationRequest) => {
      const { body, ...rest } = pageOf(list, request, ({ state }) => state === "active");
      return { ...rest, body: body.map(({ organization }) => organization) };
    },
    [operations.getMembership.id]: (request: OperationRequest) => {
      const membership = find(request);
      return membership === undefined ? failure(404) : { status: 200, body: membership };
    },
    [operations.leaveOrganization.id]: (request: OperationRequest) => {
      const membership = find(request);
      if (membership === undefined) return failure(404);
      if (!isOwner(membership)) return noOwner;
      if (!isSame(membership.user?.login, request.values.username)) return failure(404);
      list.remove(list.indexOf(membership.organization_url ?? "") ?? -1);
      return { status: 204, body: undefined };
    },
  });
  return {
    prefix: "",
    operations: Object.values(operations),
    respond: ({ id }, request) => {
      const version = request.received.headers.get("x-github-api-version");
      if (version !== null && !versions.includes(version)) return unsupportedVersion(version);
      return responses[id]?.(request) ?? failure(404);
    },
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers,
    defaultRateLimit: { limit: 5000, window: 3600 },
    reset: list.reset,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}

/** The vendor lets only owners end a membership, also their own. */
function isOwner({ role, state }: GithubMembershipSeed): boolean {
  return role === "admin" && state === "active";
}

/** The vendor's file states no scheme; its pages accept both words. */
function authenticate(headers: Headers, auth: GithubDoubleAuth | undefined): DoubleResponse | undefined {
  const authorization = readAuthorization(headers, auth?.token);
  if (authorization === "missing") return failure(401, "Requires authentication");
  const isValid =
    authorization !== "malformed" &&
    ["token", "bearer"].includes(authorization.scheme) &&
    (auth === undefined || auth.token === authorization.token);
  return isValid ? undefined : failure(401);
}
