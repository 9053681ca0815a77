import type { Operation } from "../contract/operation.ts";
import { own } from "../http/value.ts";
import type { Quota, RateLimitOptions } from "./limiter.ts";
import type { Routes } from "./route.ts";

/** An answer before it is a `Response`. */
export interface Reply {
  readonly status: number;
  /** What is written as JSON. */
  readonly body: unknown;
}

/** What an operation is asked, once its parameters are checked. */
export interface Asked {
  /** The path as it was sent, for messages. */
  readonly path: string;
  /** The path parameters and the query in one, each of its type. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A parameter that the spec does not allow. */
export interface BadArgument {
  readonly name: string;
  readonly place: "path" | "query";
  readonly why: string;
}

/** What the header fields of an answer are made of. */
export interface Sending {
  readonly status: number;
  readonly quota: Quota;
  /** Seconds that a refusal asks to wait. */
  readonly wait: number | undefined;
  /** UNIX time in ms. */
  readonly at: number;
  /** Counts the answers from 1. */
  readonly serial: number;
}

/** A provider as its double knows it: what it answers to whom. */
export interface Model extends Routes {
  /** Answers an operation whose credentials and parameters are good. */
  readonly answer: (operation: Operation, asked: Asked) => Reply;
  /** The refusal of credentials that are missing, malformed or wrong. */
  readonly authenticate: (headers: Headers, at: number) => Reply | undefined;
  /** The provider's own form of a failure, for any status. */
  readonly failure: (status: number, at: number, path: string) => Reply;
  /** The refusal of a parameter, where an operation has any. */
  readonly badArgument?: (argument: BadArgument) => Reply;
  /** Whether a query parameter that the spec does not have is refused. */
  readonly refusesUnknown?: boolean;
  readonly headers: (sending: Sending) => Readonly<Record<string, string>>;
  /** What the header fields say where nothing is limited. */
  readonly usualLimit: RateLimitOptions;
  /** Seconds that a 429 asks to wait where nobody says how many; undefined where the provider never says. */
  readonly usualWait?: number;
  /** Exchanges credentials for a token. */
  readonly exchange?: { readonly path: string; readonly answer: (body: string, at: number) => Reply };
  readonly reset: () => void;
}

/** The operation of {@link Model.exchange}. */
export const exchangeId = "exchangeToken";

/** What a status is called (RFC 9110, section 15; RFC 6585). */
export function statusText(status: number): string {
  return texts[status] ?? (status < 500 ? "Bad Request" : "Internal Server Error");
}

const texts: Readonly<Record<number, string>> = /* @__PURE__ */ own({
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
});
