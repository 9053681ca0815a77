/** A `fetch` that checks the responses of a client that somebody else wrote. */
import { anything, choice, integer, text } from "../contract/checks.ts";
import { describe } from "../contract/describe.ts";
import { distinct } from "../contract/distinct.ts";
import type { Operation } from "../contract/operation.ts";
import { validate } from "../contract/validate.ts";
import { throwIfAborted } from "./abort.ts";
import { throwInvalidArgument, validateOptions } from "./arguments.ts";
import { decodeBody, discardBody, UnusableError } from "./body.ts";
import { contractError, moreDifferences } from "./contract-error.ts";
import { copyBody, isIntact } from "./copy-body.ts";
import { ConnectionError } from "./errors.ts";
import { operationFinder } from "./find-operation.ts";
import { type DriftEvent, notify } from "./hooks.ts";
import { operationsIn } from "./operations.ts";
import { isFunction, readBaseUrl } from "./options.ts";
import type { Redact } from "./redact.ts";
import { methodOf, redactorOf, signalOf, urlOf } from "./sent-request.ts";
import { isInstance, own } from "./value.ts";

/** A `fetch` as the standard has it. */
export type StandardFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Options of {@link contractFetch}. */
export interface ContractFetchOptions {
  /** The URL of the API, including its path prefix: the paths of the operations are below it. */
  readonly baseUrl: string;
  /** The `fetch` that sends the requests. @defaultValue `globalThis.fetch`, looked up at each call */
  readonly fetch?: StandardFetch | undefined;
  /** The name in errors and events. @defaultValue the host of `baseUrl` */
  readonly provider?: string | undefined;
  /**
   * What happens on a contract violation: `enforce` rejects with a `ContractError`; `report` calls `onDrift` and returns the
   * response. @defaultValue `"enforce"`
   */
  readonly contract?: "enforce" | "report" | undefined;
  /**
   * The largest body in bytes that is checked, counted after decompression. A larger success rejects with a
   * `ConnectionError`. With `contract: "report"`, and for an error response, it is returned unchecked, and `onDrift` is called
   * with the keyword `unchecked`. @defaultValue `10_000_000`
   */
  readonly maxResponseBytes?: number | undefined;
  /** Called for each difference between a response and its spec, except the violations that reject with a `ContractError`. */
  readonly onDrift?: ((event: DriftEvent) => unknown) | undefined;
  /** Called for each request that matches no operation. It is sent all the same, and its response is not checked. */
  readonly onUnmatched?: ((request: UnmatchedRequest) => unknown) | undefined;
}

/** A request that matches no operation. */
export interface UnmatchedRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The URL without credentials, query and fragment. */
  readonly url: string;
}

const optionChecks = {
  baseUrl: anything,
  fetch: isFunction,
  provider: /* @__PURE__ */ text(1),
  contract: /* @__PURE__ */ choice("enforce", "report"),
  maxResponseBytes: /* @__PURE__ */ integer(1),
  onDrift: isFunction,
  onUnmatched: isFunction,
};

/**
 * A `fetch` that compares each JSON response with the operation of its request, for any client that takes a `fetch`: a
 * vendor's SDK, ky, openapi-fetch. The response is returned unchanged.
 *
 * The body of an event stream, and of a success that is not documented as JSON, is not read.
 *
 * @param operations - Compiled operations: the module, or an object or array of them. Other exports are ignored.
 * @throws `InvalidArgumentError` for an invalid option, or where there is no operation.
 * @example
 * ```ts
 * import { contractFetch } from "org-contracts/contract";
 * import * as operations from "./generated/acme/operations.ts";
 *
 * const checked = contractFetch(operations, {
 *   baseUrl: "https://api.acme.example/v1",
 *   onDrift: ({ operation, pointer, message }) => console.warn(operation, pointer, message),
 * });
 * const response = await checked("https://api.acme.example/v1/teams");
 * ```
 */
