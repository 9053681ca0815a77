/** `contractFetch`: what it checks, what it returns, and what it leaves alone. */
import { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import { type ContractFetchOptions, contractFetch, type DriftEvent } from "../../src/contract.ts";
import { ContractError } from "../../src/index.ts";
import { json, type Respond, serve } from "../support/serve.ts";
import * as operations from "./acme.ts";

const teams = [{ id: 1, name: "a" }];
const wrong = [{ id: 1, name: null }];
const drifted = [{ id: 1, name: "a", role: "guest" }];

/** A checked `fetch` before a server, with what was reported. */
async function setUp(respond: Respond, options: Partial<ContractFetchOptions> = {}) {
  const baseUrl = `${await serve(respond)}/v1`;
  const drift: DriftEvent[] = [];
  const unmatched: unknown[] = [];
  const hooks = {
    onDrift: (event: DriftEvent) => drift.push(event),
    onUnmatched: (request: unknown) => unmatched.push(request),
  };
  return { baseUrl, drift, unmatched, fetch: contractFetch(operations, { baseUrl, ...hooks, ...options }) };
}

/** A checked `fetch` above a stub. */
function above(response: () => Response | Promise<Response>, options: Partial<ContractFetchOptions> = {}) {
  const drift: DriftEvent[] = [];
  const { baseUrl } = operations;
  const onDrift = (event: DriftEvent) => drift.push(event);
  const fetch = contractFetch(operations, { baseUrl, fetch: async () => response(), onDrift, ...options });
  return { drift, fetch: (path = "/teams", init?: RequestInit) => fetch(baseUrl + path, init) };
}

describe("a response", () => {
  test("that matches is the one of the server: status, headers, URL and bytes", async () => {
    const body = `${JSON.stringify(teams)}  \n`;
    const { fetch, baseUrl, drift } = await setUp((_, response) =>
      response.writeHead(200, "Fine", { "content-type": "application/json", "x-one": "1" }).end(body),
    );
    const response = await fetch(`${baseUrl}/teams?page=1`);
    expect(response).toBeInstanceOf(Response);
    expect(response).toMatchObject({
      status: 200,
      statusText: "Fine",
      url: `${baseUrl}/teams?page=1`,
      bodyUsed: false,
    });
    expect(response.headers.get("x-one")).toBe("1");
    expect(await response.text()).toBe(body);
    expect(drift).toEqual([]);
  });

  test("with a violation rejects as that of a client does", async () => {
    const { fetch, baseUrl, drift } = await setUp(json(wrong));
    const error: unknown = await fetch(`${baseUrl}/teams`).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContractError);
    expect(error).toMatchObject({
      provider: new URL(baseUrl).host,
      operation: "listTeams",
      status: 200,
      violations: [{ pointer: "/0/name", keyword: "type", expected: "string", actual: "null" }],
      message: expect.stringContaining(
        'listTeams returned 200 with data that violates its contract: /0/name is null, expected string. Correct the spec, or set `contract: "report"` to receive the response unchanged.',
      ),
    });
    expect(drift).toEqual([]);
  });

  test("with a violation is returned where it is only reported", async () => {
    const { fetch, baseUrl, drift } = await setUp(json(wrong), { contract: "report", provider: "acme" });
    expect(await (await fetch(`${baseUrl}/teams`)).json()).toEqual(wrong);
    expect(drift).toMatchObject([
      { provider: "acme", operation: "listTeams", status: 200, pointer: "/0/name", violation: true },
    ]);
  });

  test("that drifted is returned, and reported", async () => {
    const { fetch, baseUrl, drift } = await setUp(json(drifted));
    expect(await (await fetch(`${baseUrl}/teams`)).json()).toEqual(drifted);
    expect(drift).toMatchObject([{ operation: "listTeams", pointer: "/0/role", keyword: "enum", actual: '"guest"' }]);
    expect(drift[0]).not.toHaveProperty("violation");
  });

  test("has drift outside of the data in an envelope", async () => {
    const { fetch, baseUrl, drift } = await setUp(json({ data: teams[0], meta: { page: "one" } }));
    await fetch(`${baseUrl}/teams/1`);
    expect(drift).toMatchObject([{ operation: "getTeam", pointer: "/meta/page" }]);
  });

  test.each([
    ["a body that is not JSON", "<html>", "contentMediaType"],
    ["an empty body", "", "contentMediaType"],
    ["bytes that are not UTF-8", new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d]), "charset"],
  ])("with %s rejects", async (_, body, keyword) => {
    const { fetch } = above(() => new Response(body));
    const violations = expect.arrayContaining([expect.objectContaining({ keyword })]);
    await expect(fetch()).rejects.toMatchObject({ name: "ContractError", violations });
  });

  test("with an undocumented success is checked as the documented one", async () => {
    const { fetch, drift } = above(() => Response.json(teams, { status: 202 }));
    await fetch();
    expect(drift).toMatchObject([{ keyword: "status", status: 202 }]);
    await expect(above(() => Response.json(wrong, { status: 202 })).fetch()).rejects.toThrow(ContractError);
  });

  test("has more room for violations where nobody listens to drift", async () => {
    const items = Array.from({ length: 3_000 }, (_, id) => ({ id: id < 200 ? id : "1", name: "a", role: `${id}` }));
    const fetch = above(() => Response.json([...items, { id: 1, name: null }]), { onDrift: undefined }).fetch();
    await expect(fetch).rejects.toMatchObject({ violations: [{ pointer: "/200/id" }, { pointer: "/3000/name" }] });
  });

  test("of an error only drifts", async () => {
    const { fetch, baseUrl, drift } = await setUp(json({ message: 1 }, 403));
    const response = await fetch(`${baseUrl}/teams`);
    expect([response.status, await response.json()]).toEqual([403, { message: 1 }]);
    expect(drift).toMatchObject([{ status: 403, pointer: "/message" }]);
    expect(drift[0]).not.toHaveProperty("violation");
  });

  test("of an undocumented error is reported too", async () => {
    const { fetch, drift } = above(() => Response.json({}, { status: 500 }));
    expect((await fetch()).status).toBe(500);
    expect(drift).toMatchObject([{ keyword: "status", actual: "status 500" }]);
  });

  test("with more differences than are reported has an event that states so", async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`x${index}`, 1]));
    const { fetch, drift } = above(() => Response.json([{ ...teams[0], ...many }]));
    await fetch();
    expect(drift).toHaveLength(101);
    expect(drift.at(-1)).toMatchObject({ keyword: "more" });
  });
});

