/** Recorded traffic, as a browser writes it. */
export interface Recorded {
  readonly url: string;
  readonly method?: string;
  readonly status?: number;
  /** The body as JSON, or as it is recorded. */
  readonly body?: unknown;
  /** More of the request, the response and its content. */
  readonly request?: object;
  readonly response?: object;
  readonly content?: object;
}

export function entry({ url, method = "GET", status = 200, body, request, response, content }: Recorded): object {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const header = { httpVersion: "http/2.0", cookies: [], headers: [], headersSize: -1, bodySize: -1 };
  return {
    startedDateTime: "2026-01-01T00:00:00.000Z",
    time: 1,
    request: { method, url, ...header, queryString: [], ...request },
    response: {
      status,
      statusText: "",
      ...header,
      content: { size: text?.length ?? 1, mimeType: "application/json", text, ...content },
      redirectURL: "",
      ...response,
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
  };
}

export function har(...entries: readonly object[]): string {
  return JSON.stringify({ log: { version: "1.2", creator: { name: "test", version: "1" }, entries } });
}
