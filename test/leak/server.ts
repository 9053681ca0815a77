/** A real server that goes wrong on demand. */
import { createServer, type ServerResponse } from "node:http";
import { listen, type Served } from "../../src/cli/serve.ts";
import { bodies, faultField, faultOf } from "./faulty-calls.ts";

export interface FaultyServer extends Served {
  /**
   * Requests that are still being handled. Connections are no measure: the runtime's pool opens new ones in place of
   * those that were given up, without a request, with a bare `fetch` too.
   */
  readonly open: () => number;
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
  return { ...(await listen(server, 0)), open: () => open };
}

const responses: Readonly<Record<string, (response: ServerResponse, body: string) => void>> = {
  malformed: (response, body) => response.end(body.slice(1)),
  failing: (response) => response.writeHead(500).end("{}"),
  "failing without end": (response) => response.writeHead(503).write("{"),
  silent: () => {},
  stalled: (response, body) => void response.write(body.slice(0, 5)),
  reset: (response) => response.destroy(),
  cut: (response, body) =>
    response.writeHead(200, { "content-length": body.length }).write(body.slice(0, 5), () => response.destroy()),
  "aborted in back-off": (response) => response.writeHead(503, { "retry-after": "30" }).end("{}"),
};
