/** The escape hatch: `client.api` shares the way out and back, and hands over what came. */
import { expect } from "vitest";
import { expectInvalidArgument, noRecords } from "./arguments.ts";
import { paragraph, rejection, short } from "./fault.ts";
import { pathParameters } from "./lists.ts";
import { cut, empty, json, redirect, reset, silence, text } from "./responses.ts";
import { expectNoSecret } from "./secrets.ts";
import type { Way } from "./subject.ts";
import { good, type Subject, secret } from "./subjects.ts";

const fault = paragraph("The escape hatch");

export const escapeHatch = [
  fault(
    "`client.api` sends the same request as the operation, credentials included.",
    async ({ server, subject, open }) => {
      server.does(json(good(subject)));
      const { data, error, response } = await open({ headers: { "x-mine": "1" } }).api();
      expect(data).toEqual(good(subject));
      expect(error).toBeUndefined();
      expect(response.status).toBe(200);
      const [seen] = server.requests;
      expect(seen).toMatchObject({ method: "GET", target: subject.target });
      expect(seen?.headers).toMatchObject({ [subject.header]: subject.scheme + secret, "x-mine": "1" });
    },
  ),
  fault(
    "`client.api` gives an error response as `error`, also without a body, and what violates the contract as it is.",
    async ({ server, subject, open }) => {
      const { api, request } = open({ retries: 0 });
      for (const status of [400, 401, 403, 404, 500]) {
        server.does(json(subject.errorBody("No"), status));
        const { data, error, response } = await api();
        expect([data, error, response.status]).toEqual([undefined, subject.errorBody("No"), status]);
      }
      for (const body of ["", "null", "false", "0", '""']) {
        server.does(text(body, 404));
        expect((await api()).error, body).toBe("404: no reason given");
      }
      server.does(empty(404));
      expect((await request("HEAD", "/")).error).toBe("404: no reason given");
      server.does(json(subject.body("nope")));
      expect((await api()).data).toEqual(subject.body("nope"));
    },
  ),
  fault("`client.api` follows no redirect, not even where the call asks for it.", async ({ server, open }) => {
    server.does(redirect(307, "/elsewhere"));
    // A `fetch` of the caller's may look at nothing but the request.
    const plain = (request: Request) => globalThis.fetch(request);
    for (const fetch of [undefined, plain])
      for (const init of [{}, { redirect: "follow" as const }]) {
        const error = await rejection(open({ retries: 0, fetch }).api(init));
        const message = expect.stringContaining("is a redirect (307)");
        expect(error).toMatchObject({ name: "ConnectionError", message });
      }
    expect(server.requests).toHaveLength(4);
  }),
  fault(
    "`client.api` retries like the operation, and rejects with the same errors where no usable response came.",
    async ({ server, subject, open }) => {
      const operation = `GET ${subject.path}`;
      for (const broken of [json(subject.errorBody("Not now"), 503), reset, cut(good(subject))]) {
        server.does(broken, json(good(subject)));
        expect((await open({ retries: 1 }).api()).data).toEqual(good(subject));
      }
      server.does(silence);
      const late = await rejection(open({ timeout: short, retries: 0 }).api());
      expect(late).toMatchObject({ name: "TimeoutError", operation });
      server.does(reset);
      expect(await rejection(open({ retries: 0 }).api())).toMatchObject({ name: "ConnectionError", operation });
      const error = await rejection(open({ token: `${secret}\n` }).api());
      expect(error).toMatchObject({ name: "CredentialError" });
      expectNoSecret(error, secret);
    },
  ),
  fault(
    "`client.api` rejects a path argument that would leave its place, or is missing, and sends nothing.",
    async ({ server, baseUrl, subject, open }) => {
      for (const { operation, parameter, call } of apiWays(subject, baseUrl)) {
        const { method, path } = operation;
        const rejected = { name: "InvalidArgumentError", operation: `${method} ${path}` };
        for (const id of ["", ".", "..", "%2e%2e", undefined, null])
          expect(await rejection(call(id))).toMatchObject({ ...rejected, argument: parameter.name });
        const argument = pathParameters(operation)[0]?.name;
        for (const init of [undefined, {}, { params: {} }])
          expect(await rejection(open().request(method, path, init))).toMatchObject({ ...rejected, argument });
      }
      expect(server.requests).toEqual([]);
    },
    (subject) => apiWays(subject, "https://api.example.com").length > 0,
  ),
  fault("`client.api` sends a body again with every attempt, whole.", async ({ server, subject, open }) => {
    const { request } = open({ retries: 1 });
    server.does(json(subject.errorBody("Not now"), 503), json(good(subject)));
    expect((await request("DELETE", "/", { body: { a: "ü" } })).data).toEqual(good(subject));
    expect(server.requests.map(({ body }) => body)).toEqual(['{"a":"ü"}', '{"a":"ü"}']);
    expect(server.requests[1]?.headers["content-type"]).toBe("application/json");
    // A body that was sent once does not hide why the connection failed.
    server.does(reset);
    const error = await rejection(request("DELETE", "/", { body: { a: 1 } }));
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(String(error)).not.toMatch(/already|unusable|disturbed/);
  }),
  fault("`client.api` sends a body where the runtime's `Request` has no `body`.", async ({ server, subject, open }) => {
    server.does(json(good(subject)));
    class Bodiless extends Request {}
    Object.defineProperty(Bodiless.prototype, "body", { value: undefined });
    await open().request("POST", "/", { body: { a: 1 }, Request: Bodiless });
    expect(server.requests.map(({ body }) => body)).toEqual(['{"a":1}']);
  }),
  fault("A body of `client.api` that a middleware has read is an InvalidArgumentError.", async ({ server, open }) => {
    const { request, client } = open();
    await Object(client).api.use({
      onRequest: async ({ request }: { request: Request }) => void (await request.text()),
    });
    const error = await rejection(request("POST", "/", { body: { a: 1 } }));
    expect(error).toMatchObject({ name: "InvalidArgumentError", operation: "POST /" });
    expect(server.requests).toEqual([]);
  }),
  fault("`client.api` hands over statuses and reason phrases that no `Response` can be made of.", async (stage) => {
    const { server, subject, open } = stage;
    const { api, list } = open({ retries: 0 });
    for (const [status, phrase] of [
      [200, "Trouvé"],
      [200, "成功"],
      [404, "成功"],
      [600, "Custom"],
      [999, "Request denied"],
    ] as const) {
      const ok = status < 300;
      const body = ok ? good(subject) : subject.errorBody("No");
      server.does(({ request }) => {
        const text = JSON.stringify(body);
        const head = `HTTP/1.1 ${status} ${phrase}\r\ncontent-type: application/json\r\nconnection: close\r\n`;
        request.socket.end(`${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
      });
      const { data, error, response } = await api();
      expect(response).toMatchObject({ status, ok, url: expect.stringContaining(subject.target) });
      expect(ok ? data : error).toEqual(body);
      if (ok) expect(await list()).toHaveLength(2);
      else expect(await rejection(list())).toMatchObject({ status });
    }
  }),
  fault("What `client.api` cannot send is an InvalidArgumentError, and nothing is sent.", async (stage) => {
    const { server, subject, open } = stage;
    const { request, api, client } = open();
    const { GET } = Object(client).api;
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = Object.defineProperty({}, "params", {
      enumerable: true,
      get: () => {
        throw new Error("mine");
      },
    });
    const calls: readonly (() => Promise<unknown>)[] = [
      () => request("POST", "/", { body: cyclic }),
      () => request("POST", "/", { body: { big: 1n } }),
      () => request("GET", "/", { body: "a GET has none" }),
      () => api({ params: { query: { text: "\ud800" } } }),
      () => api({ headers: { "x-mine": `a\n${secret}` } }),
      () => api({ signal: "none" }),
      () => GET("/", throwing),
      () => GET("/", proxy),
    ];
    for (const [index, call] of calls.entries()) {
      const error = await rejection(call(), `Call ${index}`);
      expect(error, String(index)).toMatchObject({ name: "InvalidArgumentError", provider: subject.provider });
      expectNoSecret(error, secret);
    }
    for (const query of [...noRecords, null])
      await expectInvalidArgument(request("GET", "/", { params: { query } }), "query");
    expect(server.requests).toEqual([]);
  }),
];

function apiWays(subject: Subject, baseUrl: string): readonly Way[] {
  return subject.ways({ baseUrl }).filter(({ by }) => by === "api");
}
