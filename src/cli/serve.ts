/** A `fetch` as an HTTP server on this machine: for programs that cannot be given a double in their own process. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export interface Served {
  /** The origin, without the path of the provider's server. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param port - 0 for a free one. */
export function serve(fetch: (request: Request) => Promise<Response>, port = 0): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    // Where the double gives no response, or breaks one off, the connection ends as it would at the provider.
    respond(fetch, incoming, outgoing).catch(() => outgoing.destroy());
  });
  return listen(server, port);
}

/** Listens on this machine only. */
export async function listen(server: Server, port: number): Promise<Served> {
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

/** The URL of a request, in origin form or absolute form (RFC 9112, section 3.2). */
function urlOf({ url = "/", headers }: IncomingMessage): URL | undefined {
  try {
    const parsed = new URL(url.startsWith("/") ? `http://${headers.host || "127.0.0.1"}${url}` : url);
    return parsed.protocol === "http:" ? parsed : undefined;
  } catch {
    return undefined;
  }
}

async function respond(
  fetch: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const request = await requestOf(incoming, gone.signal);
  if (typeof request === "number") return void outgoing.writeHead(request, { connection: "close" }).end();
  const { status, headers, body } = await fetch(request);
  outgoing.writeHead(status, Object.fromEntries(headers));
  // The head goes out at once, though the body may never come.
  outgoing.flushHeaders();
  if (body === null) outgoing.end();
  else await pipeline(Readable.from(body), outgoing);
}

/** The longest body that is read. The providers accept far less. */
const maxBodyBytes = 1_000_000;

/** The request, or the status that rejects one that no double could be given. */
async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request | number> {
  const { method = "GET", headers: received } = incoming;
  const url = urlOf(incoming);
  if (url === undefined) return 400;
  // A Request of the Fetch standard cannot have this method, nor a body with the two below.
  if (method === "TRACE") return 501;
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) if (value !== undefined) headers.set(name, String(value));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    // The rest is read and dropped, so that the client gets to read the status.
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  if (size > maxBodyBytes) return 413;
  const hasBody = size > 0 && method !== "GET" && method !== "HEAD";
  return new Request(url, { method, headers, signal, body: hasBody ? Buffer.concat(chunks) : null });
}
