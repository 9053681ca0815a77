/** `client.api`: what it sends, what it gives back, and what it rejects before anything is sent. */
import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { bearer, defineProvider } from "../../src/provider.ts";

interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type Respond = (request: Request, init: RequestInit | undefined) => Response | Promise<Response>;

/** The untyped API of a client, with what it sent. */
function open(respond: Respond = () => Response.json({ id: 1 }), baseUrl = "https://acme.example/v1") {
  const requests: Request[] = [];
  const acme = defineProvider({ name: "acme", baseUrl, headers: { "x-version": "1" }, auth: () => bearer("a-s3cret") });
  const { api } = acme.createClient({
    retries: 1,
    fetch: async (request, init) => {
      requests.push(request.clone());
      return respond(request, init);
    },
  });
  const call = (method: string, ...args: readonly unknown[]): Promise<Outcome> =>
    Reflect.apply(Reflect.get(api, method), api, args);
  return { api, call, requests };
}

test("a request has the path, the query, the headers and the body of the call", async () => {
  const { call, requests } = open();
  const params = { path: { id: "a/b" }, query: { name: "ü", ids: [1, 2] } };
  const { data, error, response } = await call("POST", "/teams/{id}", {
    params,
    body: { a: 1 },
    headers: { "x-b": "2" },
  });
  expect([data, error, response.status]).toEqual([{ id: 1 }, undefined, 200]);
  const [sent] = requests;
  expect(sent).toMatchObject({
    method: "POST",
    url: "https://acme.example/v1/teams/a%2Fb?name=%C3%BC&ids=1&ids=2",
    redirect: "manual",
  });
  expect(Object.fromEntries(sent?.headers ?? [])).toMatchObject({
    ...{ accept: "application/json", authorization: "Bearer a-s3cret", "x-version": "1", "x-b": "2" },
    "content-type": "application/json",
  });
  expect(await sent?.text()).toBe('{"a":1}');
});

test("a request of any method may be sent by its name, and is tried again as that of an operation", async () => {
  const statuses = [503, 200];
  const { call, requests } = open(() => Response.json([], { status: statuses[requests.length - 1] ?? 200 }));
  expect(await call("request", "delete", "/teams")).toMatchObject({ data: [] });
  expect(requests.map(({ method }) => method)).toEqual(["DELETE", "DELETE"]);
});

/** The arguments of a call whose body cannot be written. */
function failing(reason: unknown) {
  const bodySerializer = () => {
    throw reason;
  };
  return ["POST", "/teams", { body: 1, bodySerializer }];
}

test.each<[args: readonly unknown[], argument: string, message: string]>([
  [["GET", "/teams/{id}"], "id", "acme GET /teams/{id} was not sent"],
  [["GET", "/teams/{id}", { params: { path: { id: ".." } } }], "id", "acme GET /teams/{id} was not sent"],
  [
    ["GET", "/teams", { params: { query: "a" } }],
    "query",
    "acme GET /teams was not sent: `query` is not a plain object.",
  ],
  [["GET", "/teams", { signal: {} }], "signal", "acme GET /teams was not sent: `signal` is not an AbortSignal"],
  [["GET", 5], "options", "acme client.api was not sent: `options` cannot be sent: the path is not a string."],
  [["request", 5, "/teams"], "options", "cannot be sent: the method is not a string."],
  [["request", "a b", "/teams"], "options", "acme A B /teams was not sent: `options` cannot be sent: "],
  [["GET", "/teams", { parseAs: "xml" }], "options", '"parseAs" is none of json, text, blob, arrayBuffer, stream.'],
  [["GET", "/teams", { headers: { "a-s3cret b": "c" } }], "options", "`options` have invalid headers."],
  [failing(new Error("x".repeat(300))), "options", `cannot be sent: ${"x".repeat(200)}….`],
  [failing(new Error("x".repeat(200))), "options", `cannot be sent: ${"x".repeat(200)}.`],
  [failing(Object.create(null)), "options", "cannot be sent: a value without text."],
  [
    ["GET", "/teams", { baseUrl: "https://evil.example" }],
    "url",
    "acme GET /teams was not sent: `url` is not under https://acme.example",
  ],
  [["GET", "/teams", { baseUrl: "https://me@acme.example" }], "url", "is not under https://acme.example"],
  [["GET", "/teams", { baseUrl: "https://:pw@acme.example" }], "url", "is not under https://acme.example"],
  [["GET", "/teams", { baseUrl: "nowhere" }], "url", "acme GET client.api was not sent"],
])("%j is rejected", async ([method, ...args], argument, message) => {
  const { call, requests } = open();
  const error = await call(String(method), ...args).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "InvalidArgumentError", argument, message: expect.stringContaining(message) });
  expect(String(error)).not.toContain("a-s3cret");
  expect(requests).toEqual([]);
});

