/** A provider on the loopback interface, in a process of its own: pages that are written once, and a delay where it is requested. */
import { createServer } from "node:http";
import { definitionOf, pageOf } from "../subject.ts";

const [provider = "", total = "0", delay = "0"] = process.argv.slice(2);
const subject = await definitionOf(provider);
const pages = new Map<string, Buffer>();
let requests = 0;

const server = createServer((request, response) => {
  requests++;
  const { url = "" } = request;
  const body = pages.get(url) ?? written(url);
  const send = () =>
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
  if (delay === "0") send();
  else setTimeout(send, Number(delay));
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
process.on("message", () => {
  process.send?.({ requests });
  requests = 0;
});
process.on("disconnect", () => process.exit());

function written(url: string): Buffer {
  const { searchParams: query } = new URL(url, "http://localhost");
  const body = Buffer.from(JSON.stringify(pageOf(subject, query, Number(total))));
  pages.set(url, body);
  return body;
}
