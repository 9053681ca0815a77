/** Connections: no usable response is a ConnectionError, and worth another attempt. */
import { createServer } from "node:net";
import { expect } from "vitest";
import { paragraph, rejection } from "./fault.ts";
import * as responses from "./responses.ts";
import { earlyHints, gzipped, json } from "./responses.ts";
import { type Behavior, startServer } from "./server.ts";
import { good, type Subject } from "./subjects.ts";

const fault = paragraph("Connections");

const broken: readonly [what: string, behavior: (subject: Subject) => Behavior][] = [
  ["A body that ends before its announced length", (subject) => responses.cut(good(subject))],
  ["A chunked body whose last chunk never comes", (subject) => responses.cutChunked(good(subject))],
  ["A body that is announced as gzip and is none", () => responses.corruptGzip],
  ["A gzip whose checksum is wrong", (subject) => responses.wrongChecksum(good(subject))],
  ["A connection that is reset before the response", () => responses.reset],
  ["A connection that is reset within the body", (subject) => responses.resetInBody(good(subject))],
  ["A connection that is closed without a response", () => responses.hangUp],
  ["A response that is not HTTP", () => responses.gibberish],
];

export const connections = [
  ...broken.map(([what, behavior]) =>
    fault(`${what} is retried, and is a ConnectionError with its cause once every attempt met it.`, async (stage) => {
      const { server, subject, open } = stage;
      const { provider, operation } = subject;
      server.does(behavior(subject), json(good(subject)));
      expect(await open({ retries: 1 }).list()).toEqual([subject.item(1), subject.item(2)]);
      server.does(behavior(subject));
      const error = await rejection(open({ retries: 2 }).list());
      expect(error).toMatchObject({ name: "ConnectionError", provider, operation, cause: expect.anything() });
      expect(String(error)).toContain(server.origin);
      expect(server.requests).toHaveLength(5);
    }),
  ),
  fault("A connection that is refused is a ConnectionError that names the URL, after all attempts.", async (stage) => {
    const { subject, open } = stage;
    const closed = await startServer();
    await closed.close();
    const retried: unknown[] = [];
    const baseUrl = closed.origin + subject.prefix;
    const error = await rejection(open({ baseUrl, retries: 2, onRetry: (event) => retried.push(event) }).list());
    expect(error).toMatchObject({ name: "ConnectionError", cause: expect.anything() });
    expect(String(error)).toContain(closed.origin);
    expect(retried).toHaveLength(2);
  }),
  fault(
    "A failure of TLS is a ConnectionError at the first attempt: a retry would not change it.",
    async ({ subject, open }) => {
      let connections = 0;
      const plain = createServer((socket) => {
        connections++;
        socket.on("error", () => {});
        socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
      });
      await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
      const { port } = Object(plain.address());
      const baseUrl = `https://127.0.0.1:${port}${subject.prefix}`;
      expect(await rejection(open({ baseUrl, retries: 2 }).list())).toMatchObject({ name: "ConnectionError" });
      plain.close();
      expect(connections).toBe(1);
      for (const code of ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "CRL_HAS_EXPIRED"]) {
        const retried: unknown[] = [];
        const fetch = () => Promise.reject(Object.assign(new Error("failed"), { code }));
        await rejection(open({ fetch, retries: 1, onRetry: (event) => retried.push(event) }).list());
        expect(retried, code).toEqual([]);
      }
    },
  ),
  fault(
    "A `fetch` that takes no `Request` of this runtime is named as the cause, at the first attempt.",
    async ({ open }) => {
      let attempts = 0;
      // What the `fetch` of another copy of undici, and of node-fetch, makes of a request.
      const fetch = (request: Request) => {
        attempts++;
        return globalThis.fetch(Object.prototype.toString.call(request));
      };
      const error = await rejection(open({ fetch, retries: 2 }).list());
      expect(error).toMatchObject({ name: "ConnectionError", message: expect.stringContaining("request.url") });
      expect(attempts).toBe(1);
    },
  ),
  fault("A gzip that ends in its middle is never a response.", async ({ server, subject, open }) => {
    server.does(responses.truncatedGzip(good(subject)));
    // Node's fetch forgives the missing end, as browsers do; then the JSON in it breaks off.
    const error = await rejection(open({ retries: 0 }).list());
    expect(["ConnectionError", "ContractError"]).toContain(Reflect.get(Object(error), "name"));
  }),
  fault(
    "A response that is really compressed is read as if it were not: its announced length is none of the body.",
    async ({ server, subject, open }) => {
      server.does(gzipped(good(subject), 0));
      expect(await open({ maxResponseBytes: JSON.stringify(good(subject)).length }).list()).toHaveLength(2);
    },
  ),
  fault("An informational response before the final one changes nothing.", async ({ server, subject, open }) => {
    server.does(earlyHints(json(good(subject))));
    expect(await open().list()).toHaveLength(2);
  }),
];
