/** `contractFetch` beneath the clients of others, over HTTP: they work as before, and a violation and a drift are found. */
import { beforeAll, describe, expect, test } from "vitest";
import * as operations from "../../generated/cloudflare/operations.ts";
import type { paths } from "../../generated/cloudflare/types.ts";
import { installed } from "../../scripts/on-demand.ts";
import { contractFetch, type DriftEvent, type StandardFetch } from "../../src/contract.ts";
import { ContractError } from "../../src/index.ts";
import { linesOf } from "../docs/documents.ts";
import { type Respond, serve } from "../support/serve.ts";
import { load } from "./tools.ts";

/** The last ky that runs on Node 20. */
const versions = { cloudflare: "7.3.0", ky: "1.14.3", "openapi-fetch": "0.17.0" };

/** What is called of those that this repository does not use itself. */
interface Cloudflare {
  readonly default: new (
    options: object,
  ) => { readonly memberships: { list(): Promise<{ readonly result: unknown }> } };
}
interface Ky {
  readonly default: { create(options: object): { get(path: string): { json(): Promise<{ result: unknown }> } } };
}

let folder: string;

beforeAll(async () => {
  folder = await installed(versions);
});

const authorization = "Bearer a-token";

/** How each client reads the memberships. */
const clients: Readonly<Record<string, (baseUrl: string, fetch: StandardFetch) => Promise<unknown>>> = {
  async cloudflare(baseURL, fetch) {
    const { default: Cloudflare } = await load<Cloudflare>(folder, "cloudflare");
    return (await new Cloudflare({ apiToken: "a-token", baseURL, fetch, maxRetries: 0 }).memberships.list()).result;
  },
  async ky(prefixUrl, fetch) {
    const { default: ky } = await load<Ky>(folder, "ky");
    return (await ky.create({ prefixUrl, fetch, headers: { authorization }, retry: 0 }).get("memberships").json())
      .result;
  },
  async "openapi-fetch"(baseUrl, fetch) {
    const { default: createClient } = await load<typeof import("openapi-fetch")>(folder, "openapi-fetch");
    return (await createClient<paths>({ baseUrl, fetch, headers: { authorization } }).GET("/memberships")).data?.result;
  },
};

const membership = { id: "m1", status: "accepted", account: { id: "a1", name: "Acme" } };

/** The list, as the service sends it. */
function respondWith(...result: unknown[]): Respond {
  const info = { page: 1, per_page: 20, count: result.length, total_count: result.length, total_pages: 1 };
  const body = JSON.stringify({ success: true, errors: [], messages: [], result, result_info: info });
  return ({ headers, url }, response) => {
    const isExpected = headers.authorization === authorization && /^\/client\/v4\/memberships(\?|$)/.test(url ?? "");
    response.writeHead(isExpected ? 200 : 404, { "content-type": "application/json" }).end(isExpected ? body : "{}");
  };
}

describe.each(Object.entries(clients))("%s", (name, list) => {
  async function call(respond: Respond) {
    const baseUrl = `${await serve(respond)}/client/v4`;
    const drift: DriftEvent[] = [];
    const unmatched: unknown[] = [];
    const fetch = contractFetch(operations, {
      baseUrl,
      provider: "cloudflare",
      onDrift: (event) => drift.push(event),
      onUnmatched: (request) => unmatched.push(request),
    });
    const outcome: unknown = await list(baseUrl, fetch).catch((error: unknown) => error);
    expect(unmatched).toEqual([]);
    return { outcome, drift };
  }

  test("reads what drifted, which is reported", async () => {
    const changed = { ...membership, status: "suspended", tier: 1 };
    const { outcome, drift } = await call(respondWith(changed));
    expect(outcome).toEqual([changed]);
    expect(drift).toMatchObject([
      { operation: "listMemberships", pointer: "/result/0/status", keyword: "enum" },
      { operation: "listMemberships", pointer: "/result/0/tier", keyword: "additionalProperties" },
    ]);
  });

  test("rejects with the violation, as the error or as its cause", async () => {
    const { outcome } = await call(respondWith({ ...membership, account: null }));
    const isWrapped = name === "cloudflare";
    if (isWrapped) expect(Object(outcome).constructor.name).toBe("APIConnectionError");
    const error = isWrapped ? Reflect.get(Object(outcome), "cause") : outcome;
    expect(error).toBeInstanceOf(ContractError);
    expect(error).toMatchObject({ operation: "listMemberships", violations: [{ pointer: "/result/0/account" }] });
  });
});

test("the guide names the versions that are run here", () => {
  const guide = linesOf("docs/guides/contract-fetch.md").join("\n");
  for (const [name, version] of Object.entries(versions)) expect(guide).toContain(`${name} ${version}`);
});
