import * as operations from "../../../generated/gitlab/operations.ts";
import type { operations as Operations } from "../../../generated/gitlab/types.ts";
import { own } from "../../client/value.ts";
import { readAuthorization } from "../../testing/authorization.ts";
import type { DoubleDefinition, DoubleResponse, Model, OperationRequest } from "../../testing/model.ts";
import { indexesWhere, isLazy, readSeed } from "../../testing/seed.ts";
import { definition } from "./definition.ts";
import { badArgument, failure } from "./double/errors.ts";
import { groupOf, membershipOf, viewOf } from "./double/groups.ts";
import { headers } from "./double/headers.ts";
import type { GitlabDoubleAuth, GitlabDoubleOptions, GitlabGroupSeed } from "./double/options.ts";
import { pageOf } from "./double/page.ts";
import { defaultGroups, groupKind } from "./double/seeds.ts";
import { type User, usersOf } from "./double/users.ts";

export type { GitlabDoubleAuth, GitlabDoubleOptions, GitlabGroupSeed, GitlabMembers } from "./double/options.ts";

/** The operations of the double, by `operationId`. */
export type GitlabDoubleOperation = keyof Operations;

const double: DoubleDefinition<GitlabDoubleOptions> = {
  options: ["groups", "members", "auth"],
  credentials: definition.credentials.map(Object.keys),
  model,
};

export default double;

const guest = 10;

/**
 * What links repeat of the parameters that have a default. The vendor's have its order too, by name; without one that is
 * requested, the order of a double is that of its seed, on every page.
 */
const defaults = { owned: false, statistics: false, with_custom_attributes: false };

function model({ groups = defaultGroups, members, auth }: GitlabDoubleOptions): Model {
  const source = readSeed(groupKind, groups);
  const users = usersOf(source, members);
  const find = ({ list }: User, id: string) =>
    list.find(id) ?? list.page(0, 1, { name: id, keep: ({ full_path }) => full_path === id })[0];

  /** Ends the membership in a group, and by that the access to what is inside it. */
  const leave = (user: User, { id }: GitlabGroupSeed, keepsDirect: boolean) => {
    user.list.remove(source.indexOf(String(id)));
    const isInside = (group: GitlabGroupSeed) =>
      group.parent_id === id &&
      user.list.indexOf(String(group.id)) !== undefined &&
      !(keepsDirect && user.levelIn(group) !== undefined);
    for (const index of indexesWhere(source, isInside, isLazy(groups) ? 0 : Infinity))
      leave(user, source.at(index), keepsDirect);
  };

  const responses: Readonly<Record<string, (request: OperationRequest) => DoubleResponse>> = own({
    [operations.listGroups.id]: (request: OperationRequest) => {
      const { list } = users.owner;
      return pageOf(list, request, viewOf(list, request), defaults, groupOf);
    },
    [operations.listMemberships.id]: (request: OperationRequest) => {
      const { id, type } = request.values;
      const user = users.find(id);
      if (user === undefined) return failure(404);
      // Of groups alone the vendor's code lists those from the role Guest on.
      const least = type === undefined ? -Infinity : guest;
      const keep = (group: GitlabGroupSeed) => type !== "Project" && (user.levelIn(group) ?? Number.NaN) >= least;
      const bodyOf = (group: GitlabGroupSeed) => membershipOf(group, user.levelIn(group));
      return pageOf(user.list, request, { name: `direct ${type}`, keep }, { id }, bodyOf);
    },
    [operations.leaveGroup.id]: ({ values }: OperationRequest) => {
      const user = users.find(values.user_id);
      const group = user && find(user, String(values.id));
      const level = group && user.levelIn(group);
      if (user === undefined || group === undefined || level === undefined) return failure(404);
      if (level === 50 && !users.hasOtherOwner(user, group)) return failure(403);
      leave(user, group, values.skip_subresources === true);
      return { status: 204, body: undefined };
    },
  });
  return {
    prefix: "/api/v4",
    operations: Object.values(operations),
    respond: ({ id }, request) => responses[id]?.(request) ?? failure(404),
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers,
    defaultRateLimit: { limit: 2000, window: 60 },
    defaultRetryAfter: 30,
    reset: users.reset,
  };
}

/** A private token is also accepted as a bearer token. */
function authenticate(headers: Headers, auth: GitlabDoubleAuth | undefined): DoubleResponse | undefined {
  const token = headers.get("private-token");
  if (token) {
    const isToken = auth === undefined ? /^[\w.~+/-]+=*$/.test(token) : auth.token === token;
    return isToken ? undefined : failure(401);
  }
  const expected = auth?.token ?? auth?.oauthToken;
  const authorization = readAuthorization(headers, expected);
  const isValid =
    typeof authorization === "object" &&
    authorization.scheme === "bearer" &&
    (auth === undefined || expected === authorization.token);
  return isValid ? undefined : failure(401);
}
