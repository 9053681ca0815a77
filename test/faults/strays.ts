/** A `fetch` of the caller's that does not keep to the rules: a proxy's, a double's, a wrapper's. */
import { Readable } from "node:stream";
import { expect } from "vitest";
import { paragraph, rejection, short, sleep, until } from "./fault.ts";
import { html } from "./responses.ts";
import { expectNoSecret } from "./secrets.ts";
import { good, secret } from "./subjects.ts";

const fault = paragraph("A fetch of the caller's");

/** Responds after a while, whatever becomes of the signal. */
const deaf = (ms: number, response: () => Response) => async () => {
  await sleep(ms);
  return response();
};

/** A `fetch` whose responses have another kind of body. */
const responding =
  (body: () => unknown, status = 200) =>
  async () =>
    Object.defineProperty(new Response(null, { status }), "body", { value: body() });

export const strays = [
  fault("A fetch that does not listen to signals ends in a TimeoutError all the same.", async ({ open, subject }) => {
    const fetch = deaf(3 * short, () => Response.json(good(subject)));
    const error = await rejection(open({ fetch, timeout: short, retries: 0 }).list());
    expect(error).toMatchObject({ name: "TimeoutError" });
  }),
  fault("A response that comes after its deadline starts no further attempt and calls no hook.", async ({ open }) => {
    const events: unknown[] = [];
    let sent = 0;
    const fetch = () => {
      sent++;
      return deaf(4 * short, () => new Response("{}", { status: 503 }))();
    };
    const onResponse = (event: unknown) => events.push(event);
    const error = await rejection(open({ fetch, timeout: short, retries: 2, onResponse }).list());
    await sleep(5 * short);
    expect(error).toMatchObject({ name: "TimeoutError" });
    expect(sent).toBe(3);
    expect(events).toEqual([]);
  }),
  fault("The body of a response that comes too late is canceled.", async ({ open }) => {
    let canceled = false;
    const cancel = () => {
      canceled = true;
    };
    const body = () => new ReadableStream({ cancel });
    const fetch = deaf(2 * short, () => new Response(body()));
    await rejection(open({ fetch, timeout: short, retries: 0 }).list());
    await until(() => canceled);
  }),
  fault("An abort while the token function works sends nothing afterwards.", async ({ open }) => {
    const abort = new AbortController();
    let sent = 0;
    const fetch = async () => {
      sent++;
      return new Response("{}");
    };
    const token = async () => {
      abort.abort(new Error("the caller's"));
      await sleep(10);
      return secret;
    };
    const error = await rejection(open({ fetch, token }).list({ signal: abort.signal }));
    await sleep(50);
    expect(error).toBe(abort.signal.reason);
    expect(sent).toBe(0);
  }),
  fault("A thrown error that holds the request, its headers or a map shows no credential.", async ({ open }) => {
    for (const hold of [
      (request: Request) => ({ request }),
      (request: Request) => ({ headers: request.headers }),
      (request: Request) => ({ map: new Map(request.headers) }),
      (request: Request) => ({ a: { b: { c: { d: { e: { f: [...request.headers] } } } } } }),
    ]) {
      const fetch = async (request: Request) => {
        throw Object.assign(new Error("refused"), hold(request));
      };
      const error = await rejection(open({ fetch, retries: 0 }).list());
      expect(error).toMatchObject({ name: "ConnectionError", cause: { message: "refused" } });
      expectNoSecret(error, secret);
    }
  }),
  fault("A thrown error that is its own cause, or whose getters throw, is a ConnectionError.", async ({ open }) => {
    const circular = new Error("circular");
    circular.cause = circular;
    const throwing = Object.defineProperty(new Error("hidden"), "message", {
      get() {
        throw new Error("from the getter");
      },
    });
    for (const thrown of [circular, throwing]) {
      const fetch = () => Promise.reject(thrown);
      expect(await rejection(open({ fetch, retries: 0 }).list())).toMatchObject({ name: "ConnectionError" });
    }
  }),
  fault("A thrown error of plain values is the cause as it is.", async ({ open }) => {
    const thrown = new TypeError("fetch failed", {
      cause: Object.assign(new Error("no route"), { code: "EHOSTUNREACH" }),
    });
    const error = await rejection(open({ fetch: () => Promise.reject(thrown), retries: 0 }).list());
    expect(error).toMatchObject({ name: "ConnectionError", cause: thrown });
    expect(String(error)).toContain("no route");
  }),
  fault("A body that stalls is canceled at the deadline, whatever `fetch` it comes from.", async ({ open }) => {
    let canceled = false;
    const body = () =>
      new ReadableStream({
        cancel: () => {
          canceled = true;
        },
      });
    const error = await rejection(open({ fetch: async () => new Response(body()), timeout: short, retries: 0 }).list());
    expect(error).toMatchObject({ name: "TimeoutError" });
    expect(canceled).toBe(true);
  }),
  fault("A body that is a Node stream, as that of node-fetch is, is read like a web stream.", async (stage) => {
    const { subject, open } = stage;
    const text = JSON.stringify(good(subject));
    const chunks = () =>
      Readable.from([Buffer.from(text.slice(0, 9)), Buffer.from(text.slice(9))], { objectMode: false });
    expect(await open({ fetch: responding(chunks) }).list()).toHaveLength(2);
    // An async iterable that is no stream.
    async function* generate() {
      yield* chunks();
    }
    expect(await open({ fetch: responding(generate) }).list()).toHaveLength(2);
    const tooLong = open({ fetch: responding(chunks), maxResponseBytes: text.length - 1 }).list();
    expect(await rejection(tooLong)).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining(`larger than ${text.length - 1} bytes`),
    });
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
      const options = { timeout: short, retries: 0 };
      const late = open({ ...options, fetch: responding(stalled) }).list();
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
  fault("An async iterable that is no stream is returned from.", async ({ open }) => {
    let isReturned = false;
    async function* endless() {
      try {
        for (;;) yield new Uint8Array(100);
      } finally {
        isReturned = true;
      }
    }
    const error = await rejection(open({ fetch: responding(endless), maxResponseBytes: 1000 }).list());
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(isReturned).toBe(true);
  }),
  fault("A body that is no stream of bytes is rejected by what it is, at the first attempt.", async ({ open }) => {
    const bodies: readonly [name: string, body: unknown][] = [
      ["is a stream of ArrayBuffer values", Readable.from([new ArrayBuffer(2)])],
      ["is a stream of string values", Readable.from(["{}"])],
      ["is a stream of Array values", new ReadableStream({ start: (controller) => controller.enqueue([1]) })],
      ["is not a stream", "{}"],
      ["is not a stream", {}],
      ["is not a stream", undefined],
    ];
    for (const [name, body] of bodies) {
      const retried: unknown[] = [];
      const onRetry = (event: unknown) => retried.push(event);
      const error = await rejection(open({ fetch: responding(() => body), onRetry }).list());
      expect(error).toMatchObject({ name: "ConnectionError", message: expect.stringContaining(name) });
      expect(String(error)).toContain("Check what the `fetch` option returns.");
      expect(retried).toEqual([]);
    }
  }),
  fault("A body that cannot be canceled does not keep its response from a retry.", async ({ subject, open }) => {
    const locked = new ReadableStream();
    locked.getReader();
    for (const body of [locked, "{}", {}, undefined, null]) {
      let sent = 0;
      const fetch = async () => (sent++ ? Response.json(good(subject)) : responding(() => body, 503)());
      const retried: unknown[] = [];
      const onRetry = ({ status }: { readonly status?: number }) => retried.push(status);
      expect(await open({ fetch, retries: 1, onRetry }).list()).toHaveLength(2);
      expect(retried).toEqual([503]);
    }
  }),
  fault("A credential that the server repeats percent-encoded is in no error.", async ({ open, server }) => {
    const token = "a+b/c=d+e/f=0123456789";
    server.does(html(400, encodeURIComponent(token)));
    const error = await rejection(open({ token }).list());
    expect(JSON.stringify(error)).not.toContain(encodeURIComponent(token));
    expect(String(error)).not.toContain(encodeURIComponent(token));
  }),
];
