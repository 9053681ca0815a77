/** The OAuth 2.0 client credentials grant (RFC 6749, section 4.4). */
import { anything, object, text } from "../contract/checks.ts";
import { parse } from "../contract/validate.ts";
import { onAbort } from "./abort.ts";
import type { ErrorDetails } from "./api-error.ts";
import { decodeBody } from "./body.ts";
import type { ClientContext, Credentials, ResponseHead } from "./context.ts";
import { base64, sendable } from "./credentials.ts";
import { parseResponse } from "./response.ts";
import { send } from "./send.ts";
import { definedEntries, field, numberOf, own, textOf } from "./value.ts";

/** Options of {@link clientCredentials}. */
export interface ClientCredentialsOptions {
  /** The URL of the token endpoint: the only one that receives the secret. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The API that the token is for, where the authorization server asks for it. */
  readonly audience?: string | undefined;
  /** The scopes, separated by spaces. */
  readonly scope?: string | undefined;
  /** The encoding of the request. @defaultValue `"form"`, the one of the standard */
  readonly encoding?: "form" | "json" | undefined;
  /**
   * How the client authenticates: by the `Authorization` header, or in the body, which some servers require (RFC 6749,
   * section 2.3.1). @defaultValue `"basic"`
   */
  readonly authentication?: "basic" | "body" | undefined;
  /** Advice that replaces the generic one where the server rejects the exchange, or responds with something else. */
  readonly hint?: ((details: ErrorDetails | undefined) => string | undefined) | undefined;
}

/** A token is renewed this many ms before it expires, so that it does not expire in flight. */
const expiryMargin = 60_000;

interface Exchange {
  /** The value of the header. */
  readonly token: Promise<string>;
  /** Called by a call that stops waiting for the token. */
  readonly release: () => void;
  waiting: number;
  /** When to renew the token, in ms of UNIX time. */
  renewAt: number;
}

/**
 * Exchanges client credentials for a bearer token. All calls share one token, until a minute before it expires or the
 * provider rejects it with 401.
 *
 * @example
 * ```ts
 * import { clientCredentials } from "org-contracts/provider";
 *
 * const auth = ({ clientId, clientSecret }: { clientId: string; clientSecret: string }) =>
 *   clientCredentials({ tokenUrl: "https://login.acme.example/oauth/token", clientId, clientSecret, scope: "teams:read" });
 * ```
 */
export function clientCredentials(options: ClientCredentialsOptions): Credentials {
  let current: Exchange | undefined;
  const fromCache = new WeakMap<object, Exchange>();

  const start = (client: ClientContext): Exchange => {
    const controller = new AbortController();
    const forget = () => {
      if (current === exchange) current = undefined;
    };
    const token = requestToken(options, client, controller.signal).then(({ token, lifetime }) => {
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
    async headers(abort, client) {
      const cached = current !== undefined && Date.now() < current.renewAt ? current : undefined;
      current = cached ?? start(client);
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
    secrets: [options.clientSecret],
    renew(sent) {
      const used = fromCache.get(sent);
      if (used === undefined) return false;
      if (current === used) current = undefined;
      return true;
    },
  };
}

async function requestToken(
  { tokenUrl, clientId, clientSecret, audience, scope, encoding, authentication, hint }: ClientCredentialsOptions,
  client: ClientContext,
  signal: AbortSignal,
) {
  const client_id = sendable(clientId, clientId);
  const client_secret = sendable(clientSecret, clientSecret);
  const isInBody = authentication === "body";
  const authorization = `Basic ${base64([client_id, client_secret].map(formEncoded).join(":"))}`;
  const fields = definedEntries({
    grant_type: "client_credentials",
    ...(isInBody && { client_id, client_secret }),
    audience,
    scope,
  }).map(([name, value]) => [name, String(value)]);
  const isJson = encoding === "json";
  const init = own({
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": isJson ? "application/json" : "application/x-www-form-urlencoded",
      accept: "application/json",
      ...(!isInBody && { authorization }),
    },
    body: isJson ? JSON.stringify(Object.fromEntries(fields)) : new URLSearchParams(fields).toString(),
  } as const);
  const context = { provider: client.provider, operation: "exchangeToken" };
  const url = new URL(tokenUrl);
  const request = new Request(url, init);
  const { timeout } = client;
  const call = {
    request,
    body: undefined,
    context,
    path: url.pathname,
    timeout,
    retries: 0,
    signal,
    isRepeatable: false,
  };
  const advise = (details: ErrorDetails) => details.kind && (hint?.(details) ?? rejected);
  // The token endpoint has a quota of its own. The caller never receives its response, and no spec describes it: so it is
  // always enforced, without drift.
  const changes = { acquire: undefined, contract: "enforce", onDrift: undefined, parseError, hint: advise } as const;
  const exchanging = own({ ...client, ...changes });
  const raw = await send(exchanging, { headers: () => ({}), secrets: [client_secret] }, call);
  raw.attempt.secrets.push(...tokensIn(parse(decodeBody(raw.body).text).body));
  const remedy = hint?.(undefined) ?? misplaced;
  const { data } = await parseResponse(exchanging, exchange, raw, { remedy, isSecret: true });
  const seconds = numberOf(field(data, "expires_in"));
  const lifetime = seconds === undefined ? Infinity : seconds * 1000;
  const token = field(data, "access_token");
  return { token: `Bearer ${sendable(token, token)}`, lifetime };
}

/** RFC 6749, section 2.3.1: the id and the secret are form-encoded within the header. */
function formEncoded(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}

const rejected = "Check the client id and the client secret.";
const misplaced = "Check the URL of the token endpoint.";

/** The tokens in a body, to redact them: they are not known in advance. */
function tokensIn(body: unknown): string[] {
  return ["access_token", "refresh_token", "id_token"].flatMap((name) => textOf(field(body, name)) ?? []);
}

/** RFC 6749, section 5.1. */
const exchange = {
  responses: {
    "200": /* @__PURE__ */ object({ access_token: /* @__PURE__ */ text(1) }, ["access_token"], undefined, anything),
    default: anything,
  },
};

/** RFC 6749, section 5.2. Every 4xx but 429 means that the application's credentials are wrong. */
function parseError(body: unknown, { status }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const kind = status < 500 && status !== 429 ? "authentication" : undefined;
  return { code: textOf(field(body, "error")), message: textOf(field(body, "error_description")), kind };
}
