/** The OAuth 2.0 client credentials grant (RFC 6749, section 4.4) at an Auth0 tenant. */

import { onAbort } from "../../client/abort.ts";
import type { ErrorDetails } from "../../client/api-error.ts";
import { credentialName } from "../../client/auth.ts";
import { decodeBody } from "../../client/body.ts";
import type { ClientContext } from "../../client/context.ts";
import { type Credentials, sendable } from "../../client/credentials.ts";
import { type Redact, redactor } from "../../client/redact.ts";
import { parseResponse } from "../../client/response.ts";
import { send } from "../../client/send.ts";
import { field, numberOf, own, textOf } from "../../client/value.ts";
import { anything, object, text } from "../../contract/checks.ts";
import { parse } from "../../contract/validate.ts";
import { audienceHint, definition } from "./definition.ts";

/** An application that is authorized for the Management API. */
export interface ClientCredentials {
  /** The application's Client ID. */
  readonly clientId: string;
  /** The application's Client Secret; it is sent to `/oauth/token` only. */
  readonly clientSecret: string;
  /** The Management API's identifier. @defaultValue `https://{domain}/api/v2/`; on a custom domain name the tenant's own. */
  readonly audience?: string | undefined;
  readonly token?: undefined;
}

/** The credentials with the default audience filled in. */
type Application = Pick<ClientCredentials, "clientId" | "clientSecret"> & { readonly audience: string };

/** A token is renewed this many ms before it expires, so that it does not expire in flight. */
const expiryMargin = 60_000;
const context = { provider: "auth0", operation: "exchangeToken" };

interface Exchange {
  /** The value of the header. */
  readonly token: Promise<string>;
  /** Called by a call that stops waiting for the token. */
  readonly release: () => void;
  waiting: number;
  /** When to renew the token, in ms of UNIX time. */
  renewAt: number;
}

/** All calls share one token, until shortly before it expires or the provider rejects it. */
export function clientCredentials(auth: Application, url: URL, client: ClientContext): Credentials {
  let current: Exchange | undefined;
  const fromCache = new WeakMap<object, Exchange>();

  const start = (): Exchange => {
    const controller = new AbortController();
    const forget = () => {
      if (current === exchange) current = undefined;
    };
    const token = requestToken(auth, url, client, controller.signal).then(({ token, lifetime }) => {
      exchange.renewAt = Date.now() + lifetime - Math.min(expiryMargin, lifetime / 2);
      return token;
    });
    token.catch(forget);
    const release = () => {
      exchange.waiting--;
      if (exchange.waiting > 0) return;
      forget();
      controller.abort();
    };
    const exchange: Exchange = { token, release, waiting: 0, renewAt: Infinity };
    return exchange;
  };

  return {
    async headers(abort) {
      const cached = current !== undefined && Date.now() < current.renewAt ? current : undefined;
      current = cached ?? start();
      const used = current;
      used.waiting++;
      // The exchange is aborted only when no call waits for it any more.
      const removeListener = onAbort(abort, used.release);
      try {
        const headers = { authorization: await used.token };
        if (cached !== undefined) fromCache.set(headers, cached);
        return headers;
      } finally {
        removeListener();
      }
    },
    secrets: [auth.clientSecret],
    renew(sent) {
      const used = fromCache.get(sent);
      if (used === undefined) return false;
      if (current === used) current = undefined;
      return true;
    },
  };
}

async function requestToken(
  { clientId, clientSecret, audience }: Application,
  url: URL,
  client: ClientContext,
  signal: AbortSignal,
) {
  const client_secret = sendable(clientSecret, credentialName(definition, "clientSecret"));
  const init = own({
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({
      grant_type: "client_credentials",
      client_id: sendable(clientId, credentialName(definition, "clientId")),
      client_secret,
      audience,
    }),
  } as const);
  const request = new Request(url, init);
  const call = { request, body: undefined, context, path: url.pathname, timeout: client.timeout, retries: 0, signal };
  const raw = await send(client, { headers: () => ({}), secrets: [client_secret] }, call);
  const redactTokens = redactor(new Headers(), tokensIn(parse(decodeBody(raw.body).text).body));
  const redact: Redact = (text, limit) => raw.redact(redactTokens(text, limit), limit);
  // The caller never receives this response, and our spec does not describe it: so it is always enforced, without drift.
  const strict = { ...client, contract: "enforce", onDrift: undefined, parseError, hint } as const;
  const { data } = parseResponse(strict, exchange, { ...raw, redact }, { remedy, isSecret: true });
  const seconds = numberOf(field(data, "expires_in"));
  const lifetime = seconds === undefined ? Infinity : seconds * 1000;
  return { token: `Bearer ${sendable(field(data, "access_token"), "`access_token`")}`, lifetime };
}

/** The tokens in a body, to redact them: they are not known in advance. */
function tokensIn(body: unknown): string[] {
  return ["access_token", "refresh_token", "id_token"].flatMap((name) => textOf(field(body, name)) ?? []);
}

const remedy = "Check that `domain`, or `baseUrl`, is that of an Auth0 tenant.";

/** RFC 6749, section 5.1; the Management API's spec does not include this operation. */
const exchange = {
  responses: {
    "200": /* @__PURE__ */ object({ access_token: /* @__PURE__ */ text(1) }, ["access_token"], undefined, anything),
    default: anything,
  },
};

/** RFC 6749, section 5.2. Every 4xx but 429 means that the application's credentials are wrong. */
function parseError(body: unknown, status: number): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const kind = status < 500 && status !== 429 ? "authentication" : undefined;
  return { code: textOf(field(body, "error")), message: textOf(field(body, "error_description")), kind };
}

function hint({ kind, message }: ErrorDetails) {
  const general = "Check `clientId` and `clientSecret`, and that the application is authorized for the Management API.";
  return kind && (audienceHint(message) ?? general);
}
