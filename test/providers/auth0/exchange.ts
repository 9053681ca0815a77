/** Client credentials: one exchange for many calls, renewed in time, and once when the provider rejects the token. */
import { expect } from "vitest";
import type { ClientOptions } from "../../../src/index.ts";
import { type ClientCredentials, createAuth0Client } from "../../../src/providers/auth0/index.ts";
import { paragraph, rejection, type Stage, short, sleep, until } from "../../faults/fault.ts";
import { after, html, json, redirect, reset, silence } from "../../faults/responses.ts";
import { expectNoSecret } from "../../faults/secrets.ts";
import type { Behavior } from "../../faults/server.ts";
import { good } from "../../faults/subjects.ts";
import { domain, userId } from "./subject.ts";

const fault = paragraph("Client credentials", "auth0");

const clientId = "a-client-of-the-tests";
const clientSecret = "cl13nt-s3cr3t-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export const exchange = [
  fault("Twenty calls at once make one exchange.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(after(30, issued({})), issued({}));
    server.does(json(good(stage.subject)));
    await Promise.all(Array.from({ length: 20 }, () => list()));
    expect(server.exchanges).toHaveLength(1);
    expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set(["Bearer access-token-1"]),
    );
  }),
  fault("The exchange requests the Management API of the tenant, in the form of RFC 6749.", async (stage) => {
    // As a variable of the environment that is not set.
    const { server, list } = application(stage, {}, { audience: undefined });
    server.does(json(good(stage.subject)));
    await list();
    expect(server.exchanges[0]).toMatchObject({ method: "POST", target: "/oauth/token" });
    expect(JSON.parse(server.exchanges[0]?.body ?? "")).toEqual({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      audience: `https://${domain}/api/v2/`,
    });
  }),
  fault("An audience of the caller goes before the one that follows from the domain.", async (stage) => {
    const { server, list } = application(stage, {}, { audience: "https://acme.eu.auth0.com/api/v2/" });
    server.does(json(good(stage.subject)));
    await list();
    expect(JSON.parse(server.exchanges[0]?.body ?? "")).toMatchObject({
      audience: "https://acme.eu.auth0.com/api/v2/",
    });
  }),
  fault("An exchange that nobody waits for any more is ended, and the next call makes its own.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(silence, issued({}));
    server.does(json(good(stage.subject)));
    const abort = new AbortController();
    const calls = [list(abort.signal), list(abort.signal)].map((call) => rejection(call));
    await until(() => server.exchanges.length === 1);
    abort.abort(new Error("the caller's"));
    expect(await Promise.all(calls)).toEqual([abort.signal.reason, abort.signal.reason]);
    expect(await server.exchanges[0]?.over).toBe("abandoned");
    await list();
    expect(server.exchanges).toHaveLength(2);
  }),
  fault("An exchange goes on while one of its callers still waits.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(after(100, issued({})));
    server.does(json(good(stage.subject)));
    const abort = new AbortController();
    const left = rejection(list(abort.signal));
    const stays = list();
    await until(() => server.exchanges.length === 1);
    abort.abort(new Error("the caller's"));
    expect(await left).toBe(abort.signal.reason);
    await stays;
    expect(server.exchanges).toHaveLength(1);
  }),
  fault("A fetch that fails and repeats the body shows no client secret.", async (stage) => {
    const fetch = async (request: Request) => {
      throw new Error(`failed: ${await request.text()}`);
    };
    const { list } = application(stage, { fetch, retries: 0 });
    const error = await rejection(list());
    expect(error).toMatchObject({ name: "ConnectionError" });
    expectNoSecret(error, clientSecret);
  }),
  fault("A response without an access token is a ContractError, and is not retried.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(json({ token_type: "Bearer" }));
    expect(await rejection(list())).toMatchObject({
      name: "ContractError",
      operation: "exchangeToken",
      violations: [{ pointer: "/access_token" }],
    });
    expect(server.exchanges).toHaveLength(1);
  }),
  fault("A token that cannot be a header is not kept.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(json({ access_token: "line\nbreak" }), issued({}));
    server.does(json(good(stage.subject)));
    expect(await rejection(list())).toMatchObject({ name: "CredentialError" });
    await list();
  }),
  fault("A token serves later calls too.", async (stage) => {
    const { server, list } = application(stage);
    server.does(json(good(stage.subject)));
    for (let call = 0; call < 5; call++) await list();
    expect(server.exchanges).toHaveLength(1);
  }),
  fault("A token is renewed before it ends, however short it lives.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(issued({ number: 1, expires_in: 1 }), issued({ number: 2 }));
    server.does(json(good(stage.subject)));
    await list();
    await sleep(950);
    await list();
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer access-token-1",
      "Bearer access-token-2",
    ]);
  }),
  fault("A cached token that the provider responds 401 to is renewed once, and the call succeeds.", async (stage) => {
    const { server, list } = application(stage, { retries: 0 });
    server.issues(issued({ number: 1 }), issued({ number: 2 }));
    server.does(json(good(stage.subject)), json(unauthorized, 401), json(good(stage.subject)));
    await list();
    expect(await list()).toHaveLength(2);
    const sent = server.requests.map(({ headers }) => headers.authorization?.slice(-1));
    expect(sent).toEqual(["1", "1", "2"]);
    expect(server.exchanges).toHaveLength(2);
  }),
  fault(
    "A renewed token that is rejected as well is an AuthenticationError, without another renewal.",
    async (stage) => {
      const { server, list } = application(stage);
      server.does(json(good(stage.subject)), json(unauthorized, 401));
      await list();
      expect(await rejection(list())).toMatchObject({ name: "AuthenticationError", status: 401 });
      expect(server.requests).toHaveLength(3);
      expect(server.exchanges).toHaveLength(2);
    },
  ),
  fault("A fresh token that is rejected is an AuthenticationError at once.", async (stage) => {
    const { server, list } = application(stage);
    server.does(json(unauthorized, 401));
    expect(await rejection(list())).toMatchObject({ name: "AuthenticationError", status: 401 });
    expect(server.requests).toHaveLength(1);
    expect(server.exchanges).toHaveLength(1);
  }),
  fault("Ten calls at once that find the cached token rejected make one renewal.", async (stage) => {
    const { server, list } = application(stage);
    let issuedSoFar = 0;
    server.issues((exchange) => issued({ number: ++issuedSoFar })(exchange));
    server.does((exchange) => {
      const revoked = issuedSoFar === 1 && server.requests.length > 1;
      const old = exchange.request.headers.authorization?.endsWith("-1");
      (revoked || (old && server.requests.length > 1) ? json(unauthorized, 401) : json(good(stage.subject)))(exchange);
    });
    await list();
    const lists = await Promise.all(Array.from({ length: 10 }, () => list()));
    expect(lists.map(({ length }) => length)).toEqual(Array(10).fill(2));
    expect(server.exchanges).toHaveLength(2);
  }),
  fault(
    "A rejected exchange is an AuthenticationError with the tenant's own words, and shows no secret.",
    async (stage) => {
      for (const [status, code] of [
        [400, "invalid_request"],
        [401, "access_denied"],
        [403, "unauthorized_client"],
      ] as const) {
        const { server, list, client } = application(stage);
        server.issues(echoBody((sent) => json({ error: code, error_description: `It is wrong: ${sent}` }, status)));
        const error = await rejection(list());
        expect(error).toMatchObject({ name: "AuthenticationError", provider: "auth0", status, code });
        expect(String(error)).toContain("It is wrong");
        for (const value of [error, client]) expectNoSecret(value, clientSecret);
        expect(server.requests).toEqual([]);
      }
    },
  ),
  fault("An exchange that was rejected is tried again by the next call.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(json({ error: "access_denied" }, 401), issued({}));
    server.does(json(good(stage.subject)));
    await rejection(list());
    expect(await list()).toHaveLength(2);
  }),
  fault("A rejected exchange fails all the calls that wait for it, and is made once for them.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(after(30, json({ error: "access_denied" }, 401)));
    const errors = await Promise.all(Array.from({ length: 10 }, () => rejection(list())));
    for (const error of errors) expect(error).toMatchObject({ name: "AuthenticationError" });
    expect(server.exchanges).toHaveLength(1);
  }),
  fault("A token endpoint that limits rates is a RateLimitError, one that fails a ServerError.", async (stage) => {
    const { server, list } = application(stage, { retries: 0 });
    server.issues(json({ error: "too_many_requests" }, 429, { "retry-after": "90" }), html(502));
    expect(await rejection(list())).toMatchObject({ name: "RateLimitError", retryAfter: 90 });
    expect(await rejection(list())).toMatchObject({ name: "ServerError", status: 502 });
  }),
  fault("A token endpoint that responds without a token is a documented error that shows no secret.", async (stage) => {
    const responses: readonly Behavior[] = [
      json({}),
      json({ access_token: 5 }),
      json(null),
      html(200),
      echoBody((sent) => json({ token: sent })),
    ];
    for (const response of responses) {
      const { server, list } = application(stage, { retries: 0 });
      server.issues(response);
      const error = await rejection(list());
      expect(["ConnectionError", "ContractError", "AuthenticationError"]).toContain(Reflect.get(Object(error), "name"));
      expectNoSecret(error, clientSecret);
      expect(server.requests).toEqual([]);
    }
  }),
  fault("A token endpoint that redirects is not followed with the secret, and not retried.", async (stage) => {
    const { server, list } = application(stage, { retries: 2 });
    for (const status of [302, 307, 308]) {
      server.issues(redirect(status, "/elsewhere"));
      expect(await rejection(list())).toMatchObject({ name: "ConnectionError" });
    }
    expect(server.exchanges).toHaveLength(3);
    expect(server.requests).toEqual([]);
  }),
  fault("A token endpoint that stalls is a TimeoutError, one that resets a ConnectionError.", async (stage) => {
    // A reset must not come too late on a busy machine.
    const { server, list } = application(stage, { retries: 0, timeout: 4 * short });
    server.issues(silence);
    expect(await rejection(list())).toMatchObject({ name: "TimeoutError" });
    await sleep(50);
    server.issues(reset);
    expect(await rejection(list())).toMatchObject({ name: "ConnectionError" });
  }),
  fault("A call that is aborted while it waits for the exchange takes none of the others with it.", async (stage) => {
    const { server, list } = application(stage);
    server.issues(after(60, issued({})));
    server.does(json(good(stage.subject)));
    const controller = new AbortController();
    const reason = new Error("only this one");
    const aborted = rejection(list(controller.signal));
    const others = Promise.all([list(), list()]);
    setTimeout(() => controller.abort(reason), 10);
    expect(await aborted).toBe(reason);
    expect((await others).map(({ length }) => length)).toEqual([2, 2]);
    expect(server.exchanges).toHaveLength(1);
  }),
  fault(
    "A secret or an id with a line break is a CredentialError that does not repeat it, and nothing is sent.",
    async (stage) => {
      for (const auth of [
        { clientSecret: `${clientSecret}\n` },
        { clientId: `${clientId}\r\n` },
        { clientSecret: "" },
      ]) {
        const { server, list } = application(stage, {}, auth);
        const error = await rejection(list());
        expect(error).toMatchObject({ name: "CredentialError" });
        expectNoSecret(error, clientSecret);
        expect(server.exchanges).toEqual([]);
      }
    },
  ),
  fault("Neither the secret nor the exchanged token shows in an error, an event or the client.", async (stage) => {
    const events: unknown[] = [];
    const push = (event: unknown) => events.push(event);
    const { server, list, client } = application(stage, { onResponse: push, onRetry: push, onDrift: push });
    server.does((exchange) => json({ error: exchange.request.headers.authorization }, 403)(exchange));
    const error = await rejection(list());
    expect(error).toMatchObject({ name: "PermissionError" });
    for (const value of [error, events, client]) expectNoSecret(value, clientSecret, "access-token-1");
  }),
];

const unauthorized = { statusCode: 401, error: "Unauthorized", message: "Invalid token" };

function issued({ number = 1, ...more }: { number?: number; expires_in?: number }): Behavior {
  return json({ access_token: `access-token-${number}`, token_type: "Bearer", expires_in: 86_400, ...more });
}

/** Responds with the secret that came in the body. */
function echoBody(response: (sent: string) => Behavior): Behavior {
  return (exchange) => response(`client_secret=${clientSecret}`)(exchange);
}

/** An application's client, at a tenant that issues tokens. */
function application({ server, baseUrl }: Stage, options: ClientOptions = {}, auth: Partial<ClientCredentials> = {}) {
  server.issues(issued({}));
  const client = createAuth0Client({
    domain,
    baseUrl,
    timeout: 10_000,
    ...options,
    auth: { clientId, clientSecret, ...auth },
  });
  const list = async (signal?: AbortSignal) =>
    (await client.organizations.list(userId, {}, { ...(signal && { signal }) })).items;
  return { server, client, list };
}
