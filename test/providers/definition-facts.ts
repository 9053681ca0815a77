/** What `test/providers/<provider>/definition.ts` contains: a provider's definition, its mapping and its requests, as data. */
import type { ErrorDetails } from "../../src/client/api-error.ts";
import type { ClientOptions, PageEvent } from "../../src/client/options.ts";
import type { MembershipSource, RateLimit } from "../../src/index.ts";
import type { MembershipFields } from "../../src/memberships/map.ts";

export interface DefinitionFacts<Client> {
  /** Undefined where it depends on the client. */
  readonly baseUrl: string | undefined;
  readonly requestIds: readonly string[];
  /** The environment variables of each kind of credential. */
  readonly credentials: readonly (readonly string[])[];
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
  readonly sends: Readonly<Record<string, string>>;
  /** Headers that only this provider sends, and the rate limit that they state. */
  readonly rateLimits?: readonly (readonly [headers: Readonly<Record<string, string>>, rateLimit: RateLimit])[];
  /** The source of memberships, where it is not the client. */
  readonly source?: (client: Client) => MembershipSource;
  /** Environment variables, and the options that they become. */
  readonly environments?: readonly (readonly [env: Readonly<Record<string, string>>, options: object])[];
}

export interface ErrorFact {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Undefined: it is no error. */
  readonly details: ErrorDetails | undefined;
  /** The beginning of the advice. */
  readonly hint?: string;
}

export interface ListFact {
  readonly count: number;
  readonly done: boolean;
  /** Undefined: no page has come yet. */
  readonly page?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
  readonly gaps: readonly string[];
}

export function pageEvent({ body, headers }: NonNullable<ListFact["page"]>): PageEvent {
  return { number: 1, length: 1, headers: new Headers(headers), body };
}