describe("what has no body", () => {
  test("is not missed: HEAD, 204 to a DELETE and 304", async () => {
    for (const [path, method, status] of [
      ["/teams/1", "DELETE", 204],
      ["/teams", "GET", 304],
    ] as const) {
      const { fetch, drift } = above(() => new Response(null, { status }));
      expect((await fetch(path, { method })).status).toBe(status);
      expect(drift.map(({ keyword }) => keyword)).toEqual(status === 304 ? ["status"] : []);
    }
    const head = { ...operations.listTeams, id: "headTeams", method: "HEAD" as const };
    const onDrift = vi.fn();
    const fetch = contractFetch([head], {
      baseUrl: operations.baseUrl,
      fetch: async () => new Response(null),
      onDrift,
    });
    await fetch(`${operations.baseUrl}/teams`, { method: "HEAD" });
    expect(onDrift).not.toHaveBeenCalled();
  });

  test("is a violation where JSON is documented", async () => {
    const { fetch } = above(() => new Response(null, { status: 204 }));
    await expect(fetch()).rejects.toThrow("the body is empty");
  });

  test("is an opaque response of a browser, which is returned", async () => {
    const { fetch, drift } = above(() => Response.error());
    expect((await fetch()).status).toBe(0);
    expect(drift).toEqual([]);
  });

  test("is what a mock returned, if it is none", async () => {
    for (const returned of [undefined, null, {}])
      expect(await above(vi.fn().mockReturnValue(returned)).fetch()).toBe(returned);
  });

  test("is a redirect that was not followed: its body is not checked", async () => {
    const { fetch, drift } = above(() => new Response("<html>", { status: 302, headers: { location: "/" } }));
    expect(await (await fetch()).text()).toBe("<html>");
    expect(drift).toMatchObject([{ keyword: "status" }]);
  });
});

