/** What only Auth0 can do wrong: at its token endpoint, which a client with an application's credentials calls first. */
import { expect } from "vitest";
import type { ClientOptions } from "../../../src/index.ts";
import { type ClientCredentials, createAuth0Client } from "../../../src/providers/auth0/index.ts";
import { type Fault, paragraph, rejection, type Stage, short, until } from "../../faults/fault.ts";
import { after, endless, html, json, redirect, reset, silence, text } from "../../faults/responses.ts";
import { expectNoSecret } from "../../faults/secrets.ts";
import type { Behavior } from "../../faults/server.ts";
import { good, secret } from "../../faults/subjects.ts";
import { domain, userId } from "./subject.ts";

const fault = paragraph("Client credentials", "auth0");
const leak = paragraph("Credentials in errors", "auth0");

const clientId = "a-client-of-the-tests";
const clientSecret = "cl13nt-s3cr3t-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accessToken = "4cc3ss-t0k3n-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const unauthorized = json({ statusCode: 401, error: "Unauthorized", message: "Invalid token" }, 401);
const serviceNotEnabled = "Service not enabled within domain: https://login.example.com/api/v2/";

const rejected = { name: "AuthenticationError" };
const denied = (status: number, error: string, error_description = `It is wrong: ${clientSecret}`) =>
  json({ error, error_description }, status);

/** Responses of the token endpoint that no other attempt would change. */
const final: readonly (readonly [response: Behavior, error: object, says: string])[] = [
  [denied(400, "invalid_request"), { ...rejected, status: 400, code: "invalid_request" }, "It is wrong: [redacted]"],
  [denied(401, "access_denied"), { ...rejected, status: 401, code: "access_denied" }, "Check `clientId` and"],
  [denied(403, "unauthorized_client"), { ...rejected, status: 403 }, "Check `clientId` and"],
  [
    denied(403, "access_denied", serviceNotEnabled),
    { ...rejected, status: 403 },
    "set `audience` in `auth` (usually from AUTH0_AUDIENCE)",
  ],
  ...[{}, { access_token: 5 }, { token: clientSecret }, null].map(
    (body) => [json(body), { name: "ContractError" }, "Check that `domain`"] as const,
  ),
  ...["<html></html>", `{"access_token":"${accessToken}","token_type":"Bearer"`, `access_token=${accessToken}&a=b`].map(
    (body) => [text(body), { name: "ContractError" }, "the body is not JSON: "] as const,
  ),
  [endless(), { name: "ConnectionError" }, "larger than 1000 bytes"],
];

/** Failures of the token endpoint that may pass. */
const passing: readonly (readonly [response: Behavior, error: object])[] = [
  [json({ error: "too_many_requests" }, 429, { "retry-after": "90" }), { name: "RateLimitError", retryAfter: 90 }],
  [html(502), { name: "ServerError", status: 502 }],
  [silence, { name: "TimeoutError" }],
  [reset, { name: "ConnectionError" }],
];