test("a path that would change the host is rejected, and so is a middleware that does", async () => {
  const { api, call, requests } = open(undefined, "https://acme.example");
  await expect(call("GET", ".evil.example/")).rejects.toMatchObject({ argument: "url" });
  api.use({ onRequest: () => new Request("https://evil.example/") });
  await expect(call("GET", "/teams")).rejects.toMatchObject({ argument: "url" });
  expect(requests).toEqual([]);
});

test.each<[what: string, response: () => Response, expected: object]>([
  ["a failure with a body", () => Response.json({ a: 1 }, { status: 404 }), { error: { a: 1 } }],
  ["a failure with a text", () => new Response("<html>", { status: 404 }), { error: "<html>" }],
  ["an empty failure", () => new Response("", { status: 404 }), { error: "404: no reason given" }],
  ["a failure that is `null`", () => Response.json(null, { status: 404 }), { error: "404: no reason given" }],
  ["an empty success", () => new Response(null, { status: 204 }), { data: undefined }],
  [
    "a success without a text",
    () => new Response("\ufeff", { headers: { "content-length": "3" } }),
    { data: undefined },
  ],
])("%s is given as it is", async (_, response, expected) => {
  const outcome = await open(response).call("GET", "/teams");
  expect(outcome).toMatchObject(expected);
  expect("error" in outcome).toBe("error" in expected);
});

test("a response has its status, its reason, its headers and its URL, also where no `Response` could be created with them", async () => {
  for (const [status, statusText] of [
    [200, "Fine"],
    [200, "成功"],
    [999, "Fine"],
  ] as const) {
    const { call } = open(() => {
      const response = new Response("[]", { headers: { "x-a": "1", "content-length": "2" } });
      const ok = status === 200;
      for (const [name, value] of Object.entries({ status, statusText, ok, url: "https://acme.example/v1/final" }))
        Object.defineProperty(response, name, { value });
      return response;
    });
    const { response } = await call("GET", "/teams", { parseAs: "text" });
    expect(response).toMatchObject({ status, statusText, ok: status === 200, url: "https://acme.example/v1/final" });
    expect(Object.fromEntries(response.headers)).toMatchObject({ "x-a": "1", "content-length": "2" });
  }
});

test.each([204, 205, 304])("a %i has no body", async (status) => {
  const { response } = await open(() => new Response(null, { status })).call("GET", "/teams");
  expect(response).toMatchObject({ status, body: null });
});

test.each([
  ["text", "<html>"],
  ["stream", expect.any(ReadableStream)],
])("a body that is parsed as %s need not be JSON", async (parseAs, data) => {
  expect(await open(() => new Response("<html>")).call("GET", "/teams", { parseAs })).toMatchObject({ data });
});

test("a `fetch` of the call is used in place of the client's", async () => {
  const { call, requests } = open();
  const fetch = async () => Response.json("mine");
  expect(await call("GET", "/teams", { fetch })).toMatchObject({ data: "mine" });
  expect(requests).toEqual([]);
});

