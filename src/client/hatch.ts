/** How `client.api` checks and sends what openapi-fetch builds. Loaded with `api.ts`, and receives our functions as it does. */
import type { Checks } from "../contract/checks.ts";
import type { Call, RawResponse } from "./attempt.ts";

/** What the escape hatch shares with the typed operations. */
export interface ApiOptions {
  readonly provider: string;
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Sends a request and reads the whole response. */
  readonly send: (call: Omit<Call, "timeout" | "retries" | "isRepeatable">) => Promise<RawResponse>;
  /** Rejects for a success that is not JSON. */
  readonly rejectBody: (raw: RawResponse) => Promise<unknown>;
  readonly shared: Shared;
}

/** The functions of our modules that are used here. */
interface Shared {
  readonly abortWith: typeof import("./abort.ts").abortWith;
  readonly callOptionChecks: Checks;
  readonly decodeBody: typeof import("./body.ts").decodeBody;
  readonly fillPath: typeof import("./path.ts").fillPath;
  readonly isSignal: typeof import("./options.ts").isSignal;
  readonly OrgContractsError: typeof import("./errors.ts").OrgContractsError;
  readonly throwIfAborted: typeof import("./abort.ts").throwIfAborted;
  readonly throwInvalidArgument: typeof import("./arguments.ts").throwInvalidArgument;
  readonly validateArguments: typeof import("./arguments.ts").validateArguments;
}

/** How a request of openapi-fetch is checked and sent. */
export interface Hatch {
  /** Throws for a URL that must not receive the credentials. */
  readonly checkUrl: (method: string, url: string) => void;
  /** Throws where `signal` is not an `AbortSignal`. */
  readonly checkSignal: (operation: string, signal: unknown) => AbortSignal | undefined;
  /** Throws for a query that is not a plain object. */
  readonly checkQuery: (operation: string, query: unknown) => void;
  /** Fills a path template, or throws. */
  readonly fillPath: (operation: string, template: string, values: Readonly<Record<string, unknown>>) => string;
  /** Throws the error of a request that cannot be built: ours as it is, and the runtime's in our words. */
  readonly throwInvalid: (operation: string, error: unknown) => never;
  /** Sends a request and reads the whole response. */
  readonly send: (request: ApiRequest) => Promise<Response>;
}

/** A request to send. */
interface ApiRequest {
  /** Without its body. */
  readonly request: Request;
  readonly body: ArrayBuffer | undefined;
  /** The path template. */
  readonly path: string;
  /** Each of them cancels the call. */
  readonly signals: readonly AbortSignal[];
  /** Whether a success must be JSON. */
  readonly wantsJson: boolean;
}

export function openHatch({ provider, baseUrl, send, rejectBody, shared }: ApiOptions): Hatch {
  const { abortWith, callOptionChecks, decodeBody, fillPath, isSignal, OrgContractsError, throwIfAborted } = shared;
  const { throwInvalidArgument, validateArguments } = shared;
  const { origin } = new URL(baseUrl);
  return {
    fillPath: (operation, template, values) =>
      fillPath(template, values, (argument, problem) =>
        throwInvalidArgument({ provider, operation }, argument, problem),
      ),
    checkQuery(operation, query) {
      validateArguments({ provider, operation }, "query", query, {});
    },
    checkSignal(operation, signal) {
      validateArguments({ provider, operation }, "options", { signal }, callOptionChecks);
      return isSignal(signal) ? signal : undefined;
    },
    throwInvalid(operation, error) {
      if (error instanceof OrgContractsError) throw error;
      const reason = messageOf(error);
      // The runtime quotes an invalid header, which may be a credential.
      const problem = /header/i.test(reason) ? "have invalid headers" : `cannot be sent: ${reason}`;
      return throwInvalidArgument({ provider, operation }, "options", problem);
    },
    checkUrl(method, url) {
      const parsed = URL.canParse(url) ? new URL(url) : undefined;
      if (parsed?.origin === origin && parsed.username === "" && parsed.password === "") return;
      // The rest of the URL is left out: it may contain a credential.
      const context = { provider, operation: `${method} ${parsed?.pathname ?? "client.api"}` };
      throwInvalidArgument(context, "url", `is not under ${origin}, the only origin that receives the credentials`);
    },
    async send({ wantsJson, signals, ...parts }) {
      const context = { provider, operation: `${parts.request.method} ${parts.path}` };
      const controller = new AbortController();
      const unsubscribe = signals.map((signal) => abortWith(signal, controller));
      try {
        const { signal } = controller;
        throwIfAborted(signal);
        const raw = await send({ ...parts, context, signal });
        const { response, body } = raw;
        const { text, isUtf8 } = decodeBody(body);
        if (wantsJson && response.ok && text !== "" && !(isUtf8 && isJson(text))) await rejectBody(raw);
        return toResponse(response, body, text);
      } finally {
        for (const stop of unsubscribe) stop();
      }
    },
  };
}

/** At most 200 characters of a foreign message. */
function messageOf(error: unknown): string {
  try {
    const text = String(error instanceof Error ? error.message : error);
    return text.length > 200 ? `${text.slice(0, 200)}…` : text;
  } catch {
    return "a value without text";
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An unread `Response` with the buffered body. */
function toResponse(original: Response, body: Uint8Array, text: string): Response {
  const { status, statusText, ok, url } = original;
  const headers = new Headers(original.headers);
  // openapi-fetch parses the body where there is a length; a byte order mark alone decodes to an empty text.
  if (text === "") headers.delete("content-length");
  const content = [101, 204, 205, 304].includes(status) ? null : new Uint8Array(body);
  try {
    const response = new Response(content, bare({ status, statusText, headers }));
    return Object.defineProperty(response, "url", bare({ value: url }));
  } catch {
    // Servers send statuses and reason phrases that the constructor rejects: 999, `成功`.
    const response = new Response(content, bare({ headers }));
    const original = Object.entries({ status, statusText, ok, url }).map(([name, value]) => [name, bare({ value })]);
    return Object.defineProperties(response, Object.fromEntries(original));
  }
}

/** An object's own properties, without a prototype: openapi-fetch and undici would read a polluted `Object.prototype`. */
export function bare<Value extends object>(value: Value): Value {
  return Object.assign(Object.create(null), value);
}
