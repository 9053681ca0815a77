import { anything, boolean, type Checks, choice, integer, report } from "../contract/checks.ts";
import type { Check } from "../contract/finding.ts";
import type { DriftEvent, ResponseEvent, RetryEvent } from "./hooks.ts";
import { mergeHeaders } from "./request.ts";
import { field, isRecord, toText } from "./value.ts";
import type { Limiter } from "./waiting.ts";

/** Makes all properties optional; `undefined` means the same as leaving one out. */
export type Loose<Query> = { readonly [Name in keyof Query]?: Query[Name] | undefined };

/** The query of an operation in the generated `operations`, each of its parameters optional. */
export type QueryOf<Operation extends { readonly parameters: { readonly query?: unknown } }> = Loose<
  NonNullable<Operation["parameters"]["query"]>
>;

/** Extra headers, by name; `null` removes a default. */
export type HeaderFields = Readonly<Record<string, string | null>>;

/** A `fetch`: the runtime's, a proxy's, a test double. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** Options of every client. */
export interface ClientOptions {
  /** The URL of the provider's API, including its path prefix; for mocks, proxies and other regions. */
  readonly baseUrl?: string | undefined;
  /** A custom `fetch`, for example for a proxy or a test double. @defaultValue `globalThis.fetch`, looked up at each call */
  readonly fetch?: Fetch | undefined;
  /** Headers for every request. */
  readonly headers?: HeaderFields | undefined;
  /** The timeout of each attempt in ms, reading the body included. @defaultValue `30_000` */
  readonly timeout?: number | undefined;
  /** Retries after a transient failure. @defaultValue `2` */
  readonly retries?: number | undefined;
  /**
   * The longest delay in ms that a provider may request before a retry. A longer one rejects at once, and so do later calls
   * that would have to wait for it. @defaultValue `60_000`
   */
  readonly maxRetryDelay?: number | undefined;
  /**
   * The largest response body in bytes, counted after decompression. A larger one is canceled, and the call rejects with a
   * `ConnectionError` without a retry. For scale: 1,000 Cloudflare organizations are about 200,000 bytes. @defaultValue `10_000_000`
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Takes a token before each attempt, retries included, so that clients can share a quota. Waiting for it does
   * not count against `timeout`. If it fails, the call rejects with a `LimiterError`.
   */
  readonly limiter?: Limiter | undefined;
  /**
   * What happens on a contract violation: `enforce` rejects with a `ContractError`; `report` calls `onDrift` and returns the
   * data unchanged. @defaultValue `"enforce"`
   */
  readonly contract?: "enforce" | "report" | undefined;
  /** Called for each difference between a response and its spec, except the violations that reject with a `ContractError`. */
  readonly onDrift?: ((event: DriftEvent) => unknown) | undefined;
  /** Called before each retry. */
  readonly onRetry?: ((event: RetryEvent) => unknown) | undefined;
  /** Called for each response, of any status. */
  readonly onResponse?: ((event: ResponseEvent) => unknown) | undefined;
}

/** Options of one call: every operation's last parameter. */
export interface CallOptions {
  /** Cancels the call, which rejects at once with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** As in {@link ClientOptions}. */
  readonly timeout?: number | undefined;
  /** As in {@link ClientOptions}. */
  readonly retries?: number | undefined;
  /** Headers for this call; they override the client's. */
  readonly headers?: HeaderFields | undefined;
}

/** Options for iterating over a whole list. */
export interface IterationOptions extends CallOptions {
  /**
   * The most pages to request while the current one is being processed; 0 for none. More than one needs a list by page or
   * offset whose responses state the total or the number of pages. @defaultValue `1`
   */
  readonly readAhead?: number | undefined;
  /**
   * The most items to read, at least 1. One more ends the iteration with a `ContractError`, so that a faulty server cannot
   * page forever. @defaultValue `1_000_000`
   */
  readonly maxItems?: number | undefined;
  /** Called with each page before its items. */
  readonly onPage?: ((page: PageEvent) => unknown) | undefined;
  /**
   * Report violations within the items to `onDrift` instead of rejecting, so that one odd item does not lose the list: an
   * item may then differ from its type. Those of the list itself still reject. @defaultValue `false`
   */
  readonly reportItems?: boolean | undefined;
}

/** A page of a list arrived. */
export interface PageEvent {
  /** The number of the page; the first is 1. */
  readonly number: number;
  /** The number of items on the page. */
  readonly length: number;
  /** The number of items on all pages, if the provider sends it. */
  readonly total?: number | undefined;
  readonly headers: Headers;
  /** The whole parsed body, with its envelope. */
  readonly body: unknown;
}

/** The longest delay of `setTimeout`; a longer one fires at once. */
const maxTimerDelay = 2 ** 31 - 1;

export const isFunction: Check = (value, findings) => {
  if (typeof value !== "function") report(findings, "type", "is not a function");
};

/** An `AbortSignal`, of any realm or runtime. */
export function isSignal(value: unknown): value is AbortSignal {
  const methods = ["addEventListener", "removeEventListener"];
  return (
    typeof field(value, "aborted") === "boolean" && methods.every((name) => typeof field(value, name) === "function")
  );
}

const shared: Checks = {
  timeout: /* @__PURE__ */ integer(1, maxTimerDelay),
  retries: /* @__PURE__ */ integer(0),
  headers: (value, findings) => {
    try {
      if (!isRecord(value) || !Object.values(value).every((text) => typeof text === "string" || text === null))
        throw new TypeError();
      mergeHeaders([Object.fromEntries(Object.entries(value))]);
    } catch {
      // The runtime's message quotes the value, which may be a credential.
      report(findings, "type", "is not an object of valid headers");
    }
  },
};

/** The check of a signal. */
const signal: Check = (value, findings) => {
  if (!isSignal(value)) report(findings, "type", "is not an AbortSignal");
};

/** The checks of {@link CallOptions}. */
export const callOptionChecks: Checks = { signal, ...shared };

/** The checks of {@link IterationOptions}. */
export const iterationOptionChecks: Checks = {
  ...callOptionChecks,
  readAhead: /* @__PURE__ */ integer(0, 100),
  maxItems: /* @__PURE__ */ integer(1),
  onPage: isFunction,
  reportItems: boolean,
};

/** The checks of {@link ClientOptions}; `baseUrl` is checked separately. */
export const clientOptionChecks: Checks = {
  ...shared,
  baseUrl: anything,
  fetch: isFunction,
  maxRetryDelay: /* @__PURE__ */ integer(0, maxTimerDelay),
  maxResponseBytes: /* @__PURE__ */ integer(1),
  limiter: (value, findings) => {
    if (typeof field(value, "removeTokens") !== "function") report(findings, "type", "has no `removeTokens` function");
  },
  contract: /* @__PURE__ */ choice("enforce", "report"),
  onDrift: isFunction,
  onRetry: isFunction,
  onResponse: isFunction,
};

/** Normalizes a base URL: no trailing slashes; undefined where it is invalid. */
export function readBaseUrl(given: unknown): string | undefined {
  const text = toText(given);
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
  const extra = username + password + search + hash;
  return extra === "" && /^https?:/.test(protocol) ? origin + pathname.replace(/\/+$/, "") : undefined;
}
