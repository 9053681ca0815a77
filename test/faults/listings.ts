/** The lists that come in pages, and servers that hold such a list. */

import type { ClientOptions, IterationOptions, Page } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { json } from "./answers.ts";
import type { Fault, Stage } from "./fault.ts";
import { stage } from "./fault.ts";
import type { Behaviour } from "./server.ts";
import { domain, type Provider, secret, subjects, userId } from "./subjects.ts";

type Item = Readonly<Record<string, unknown>>;
/** `filter` sets a query parameter that leaves items out, where the provider has one. */
interface Asked {
  readonly per_page?: number;
  readonly filter?: boolean;
}

export interface Listing {
  /** The number of the first page. */
  readonly first: number;
  readonly usual: number;
  readonly item: (number: number) => Item;
  /** The body of one page; `total` is what the server claims. */
  readonly body: (items: readonly Item[], page: { number: number; size: number; total: number }) => unknown;
  readonly open: (baseUrl: string, options?: ClientOptions) => PagedClient;
}

export interface PagedClient {
  readonly list: (asked?: Asked & { page?: number }) => Promise<Page<unknown>>;
  readonly listAll: (asked?: Asked, options?: IterationOptions) => AsyncIterable<unknown>;
}

const cloudflareBody: Listing["body"] = (items, { number, size, total }) => ({
  success: true,
  errors: [],
  messages: [],
  result: items,
  result_info: { count: items.length, page: number, per_page: size, total_count: total },
});

const organizations: Listing = {
  first: 1,
  usual: 20,
  item: subjects.cloudflare.item,
  body: cloudflareBody,
  open: (baseUrl, options) => {
    const { organizations } = createCloudflareClient({ auth: { token: secret }, timeout: 10_000, ...options, baseUrl });
    const query = ({ filter, ...asked }: Asked) => ({ ...asked, ...(filter && { status: "member" as const }) });
    return {
      list: (asked = {}) => organizations.list(query(asked)),
      listAll: (asked = {}, options) => organizations.listAll(query(asked), options),
    };
  },
};

const memberships: Listing = {
  ...organizations,
  item: (number) => ({
    id: `m-${number}`,
    account: { id: `a-${number}`, name: `Account ${number}` },
    status: "accepted",
  }),
  open: (baseUrl, options) => {
    const { memberships } = createCloudflareClient({ auth: { token: secret }, timeout: 10_000, ...options, baseUrl });
    const query = ({ filter, ...asked }: Asked) => ({ ...asked, ...(filter && { status: "accepted" as const }) });
    return {
      list: (asked = {}) => memberships.list(query(asked)),
      listAll: (asked = {}, options) => memberships.listAll(query(asked), options),
    };
  },
};

function auth0(include_totals: boolean): Listing {
  return {
    first: 0,
    usual: 50,
    item: subjects.auth0.item,
    body: (items, { number, size, total }) =>
      include_totals ? { start: number * size, limit: size, total, organizations: items } : items,
    open: (baseUrl, options) => {
      const { organizations } = createAuth0Client({
        domain,
        auth: { token: secret },
        timeout: 10_000,
        ...options,
        baseUrl,
      });
      const query = ({ filter: _, ...asked }: Asked) => ({ ...asked, ...(include_totals && { include_totals }) });
      return {
        list: (asked = {}) => organizations.list(userId, query(asked)),
        listAll: (asked = {}, options) => organizations.listAll(userId, query(asked), options),
      };
    },
  };
}

const listings: Readonly<Partial<Record<Provider, readonly Listing[]>>> = {
  cloudflare: [organizations, memberships],
  auth0: [auth0(false), auth0(true)],
};

/** Runs a fault for each list of the provider, each on a server of its own. */
export function forEachListing(run: (stage: Stage, listing: Listing) => Promise<void>): Fault["run"] {
  return async ({ subject: { provider } }) => {
    for (const listing of listings[provider] ?? []) await stage(provider, (stage) => run(stage, listing));
  };
}

interface Held {
  /** How many items there are. */
  readonly count: number;
  /** What the server says of that. */
  readonly total?: number;
}

/** Serves a list of so many items, in pages of the size that is asked for. */
export function holds(listing: Listing, { count, total = count }: Held): Behaviour {
  return (exchange) =>
    pageOf(
      listing,
      exchange.url,
      (start, size) => range(listing, start, Math.min(count, start + size)),
      total,
    )(exchange);
}

/** Serves on every page what `items` says. */
export function serves(
  listing: Listing,
  items: (index: number, size: number) => readonly Item[],
  total = 1_000_000,
): Behaviour {
  return (exchange) =>
    pageOf(listing, exchange.url, (start, size) => items(Math.round(start / size), size), total)(exchange);
}

export function range({ item }: Listing, from: number, to: number): Item[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => item(from + index + 1));
}

function pageOf(
  { first, usual, body }: Listing,
  url: URL,
  items: (start: number, size: number) => readonly Item[],
  total: number,
): Behaviour {
  const number = Number(url.searchParams.get("page") ?? first);
  const size = Number(url.searchParams.get("per_page") ?? usual);
  return json(body(items((number - first) * size, size), { number, size, total }));
}
