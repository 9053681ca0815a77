/** A provider on the loopback interface, in a process of its own: pages that are written once, and a delay where it is requested. */
import { createServer } from "node:http";
import { listen } from "../../../src/cli/serve.ts";
import { type BenchPage, definitionOf, pageOf } from "../subject.ts";

const [provider = "", total = "0", delay = "0"] = process.argv.slice(2);
const subject = await definitionOf(provider);
const pages = new Map<string, Pick<BenchPage, "headers"> & { readonly body: Buffer }>();
let requests = 0;

const server = createServer((request, response) => {
  requests++;
  const url = `http://${request.headers.host}${request.url}`;
  const { body, headers } = pages.get(url) ?? written(url);
  const send = () =>
    response
      .writeHead(200, { "content-type": "application/json", "content-length": body.length, ...headers })
      .end(body);
  if (delay === "0") send();
  else setTimeout(send, Number(delay));
});
process.send?.(await listen(server, 0));
process.on("message", () => {
  process.send?.({ requests });
  requests = 0;
});
process.on("disconnect", () => process.exit());

function written(url: string) {
  const { body, headers } = pageOf(subject, new URL(url), Number(total));
  const page = { body: Buffer.from(JSON.stringify(body)), headers };
  pages.set(url, page);
  return page;
}
