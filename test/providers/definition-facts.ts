/** What `test/providers/<provider>/definition.ts` contains: a provider's definition, its mapping and its requests, as data. */
import type { ErrorDetails } from "../../src/client/api-error.ts";
import type { ClientOptions, PageEvent } from "../../src/client/options.ts";
import type { MembershipSource, RateLimit } from "../../src/index.ts";
import type { MembershipFields } from "../../src/memberships/map.ts";

type Fields = Readonly<Record<string, string>>;

export interface DefinitionFacts<Client> {
  readonly requestIds: readonly string[];
  /** Error responses, and successes that are none. */
  readonly errors: readonly ErrorFact[];
  /** Items of the list, and what is read of them. */
  readonly items: readonly (readonly [item: unknown, fields: MembershipFields])[];
  /** The same of the list of another user, where it has a mapping of its own. */
  readonly userItems?: DefinitionFacts<never>["items"];
  /** States of the list, and the codes of the gaps that then apply. */
  readonly lists: readonly ListFact[];
  readonly create: (options: ClientOptions) => Client;
  /** The first request of each method, and its credentials. */
  readonly requests: readonly (readonly [call: (client: Client) => unknown, request: string])[];
  readonly sends: Fields;
  /** Headers that only this provider sends, and the rate limit that they state. */
  readonly rateLimits?: readonly (readonly [headers: Fields, rateLimit: RateLimit])[];
  /** The source of memberships, where it is not the client. */
  readonly source?: (client: Client) => MembershipSource;
  /** Environment variables, and the options that they become: each kind of credential at least. */
  readonly environments: readonly (readonly [env: Fields, options: object])[];
  /** What the spec's description names as left out: operations at its paths, and parameters. */
  readonly leftOut?: readonly string[];
}

/** Without `details` it is no error. `hint` is the beginning of the advice. */
export type ErrorFact = readonly [
  status: number,
  body: unknown,
  details: ErrorDetails | undefined,
  hint?: string | undefined,
  headers?: Fields,
];

export interface ListFact {
  readonly count: number;
  readonly done: boolean;
  /** Undefined: no page has come yet. */
  readonly page?: { readonly body?: unknown; readonly headers?: Fields };
  readonly gaps: readonly string[];
}

export function pageEvent({ body, headers }: NonNullable<ListFact["page"]>): PageEvent {
  return { number: 1, length: 1, headers: new Headers(headers), body };
}
