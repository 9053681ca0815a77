/** The OAuth 2.0 client credentials grant (RFC 6749, section 4.4) at an Auth0 tenant. */

import type { Connection } from "../client.ts";
import { anything, object, text } from "../contract/checks.ts";
import { parse } from "../contract/examine.ts";
import { onAbort } from "../http/abort.ts";
import { textOfBody } from "../http/body.ts";
import { type Credentials, sendable } from "../http/credentials.ts";
import { type Redact, redactor } from "../http/redact.ts";
import type { Words } from "../http/refusal.ts";
import { send } from "../http/send.ts";
import { field, numberOf, own, textOf } from "../http/value.ts";
import { settle } from "../settle.ts";

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

/** What an exchange needs. */
type Application = Pick<ClientCredentials, "clientId" | "clientSecret"> & { readonly audience: string };

/** A token is renewed this many ms before it ends, so that it does not end on its way. */
const margin = 60_000;
const place = { provider: "auth0", operation: "exchangeToken" };

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
export function clientCredentials(auth: Application, url: URL, connection: Connection): Credentials {
  let current: Exchange | undefined;
  const fromCache = new WeakMap<object, Exchange>();

  const start = (): Exchange => {
    const abandon = new AbortController();
    const forget = () => {
      if (current === exchange) current = undefined;
    };
    const token = requestToken(auth, url, connection, abandon.signal).then(({ token, lifetime }) => {
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
  connection: Connection,
  signal: AbortSignal,
) {
  const client_secret = sendable(clientSecret, "clientSecret");
  const init = own({
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({
      grant_type: "client_credentials",
      client_id: sendable(clientId, "clientId"),
      client_secret,
      audience,
    }),
  } as const);
  const request = new Request(url, init);
  const { timeout } = connection;
  const outgoing = { request, place, path: url.pathname, timeout, retries: 0, signal };
  const credentials = { headers: () => ({}), secrets: [client_secret] };
  const answer = await send(own({ ...connection, credentials }), outgoing);
  const hide = redactor(new Headers(), tokensIn(parse(textOfBody(answer.body)).body));
  const redact: Redact = (text, limit) => answer.redact(hide(text, limit), limit);
  // The exchange is not the caller's: nothing of it is handed over as it is, and no spec of ours is there to drift from.
  const settling = { ...connection, contract: "enforce", onDrift: undefined, refusal, hint, remedy } as const;
  const { data } = settle({ ...settling, isSecret: true }, exchange, { ...answer, redact });
  const seconds = numberOf(field(data, "expires_in"));
  const lifetime = seconds === undefined ? Infinity : seconds * 1000;
  return { token: `Bearer ${sendable(field(data, "access_token"), "access_token")}`, lifetime };
}

/** The tokens of a body, which nobody knows before. */
function tokensIn(body: unknown): string[] {
  return ["access_token", "refresh_token", "id_token"].flatMap((name) => textOf(field(body, name)) ?? []);
}

const remedy = "Check that `domain`, or `baseUrl`, is that of an Auth0 tenant.";

/** RFC 6749, section 5.1; the Management API's spec does not hold it. */
const exchange = {
  answers: {
    "200": /* @__PURE__ */ object({ access_token: /* @__PURE__ */ text(1) }, ["access_token"], undefined, anything),
    default: anything,
  },
};

/** RFC 6749, section 5.2: whatever the tenant refuses, the application's credentials are at fault. */
function refusal(body: unknown, status: number) {
  if (status < 300) return undefined;
  const meaning = status < 500 && status !== 429 ? ("authentication" as const) : undefined;
  return { code: textOf(field(body, "error")), message: textOf(field(body, "error_description")), meaning };
}

function hint({ meaning }: Words) {
  return (
    meaning && "Check `clientId` and `clientSecret`, and that the application is authorized for the Management API."
  );
}
