import * as operations from "../../../generated/cloudflare/operations.ts";
import type { operations as Operations } from "../../../generated/cloudflare/types.ts";
import { createList } from "../../testing/list.ts";
import type { DoubleDefinition, DoubleResponse, Model, OperationRequest } from "../../testing/model.ts";
import { indexesWhere, isLazy, readSeed } from "../../testing/seed.ts";
import { definition } from "./definition.ts";
import { authenticate } from "./double/authenticate.ts";
import { badArgument, failure, notFound } from "./double/errors.ts";
import { headers } from "./double/headers.ts";
import type { CloudflareDoubleOptions } from "./double/options.ts";
import { page, success } from "./double/responses.ts";
import { defaults, membershipKind, membershipOf, organizationKind } from "./double/seeds.ts";

export type { CloudflareDoubleAuth, CloudflareDoubleOptions, CloudflareMembershipSeed } from "./double/options.ts";

/** The operations of the double, by `operationId`. */
export type CloudflareDoubleOperation = keyof Operations;

const double: DoubleDefinition<CloudflareDoubleOptions> = {
  options: ["organizations", "memberships", "auth"],
  credentials: definition.credentials.map(Object.keys),
  model,
};

export default double;

function model({ organizations, memberships, auth }: CloudflareDoubleOptions): Model {
  const isDefault = organizations === undefined && memberships === undefined;
  const organizationSource = readSeed(
    organizationKind,
    organizations === undefined ? (isDefault ? defaults.organizations : []) : organizations,
  );
  const derived = {
    count: organizationSource.count,
    at: (index: number) => membershipOf(organizationSource.at(index)),
  };
  const membershipSource = readSeed(
    membershipKind,
    memberships === undefined ? (isDefault ? defaults.memberships : derived) : memberships,
  );
  // A derived membership has the index of its organization.
  const membershipsIn =
    memberships !== undefined || isDefault
      ? (id: string) =>
          indexesWhere(membershipSource, ({ account }) => account?.id === id, isLazy(memberships) ? 1 : Infinity)
      : (id: string) => [organizationSource.indexOf(id)];
  const organizationList = createList(organizationSource);
  const membershipList = createList(membershipSource);

  const responses: Readonly<Record<string, (request: OperationRequest) => DoubleResponse>> = {
    [operations.listUserOrganizations.id]: ({ values }) =>
      page(organizationList, values, ({ id, name, status }) => ({ id, name, status })),
    [operations.listMemberships.id]: ({ values }) =>
      page(membershipList, values, ({ id, account, status }) => ({
        id,
        name: account?.name,
        "account.name": account?.name,
        status,
      })),
    [operations.getUserOrganization.id]: ({ values, path }) => {
      const item = organizationList.find(String(values.organization_id));
      return item ? success(item) : notFound(path);
    },
    [operations.getMembership.id]: ({ values, path }) => {
      const item = membershipList.find(String(values.membership_id));
      return item ? success(item) : notFound(path);
    },
    [operations.leaveUserOrganization.id]: ({ values, path }) => {
      const id = String(values.organization_id);
      const index = organizationList.indexOf(id);
      if (index === undefined) return notFound(path);
      organizationList.remove(index);
      for (const each of membershipsIn(id)) membershipList.remove(each);
      return { status: 200, body: { id } }; // without the envelope, as documented
    },
    [operations.leaveMembership.id]: ({ values, path }) => {
      const id = String(values.membership_id);
      const index = membershipList.indexOf(id);
      if (index === undefined) return notFound(path);
      membershipList.remove(index);
      organizationList.remove(organizationSource.indexOf(membershipSource.at(index).account?.id ?? ""));
      return success({ id });
    },
  };
  return {
    prefix: "/client/v4",
    operations: Object.values(operations),
    respond: ({ id }, request) => responses[id]?.(request) ?? notFound(request.path),
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers,
    defaultRateLimit: { limit: 1200, window: 300, block: 300 },
    defaultRetryAfter: 1,
    reset() {
      organizationList.reset();
      membershipList.reset();
    },
  };
}