test("a `pathSerializer` of the call fills the path in place of ours", async () => {
  const { call, requests } = open();
  const params = { path: { id: ["a", "b"] } };
  await call("GET", "/teams/{id}", { params, pathSerializer: (path: string) => path.replace("{id}", "a;b") });
  expect(requests.map(({ url }) => url)).toEqual(["https://acme.example/v1/teams/a;b"]);
});

test("a body that cannot be read is not sent", async () => {
  const { call, requests } = open();
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
  const given = { body, bodySerializer: (stream: unknown) => stream, duplex: "half" };
  await expect(call("POST", "/teams", given)).rejects.toMatchObject({
    name: "InvalidArgumentError",
    message: expect.stringContaining("acme POST /teams was not sent: `options` cannot be sent: gone."),
  });
  expect(requests).toEqual([]);
});

test.each(["GET", "HEAD", "POST"])("%s has no body, also where `Request.body` is missing", async (method) => {
  const { api, call, requests } = open(() => new Response());
  await call(method, "/teams");
  expect(requests[0]?.body).toBe(null);
  api.use({ onRequest: ({ request }) => Object.defineProperty(request, "body", { value: undefined }) });
  expect((await call(method, "/teams")).response.status).toBe(200);
  expect(await requests[1]?.text()).toBe("");
});

test("an abort ends the call with its reason, by the signal of the call or of a middleware's request", async () => {
  for (const isMiddleware of [false, true]) {
    const controller = new AbortController();
    const { signal } = controller;
    const { api, call, requests } = open(() => {
      controller.abort("enough");
      return new Promise(() => {});
    });
    if (isMiddleware) api.use({ onRequest: ({ request }) => new Request(request, { signal }) });
    await expect(call("GET", "/teams", isMiddleware ? {} : { signal })).rejects.toBe("enough");
    await expect(call("GET", "/teams", isMiddleware ? {} : { signal })).rejects.toBe("enough");
    expect(requests).toHaveLength(1);
    if (!isMiddleware) expect(getEventListeners(signal, "abort")).toEqual([]);
  }
});

test("calls that succeed leave no listener on the caller's signal, also beside that of a middleware", async () => {
  const { signal } = new AbortController();
  const { api, call } = open();
  await call("GET", "/teams", { signal });
  expect(getEventListeners(signal, "abort")).toEqual([]);
  api.use({ onRequest: ({ request }) => new Request(request, { signal: new AbortController().signal }) });
  await call("GET", "/teams", { signal });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test.each(["call", "middleware"] as const)("of two signals that of the %s ends the call", async (which) => {
  const signals = { call: new AbortController(), middleware: new AbortController() };
  const { api, call } = open(() => {
    signals[which].abort("enough");
    return new Promise(() => {});
  });
  api.use({ onRequest: ({ request }) => new Request(request, { signal: signals.middleware.signal }) });
  await expect(call("GET", "/teams", { signal: signals.call.signal })).rejects.toBe("enough");
});

test("a POST is sent once, whatever `Object.prototype` has", async () => {
  const { call, requests } = open(() => new Response("", { status: 503 }));
  Object.defineProperty(Object.prototype, "isRepeatable", { value: true, configurable: true });
  const posted = await call("POST", "/teams").finally(() => Reflect.deleteProperty(Object.prototype, "isRepeatable"));
  expect([posted.response.status, requests.length]).toEqual([503, 1]);
});

test("a query is sent as it is, whatever `Object.prototype` has", async () => {
  const { call, requests } = open();
  Object.defineProperty(Object.prototype, "querySerializer", { value: () => "b=2", configurable: true });
  const got = call("GET", "/teams", { params: { query: { a: 1 } } });
  await got.finally(() => Reflect.deleteProperty(Object.prototype, "querySerializer"));
  expect(requests.map(({ url }) => url)).toEqual(["https://acme.example/v1/teams?a=1"]);
});
