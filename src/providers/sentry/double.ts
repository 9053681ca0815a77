import * as operations from "../../../generated/sentry/operations.ts";
import type { Member, operations as Operations, Organization } from "../../../generated/sentry/types.ts";
import type { Loose } from "../../client/options.ts";
import { own } from "../../client/value.ts";
import { readAuthorization } from "../../testing/authorization.ts";
import { createList, type List } from "../../testing/list.ts";
import type { DoubleDefinition, DoubleResponse, Model, OperationRequest } from "../../testing/model.ts";
import { readSeed } from "../../testing/seed.ts";
import { definition } from "./definition.ts";
import { badArgument, failure } from "./double/errors.ts";
import { headers } from "./double/headers.ts";
import type { SentryDoubleAuth, SentryDoubleOptions } from "./double/options.ts";
import { regionIn, regionsOf, viewOf } from "./double/organizations.ts";
import { pageOf } from "./double/page.ts";
import { defaultMembers, defaultOrganizations, memberKind, organizationKind } from "./double/seeds.ts";

export type { SentryDoubleAuth, SentryDoubleOptions } from "./double/options.ts";

/** The operations of the double, by `operationId`. */
export type SentryDoubleOperation = keyof Operations;

const double: DoubleDefinition<SentryDoubleOptions> = {
  options: ["organizations", "members", "auth"],
  credentials: definition.credentials.map(Object.keys),
  model,
};

export default double;

function model({ organizations = defaultOrganizations, members = defaultMembers, auth }: SentryDoubleOptions): Model {
  const list = createList<Loose<Organization>>(readSeed(organizationKind, organizations));
  const everybody = readSeed(memberKind, members);
  const lists = new Map<string, List<Loose<Member>>>();
  const membersOf = ({ id = "" }: Loose<Organization>) => {
    const known = lists.get(id) ?? createList(everybody);
    lists.set(id, known);
    return known;
  };
  const find = (request: OperationRequest) => {
    const name = String(request.values.organization_id_or_slug);
    const region = regionIn(request);
    const found = list.find(name) ?? list.page(0, 1, { name: `slug ${name}`, keep: ({ slug }) => slug === name })[0];
    return region === undefined || found?.links?.regionUrl === region ? found : undefined;
  };

  const responses: Readonly<Record<string, (request: OperationRequest) => DoubleResponse>> = own({
    [operations.listOrganizations.id]: (request: OperationRequest) => pageOf(list, request, viewOf(request, membersOf)),
    [operations.listRegions.id]: (request: OperationRequest) =>
      regionIn(request) === undefined ? { status: 200, body: regionsOf(list) } : failure(404),
    [operations.listMembers.id]: (request: OperationRequest) => {
      const organization = find(request);
      return organization === undefined ? failure(404) : pageOf(membersOf(organization), request);
    },
    [operations.leaveOrganization.id]: (request: OperationRequest) => {
      const organization = find(request);
      if (organization === undefined) return failure(404);
      const others = membersOf(organization);
      const [me] = others.page(0, 1);
      const id = String(request.values.member_id);
      const member = id === "me" ? me : others.find(id);
      if (member === undefined) return failure(404);
      const rejection = rejectionOf(member, others);
      if (rejection !== undefined) return rejection;
      if (member.id === me?.id) list.remove(list.indexOf(organization.id ?? "") ?? -1);
      others.remove(others.indexOf(member.id ?? "") ?? -1);
      return { status: 204, body: undefined };
    },
  });
  return {
    prefix: "/api/0",
    operations: Object.values(operations),
    respond: ({ id }, request) => responses[id]?.(request) ?? failure(404),
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers,
    defaultRateLimit: { limit: 40, window: 1 },
    defaultRetryAfter: 1,
    reset() {
      list.reset();
      lists.clear();
    },
  };
}

/** Why a member cannot be removed. */
function rejectionOf(member: Loose<Member>, others: List<Loose<Member>>): DoubleResponse | undefined {
  const { flags, id } = member;
  const manages = ({ orgRole, pending }: Loose<Member>) =>
    pending !== true && (orgRole === "owner" || orgRole === "manager");
  const isOnly =
    manages(member) &&
    others.page(0, 1, { name: `managers beside ${id}`, keep: (other) => other.id !== id && manages(other) }).length ===
      0;
  if (isOnly) return failure(403, "The only owner or manager cannot be removed.");
  if (flags?.["idp:provisioned"]) return failure(403, "The identity provider of the organization manages this user.");
  return flags?.["partnership:restricted"] ? failure(403, "A partner manages this member.") : undefined;
}

function authenticate(headers: Headers, auth: SentryDoubleAuth | undefined): DoubleResponse | undefined {
  const authorization = readAuthorization(headers, auth?.token);
  if (typeof authorization !== "object" || authorization.scheme !== "bearer")
    return failure(401, authorization === "malformed" ? "Invalid token" : undefined);
  const isValid = auth === undefined || auth.token === authorization.token;
  return isValid ? undefined : failure(401, "Invalid token");
}
