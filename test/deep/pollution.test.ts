/** Somebody else has put properties on `Object.prototype`: a double works as ever. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { connectors } from "../../generated/connectors.ts";
import { type Provider, providers } from "../../generated/providers.ts";
import { createDouble } from "../../src/testing/index.ts";
import { urlOf } from "../testing/subject.ts";

const reject = () => {
  throw new Error("called by nobody");
};

/** What is on every object, as the worst that somebody could want. */
const polluted: Readonly<Record<string, unknown>> = {
  ...{ auth: { token: "evil" }, token: "evil", apiKey: "evil", email: "evil", clientId: "evil", clientSecret: "evil" },
  ...{ organizations: [{ name: "evil" }], memberships: [], projects: [{ name: "evil" }] },
  ...{ count: 1, at: reject, indexOfId: reject, indexOf: reject, account: { name: "evil" } },
  ...{ id: "evil", org_id: "evil", name: "evil", display_name: "evil", roles: ["evil"], organization_id: 7 },
  ...{ now: reject, rateLimit: { limit: 1, window: 1 }, limit: 1, window: 1, block: 1, rejected: true, wait: 1 },
  ...{ fail: reject, fault: "cut", status: 599, times: 1, operation: "evil", retryAfter: 9, body: "evil" },
  ...{ headers: { "x-evil": "1" }, method: "DELETE", signal: AbortSignal.abort(new Error("evil")), statusText: "evil" },
  ...{ value: "evil", writable: reject, bad: { name: "evil" }, why: "evil", values: "evil" },
  ...{ page: 7, per_page: 1, include_totals: true, order: "evil", direction: "desc", match: "any" },
  ...{ keep: reject, key: reject },
  ...{ exchange: reject, badArgument: reject, rejectsUnknown: true, defaultRetryAfter: 9, unwrap: "evil", bare: true },
  ...{ grant_type: "evil", client_id: "evil", audience: "evil", 200: reject, 404: "evil", 500: "evil", 507: ["evil"] },
};

beforeAll(() => {
  vi.spyOn(Date, "now").mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Runs with a property on every object. */
async function pollute(name: string, work: () => unknown): Promise<void> {
  Reflect.set(Object.prototype, name, polluted[name] ?? reject);
  try {
    await work();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}

function requestsTo(provider: Provider): readonly Request[] {
  const init = { headers: { authorization: "Bearer any" } };
  const { origin, pathname, href } = new URL(`${urlOf(provider)}?page=1`);
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: "a", client_secret: "b" });
  return [
    new Request(href, init),
    new Request(href),
    new Request(`${origin}${pathname}?other=1`, init),
    new Request(`${origin}${pathname}/5/projects`, init),
    new Request(`${origin}${pathname}`, { ...init, method: "DELETE" }),
    new Request(`${origin}/oauth/token`, { method: "POST", body }),
    new Request(href, init),
    new Request(href, init),
  ];
}

/** Everything that a double is made of and gives. */
async function story(provider: Provider, requested: readonly Request[]) {
  const { double: seeds } = connectors[provider].demo;
  const [option = ""] = Object.keys(seeds);
  const seeded = createDouble(provider, seeds);
  const limited = createDouble(provider, { rateLimit: { limit: 4, window: 5 }, auth: right });
  const lazy = createDouble(provider, { [option]: { count: 2, at: () => ({}) } });
  const plain = createDouble(provider);
  const reported: unknown[] = [];
  for (const double of [seeded, limited, lazy, plain]) {
    for (const [index, request] of requested.entries()) {
      if (index === 4) double.fail({ status: 500 });
      if (index === 6) double.fail({ status: 507 });
      if (index === 7) double.fail({ fault: "drift" });
      const response = await double.fetch(request.clone());
      reported.push([response.status, response.statusText, ...response.headers, await response.text()]);
    }
    reported.push(double.blocked, JSON.stringify(double.requests));
  }
  return reported;
}

const right = { token: "any" };

describe.each(providers)("%s", (provider) => {
  const requested = requestsTo(provider);
  let usual: readonly unknown[];
  beforeAll(async () => {
    usual = await story(provider, requested);
  });

  test.each(Object.keys(polluted))("is as ever when every object has `%s`", async (name) => {
    const reported: unknown[] = [];
    await pollute(name, async () => reported.push(...(await story(provider, requested))));
    expect(reported).toEqual(usual);
  });

  // With one of them Node makes no `Response`.
  test.each(["get", "set"])("can be made, and rejects by name, when every object has `%s`", async (name) => {
    const rejected: unknown[] = [];
    await pollute(name, () => {
      const { fail } = createDouble(provider, { ...connectors[provider].demo.double, auth: right });
      fail({ status: 503, times: 2 });
      try {
        fail({ status: 600 });
      } catch (error) {
        rejected.push(error);
      }
    });
    expect(rejected).toMatchObject([{ name: "InvalidArgumentError", argument: "status" }]);
  });
});

test("an address is no request when every object has `headers`", async () => {
  const statuses: number[] = [];
  await pollute("headers", async () => {
    statuses.push((await createDouble("k6").fetch(new URL(urlOf("k6")))).status);
  });
  expect(statuses).toEqual([401]);
});
