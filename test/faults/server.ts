/** A real HTTP server that misbehaves on purpose: each request meets the next behavior of a script. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request on the server's side, and the means to respond to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

export type Behavior = (exchange: Exchange) => void;

/** What the server remembers of a request. */
export interface Seen {
  readonly method: string;
  /** The target as it came, encoded as it came. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Resolves when the exchange is over: `whole` where the response was sent to its end. */
  readonly over: Promise<"whole" | "abandoned">;
}

export interface FaultyServer {
  readonly origin: string;
  /** The requests to the API. */
  readonly requests: readonly Seen[];
  /** The requests to `POST /oauth/token`. */
  readonly exchanges: readonly Seen[];
  /** Sets what the requests from now on meet, one after the other; the last behavior serves all that follow. */
  readonly does: (...script: Behavior[]) => void;
  /** The same for `POST /oauth/token`. */
  readonly issues: (...script: Behavior[]) => void;
  /** Called with each connection, before any request on it. */
  onConnection: () => void;
  readonly close: () => Promise<void>;
}

export async function startServer(): Promise<FaultyServer> {
  const requests: Seen[] = [];
  const exchanges: Seen[] = [];
  let script: Behavior[] = [];
  let tokenScript: Behavior[] = [];

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const url = new URL(request.url ?? "/", "http://localhost");
    const isToken = url.pathname === "/oauth/token";
    (isToken ? exchanges : requests).push(remember(request, response, url, body));
    const behavior = next(isToken ? tokenScript : script);
    if (behavior === undefined) response.writeHead(599).end("The test has no script for this request.");
    else behavior({ request, response, url });
  });
  server.on("connection", (socket) => {
    socket.on("error", () => {});
    faulty.onConnection();
  });
  server.on("clientError", (_, socket) => socket.destroy());

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const faulty: FaultyServer = {
    origin: `http://127.0.0.1:${port}`,
    requests,
    exchanges,
    does: (...behaviors) => {
      script = behaviors;
    },
    issues: (...behaviors) => {
      tokenScript = behaviors;
    },
    onConnection: () => {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return faulty;
}

/** The next behavior; the last one stays. */
function next(script: Behavior[]): Behavior | undefined {
  return script.length > 1 ? script.shift() : script[0];
}

function remember(request: IncomingMessage, response: ServerResponse, url: URL, body: string): Seen {
  const { method = "", url: target = "", headers } = request;
  const over = new Promise<"whole" | "abandoned">((resolve) => {
    response.on("close", () => resolve(response.writableFinished ? "whole" : "abandoned"));
  });
  return { method, target, query: url.searchParams, headers, body, at: Date.now(), over };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    // The client went away; what came is what there is.
  }
  return Buffer.concat(chunks).toString();
}
