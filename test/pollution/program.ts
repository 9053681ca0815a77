/** Run in a process of its own: every object gets a property that somebody else put there, and the clients are used as ever. */

import { collectMemberships, type Fetch, reviewMemberships } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { good, secret, subjects } from "../faults/subjects.ts";
import { domain, userId } from "../providers/auth0/subject.ts";

const evil = "http://evil.invalid";
const reject = () => {
  throw new Error("called by nobody");
};

/** The worst that each could be. */
const polluted: Readonly<Record<string, unknown>> = {
  apiKey: "evil",
  audience: evil,
  auth: { token: "evil" },
  baseUrl: evil,
  body: "evil",
  bodySerializer: reject,
  cause: evil,
  checkpoint: "evil",
  concurrency: 0,
  contract: "evil",
  response: "evil",
  domain: "evil.invalid",
  error: new Error("evil"),
  reader: reject,
  fetch: reject,
  get: reject,
  headers: { authorization: "evil", "x-api-key": "evil", "x-evil": "1" },
  hint: reject,
  include_totals: true,
  limiter: { removeTokens: reject },
  maxItems: 1,
  maxResponseBytes: 1,
  maxRetryDelay: 0,
  method: "DELETE",
  middleware: [{ onRequest: reject }],
  onDrift: reject,
  onFailure: reject,
  onRequest: reject,
  onResponse: reject,
  onRetry: reject,
  page: 7,
  params: { query: { evil: 1 } },
  parseAs: "evil",
  path: { id: "evil" },
  pathSerializer: reject,
  per_page: 3,
  query: { page: 7 },
  querySerializer: reject,
  readAhead: "evil",
  redirect: "follow",
  Request: reject,
  retries: -1,
  secrets: "evil",
  set: reject,
  signal: AbortSignal.abort(new Error("evil")),
  status: 500,
  timeout: 1,
  token: "evil",
  turn: reject,
  value: "evil",
  writable: reject,
};

/** Everything that a program may do with a client, against a server that gives two items. */
const uses: Readonly<Record<string, (origin: string, fetch?: Fetch) => Promise<number>>> = {
  ...Object.fromEntries(
    Object.entries(subjects).flatMap(([provider, { open, prefix }]) => {
      const client = (origin: string, fetch?: Fetch) =>
        open({ baseUrl: `${origin}/${provider}${prefix}`, token: secret, fetch });
      return [
        [`${provider} list`, async (...given: Parameters<typeof client>) => (await client(...given).list()).length],
        [`${provider} listAll`, (...given: Parameters<typeof client>) => count(client(...given).listAll())],
        [
          `${provider} api`,
          async (...given: Parameters<typeof client>) => ((await client(...given).api()).data === undefined ? 0 : 2),
        ],
      ];
    }),
  ),
  "exchange and collect": async (...given) => {
    const { memberships, failures } = await collectMemberships([user(...given)]);
    for (const { error } of failures) throw error;
    return memberships.length;
  },
  review: async (...given) => {
    for await (const { memberships, failure } of reviewMemberships([userId], { source: () => user(...given) })) {
      if (failure) throw failure.error;
      return memberships?.length ?? 0;
    }
    return 0;
  },
};

function user(origin: string, fetch?: Fetch) {
  const auth = { clientId: "a-client", clientSecret: secret };
  return createAuth0Client({ domain, auth, baseUrl: `${origin}/auth0/api/v2`, fetch }).user(userId);
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of items) count++;
  return count;
}

/** With these Node's own `fetch` and sockets fail, so there is another one, whose responses are made before. */
const fatal = ["body", "error", "get", "query", "set", "signal", "status"];
/** And with these it can make no request and no response with a body. */
const bodiless = ["get", "set"];
const needsBody = /^(exchange|review)|api$/;

function recorded(): Fetch {
  const some = (body: unknown) => Array.from({ length: 200 }, () => Response.json(body));
  const tokens = some({ access_token: secret });
  const lists = new Map(Object.values(subjects).map((subject) => [subject.provider as string, some(good(subject))]));
  return async ({ url, method }) => {
    const [, , , provider = ""] = url.split("/");
    const isExchange = method === "POST" && url.endsWith("/oauth/token");
    const response = (isExchange ? tokens : lists.get(method === "GET" ? provider : ""))?.pop();
    if (response === undefined) throw new Error(`requested ${method} ${url}`);
    return response;
  };
}

/** What came of each use: nothing where it was as ever. */
const [, , origin = ""] = process.argv;
const wrong: string[] = [];
const { defineProperty } = Object;
const stub = recorded();
for (const [name, value] of Object.entries(polluted))
  for (const [use, run] of Object.entries(uses)) {
    if (bodiless.includes(name) && needsBody.test(use)) continue;
    const descriptor = { __proto__: null, value, configurable: true, enumerable: true, writable: true };
    let outcome: unknown;
    defineProperty(Object.prototype, name, descriptor);
    try {
      outcome = await run(origin, fatal.includes(name) ? stub : undefined);
    } catch (error) {
      outcome = error;
    }
    Reflect.deleteProperty(Object.prototype, name);
    if (outcome !== 2) wrong.push(`${use} with Object.prototype.${name}: ${outcome}`);
  }
console.log(JSON.stringify({ names: Object.keys(polluted).length, fatal, uses: Object.keys(uses).length, wrong }));
