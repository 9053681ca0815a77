import { listUserOrganizations } from "../../../generated/operations/auth0.ts";
import type { Organization } from "../../../generated/types/auth0.ts";
import type { Loose } from "../../http/options.ts";
import { numberOf } from "../../http/value.ts";
import type { SharedDoubleOptions } from "../double.ts";
import { createList, type List } from "../list.ts";
import type { Asked, Model, Reply } from "../model.ts";
import type { Seed } from "../seed.ts";
import { headers } from "./auth0/headers.ts";
import { badArgument, beyondLimit, failure } from "./auth0/refusals.ts";
import { sourcesOf } from "./auth0/seeds.ts";
import { createTokens } from "./auth0/tokens.ts";

/** Credentials of Auth0, of which a double accepts no other. */
export type Auth0DoubleAuth = { readonly token: string } | { readonly clientId: string; readonly clientSecret: string };

/**
 * The organizations of every user; or of each user, by user id, where a user without any is answered 404. A lazy seed is
 * of every user.
 */
export type Auth0Organizations =
  | Seed<Loose<Organization>>
  | { readonly [userId: string]: Seed<Loose<Organization>> }
  | ReadonlyMap<string, Seed<Loose<Organization>>>
  | ((userId: string) => Seed<Loose<Organization>> | undefined);

/** Options of Auth0's double. */
export interface Auth0DoubleOptions extends SharedDoubleOptions {
  /** @defaultValue three organizations, of every user */
  readonly organizations?: Auth0Organizations | undefined;
  /**
   * The only credentials that are accepted: a token, or those of an application, which `POST /oauth/token` then takes for
   * a token that holds for a day. @defaultValue every token, and every application
   */
  readonly auth?: Auth0DoubleAuth | undefined;
}

/** Auth0 lets no more organizations of a user be read. */
const readable = 1_000;

export function auth0Model({ organizations, auth }: Auth0DoubleOptions): Model {
  const sourceOf = sourcesOf(organizations);
  const tokens = createTokens(auth);
  const lists = new Map<string, List<Loose<Organization>>>();
  const listOf = (userId: string) => {
    const known = lists.get(userId);
    if (known !== undefined) return known;
    const source = sourceOf(userId);
    if (source === undefined) return undefined;
    const list = createList(source);
    lists.set(userId, list);
    return list;
  };
  return {
    prefix: "/api/v2",
    operations: [listUserOrganizations],
    answer: (_, { values }) => {
      const list = listOf(String(values.id));
      return list === undefined ? failure(404) : page(list, values);
    },
    authenticate: tokens.authenticate,
    failure,
    badArgument,
    refusesUnknown: true,
    headers,
    usualLimit: { limit: 50, window: 60 },
    usualWait: 1,
    exchange: { path: "/oauth/token", answer: tokens.exchange },
    reset() {
      tokens.reset();
      lists.clear();
    },
  };
}

function page(list: List<Loose<Organization>>, values: Asked["values"]): Reply {
  const number = numberOf(values.page) ?? 0;
  const size = numberOf(values.per_page) ?? 50;
  const start = number * size;
  if (start >= readable) return beyondLimit(number);
  const organizations = list.page(start, Math.min(size, readable - start));
  const withTotals = { start, limit: size, total: list.count(), organizations };
  return { status: 200, body: values.include_totals === true ? withTotals : organizations };
}
