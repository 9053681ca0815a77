/** The escape hatch: `client.api` shares the way out and back, and hands over what came. */
import { getEventListeners } from "node:events";
import { expect } from "vitest";
import { atOnce, duration, paragraph, rejection, short, until } from "./fault.ts";
import { pathParameters } from "./lists.ts";
import { cut, html, json, redirect, reset, silence } from "./responses.ts";
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
  fault("`client.api` gives an error response as `error`, and does not reject.", async ({ server, subject, open }) => {
    for (const status of [400, 401, 403, 404, 500]) {
      server.does(json(subject.errorBody("No"), status));
      const { data, error, response } = await open({ retries: 0 }).api();
      expect(data).toBeUndefined();
      expect(error).toEqual(subject.errorBody("No"));
      expect(response.status).toBe(status);
    }
  }),
  fault("`client.api` gives an HTML page of failure as `error`, and does not reject.", async ({ server, open }) => {
    server.does(html(502));
    const { error, response } = await open({ retries: 0 }).api();
    expect(error).toContain("Something broke");
    expect(response.status).toBe(502);
  }),
  fault(
    "`client.api` checks nothing: what violates the contract is handed over.",
    async ({ server, subject, open }) => {
      server.does(json(subject.body("nope")));
      expect((await open().api()).data).toEqual(subject.body("nope"));
    },
  ),
  fault("`client.api` follows no redirect, not even where the call asks for it.", async ({ server, open }) => {
    server.does(redirect(307, "/elsewhere"));
    // A `fetch` of the caller's may look at nothing but the request.
    const plain = (request: Request) => globalThis.fetch(request);
    for (const fetch of [undefined, plain])
      for (const init of [{}, { redirect: "follow" as const }]) {
        const error = await rejection(open({ retries: 0, fetch }).api(init));
        expect(error).toMatchObject({
          name: "ConnectionError",
          message: expect.stringContaining("is a redirect (307)"),
        });
      }
    expect(server.requests).toHaveLength(4);
  }),
  fault(
    "`client.api` takes the options of openapi-fetch for one call, on paths with parameters too.",
    async ({ baseUrl, server, subject, open }) => {
      server.does(json(good(subject)));
      class Mine extends Request {}
      for (const { operation, parameter } of apiWays(subject, baseUrl)) {
        const { method, path } = operation;
        await open().request(method, path, {
          params: { path: { [parameter.name]: parameter.example } },
          pathSerializer: (path: string) => path.replace(/\{\w+\}/g, "mine"),
          Request: Mine,
        });
        expect(server.requests.at(-1)?.target).toBe(subject.prefix + path.replace(/\{\w+\}/g, "mine"));
      }
    },
    hasPathParameters,
  ),
  fault(
    "`client.api` names the method and the path template where it rejects an argument.",
    async ({ baseUrl, server, subject, open }) => {
      for (const { operation, parameter, call } of apiWays(subject, baseUrl)) {
        const { method, path } = operation;
        const rejected = { name: "InvalidArgumentError", operation: `${method} ${path}` };
        expect(await rejection(call(".."))).toMatchObject({ ...rejected, argument: parameter.name });
        const [argument] = pathParameters(operation).map(({ name }) => name);
        expect(await rejection(open().request(method, path, {}))).toMatchObject({ ...rejected, argument });
      }
      expect(server.requests).toEqual([]);
    },
    hasPathParameters,
  ),
  fault("`client.api` retries like the operation.", async ({ server, subject, open }) => {
    for (const broken of [json(subject.errorBody("Not now"), 503), reset, cut(good(subject))]) {
      server.does(broken, json(good(subject)));
      expect((await open({ retries: 1 }).api()).data).toEqual(good(subject));
    }
    server.does(json(subject.errorBody("Not now"), 503));
    const before = server.requests.length;
    expect((await open({ retries: 2 }).api()).response.status).toBe(503);
    expect(server.requests.length - before).toBe(3);
  }),
  fault(
    "`client.api` rejects with the same errors where no usable response came.",
    async ({ server, subject, open }) => {
      const operation = `GET ${subject.path}`;
      server.does(silence);
      expect(await rejection(open({ timeout: short, retries: 0 }).api())).toMatchObject({
        name: "TimeoutError",
        operation,
      });
      server.does(reset);
      expect(await rejection(open({ retries: 0 }).api())).toMatchObject({ name: "ConnectionError", operation });
      server.does(redirect(302, "/elsewhere"));
      expect(await rejection(open({ retries: 0 }).api())).toMatchObject({ name: "ConnectionError", operation });
      const error = await rejection(open({ token: `${secret}\n` }).api());
      expect(error).toMatchObject({ name: "CredentialError" });
      expectNoSecret(error, secret);
    },
  ),
  fault(
    "`client.api` rejects an HTML page with 200 with a documented error, not by a bare SyntaxError.",
    async ({ server, subject, open }) => {
      server.does(html(200));
      const error = await rejection(open().api());
      expect(error).toMatchObject({ provider: subject.provider });
    },
  ),
  fault(
    "`client.api` gives no data where a 200 holds a byte order mark and nothing else.",
    async ({ server, open }) => {
      server.does(({ response }) => response.writeHead(200, { "content-length": "3" }).end("\ufeff"));
      const { data, response } = await open().api();
      expect(data).toBeUndefined();
      expect(response.status).toBe(200);
    },
  ),
  fault("`client.api` ends at once with the reason of the caller's signal.", async ({ server, open }) => {
    server.does(silence);
    const controller = new AbortController();
    const reason = new Error("enough");
    until(() => server.requests.length === 1).then(() => controller.abort(reason));
    const took = await duration(async () =>
      expect(await rejection(open().api({ signal: controller.signal }))).toBe(reason),
    );
    expect(took).toBeLessThan(5 * atOnce);
  }),
  fault(
    "`client.api` rejects a path argument that would leave its place, or is missing, and sends nothing.",
    async ({ server, baseUrl, subject, open }) => {
      for (const { operation, parameter, call } of apiWays(subject, baseUrl)) {
        for (const id of ["", ".", "..", "%2e%2e", undefined, null])
          expect(await rejection(call(id))).toMatchObject({
            name: "InvalidArgumentError",
            argument: parameter.name,
          });
        for (const init of [undefined, {}, { params: {} }])
          expect(await rejection(open().request(operation.method, operation.path, init))).toMatchObject({
            name: "InvalidArgumentError",
          });
      }
      expect(server.requests).toEqual([]);
    },
    hasPathParameters,
  ),
  fault("`client.api` sends a body again with every attempt, whole.", async ({ server, subject, open }) => {
    server.does(json(subject.errorBody("Not now"), 503), json(good(subject)));
    const { data } = await open({ retries: 1 }).request("DELETE", "/", { body: { a: "ü" } });
    expect(data).toEqual(good(subject));
    expect(server.requests.map(({ body }) => body)).toEqual(['{"a":"ü"}', '{"a":"ü"}']);
    expect(server.requests[1]?.headers["content-type"]).toBe("application/json");
    // A body that was sent once does not hide why the connection failed.
    server.does(reset);
    const error = await rejection(open({ retries: 1 }).request("DELETE", "/", { body: { a: 1 } }));
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
  fault("A body of `client.api` that a middleware has read is an InvalidArgumentError.", async (stage) => {
    const { server, open } = stage;
    const { request, client } = open();
    await Object(client).api.use({
      onRequest: async ({ request }: { request: Request }) => void (await request.text()),
    });
    expect(await rejection(request("POST", "/", { body: { a: 1 } }))).toMatchObject({
      name: "InvalidArgumentError",
      operation: "POST /",
    });
    expect(server.requests).toEqual([]);
  }),
  fault("The signal of a request that a middleware has replaced cancels the call too.", async (stage) => {
    const { server, subject, open } = stage;
    const { api, client } = open({ retries: 0 });
    const controllers = [new AbortController(), new AbortController()] as const;
    const [own, replaced] = controllers;
    await Object(client).api.use({
      onRequest: ({ request }: { request: Request }) => new Request(request, { signal: replaced.signal }),
    });
    server.does(json(good(subject)));
    for (let call = 0; call < 3; call++) await api({ signal: own.signal });
    expect(getEventListeners(own.signal, "abort")).toEqual([]);
    server.does(silence);
    const reason = new Error("mine");
    const pending = rejection(api({ signal: own.signal }));
    setTimeout(() => replaced.abort(reason), 20);
    expect(await pending).toBe(reason);
  }),
  fault("A success of `client.api` that is not UTF-8 is a ContractError.", async ({ server, open }) => {
    server.does(({ response }) => response.end(Buffer.from('{"name":"\xe9"}', "latin1")));
    expect(await rejection(open().api())).toMatchObject({
      name: "ContractError",
      violations: [{ keyword: "charset" }],
    });
  }),
  fault("`client.api` hands over statuses and reason phrases that no `Response` can be made of.", async (stage) => {
    const { server, subject, open } = stage;
    for (const [status, phrase] of [
      [200, "Trouvé"],
      [200, "成功"],
      [404, "成功"],
      [600, "Custom"],
      [999, "Request denied"],
    ] as const) {
      const body = status < 300 ? good(subject) : subject.errorBody("No");
      server.does(({ request }) => {
        const text = JSON.stringify(body);
        const head = `HTTP/1.1 ${status} ${phrase}\r\ncontent-type: application/json\r\nconnection: close\r\n`;
        request.socket.end(`${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
      });
      const { data, error, response } = await open({ retries: 0 }).api();
      expect(response).toMatchObject({ status, ok: status < 300, url: expect.stringContaining(subject.target) });
      expect(status < 300 ? data : error).toEqual(body);
      const listed = open({ retries: 0 }).list();
      if (status < 300) expect(await listed).toHaveLength(2);
      else expect(await rejection(listed)).toMatchObject({ status });
    }
  }),
  fault("`client.api` leaves no listener on a signal of many calls.", async ({ server, subject, open }) => {
    server.does(json(good(subject)));
    const { signal } = new AbortController();
    const { api } = open();
    for (let call = 0; call < 30; call++) await api({ signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }),
  fault("What `client.api` cannot send is an InvalidArgumentError, and nothing is sent.", async (stage) => {
    const { server, subject, open } = stage;
    const { request, api, ...opened } = open();
    const client = Object(opened.client);
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
    const bad: readonly (() => Promise<unknown>)[] = [
      () => request("GET", JSON.parse("7")),
      () => request("POST", "/", { body: cyclic }),
      () => request("POST", "/", { body: { big: 1n } }),
      () => request("GET", "/", { body: "a GET has none" }),
      () => api({ params: { query: { text: "\ud800" } } }),
      () => api({ headers: { "x-mine": `a\n${secret}` } }),
      () => api({ parseAs: "nonsense" }),
      () => api({ signal: {} }),
      () => api({ signal: "none" }),
      () => client.api.GET("/", throwing),
      () => client.api.GET("/", proxy),
      () => client.api.request(7, "/"),
    ];
    for (const [index, call] of bad.entries()) {
      const error = await rejection(call(), `Call ${index}`);
      expect(error, String(index)).toMatchObject({ name: "InvalidArgumentError", provider: subject.provider });
      expectNoSecret(error, secret);
    }
    expect(server.requests).toEqual([]);
  }),
  fault("`client.api` retries safe methods and DELETE, but no POST, PUT or PATCH.", async ({ server, open }) => {
    server.does(json({}, 503));
    const api = Object(open({ retries: 1 }).client).api;
    for (const [method, attempts] of [
      ["GET", 2],
      ["HEAD", 2],
      ["OPTIONS", 2],
      ["DELETE", 2],
      ["POST", 1],
      ["PUT", 1],
      ["PATCH", 1],
    ] as const) {
      const before = server.requests.length;
      expect((await api[method]("/", {})).response.status).toBe(503);
      expect(server.requests.length - before, method).toBe(attempts);
    }
  }),
];

function apiWays(subject: Subject, baseUrl: string): readonly Way[] {
  return subject.ways({ baseUrl }).filter(({ by }) => by === "api");
}

function hasPathParameters(subject: Subject): boolean {
  return apiWays(subject, "https://api.example.com").length > 0;
}
