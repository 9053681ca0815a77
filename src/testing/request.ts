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
  // Our clients pass a request and at most a signal: then no copy is needed.
  const { signal, ...rest } = init;
  const isRequest = typeof input === "object" && !(input instanceof URL) && "headers" in input;
  const request = isRequest && Object.keys(rest).length === 0 ? input : new Request(input, init);
  return {
    method: request.method,
    url: new URL(request.url),
    headers: request.headers,
    signal: signal ?? request.signal ?? undefined,
    text: () => request.text(),
  };
}