describe("a stream", () => {
  /** Two chunks, of which the second waits until it is read. */
  const slow = (type: string) => {
    let pulls = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          pulls++;
          controller.enqueue(new TextEncoder().encode("data: 1\n\n"));
          if (pulls === 2) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return { response: new Response(body, { headers: { "content-type": type } }), pulls: () => pulls };
  };

  test.each([
    ["of events", "/teams", "text/event-stream; charset=utf-8"],
    ["of text", "/export.csv", "text/csv"],
    ["of bytes", "/logo", "image/png"],
  ])("%s is not read", async (_, path, type) => {
    const { response, pulls } = slow(type);
    const { fetch, drift } = above(() => response);
    expect(await fetch(path)).toBe(response);
    expect([pulls(), drift]).toEqual([0, []]);
    expect(await response.text()).toBe("data: 1\n\ndata: 1\n\n");
  });

  test("is not read where nobody would notice what is wrong", async () => {
    const { response, pulls } = slow("application/json");
    expect(await above(() => response, { contract: "report", onDrift: undefined }).fetch()).toBe(response);
    expect(pulls()).toBe(0);
  });

  test("is not what only mentions one", async () => {
    const headers = { "content-type": 'application/json; profile="text/event-stream"' };
    await expect(above(() => Response.json(wrong, { headers })).fetch()).rejects.toThrow(ContractError);
  });

  test("has a status all the same", async () => {
    const { fetch, drift } = above(
      () => new Response("x", { status: 202, headers: { "content-type": "text/event-stream" } }),
    );
    await fetch("/teams");
    await fetch("/export.csv");
    expect(drift).toMatchObject([
      { operation: "listTeams", keyword: "status" },
      { operation: "exportTeams", keyword: "status" },
    ]);
  });
});

describe("the size of a body", () => {
  const large = () => Response.json([{ id: 1, name: "a".repeat(1_000) }]);

  test("is bounded: a larger success rejects, and its connection is freed", async () => {
    const cancel = vi.fn();
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64)),
      cancel,
    });
    const { fetch } = above(() => new Response(body), { maxResponseBytes: 100 });
    await expect(fetch()).rejects.toMatchObject({
      name: "ConnectionError",
      operation: "listTeams",
      message: expect.stringContaining("larger than 100 bytes, the limit set by `maxResponseBytes`"),
    });
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled());
  });

  test("of an error, or where violations are only reported, is an event, and the response is whole", async () => {
    for (const [status, contract] of [
      [400, "enforce"],
      [200, "report"],
    ] as const) {
      const text = "a".repeat(1_000);
      const { fetch, drift } = above(() => new Response(text, { status }), { maxResponseBytes: 100, contract });
      expect(await (await fetch()).text()).toBe(text);
      const message = `the body was not checked: the ${status} response is larger than 100 bytes, the limit set by \`maxResponseBytes\``;
      expect(drift).toEqual([
        { provider: "acme.example", operation: "listTeams", status, pointer: "", keyword: "unchecked", message },
      ]);
    }
  });

  test("is not limited below 10 MB", async () => {
    expect((await above(large).fetch()).status).toBe(200);
  });
});

