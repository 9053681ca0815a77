import { listUserOrganizations } from "../../../generated/auth0/operations.ts";
import type { operations as Operations, Organization } from "../../../generated/auth0/types.ts";
import type { Loose } from "../../client/options.ts";
import { numberOf } from "../../client/value.ts";
import { createList, type List } from "../../testing/list.ts";
import type { DoubleDefinition, DoubleResponse, Model, OperationRequest } from "../../testing/model.ts";
import { definition } from "./definition.ts";
import { badArgument, beyondLimit, failure } from "./double/errors.ts";
import { headers } from "./double/headers.ts";
import type { Auth0DoubleOptions } from "./double/options.ts";
import { sourcesOf } from "./double/seeds.ts";
import { createTokens } from "./double/tokens.ts";

export type { Auth0DoubleAuth, Auth0DoubleOptions, Auth0Organizations } from "./double/options.ts";

/** Auth0 returns at most this many organizations of a user. */
const maxReadable = 1_000;

/** The operations of the double, by `operationId`, and the token exchange. */
export type Auth0DoubleOperation = keyof Operations | "exchangeToken";

const double: DoubleDefinition<Auth0DoubleOptions> = {
  options: ["organizations", "auth"],
  credentials: definition.credentials.map(Object.keys),
  model,
};

export default double;

function model({ organizations, auth }: Auth0DoubleOptions): Model {
  const sourceOf = sourcesOf(organizations);
  const tokens = createTokens(auth);
  const lists = new Map<string, List<Loose<Organization>>>();
  const listOf = (userId: string) => {
    const existing = lists.get(userId);
    if (existing !== undefined) return existing;
    const source = sourceOf(userId);
    if (source === undefined) return undefined;
    const list = createList(source);
    lists.set(userId, list);
    return list;
  };
  return {
    prefix: "/api/v2",
    operations: [listUserOrganizations],
    respond: (_, { values }) => {
      const list = listOf(String(values.id));
      return list === undefined ? failure(404) : page(list, values);
    },
    authenticate: tokens.authenticate,
    failure,
    badArgument,
    rejectsUnknown: true,
    headers,
    defaultRateLimit: { limit: 40, window: 5 },
    defaultRetryAfter: 1,
    exchange: { path: "/oauth/token", respond: tokens.exchange },
    reset() {
      tokens.reset();
      lists.clear();
    },
  };
}

function page(list: List<Loose<Organization>>, values: OperationRequest["values"]): DoubleResponse {
  const number = numberOf(values.page) ?? 0;
  const size = numberOf(values.per_page) ?? 50;
  const start = number * size;
  if (start >= maxReadable) return beyondLimit(number);
  const organizations = list.page(start, Math.min(size, maxReadable - start));
  const withTotals = { start, limit: size, total: list.count(), organizations };
  return { status: 200, body: values.include_totals === true ? withTotals : organizations };
}