export function contractFetch(operations: object, options: ContractFetchOptions): StandardFetch {
  const creation = { provider: "contract", operation: "contractFetch", undone: "created" } as const;
  validateOptions(creation, options, optionChecks);
  const given = own(options ?? {});
  const baseUrl =
    readBaseUrl(given.baseUrl) ??
    throwInvalidArgument(creation, "baseUrl", "must be an http(s) URL without user name, password, query or fragment");
  const known = operationsIn(Object(operations));
  if (known.length === 0) throwInvalidArgument(creation, "operations", "contains no compiled operation");
  const find = operationFinder(baseUrl, known);
  const { provider = new URL(baseUrl).host, contract, onDrift, onUnmatched, maxResponseBytes = 10_000_000 } = given;
  const isEnforced = contract !== "report";

  return async (input, init) => {
    const method = methodOf(input, init);
    const url = urlOf(input);
    const operation = url && find(method, url);
    if (!operation && onUnmatched) {
      const redact = redactorOf(input, init);
      notify(onUnmatched, { method, url: redact(url ? url.origin + url.pathname : "") });
    }
    const fetch: StandardFetch = given.fetch ?? globalThis.fetch;
    const response = await fetch(input, init);
    // A mocked `fetch` may return `undefined`.
    const status = response?.status;
    const isFatal = isEnforced && status < 300;
    // Browsers hide an opaque response: its status is 0.
    if (!operation || !status || !(isFatal || onDrift)) return response;
    const call: Call = {
      context: { provider, operation: operation.id },
      operation,
      response,
      isFatal,
      onDrift,
      redact: redactorOf(input, init),
      signal: signalOf(input, init),
    };
    if (!isRead(call)) return checkStatus(call);
    return checkBody(call, maxResponseBytes, url.origin);
  };
}

/** A response, and what to do about its differences. */
interface Call extends Pick<ContractFetchOptions, "onDrift"> {
  readonly context: { readonly provider: string; readonly operation: string };
  readonly operation: Operation;
  readonly response: Response;
  /** Whether a violation rejects. */
  readonly isFatal: boolean;
  readonly redact: Redact;
  readonly signal: AbortSignal | undefined;
}

/** Whether the body is checked. A stream is not, nor a redirect (304 included). */
function isRead({ operation: { responses }, response: { status, headers } }: Call): boolean {
  if (/^text\/event-stream\b/i.test(headers?.get("content-type") ?? "")) return false;
  // An empty success differs from any documented JSON, and from nothing else.
  return status >= 400 || validate(own({ responses }), status, "", false).findings.length > 0;
}

/** Checks the status alone. */
function checkStatus(call: Call): Response {
  const { responses } = call.operation;
  const unread = Object.fromEntries(Object.keys(responses).map((status) => [status, "text" as const]));
  return check(call, own({ responses: unread }), "null", true);
}

/** Checks the whole body, and returns the response with the same bytes. */
async function checkBody(call: Call, limit: number, origin: string): Promise<Response> {
  const { context, isFatal, onDrift, operation, response, signal } = call;
  const { status } = response;
  let copy: Awaited<ReturnType<typeof copyBody>>;
  try {
    copy = await copyBody(response, limit);
  } catch (error) {
    if (!isInstance(error, UnusableError)) throw error;
    if (isFatal || !isIntact(response)) {
      discardBody(response);
      throw new ConnectionError(`got no usable response from ${origin}: ${error.message}.`, {
        ...context,
        cause: error,
      });
    }
    const message = `the body was not checked: ${error.message}`;
    notify(onDrift, { ...context, status, pointer: "", keyword: "unchecked", message });
    return response;
  }
  if (copy.bytes === undefined) {
    throwIfAborted(signal);
    return copy.response;
  }
  const { text, isUtf8 } = decodeBody(copy.bytes);
  return check({ ...call, response: copy.response }, operation, text, isUtf8);
}

function check(
  { context, response, isFatal, onDrift, redact }: Call,
  operation: Parameters<typeof validate>[0],
  text: string,
  isUtf8: boolean,
): Response {
  const { status } = response;
  const { findings, more } = distinct(validate(operation, status, text, onDrift !== undefined, isUtf8).findings);
  const fatal = findings.filter(({ breaking }) => breaking && isFatal);
  for (const finding of findings) {
    if (fatal.includes(finding)) continue;
    notify(onDrift, { ...context, status, ...describe(finding, redact), ...(finding.breaking && { violation: true }) });
  }
  if (more) notify(onDrift, { ...context, status, ...moreDifferences });
  if (fatal.length === 0) return response;
  discardBody(response);
  throw contractError({ context, response, redact }, fatal, remedy);
}

const remedy = 'Correct the spec, or set `contract: "report"` to receive the response unchanged.';
