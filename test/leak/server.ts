/** A real server that goes wrong on demand. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bodies, faultField, faultOf } from "./faulty-calls.ts";

export interface FaultyServer {
  readonly url: string;
  /**
   * Requests that are still being handled. Connections are no measure: the runtime's pool opens new ones in place of
   * those that were given up, without a request, with a bare `fetch` too.
   */
  readonly open: () => number;
  /** Ends every connection, so that nothing is left where no request was. */
  readonly close: () => void;
}

export async function startServer(): Promise<FaultyServer> {
  let open = 0;
  const server = createServer(({ headers, url }, response) => {
    open++;
    response.on("close", () => open--);
    const body = bodies[`${headers["x-provider"]}`] ?? "";
    const behave = responses[faultOf(`${headers[faultField]}`, `${url}`)];
    if (behave === undefined) response.end(body);
    else behave(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => open,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const stalled = (response: ServerResponse, body: string) => void response.write(body.slice(0, 5));
const responses: Readonly<Record<string, (response: ServerResponse, body: string) => void>> = {
  malformed: (response, body) => response.end(body.slice(1)),
  failing: (response) => response.writeHead(500).end("{}"),
  "failing without end": (response) => response.writeHead(503).write("{"),
  silent: () => {},
  stalled,
  reset: (response) => response.destroy(),
  cut: (response, body) =>
    response.writeHead(200, { "content-length": body.length }).write(body.slice(0, 5), () => response.destroy()),
  "aborted while stalled": stalled,
  "aborted while silent": () => {},
  "aborted in back-off": (response) => response.writeHead(503, { "retry-after": "30" }).end("{}"),
};
