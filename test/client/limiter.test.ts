/** The limiter: each attempt takes a token before it is sent. */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { type ClientOptions, InvalidArgumentError, LimiterError } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { skipWaits } from "../support/clock.ts";

const list = JSON.stringify({ success: true, errors: [], messages: [], result: [] });
const responding = (...statuses: readonly number[]) => {
  const left = [...statuses];
  const sent: number[] = [];
  const fetch = async () => {
    sent.push(performance.now());
    return new Response(list, { status: left.shift() ?? 200 });
  };
  return { fetch, sent };
};
const open = (options: ClientOptions) => createCloudflareClient({ auth: { token: "a-token" }, ...options });

/** Gives its tokens when the test does. */
function manual() {
  const requested: number[] = [];
  const gates: (() => void)[] = [];
  return {
    requested,
    give: () => gates.shift()?.(),
    removeTokens: (tokens: number) => {
      requested.push(tokens);
      return new Promise<void>((resolve) => void gates.push(resolve));
    },
  };
}
/** Gives what is requested, and counts it. */
function counting() {
  const limiter = {
    tokens: 0,
    removeTokens: async (count: number) => {
      limiter.tokens += count;
    },
  };
  return limiter;
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("with a limiter", () => {
  skipWaits();

  test("an attempt is sent when it has its token, and not before", async () => {
    const limiter = manual();
    const { fetch, sent } = responding();
    const call = open({ fetch, limiter }).memberships.list();
    await soon();
    expect(limiter.requested).toEqual([1]);
    expect(sent).toEqual([]);
    limiter.give();
    await call;
    expect(sent).toHaveLength(1);
  });

  test("each further attempt takes a token of its own", async () => {
    const limiter = counting();
    const { fetch, sent } = responding(503, 503);
    await open({ fetch, limiter }).memberships.list();
    expect([sent.length, limiter.tokens]).toEqual([3, 3]);
  });

  test("the escape hatch takes a token too", async () => {
    const limiter = counting();
    const { fetch } = responding();
    await open({ fetch, limiter }).api.GET("/memberships");
    expect(limiter.tokens).toBe(1);
  });

  test("the exchange for a token takes none: it has a quota of its own", async () => {
    const limiter = counting();
    const fetch = async ({ url }: Request) =>
      Response.json(url.endsWith("/oauth/token") ? { access_token: "a", expires_in: 600 } : []);
    const auth = { clientId: "a-client", clientSecret: "a-secret" };
    const auth0 = createAuth0Client({ domain: "tenant.eu.auth0.com", auth, fetch, limiter });
    await auth0.organizations.list("auth0|6650c1f2");
    expect(limiter.tokens).toBe(1);
  });

  test("the wait for a token does not count against `timeout`", async () => {
    const limiter = { removeTokens: () => new Promise((resolve) => setTimeout(resolve, 3_000)) };
    const { fetch } = responding();
    const { items } = await open({ fetch, limiter, timeout: 1_000 }).memberships.list({}, { retries: 0 });
    expect(items).toEqual([]);
  });

  test("an abort ends the wait for a token with the signal's reason, and nothing is sent when it comes", async () => {
    const limiter = manual();
    const { fetch, sent } = responding();
    const abort = new AbortController();
    const call = open({ fetch, limiter }).memberships.list({}, { signal: abort.signal });
    await soon();
    abort.abort(new Error("the caller's"));
    await expect(call).rejects.toBe(abort.signal.reason);
    limiter.give();
    await soon();
    expect(sent).toEqual([]);
  });

  test("no token is taken while the quota is used up", async () => {
    const limiter = manual();
    const fetch = async () => new Response(list, { headers: { ratelimit: '"default";r=0;t=30' } });
    const client = open({ fetch, limiter });
    const first = client.memberships.list();
    await soon();
    limiter.give();
    await first;
    const abort = new AbortController();
    const held = client.memberships.list({}, { signal: abort.signal }).catch(() => {});
    await soon();
    expect(limiter.requested).toEqual([1]);
    abort.abort();
    await held;
  });
});

describe("a limiter that fails", () => {
  skipWaits();

  const password = "redis-p4ssw0rd";
  const failures: readonly [how: string, removeTokens: () => Promise<unknown>][] = [
    ["rejects", () => Promise.reject(Object.assign(new Error("Connection is closed."), { code: "NR_CLOSED" }))],
    [
      "throws",
      () => {
        throw new Error("Connection is closed.");
      },
    ],
    ["rejects with what is no error", () => Promise.reject({ msBeforeNext: 5, remainingPoints: 0 })],
    ["rejects with nothing", () => Promise.reject()],
  ];
  test.each(failures)(
    "and %s is a LimiterError: nothing is sent, and nothing is tried again",
    async (_, removeTokens) => {
      let requested = 0;
      const limiter = {
        removeTokens: () => {
          requested++;
          return removeTokens();
        },
      };
      const { fetch, sent } = responding();
      const error = await open({ fetch, limiter })
        .memberships.list()
        .catch((error) => error);
      expect(error).toBeInstanceOf(LimiterError);
      expect(error.message).toBe(
        "cloudflare listMemberships was not sent: the limiter failed. Its error is the `cause`.",
      );
      expect([requested, sent.length]).toEqual([1, 0]);
    },
  );

  test("is the cause, without what its store received", async () => {
    const failure = Object.assign(new Error("WRONGPASS invalid username-password pair"), {
      command: { name: "AUTH", args: [password] },
    });
    const limiter = { removeTokens: () => Promise.reject(failure) };
    const error = await open({ fetch: responding().fetch, limiter })
      .memberships.list()
      .catch((error) => error);
    expect(error.cause).toMatchObject({ message: "WRONGPASS invalid username-password pair" });
    expect(inspect(error, { depth: 9 })).not.toContain(password);
    expect(JSON.stringify(error)).not.toContain(password);
  });

  test("at a further attempt ends the call", async () => {
    let requested = 0;
    const limiter = {
      removeTokens: async () => {
        if (++requested > 1) throw new Error("It is gone.");
      },
    };
    const { fetch, sent } = responding(503);
    await expect(open({ fetch, limiter }).memberships.list()).rejects.toBeInstanceOf(LimiterError);
    expect(sent).toHaveLength(1);
  });

  test("after an abort leaves the signal's reason", async () => {
    const abort = new AbortController();
    const limiter = {
      removeTokens: async () => {
        abort.abort(new Error("the caller's"));
        throw new Error("It is gone.");
      },
    };
    const call = open({ fetch: responding().fetch, limiter }).memberships.list({}, { signal: abort.signal });
    expect(await call.catch((error) => error)).toBe(abort.signal.reason);
    expect(abort.signal.aborted).toBe(true);
  });
});

test.each([[{}], [{ consume: () => {} }], ["redis"], [5], [null]])("%j is rejected as a limiter", (limiter) => {
  const options: object = { auth: { token: "a-token" }, limiter };
  expect(() => Reflect.apply(createCloudflareClient, undefined, [options])).toThrow(InvalidArgumentError);
});