describe("the response of another `fetch`", () => {
  /** As that of node-fetch: its body is a Node stream. */
  const foreign = (text: string, status = 200) =>
    Object.assign(Object.create({ url: "https://acme.example/v1/teams" }), {
      status,
      statusText: "Fine",
      headers: new Headers({ "x-one": "1" }),
      body: Readable.from([Buffer.from(text)]),
    });

  test("with a Node stream is checked, and read again from its copy", async () => {
    const { fetch, drift } = above(() => foreign(JSON.stringify(drifted)));
    const response = await fetch();
    expect(response).toMatchObject({ status: 200, statusText: "Fine", url: "https://acme.example/v1/teams" });
    expect(response.headers.get("x-one")).toBe("1");
    expect(await response.json()).toEqual(drifted);
    expect(drift).toHaveLength(1);
    await expect(above(() => foreign(JSON.stringify(wrong))).fetch()).rejects.toThrow(ContractError);
  });

  test("with a Node stream that is too large is gone, so it rejects whatever is reported", async () => {
    const { fetch } = above(() => foreign("a".repeat(200)), { maxResponseBytes: 100, contract: "report" });
    await expect(fetch()).rejects.toMatchObject({ name: "ConnectionError" });
  });

  test("with a Node stream that fails rejects with its error", async () => {
    const error = new Error("torn");
    const body = new Readable({ read() {} }).destroy(error);
    await expect(above(() => Object.assign(foreign(""), { body })).fetch()).rejects.toBe(error);
  });

  test("without a body that could be read rejects, or is returned where it is only reported", async () => {
    const stub = Object.assign(Object.create(null), { status: 200, json: async () => teams });
    await expect(above(() => stub).fetch()).rejects.toThrow("not a stream of bytes");
    const { fetch, drift } = above(() => stub, { contract: "report" });
    expect(await fetch()).toBe(stub);
    expect(drift).toMatchObject([{ keyword: "unchecked" }]);
  });

  test("that was read before is returned as it is", async () => {
    const read = Response.json(wrong);
    await read.text();
    expect(await above(() => read).fetch()).toBe(read);
  });
});

describe("an error of the inner `fetch`", () => {
  test("passes unchanged, and so does an abort", async () => {
    const error = new TypeError("fetch failed");
    await expect(above(() => Promise.reject(error)).fetch()).rejects.toBe(error);
    const { fetch, baseUrl } = await setUp(() => {});
    const reason = new Error("mine");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 20);
    await expect(fetch(`${baseUrl}/teams`, { signal: controller.signal })).rejects.toBe(reason);
  });

  test("in the middle of a body is that of whoever reads the body", async () => {
    const { fetch, baseUrl, drift } = await setUp((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("[");
      setTimeout(() => response.destroy(), 20);
    });
    const response = await fetch(`${baseUrl}/teams`);
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow("terminated");
    expect(drift).toEqual([]);
  });

  test("by an abort in the middle of a body is the reason of the abort", async () => {
    const { fetch, baseUrl } = await setUp((_, response) => void response.writeHead(200).write("["));
    const controller = new AbortController();
    const reason = new Error("mine");
    setTimeout(() => controller.abort(reason), 50);
    await expect(fetch(`${baseUrl}/teams`, { signal: controller.signal })).rejects.toBe(reason);
  });
});

test.each<[where: string, take: (url: string, init: RequestInit) => [string | Request, RequestInit?]]>([
  ["the options", (url, init) => [url, init]],
  ["a `Request`", (url, init) => [new Request(url, init)]],
])("an abort by the signal of %s, while the body arrives, is the reason", async (_, take) => {
  const controller = new AbortController();
  const reason = new Error("mine");
  const body = new ReadableStream({
    pull(stream) {
      controller.abort(reason);
      stream.error(new Error("torn"));
    },
  });
  const { baseUrl } = operations;
  const fetch = contractFetch(operations, { baseUrl, fetch: async () => new Response(body) });
  await expect(fetch(...take(`${baseUrl}/teams`, { signal: controller.signal }))).rejects.toBe(reason);
});

describe("a hook", () => {
  const failing = [
    () => {
      throw new Error("mine");
    },
    () => Promise.reject(new Error("mine")),
  ];

  test.each(failing)("that fails does not break the call: %s", async (hook) => {
    const { fetch } = above(() => Response.json(drifted), { onDrift: hook, onUnmatched: hook });
    expect((await fetch()).status).toBe(200);
    expect((await fetch("/elsewhere")).status).toBe(200);
  });
});

