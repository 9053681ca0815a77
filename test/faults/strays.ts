/** A `fetch` of the caller's that does not keep to the rules: a proxy's, a double's, a wrapper's. */
import { Readable } from "node:stream";
import { expect } from "vitest";
import { paragraph, rejection, short, until } from "./fault.ts";
import { expectNoSecret } from "./secrets.ts";
import { good, secret } from "./subjects.ts";

const fault = paragraph("A fetch of the caller's");

/** A `fetch` whose responses have another kind of body. */
const responding =
  (body: () => unknown, status = 200) =>
  async () =>
    Object.defineProperty(new Response(null, { status }), "body", { value: body() });

export const strays = [
  fault("A fetch that throws before it gives a promise is a ConnectionError.", async ({ open }) => {
    const fetch = () => {
      throw new Error("the proxy is not configured");
    };
    const error = await rejection(open({ fetch, retries: 0 }).list());
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(String(error)).toContain("the proxy is not configured");
  }),
  fault("A thrown error that holds the request, its headers or a map shows no credential.", async ({ open }) => {
    for (const hold of [
      (request: Request) => ({ request }),
      (request: Request) => ({ headers: request.headers }),
      (request: Request) => ({ map: new Map(request.headers) }),
      (request: Request) => ({ a: { b: { c: { d: { e: { f: [...request.headers] } } } } } }),
    ]) {
      const fetch = async (request: Request) => {
        throw Object.assign(new Error(`refused ${secret}`), hold(request));
      };
      const error = await rejection(open({ fetch, retries: 0 }).list());
      expect(error).toMatchObject({ name: "ConnectionError", cause: { message: "refused [redacted]" } });
      expectNoSecret(error, secret);
    }
  }),
  fault("A body that is a Node stream, as that of node-fetch is, is read like a web stream.", async (stage) => {
    const { subject, open } = stage;
    const text = JSON.stringify(good(subject));
    const chunks = () =>
      Readable.from([Buffer.from(text.slice(0, 9)), Buffer.from(text.slice(9))], { objectMode: false });
    expect(await open({ fetch: responding(chunks) }).list()).toHaveLength(2);
    const tooLong = open({ fetch: responding(chunks), maxResponseBytes: text.length - 1 }).list();
    const message = expect.stringContaining(`larger than ${text.length - 1} bytes`);
    expect(await rejection(tooLong)).toMatchObject({ name: "ConnectionError", message });
  }),
  fault(
    "A Node stream is destroyed at the deadline, above the bound, and where its response is retried.",
    async ({ subject, open }) => {
      const streams: Readable[] = [];
      const stalled = () => {
        const stream = new Readable({ read: () => {} });
        stream.push("{}");
        streams.push(stream);
        return stream;
      };
      const late = open({ timeout: short, retries: 0, fetch: responding(stalled) }).list();
      expect(await rejection(late)).toMatchObject({ name: "TimeoutError" });
      const tooLong = open({ fetch: responding(stalled), maxResponseBytes: 1 }).list();
      expect(await rejection(tooLong)).toMatchObject({ name: "ConnectionError" });
      const retried = responding(stalled, 503);
      const fetch = async () => (streams.length < 3 ? retried() : Response.json(good(subject)));
      expect(await open({ fetch, retries: 1 }).list()).toHaveLength(2);
      await until(() => streams.every(({ destroyed }) => destroyed));
      expect(streams).toHaveLength(3);
    },
  ),
  fault("A body that cannot be canceled does not keep its response from a retry.", async ({ subject, open }) => {
    const locked = new ReadableStream();
    locked.getReader();
    for (const body of [locked, "{}", {}, undefined, null]) {
      let sent = 0;
      const fetch = async () => (sent++ ? Response.json(good(subject)) : responding(() => body, 503)());
      expect(await open({ fetch, retries: 1 }).list()).toHaveLength(2);
      expect(sent).toBe(2);
    }
  }),
];
