/** The guide to custom fetch and proxies: its blocks send requests with undici and node-fetch, through a real proxy. */
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import nodeFetch from "node-fetch";
import { getGlobalDispatcher, ProxyAgent, setGlobalDispatcher, fetch as undiciFetch } from "undici";
import { beforeEach, describe, expect, test } from "vitest";
import { listen, type Served, serve } from "../../src/cli/serve.ts";
import type { ClientOptions } from "../../src/client/options.ts";
import { ConnectionError, TimeoutError } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { type CloudflareOptions, createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { runBlock } from "./run-block.ts";

const guide = "docs/guides/custom-fetch.md";
const proxyAddress = "http://proxy.example:3128";

const cloudflare = createDouble("cloudflare");
const auth0 = createDouble("auth0", {
  auth: { clientId: "app", clientSecret: "a-client-secret" },
  organizations: { "auth0|1": [{ name: "acme" }] },
});
const requests: Request[] = [];
let respond: (request: Request) => Promise<Response>;
let server: Served;
let proxy: Served;
/** The hosts that were asked for through the proxy. */
const tunnels: (string | undefined)[] = [];

beforeEach(async () => {
  requests.length = 0;
  tunnels.length = 0;
  respond = (request) => (request.url.includes("/client/v4/") ? cloudflare : auth0).fetch(request);
  server = await serve((request) => {
    requests.push(request.clone());
    return respond(request);
  });
  const tunneling = createServer().on("connect", async (request, socket, head) => {
    tunnels.push(request.url);
    const { hostname, port } = new URL(`http://${request.url}`);
    const upstream = connect(Number(port), hostname);
    for (const each of [socket, upstream]) each.on("error", () => {});
    socket.on("close", () => upstream.destroy());
    await once(upstream, "connect");
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  proxy = await listen(tunneling, 0);
  return async () => {
    await server.close();
    await proxy.close();
  };
});

/** The `fetch` that a block gives to its client. */
async function fetchOf(words: string): Promise<NonNullable<ClientOptions["fetch"]>> {
  let found: ClientOptions["fetch"];
  const scope = {
    createCloudflareClient: ({ fetch }: CloudflareOptions) => {
      found = fetch;
    },
    ...{ undiciFetch, nodeFetch, ProxyAgent },
    console: { log: () => {} },
  };
  const replace = words.includes("undici") ? { [proxyAddress]: proxy.url } : {};
  await runBlock(guide, words, { scope, replace });
  if (found === undefined) throw new Error("The block passes no `fetch`.");
  return found;
}

function organizations(fetch: ClientOptions["fetch"], more: object = {}) {
  const baseUrl = `${server.url}/client/v4`;
  return createCloudflareClient({ auth: { token: "any" }, baseUrl, retries: 0, fetch, ...more }).organizations.list();
}

describe.each([
  ["the first block", "console.log(request.method"],
  ["undici", "undiciFetch(url"],
  ["node-fetch", "nodeFetch(url"],
])("%s", (_, words) => {
  test("sends requests, also one with a body such as that of Auth0's client credentials", async () => {
    const auth = { clientId: "app", clientSecret: "a-client-secret" };
    const baseUrl = `${server.url}/api/v2`;
    const client = createAuth0Client({ domain: "acme.eu.auth0.com", baseUrl, auth, fetch: await fetchOf(words) });
    expect((await client.organizations.list("auth0|1")).items).toHaveLength(1);
    expect(requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
  });

  test("does not follow a redirect, which would take the credentials along", async () => {
    respond = async () => new Response(null, { status: 302, headers: { location: "/elsewhere" } });
    await expect(organizations(await fetchOf(words))).rejects.toThrow("the response is a redirect (302)");
    expect(requests).toHaveLength(1);
  });

  test("ends the request at the timeout", async () => {
    const ended = new Promise((resolve) => {
      respond = ({ signal }) => new Promise(() => signal.addEventListener("abort", resolve));
    });
    await expect(organizations(await fetchOf(words), { timeout: 200 })).rejects.toBeInstanceOf(TimeoutError);
    await ended;
  });
});

test("undici sends the request through the proxy", async () => {
  await organizations(await fetchOf("undiciFetch(url"));
  expect(tunnels).toEqual([new URL(server.url).host]);
});

test("the dispatcher of the process sends the requests of every client through the proxy", async () => {
  const before = getGlobalDispatcher();
  try {
    const scope = { ProxyAgent, setGlobalDispatcher };
    await runBlock(guide, "setGlobalDispatcher(new", { scope, replace: { [proxyAddress]: proxy.url } });
    expect((await organizations(undefined)).total).toBe(3);
    expect(tunnels).toEqual([new URL(server.url).host]);
  } finally {
    setGlobalDispatcher(before);
  }
});

test("without the adapter, undici and node-fetch do not take the request", async () => {
  for (const fetch of [undiciFetch, nodeFetch]) {
    const given: object = { fetch };
    const failure = organizations(undefined, given);
    await expect(failure).rejects.toBeInstanceOf(ConnectionError);
    await expect(failure).rejects.toThrow(/Invalid URL/);
  }
  expect(requests).toEqual([]);
});