describe("a request", () => {
  test("of any form is sent as it is", async () => {
    const inner = vi.fn(async () => Response.json(teams[0], { status: 201 }));
    const { baseUrl } = operations;
    const onDrift = vi.fn();
    const fetch = contractFetch(operations, { baseUrl, fetch: inner, onDrift, onUnmatched: onDrift });
    const url = `${operations.baseUrl}/teams`;
    const init = { method: "post", body: "{}" };
    const request = new Request(url, init);
    await fetch(request);
    await fetch(url, init);
    await fetch(new URL(url), init);
    await fetch(url, new Request(url, init));
    expect(inner.mock.calls.slice(0, 3)).toEqual([
      [request, undefined],
      [url, init],
      [new URL(url), init],
    ]);
    expect(request.bodyUsed).toBe(false);
    expect(onDrift).not.toHaveBeenCalled();
  });

  test("that no operation documents is sent, and reported without credentials", async () => {
    const { fetch, baseUrl, unmatched, drift } = await setUp(json({ any: 1 }));
    const response = await fetch(`${baseUrl}/users/secret-token?api_key=other-secret#end`, {
      method: "PUT",
      headers: { authorization: "Bearer secret-token" },
    });
    expect(await response.json()).toEqual({ any: 1 });
    await fetch(new Request(`${baseUrl}/teams`, { method: "PATCH" }));
    expect(unmatched).toEqual([
      { method: "PUT", url: `${baseUrl}/users/[redacted]` },
      { method: "PATCH", url: `${baseUrl}/teams` },
    ]);
    expect(drift).toEqual([]);
  });

  test("with an invalid URL is the inner fetch's to reject", async () => {
    const onUnmatched = vi.fn();
    const fetch = contractFetch(operations, { baseUrl: operations.baseUrl, onUnmatched });
    await expect(fetch("/teams")).rejects.toThrow(/parse URL/);
    expect(onUnmatched).toHaveBeenCalledWith({ method: "GET", url: "" });
  });

  test("with a relative URL belongs to the page of a browser", async () => {
    vi.stubGlobal("location", { href: "https://acme.example/app/" });
    const fetch = contractFetch(operations, {
      baseUrl: operations.baseUrl,
      fetch: async () => Response.json(wrong),
    });
    await expect(fetch("/v1/teams")).rejects.toThrow(ContractError);
    vi.unstubAllGlobals();
  });

  test("goes to the `fetch` of the runtime as it is at the call", async () => {
    const fetch = contractFetch(operations, { baseUrl: operations.baseUrl });
    vi.stubGlobal("fetch", async () => Response.json(wrong));
    await expect(fetch(`${operations.baseUrl}/teams`)).rejects.toThrow(ContractError);
    vi.unstubAllGlobals();
  });
});

describe("the credentials of a request", () => {
  const basic = (user: string, password: string) => `Basic ${btoa(`${user}:${password}`)}`;
  const url = `${operations.baseUrl}/teams`;

  test.each<[string, string | Request, RequestInit | undefined]>([
    ["a header", url, { headers: { authorization: "Bearer secret-wörd" } }],
    ["headers in pairs", url, { headers: [["x-api-key", "secret-wörd"]] }],
    ["a `Request`", new Request(url, { headers: { "x-auth-token": "secret-wörd" } }), undefined],
    ["Basic", url, { headers: { authorization: basic("me", "secret-wörd") } }],
    [
      "Basic in UTF-8",
      url,
      { headers: { authorization: `Basic ${Buffer.from("me:secret-wörd").toString("base64")}` } },
    ],
    ["Basic after two spaces", url, { headers: { authorization: basic("me", "secret-wörd").replace(" ", "  ") } }],
    ["the query", `${url}?access_token=secret-wörd`, undefined],
    ["the URL", url.replace("://", "://me:secret-wörd@"), undefined],
  ])("in %s are not in an error or event", async (_, input, init) => {
    const drift: DriftEvent[] = [];
    const options = { baseUrl: operations.baseUrl, onDrift: (event: DriftEvent) => drift.push(event) };
    const body = [{ id: "secret-wörd", name: "a", role: "a secret-wörd" }, "secret-wörd"];
    const fetch = async () => new Response(JSON.stringify(body));
    const error: unknown = await contractFetch(operations, { ...options, fetch })(input, init).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ContractError);
    await contractFetch(operations, { ...options, fetch: async () => new Response("secret-wörd"), contract: "report" })(
      input,
      init,
    );
    expect(drift.length).toBeGreaterThan(1);
    expect(JSON.stringify([error, String(error), drift])).not.toContain("secret-wörd");
    expect(drift[0]?.message).toBe('is "a [redacted]", expected owner, member');
  });

  test("that cannot be read are not in an event, nor is anything else that was received", async () => {
    const drift: DriftEvent[] = [];
    const fetch = async () => Response.json([{ id: 1, name: "a", role: "a secret-wörd" }]);
    const checked = contractFetch(operations, {
      baseUrl: operations.baseUrl,
      fetch,
      onDrift: (event) => drift.push(event),
    });
    await checked(url, { headers: { "x bad": "secret-wörd" } });
    expect(drift.map(({ message }) => message)).toEqual(['is "[redacted]", expected owner, member']);
  });
});

