/** Connections: no usable response is a ConnectionError, and worth another attempt. */
import { createServer } from "node:net";
import { expect } from "vitest";
import { paragraph, rejection } from "./fault.ts";
import {
  corruptGzip,
  cut,
  cutChunked,
  earlyHints,
  gibberish,
  gzipped,
  hangUp,
  json,
  reset,
  resetInBody,
  truncatedGzip,
  wrongChecksum,
} from "./responses.ts";
import { type Behavior, startServer } from "./server.ts";
import { good, type Subject } from "./subjects.ts";

const fault = paragraph("Connections");

const broken: readonly [what: string, behavior: (subject: Subject) => Behavior][] = [
  ["A body that ends before its announced length", (subject) => cut(good(subject))],
  ["A chunked body whose last chunk never comes", (subject) => cutChunked(good(subject))],
  ["A body that is announced as gzip and is none", () => corruptGzip],
  ["A gzip whose checksum is wrong", (subject) => wrongChecksum(good(subject))],
  ["A connection that is reset before the response", () => reset],
  ["A connection that is reset within the body", (subject) => resetInBody(good(subject))],
  ["A connection that is closed without a response", () => hangUp],
  ["A response that is not HTTP", () => gibberish],
];

/** The codes of Node's documentation, and of OpenSSL for a server without TLS. */
const permanentTlsCodes = [
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_CRL",
  "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
  "CERT_HAS_EXPIRED",
  "CRL_HAS_EXPIRED",
  "ERROR_IN_CRL_NEXT_UPDATE_FIELD",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "INVALID_CA",
  "PATH_LENGTH_EXCEEDED",
  "INVALID_PURPOSE",
  "HOSTNAME_MISMATCH",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "EPROTO",
];

export const connections = [
  ...broken.flatMap(([what, behavior]) => [
    fault(`${what} is a ConnectionError with its cause, once every attempt met it.`, async (stage) => {
      const { server, subject, open } = stage;
      server.does(behavior(subject));
      const error = await rejection(open({ retries: 2 }).list());
      const { provider, operation } = subject;
      expect(error).toMatchObject({ name: "ConnectionError", provider, operation, cause: expect.anything() });
      expect(String(error)).toContain(server.origin);
      expect(server.requests).toHaveLength(3);
    }),
    fault(`${what} is retried, and the next attempt succeeds.`, async ({ server, subject, open }) => {
      server.does(behavior(subject), json(good(subject)));
      expect(await open({ retries: 1 }).list()).toEqual([subject.item(1), subject.item(2)]);
      expect(server.requests).toHaveLength(2);
    }),
  ]),
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
  fault("A port that fetch does not connect to is a ConnectionError.", async ({ subject, open }) => {
    const baseUrl = `http://127.0.0.1:6000${subject.prefix}`;
    expect(await rejection(open({ baseUrl, retries: 0 }).list())).toMatchObject({ name: "ConnectionError" });
  }),
  fault(
    "A failure of TLS is a ConnectionError at the first attempt, unless it is a timeout: a retry would not change it.",
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
      const attemptsFor = async (cause: Error) => {
        let attempts = 0;
        const fetch = async () => {
          attempts++;
          throw new TypeError("fetch failed", { cause });
        };
        await rejection(open({ fetch, retries: 1 }).list());
        return attempts;
      };
      for (const code of permanentTlsCodes)
        expect(await attemptsFor(Object.assign(new Error("failed"), { code })), code).toBe(1);
      for (const code of ["ERR_TLS_HANDSHAKE_TIMEOUT", "OUT_OF_MEM", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"])
        expect(await attemptsFor(Object.assign(new Error("a certificate"), { code })), code).toBe(2);
      // Deno gives no code.
      expect(await attemptsFor(new Error("invalid peer Certificate: UnknownIssuer"))).toBe(1);
      expect(await attemptsFor(new Error("the outcome is uncertain: UNABLE_TO_CONNECT"))).toBe(2);
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
  fault("A fetch that rejects with something that is no Error is a ConnectionError.", async ({ open }) => {
    const fetch = () => Promise.reject("a bare string");
    expect(await rejection(open({ fetch, retries: 0 }).list())).toMatchObject({ name: "ConnectionError" });
  }),
  fault("A fetch that throws before it gives a promise is a ConnectionError.", async ({ open }) => {
    const fetch = () => {
      throw new Error("the proxy is not configured");
    };
    const error = await rejection(open({ fetch, retries: 0 }).list());
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(String(error)).toContain("the proxy is not configured");
  }),
  fault("A gzip that ends in its middle is never a response.", async ({ server, subject, open }) => {
    server.does(truncatedGzip(good(subject)));
    // Node's fetch forgives the missing end, as browsers do; then the JSON in it breaks off.
    const error = await rejection(open({ retries: 0 }).list());
    expect(["ConnectionError", "ContractError"]).toContain(Reflect.get(Object(error), "name"));
  }),
  fault("A response that is really compressed is read as if it were not.", async ({ server, subject, open }) => {
    server.does(gzipped(good(subject)));
    expect(await open().list()).toHaveLength(2);
  }),
  fault("An informational response before the final one changes nothing.", async ({ server, subject, open }) => {
    server.does(earlyHints(json(good(subject))));
    expect(await open().list()).toHaveLength(2);
  }),
];