export default [
  fault("The exchange requests the Management API of the tenant, in the form of RFC 6749.", async (stage) => {
    // As a variable of the environment that is not set.
    const { server, list } = application(stage, {}, { audience: undefined });
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
    const audience = "https://acme.eu.auth0.com/api/v2/";
    const { server, list } = application(stage, {}, { audience });
    await list();
    expect(JSON.parse(server.exchanges[0]?.body ?? "")).toMatchObject({ audience });
  }),
  fault("The audience has the domain in small letters, however it was given.", async () => {
    const request = await exchanged({ domain: "ACME.eu.Auth0.com" });
    expect(await request?.json()).toMatchObject({ audience: "https://acme.eu.auth0.com/api/v2/" });
  }),
  fault("A token is requested beside the API, behind the same prefix of a proxy.", async () => {
    for (const [baseUrl, place] of [
      ["https://proxy.example.com/auth0/api/v2", "https://proxy.example.com/auth0/oauth/token"],
      ["https://proxy.example.com/api/v2/", "https://proxy.example.com/oauth/token"],
      ["https://proxy.example.com/management", "https://proxy.example.com/oauth/token"],
    ] as const)
      expect((await exchanged({ baseUrl }))?.url).toBe(place);
  }),
  fault("An exchange that nobody waits for any more is ended, and the next call makes its own.", async (stage) => {
    const { server, list } = application(stage, {}, {}, silence, issued(1));
    const abort = new AbortController();
    const calls = [list(abort.signal), list(abort.signal)].map((call) => rejection(call));
    await until(() => server.exchanges.length === 1);
    abort.abort(new Error("the caller's"));
    expect(await Promise.all(calls)).toEqual([abort.signal.reason, abort.signal.reason]);
    expect(await server.exchanges[0]?.over).toBe("abandoned");
    await list();
    expect(server.exchanges).toHaveLength(2);
  }),
  fault("A call that is aborted while it waits for the exchange takes none of the others with it.", async (stage) => {
    const { server, list } = application(stage, {}, {}, after(60, issued(1)));
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
    "A renewed token that is rejected as well is an AuthenticationError, without another renewal.",
    async (stage) => {
      const { server, list } = application(stage);
      server.does(json(good(stage.subject)), unauthorized);
      await list();
      expect(await rejection(list())).toMatchObject({ name: "AuthenticationError", status: 401 });
      expect(server.requests).toHaveLength(3);
      expect(server.exchanges).toHaveLength(2);
    },
  ),
  fault("A rejected exchange fails all the calls that wait for it, and is made once for them.", async (stage) => {
    const { server, list } = application(stage, {}, {}, after(30, json({ error: "access_denied" }, 401)));
    const errors = await Promise.all(Array.from({ length: 10 }, () => rejection(list())));
    for (const error of errors) expect(error).toMatchObject({ name: "AuthenticationError" });
    expect(server.exchanges).toHaveLength(1);
  }),
  fault(
    "A rejected exchange, and one without a token, is an error that says what to check, and not retried.",
    async (stage) => {
      for (const [response, expected, says] of final) {
        const { server, list, client } = application(stage, { maxResponseBytes: 1000 }, {}, response);
        const before = server.exchanges.length;
        const error = await rejection(list());
        expect(error).toMatchObject({ provider: "auth0", operation: "exchangeToken", ...expected });
        expect(String(error)).toContain(says);
        for (const value of [error, client]) expectNoSecret(value, clientSecret, accessToken);
        expect([server.exchanges.length - before, server.requests.length]).toEqual([1, 0]);
      }
    },
  ),
  fault(
    "A token endpoint that limits rates, fails, stalls or resets has the error of any other operation.",
    async (stage) => {
      for (const [response, expected] of passing) {
        // A reset must not come too late on a busy machine.
        const { list } = application(stage, { retries: 0, timeout: 4 * short }, {}, response);
        expect(await rejection(list())).toMatchObject(expected);
      }
    },
  ),
  fault("A token endpoint that redirects is not followed with the secret, and not retried.", async (stage) => {
    for (const status of [302, 307, 308]) {
      const { list } = application(stage, { retries: 2 }, {}, redirect(status, "/elsewhere"));
      expect(await rejection(list())).toMatchObject({ name: "ConnectionError" });
    }
    expect(stage.server.exchanges).toHaveLength(3);
    expect(stage.server.requests).toEqual([]);
  }),
  fault("A token in the body of a rejected exchange is in no error.", async (stage) => {
    const description = { error: "access_denied", error_description: `No: ${accessToken}` };
    for (const status of [400, 403, 500]) {
      const response = json({ ...description, access_token: accessToken, more: [accessToken] }, status);
      const error = await rejection(application(stage, { retries: 0 }, {}, response).list());
      expect(error).toMatchObject({ operation: "exchangeToken", status, code: "access_denied" });
      expect(error).not.toHaveProperty("body");
      expectNoSecret(error, accessToken);
    }
  }),
  fault("A fetch that fails and repeats the body shows no client secret.", async (stage) => {
    const fetch = async (request: Request) => {
      throw new Error(`failed: ${await request.text()}`);
    };
    const error = await rejection(application(stage, { fetch, retries: 0 }).list());
    expect(error).toMatchObject({ name: "ConnectionError" });
    expectNoSecret(error, clientSecret);
  }),
  fault(
    "A secret or an id with a line break is a CredentialError that does not repeat it, and nothing is sent.",
    async (stage) => {
      for (const auth of [
        { clientSecret: `${clientSecret}\n` },
        { clientId: `${clientId}\r\n` },
        { clientSecret: "" },
      ]) {
        const error = await rejection(application(stage, {}, auth).list());
        expect(error).toMatchObject({ name: "CredentialError" });
        expectNoSecret(error, clientSecret);
      }
      expect(stage.server.exchanges).toEqual([]);
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
  leak("A token that was renewed after a 401 is in no error, and neither is the one after it.", async (stage) => {
    const tokens = [`${secret}-of-the-first`, `${secret}-of-the-second`];
    const issued = tokens.map((access_token) => json({ access_token, expires_in: 86_400 }));
    const { server, list } = application(stage, {}, {}, ...issued);
    const { errorBody } = stage.subject;
    server.does(json(good(stage.subject)), json(errorBody("Expired"), 401), json(errorBody(tokens.join()), 403));
    await list();
    const error = await rejection(list());
    expect(error).toHaveProperty("message", expect.stringContaining("[redacted],[redacted]"));
    expectNoSecret(error, ...tokens);
  }),
] satisfies Fault[];

function issued(number: number): Behavior {
  return json({ access_token: `access-token-${number}`, token_type: "Bearer", expires_in: 86_400 });
}

/** An application's client, at a tenant that issues tokens, unless `responses` are others. */
function application(
  { server, baseUrl, subject }: Stage,
  options: ClientOptions = {},
  credentials: Partial<ClientCredentials> = {},
  ...responses: Behavior[]
) {
  server.issues(...(responses.length > 0 ? responses : [issued(1)]));
  server.does(json(good(subject)));
  const auth = { clientId, clientSecret, ...credentials };
  const client = createAuth0Client({ domain, baseUrl, timeout: 10_000, ...options, auth });
  const list = async (signal?: AbortSignal) =>
    (await client.organizations.list(userId, {}, { ...(signal && { signal }) })).items;
  return { server, client, list };
}

/** The request for a token. */
async function exchanged(options: { readonly domain?: string; readonly baseUrl?: string }) {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request.clone());
    return Response.json(sent.length === 1 ? { access_token: accessToken } : []);
  };
  const auth = { clientId, clientSecret };
  await createAuth0Client({ domain, auth, fetch, ...options }).organizations.list(userId);
  return sent[0];
}
