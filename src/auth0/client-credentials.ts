/** The OAuth 2.0 client credentials grant (RFC 6749, section 4.4) at an Auth0 tenant. */

import { onAbort } from "../http/abort.ts";
import { textOfBody } from "../http/body.ts";
import { type Credentials, sendable } from "../http/credentials.ts";
import { ContractError } from "../http/errors.ts";
import { redactor, redactValue } from "../http/redact.ts";
import { refusalError } from "../http/refusal.ts";
import { send, type Transport } from "../http/send.ts";
import { field, numberOf, parseJson, textOf } from "../http/value.ts";

/** An application that is authorized for the Management API. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The Management API's identifier. @defaultValue `https://{domain}/api/v2/`; on a custom domain name the tenant's own. */
  readonly audience?: string;
}

/** A token is renewed this many ms before it ends, so that it does not end on its way. */
const margin = 60_000;
const operation = "exchangeToken";

interface Exchange {
  /** The value of the header field. */
  readonly token: Promise<string>;
  /** Called by who stops waiting for it. */
  readonly leave: () => void;
  waiting: number;
  /** UNIX time in ms. */
  ends: number;
}

/** One exchange serves all calls, until shortly before the token ends or the provider refuses it. */
export function clientCredentials(
  auth: Required<ClientCredentials>,
  url: URL,
  transport: Omit<Transport, "credentials">,
): Credentials {
  let current: Exchange | undefined;
  const fromCache = new WeakMap<object, Exchange>();

  const start = (): Exchange => {
    const abandon = new AbortController();
    const forget = () => {
      if (current === exchange) current = undefined;
    };
    const token = requestToken(auth, url, transport, abandon.signal).then(({ token, lifetime }) => {
      exchange.ends = Date.now() + lifetime - Math.min(margin, lifetime / 2);
      return token;
    });
    token.catch(forget);
    const leave = () => {
      exchange.waiting--;
      if (exchange.waiting > 0) return;
      forget();
      abandon.abort();
    };
    const exchange: Exchange = { token, leave, waiting: 0, ends: Infinity };
    return exchange;
  };

  return {
    async headers(abort) {
      const cached = current !== undefined && Date.now() < current.ends ? current : undefined;
      current = cached ?? start();
      const used = current;
      used.waiting++;
      // An exchange that nobody waits for any more is ended; until then it serves all who wait.
      const stay = onAbort(abort, used.leave);
      try {
        const fields = { authorization: await used.token };
        if (cached !== undefined) fromCache.set(fields, cached);
        return fields;
      } finally {
        stay();
      }
    },
    renew(sent) {
      const used = fromCache.get(sent);
      if (used === undefined) return false;
      if (current === used) current = undefined;
      return true;
    },
  };
}

async function requestToken(
  { clientId, clientSecret, audience }: Required<ClientCredentials>,
  url: URL,
  transport: Omit<Transport, "credentials">,
  signal: AbortSignal,
) {
  const { provider, timeout } = transport;
  const client_secret = sendable(clientSecret);
  const request = new Request(url, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ grant_type: "client_credentials", client_id: sendable(clientId), client_secret, audience }),
  });
  const outgoing = { request, operation, path: url.pathname, timeout, retries: 0, signal, secrets: [client_secret] };
  const { response, body, ...known } = await send({ ...transport, credentials: { headers: () => ({}) } }, outgoing);
  const { status } = response;
  const redact = redactor([client_secret]);
  const text = textOfBody(body);
  const answer = redactValue(parseJson(text) ?? text, redact);
  if (status >= 300) {
    const code = textOf(field(answer, "error"));
    const message = textOf(field(answer, "error_description"));
    const meaning = status < 500 && status !== 429 ? ("authentication" as const) : undefined;
    const hint =
      meaning && "Check `clientId` and `clientSecret`, and that the application is authorized for the Management API.";
    throw refusalError({ provider, operation, status, ...known, body: answer }, { code, message, meaning }, hint);
  }
  const token = textOf(field(parseJson(text), "access_token"));
  if (token === undefined) {
    const message = `answered ${status} without an access token.`;
    const violation = {
      pointer: "/access_token",
      keyword: "required",
      message: "is missing, the contract requires it",
    };
    throw new ContractError(message, { provider, operation, status, violations: [violation] });
  }
  const seconds = numberOf(field(answer, "expires_in"));
  return { token: sendable(token, "Bearer "), lifetime: seconds === undefined ? Infinity : seconds * 1000 };
}
