/** The escape hatch: `client.api` shares the way out and back, and hands over what came. */
import { expect } from "vitest";
import { atOnce, duration, paragraph, rejection, short, until } from "./fault.ts";
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
          pathSerializer: (path: string) => path.replace(`{${parameter.name}}`, "mine"),
          Request: Mine,
        });
        expect(server.requests.at(-1)?.target).toBe(subject.prefix + path.replace(/\{\w+\}/, "mine"));
      }
    },
    hasPathParameters,
  ),
  fault(
    "`client.api` names the method and the path template where it rejects an argument.",
    async ({ baseUrl, server, subject, open }) => {
      for (const { operation, parameter, call } of apiWays(subject, baseUrl)) {
        const { method, path } = operation;
        const rejected = { name: "InvalidArgumentError", operation: `${method} ${path}`, argument: parameter.name };
        expect(await rejection(call(".."))).toMatchObject(rejected);
        expect(await rejection(open().request(method, path, {}))).toMatchObject(rejected);
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
  fault("`client.api` does not send a POST again.", async ({ server, open }) => {
    server.does(json({}, 503));
    expect((await open().request("POST", "/", { body: { a: 1 } })).response.status).toBe(503);
    expect(server.requests).toHaveLength(1);
  }),
];

function apiWays(subject: Subject, baseUrl: string): readonly Way[] {
  return subject.ways({ baseUrl }).filter(({ by }) => by === "api");
}

function hasPathParameters(subject: Subject): boolean {
  return apiWays(subject, "https://api.example.com").length > 0;
}
