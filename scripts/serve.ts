/** A `fetch` as an HTTP server on this machine: for programs that cannot be given a double in their own process. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

export interface Served {
  /** The origin, without the path of the provider's server. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param port - 0 takes a free one. */
export async function serve(fetch: (request: Request) => Promise<Response>, port = 0): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    // Where the double gives no answer, or breaks one off, the connection ends as it would at the provider.
    answer(fetch, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  fetch: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const { status, headers, body } = await fetch(await requestOf(incoming, gone.signal));
  outgoing.writeHead(status, Object.fromEntries(headers));
  // The head goes out at once, though the body may never come.
  outgoing.flushHeaders();
  if (body === null) outgoing.end();
  else await pipeline(Readable.from(body), outgoing);
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = "GET", headers: received, url = "/" } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) if (value !== undefined) headers.set(name, String(value));
  const body = await buffer(incoming);
  const target = new URL(url, `http://${received.host ?? "127.0.0.1"}`);
  return new Request(target, { method, headers, signal, body: body.length > 0 ? new Uint8Array(body) : null });
}
