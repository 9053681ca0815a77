import { boolean, type Checks, choice, find, integer } from "../contract/checks.ts";
import type { Check } from "../contract/difference.ts";
import { mergeHeaders } from "./build.ts";
import type { DriftEvent, ResponseEvent, RetryEvent } from "./hooks.ts";
import type { Fetch } from "./send.ts";
import type { Limiter } from "./turn.ts";
import { field } from "./value.ts";

/** Optional properties that may also be given as `undefined`, which means the same as leaving them out. */
export type Loose<Query> = { readonly [Name in keyof Query]?: Query[Name] | undefined };

/** Extra header fields; `null` removes one of the defaults. */
export type HeaderFields = Readonly<Record<string, string | null>>;

/** Options of every client. */
export interface ClientOptions {
  /** Where the provider's API is, with the prefix of its paths; for mocks, proxies and other regions. */
  readonly baseUrl?: string | undefined;
  /** The `fetch` to send with: a proxy's, a double's. Without it the runtime's `globalThis.fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** Header fields for every request. */
  readonly headers?: HeaderFields | undefined;
  /** The deadline of one attempt in ms, reading the body included. @defaultValue `30_000` */
  readonly timeout?: number | undefined;
  /** Further attempts after the first, where it fails in a way that may pass. @defaultValue `2` */
  readonly retries?: number | undefined;
  /**
   * The longest wait in ms that a provider may ask for; a longer one fails at once, and so do the calls that would have to
   * wait for it before they are sent. @defaultValue `60_000`
   */
  readonly maxRetryDelay?: number | undefined;
  /**
   * The most bytes that the body of an answer may have, counted as they are read, after decompression. A longer one is
   * let go of unread, and the call rejects with a `ConnectionError` without a retry. For scale: 1,000 organizations of
   * Cloudflare's are about 200,000 bytes. @defaultValue `10_000_000`
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Where each attempt, retries included, takes a token before it is sent: the one budget of all who share a quota. The
   * wait for it does not count against `timeout`. Where it fails the call rejects with a `LimiterError`.
   */
  readonly limiter?: Limiter | undefined;
  /**
   * What a violation of the contract does: `enforce` rejects with a `ContractError`; `report` tells `onDrift` and hands
   * the data over as it is. @defaultValue `"enforce"`
   */
  readonly contract?: "enforce" | "report" | undefined;
  /** Told of each difference between an answer and its spec for which the call does not reject; with `contract: "report"`, of all. */
  readonly onDrift?: ((event: DriftEvent) => unknown) | undefined;
  /** Told before each further attempt. */
  readonly onRetry?: ((event: RetryEvent) => unknown) | undefined;
  /** Told of each answer, of every status. */
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined;
}

/** Options of one call: every operation's last parameter. */
export interface CallOptions {
  /** Ends the call at once; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** As in {@link ClientOptions}. */
  readonly timeout?: number | undefined;
  /** As in {@link ClientOptions}. */
  readonly retries?: number | undefined;
  /** Header fields for this call, over the client's. */
  readonly headers?: HeaderFields | undefined;
}

/** Options of an iteration over a whole list. */
export interface IterationOptions extends CallOptions {
  /** Whether the next page is requested while the caller works on this one, where the provider pages. @defaultValue `true` */
  readonly readAhead?: boolean | undefined;
  /**
   * The most items that the list may have, at least 1. After that many, a further one ends the iteration with a
   * `ContractError`: a server whose pages are always new would never end. @defaultValue `1_000_000`
   */
  readonly maxItems?: number | undefined;
}

/** The longest delay that `setTimeout` keeps; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

const isFunction: Check = (value, findings) => {
  if (typeof value !== "function") find(findings, "type", "is not a function");
};

/** What options must be; those that are not here have checks of their own. */
export const optionChecks: Checks = {
  timeout: /* @__PURE__ */ integer(1, longestTimer),
  retries: /* @__PURE__ */ integer(0),
  maxRetryDelay: /* @__PURE__ */ integer(0, longestTimer),
  maxResponseBytes: /* @__PURE__ */ integer(1),
  contract: /* @__PURE__ */ choice("enforce", "report"),
  limiter: (value, findings) => {
    if (typeof field(value, "removeTokens") !== "function") find(findings, "type", "has no function `removeTokens`");
  },
  readAhead: boolean,
  maxItems: /* @__PURE__ */ integer(1),
  fetch: isFunction,
  onDrift: isFunction,
  onRetry: isFunction,
  onResponse: isFunction,
  signal: (value, findings) => {
    const methods = ["addEventListener", "removeEventListener", "throwIfAborted"];
    if (methods.some((name) => typeof field(value, name) !== "function"))
      find(findings, "type", "is not an AbortSignal");
  },
  headers: (value, findings) => {
    try {
      const fields = Object.entries(value ?? {});
      const areTexts = fields.every(([, text]) => typeof text === "string" || text === null);
      if (field(value, Symbol.iterator) || !areTexts) throw new TypeError();
      mergeHeaders([Object.fromEntries(fields)]);
    } catch {
      // The runtime's message would quote the value, which may be a credential.
      find(findings, "type", "is not an object of header fields that can be sent");
    }
  },
};

/** The base URL without its trailing slashes; undefined where it cannot be one. */
export function readBaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
  const extra = username + password + search + hash;
  return extra === "" && /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, "") : undefined;
}
