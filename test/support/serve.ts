/** A server of one test. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

export type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server on a free port; its origin. */
export async function serve(respond: Respond): Promise<string> {
  const server = createServer(respond).listen(0);
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://localhost:${typeof address === "object" ? address?.port : undefined}`;
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Respond {
  return (_, response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