test.each([
  ["?page=guest", undefined],
  ["", "Digest basic !!!"],
  ["", "Basic !!! more"],
])("what is no credential is shown: %s %s", async (query, authorization) => {
  const { fetch, drift } = above(() => Response.json(drifted));
  await fetch(`/teams${query}`, { headers: authorization ? { authorization } : {} });
  expect(drift).toMatchObject([{ pointer: "/0/role", actual: '"guest"' }]);
});

describe("the arguments", () => {
  const { baseUrl } = operations;
  const create = (given: unknown, all: unknown = operations) =>
    contractFetch(Object(all), Object.assign(Object.create(Object.prototype), given));

  test.each([
    [{ baseUrl: "acme.example" }, "baseUrl"],
    [{ baseUrl: "https://me:pw@acme.example" }, "baseUrl"],
    [{ baseUrl: "https://acme.example/?a=1" }, "baseUrl"],
    [{}, "baseUrl"],
    [{ baseUrl, contract: "strict" }, "contract"],
    [{ baseUrl, fetch: "fetch" }, "fetch"],
    [{ baseUrl, onDrift: 1 }, "onDrift"],
    [{ baseUrl, onUnmatched: {} }, "onUnmatched"],
    [{ baseUrl, maxResponseBytes: 0 }, "maxResponseBytes"],
    [{ baseUrl, provider: "" }, "provider"],
    [{ baseUrl, ondrift: () => {} }, "ondrift"],
  ])("%j are rejected", (options, argument) => {
    expect(() => create(options)).toThrow(expect.objectContaining({ name: "InvalidArgumentError", argument }));
  });

  test("name what was probably meant, and what a base URL is", () => {
    expect(() => create({})).toThrow(
      "contract contractFetch was not created: `baseUrl` must be an http(s) URL without user name, password, query or fragment.",
    );
    expect(() => create({ baseUrl, onDrifts: () => {} })).toThrow(/did you mean `onDrift`/);
  });

  test("without an operation are rejected", () => {
    for (const none of [{}, [], { baseUrl: "x" }, [null, 1]])
      expect(() => create({ baseUrl }, none)).toThrow(/`operations` contains no compiled operation/);
  });

  test("may be a module, an object or an array", async () => {
    const { listTeams } = operations;
    for (const all of [operations, { listTeams }, [listTeams], { listTeams, other: 1, none: null }]) {
      const fetch = contractFetch(all, { baseUrl, fetch: async () => Response.json(wrong) });
      await expect(fetch(`${baseUrl}/teams`)).rejects.toThrow(ContractError);
    }
  });

  test("may have `undefined` for an option", async () => {
    const options = { baseUrl, contract: undefined, provider: undefined, maxResponseBytes: undefined };
    const fetch = contractFetch(operations, { ...options, fetch: async () => Response.json(wrong) });
    await expect(fetch(`${baseUrl}/teams`)).rejects.toThrow("acme.example listTeams");
  });
});

test("nothing is read from a polluted `Object.prototype`", async () => {
  const polluted = {
    contract: "report",
    fetch: expect.fail,
    headers: { authorization: "evil" },
    maxResponseBytes: 1,
    method: "DELETE",
    onDrift: expect.fail,
    onUnmatched: expect.fail,
    provider: "evil",
    url: "https://evil.example",
    unwrap: "evil",
  };
  const { baseUrl } = operations;
  const inner = async () => Response.json(wrong);
  for (const [name, value] of Object.entries(polluted)) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
    try {
      const fetch = contractFetch(operations, { baseUrl, fetch: inner });
      const error: unknown = await fetch(`${baseUrl}/teams`, {}).catch((thrown: unknown) => thrown);
      expect(error, name).toMatchObject({ name: "ContractError", operation: "listTeams", provider: "acme.example" });
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  }
});
