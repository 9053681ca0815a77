/** A `fetch` of the caller's that does not keep to the rules: a proxy's, a double's, a wrapper's. */
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
  fault("The body of a response that comes too late is cancelled.", async ({ open }) => {
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
    };
    const body = () => new ReadableStream({ cancel });
    const fetch = deaf(2 * short, () => new Response(body()));
    await rejection(open({ fetch, timeout: short, retries: 0 }).list());
    await until(() => cancelled);
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
  fault("A body that stalls is cancelled at the deadline, whatever `fetch` it comes from.", async ({ open }) => {
    let cancelled = false;
    const body = () =>
      new ReadableStream({
        cancel: () => {
          cancelled = true;
        },
      });
    const error = await rejection(open({ fetch: async () => new Response(body()), timeout: short, retries: 0 }).list());
    expect(error).toMatchObject({ name: "TimeoutError" });
    expect(cancelled).toBe(true);
  }),
  fault("A credential that the server repeats percent-encoded is in no error.", async ({ open, server }) => {
    const token = "a+b/c=d+e/f=0123456789";
    server.does(html(400, encodeURIComponent(token)));
    const error = await rejection(open({ token }).list());
    expect(JSON.stringify(error)).not.toContain(encodeURIComponent(token));
    expect(String(error)).not.toContain(encodeURIComponent(token));
  }),
];
