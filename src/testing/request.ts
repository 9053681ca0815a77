import { own } from "../client/value.ts";

/** The parts of a request that a double reads. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  readonly text: () => Promise<string>;
}

export function readRequest(input: Request | URL | string, given: RequestInit | undefined): ReceivedRequest {
  // `init` may be a `Request`, whose properties are getters of its class.
  const init = given instanceof Request ? given : own(given ?? {});
  const { signal, redirect: _, ...rest } = init;
  const isRequest = typeof input === "object" && !(input instanceof URL) && "headers" in input;
  // A copy is needed only for an `init` that changes the request. Where jsdom replaces `AbortSignal`, but not `Request`, it
  // would fail.
  const request = isRequest && Object.keys(rest).length === 0 ? input : new Request(input, init);
  return {
    method: request.method,
    url: new URL(request.url),
    headers: request.headers,
    signal: signal ?? request.signal ?? undefined,
    text: () => request.text(),
  };
}
