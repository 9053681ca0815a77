import { own } from "../http/value.ts";

/** What a `fetch` is called with, in the parts that a double looks at. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  readonly text: () => Promise<string>;
}

export function readRequest(input: Request | URL | string, given: RequestInit | undefined): Received {
  // Another request may stand for the options: its properties are those of its class.
  const isRead = given instanceof Request;
  const init = isRead ? given : own(given ?? {});
  // A request of our clients comes with nothing but a signal beside it: it needs no copy.
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
