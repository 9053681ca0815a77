import type { operations as ArcheraOperations } from "../../generated/types/archera.ts";
import type { operations as Auth0Operations } from "../../generated/types/auth0.ts";
import type { operations as CloudflareOperations } from "../../generated/types/cloudflare.ts";
import type { operations as K6Operations } from "../../generated/types/k6.ts";
import type { RateLimitOptions } from "./limiter.ts";

/** The operations of each provider's double, by `operationId`; Auth0's also exchanges credentials for a token. */
export interface DoubleOperations {
  readonly cloudflare: keyof CloudflareOperations;
  readonly auth0: keyof Auth0Operations | "exchangeToken";
  readonly k6: keyof K6Operations;
  readonly archera: keyof ArcheraOperations;
}

/** The providers that there is a double of. */
export type DoubleProvider = keyof DoubleOperations;

/**
 * What goes wrong, beside a refusal:
 *
 * - `network`: the connection is refused, `fetch` rejects;
 * - `silence`: no answer comes until the request is aborted;
 * - `stall`: half of the body comes, and nothing more until the request is aborted;
 * - `cut`: the connection is reset after half of the body;
 * - `html`: something on the way answers 200 with a page of HTML;
 * - `empty`: the body is empty;
 * - `drift`: the answer holds properties that the spec does not know;
 * - `violation`: the answer is `null`, which no operation's type allows.
 *
 * With `network`, `silence` and `html` the request never reaches the provider. With the others it does: a `leave` whose
 * answer is cut has left.
 */
export type Fault = "network" | "silence" | "stall" | "cut" | "html" | "empty" | "drift" | "violation";

/** What is to fail, and how often. */
export interface Occurrence<Operation extends string> {
  /** How many requests fail; `Infinity` until it is taken back. @defaultValue `1` */
  readonly times?: number | undefined;
  /** The `operationId` whose requests fail. @defaultValue every one but `exchangeToken` */
  readonly operation?: Operation | undefined;
}

/** An answer with another status, in the provider's own form of a failure. Nothing is left or changed by it. */
export interface StatusFailure<Operation extends string = string> extends Occurrence<Operation> {
  /** 200 to 599. */
  readonly status: number;
  /** Seconds that the provider asks to wait, in the header fields that it uses. @defaultValue `1` with 429 where the provider tells it */
  readonly retryAfter?: number | undefined;
  /** The body, in place of the provider's own: a string as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Header fields beside the provider's own, such as `location`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A connection or a body that goes wrong. */
export interface FaultFailure<Operation extends string = string> extends Occurrence<Operation> {
  readonly fault: Fault;
}

/** What {@link Double.fail} takes. */
export type Failure<Operation extends string = string> = StatusFailure<Operation> | FaultFailure<Operation>;

/** What a double was asked. It holds no header fields and no body, so no credential. */
export interface RecordedRequest<Operation extends string = string> {
  readonly method: string;
  /** The path below the server's URL, as it was sent; the whole path where it is not below. */
  readonly path: string;
  /** The `operationId`; undefined where the provider has no such operation. */
  readonly operation: Operation | undefined;
  /** As sent; of a parameter that was sent twice, the last value. */
  readonly query: Readonly<Record<string, string>>;
}

/** A provider in this process. */
export interface Double<Name extends DoubleProvider = DoubleProvider> {
  readonly provider: Name;
  /** Answers as the provider does, at any origin, below the path of the provider's own base URL. Give it to a client as its `fetch`, or call it in an MSW handler. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What was asked so far, the failed ones included. */
  readonly requests: readonly RecordedRequest<DoubleOperations[Name]>[];
  /** Whether the rate limit is exceeded, so that everything is refused for now. */
  readonly blocked: boolean;
  /**
   * Lets the next requests fail. Of several failures that apply to a request the first one is taken.
   *
   * @returns A function that takes back what has not happened yet.
   */
  fail(failure: Failure<DoubleOperations[Name]>): () => void; // a method, so that a `Double` can stand for any of them
  /** Back to the beginning: nothing was asked, nobody has left, no failure waits, the whole quota is there. */
  reset(): void;
}

/** Options of every double. */
export interface SharedDoubleOptions {
  /** Refuses requests beyond a limit. @defaultValue nothing is refused */
  readonly rateLimit?: RateLimitOptions | undefined;
  /** The clock, in ms of UNIX time. @defaultValue `Date.now` */
  readonly now?: (() => number) | undefined;
}
