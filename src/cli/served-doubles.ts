/** Doubles over HTTP, for programs that cannot be given a `fetch`. */
import type { Double } from "../testing/double.ts";
import { serve } from "./serve.ts";

/** What is served of a double. */
export interface Servable<Name extends string = string> extends Pick<Double<Name, string>, "provider" | "basePath"> {
  readonly fetch: (request: Request) => Promise<Response>;
}

export interface ServedDouble<Name extends string = string> {
  readonly provider: Name;
  /** With the path of the provider's own server, so that only the origin differs. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts them on free ports, or from one port on; closes those that did start where one does not. */
export async function startDoubles<Name extends string>(
  doubles: readonly Servable<Name>[],
  first = 0,
): Promise<ServedDouble<Name>[]> {
  const started: ServedDouble<Name>[] = [];
  try {
    for (const [index, { provider, basePath, fetch }] of doubles.entries()) {
      const { url, close } = await serve(withCors(fetch), first === 0 ? 0 : first + index);
      started.push({ provider, url: url + basePath, close });
    }
  } catch (error) {
    await closeDoubles(started);
    throw error;
  }
  return started;
}

/** Lets pages that this machine serves read the responses, and no others: https://fetch.spec.whatwg.org/#http-cors-protocol */
function withCors(fetch: Servable["fetch"]): Servable["fetch"] {
  return async (request) => {
    const origin = request.headers.get("origin");
    if (origin === null || !isLocal(origin)) return fetch(request);
    const method = request.headers.get("access-control-request-method");
    const isPreflight = request.method === "OPTIONS" && method !== null;
    const { status, headers, body } = isPreflight ? new Response(null, { status: 204 }) : await fetch(request);
    const shared = new Headers(headers);
    shared.set("access-control-allow-origin", origin);
    shared.append("vary", "origin");
    if (isPreflight) {
      shared.set("access-control-allow-methods", method);
      shared.set("access-control-allow-headers", request.headers.get("access-control-request-headers") ?? "");
    } else shared.set("access-control-expose-headers", [...headers.keys()].join(", "));
    return new Response(body, { status, headers: shared });
  };
}

function isLocal(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
}

export async function closeDoubles(running: readonly ServedDouble[]): Promise<void> {
  await Promise.all(running.map(({ close }) => close()));
}
