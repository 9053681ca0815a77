import * as operations from "../../../generated/terraform/operations.ts";
import type { operations as Operations } from "../../../generated/terraform/types.ts";
import { own } from "../../client/value.ts";
import { readAuthorization } from "../../testing/authorization.ts";
import { createList } from "../../testing/list.ts";
import type { DoubleDefinition, DoubleResponse, Model, OperationRequest } from "../../testing/model.ts";
import { readSeed } from "../../testing/seed.ts";
import { definition } from "./definition.ts";
import { badArgument, failure } from "./double/errors.ts";
import { headers } from "./double/headers.ts";
import type { TerraformDoubleAuth, TerraformDoubleOptions, TerraformMembershipSeed } from "./double/options.ts";
import { organizationOf } from "./double/organizations.ts";
import { organizationViewOf, pageOf, relatedTo } from "./double/page.ts";
import { defaultMemberships, membershipKind } from "./double/seeds.ts";

export type { TerraformDoubleAuth, TerraformDoubleOptions, TerraformMembershipSeed } from "./double/options.ts";

/** The operations of the double, by `operationId`. */
export type TerraformDoubleOperation = keyof Operations;

const double: DoubleDefinition<TerraformDoubleOptions> = {
  options: ["memberships", "auth"],
  credentials: definition.credentials.map(Object.keys),
  model,
};

export default double;

function model({ memberships = defaultMemberships, auth }: TerraformDoubleOptions): Model {
  const list = createList<TerraformMembershipSeed>(readSeed(membershipKind, memberships));

  const responses: Readonly<Record<string, (request: OperationRequest) => DoubleResponse>> = own({
    [operations.listMemberships.id]: (request: OperationRequest) => {
      const { items, ...page } = pageOf(list, request);
      return { status: 200, body: { data: items, ...relatedTo(items, request.values.include), ...page } };
    },
    [operations.listOrganizations.id]: (request: OperationRequest) => {
      const view = organizationViewOf(request.values);
      // As the vendor documents it: without a page, everything.
      const isWhole = request.values["page[number]"] === undefined && request.values["page[size]"] === undefined;
      const { items, ...page } = isWhole ? { items: list.page(0, list.count(), view) } : pageOf(list, request, view);
      return { status: 200, body: { data: items.map(organizationOf), ...page } };
    },
    [operations.leaveMembership.id]: ({ values }: OperationRequest) => {
      const index = list.indexOf(String(values.organization_membership_id));
      if (index === undefined) return failure(404);
      list.remove(index);
      return { status: 204, body: undefined };
    },
  });
  return {
    prefix: "/api/v2",
    operations: Object.values(operations),
    respond: ({ id }, request) => responses[id]?.(request) ?? failure(404),
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers,
    defaultRateLimit: { limit: 30, window: 1 },
    defaultRetryAfter: 1,
    reset: list.reset,
  };
}

function authenticate(headers: Headers, auth: TerraformDoubleAuth | undefined): DoubleResponse | undefined {
  const authorization = readAuthorization(headers, auth?.token);
  const isValid =
    typeof authorization === "object" &&
    authorization.scheme === "bearer" &&
    (auth === undefined || auth.token === authorization.token);
  return isValid ? undefined : failure(401);
}
