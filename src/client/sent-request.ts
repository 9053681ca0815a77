/** What a request consists of, in the two forms that `fetch` takes. Nothing is read from a polluted `Object.prototype`. */
import { isSignal } from "./options.ts";
import { carriesCredential, type Redact, redactor } from "./redact.ts";
import { field, textOf, toText } from "./value.ts";

type Input = string | URL | Request;

export function methodOf(input: Input, init: RequestInit | undefined): string {
  return textOf(part(init, "method")) ?? textOf(part(input, "method")) ?? "GET";
}

/** Undefined where the URL is invalid. In browsers it may be relative. */
export function urlOf(input: Input): URL | undefined {
  const url = textOf(part(input, "url")) ?? toText(input);
  const base = textOf(field(Reflect.get(globalThis, "location"), "href"));
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

export function signalOf(input: Input, init: RequestInit | undefined): AbortSignal | undefined {
  return [part(init, "signal"), part(input, "signal")].find(isSignal);
}

/** Redacts the credentials of a request: those in its headers, and those in its URL. */
export function redactorOf(input: Input, init: RequestInit | undefined): Redact {
  let redact: Redact | undefined;
  return (text, limit) => {
    redact ??= createRedactor(input, init);
    return redact(text, limit);
  };
}

function createRedactor(input: Input, init: RequestInit | undefined): Redact {
  try {
    const headers = headersOf(input, init);
    return redactor(headers, [...secretsOf(urlOf(input)), ...passwordOf(headers)]);
  } catch {
    // Without the credentials nothing can be redacted, so nothing is shown.
    return () => "[redacted]";
  }
}

function headersOf(input: Input, init: RequestInit | undefined): Headers {
  const given = part(init, "headers") ?? part(input, "headers") ?? {};
  return new Headers(Object(given));
}

function secretsOf(url: URL | undefined): string[] {
  if (url === undefined) return [];
  const values = [...url.searchParams].filter(([name]) => carriesCredential.test(name.toLowerCase()));
  return [url.username, url.password, ...values.map(([, value]) => value)];
}

/** RFC 7617: the header has user name and password in Base64, mostly in UTF-8. A response may echo the password alone. */
function passwordOf(headers: Headers): string[] {
  const [, encoded] = /^basic +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (!encoded) return [];
  const latin1 = atob(encoded);
  const utf8 = new TextDecoder().decode(Uint8Array.from(latin1, (byte) => byte.charCodeAt(0)));
  return [latin1, utf8].map((pair) => pair.replace(/^[^:]*:/, ""));
}

/** A property of the object or of its class. */
function part(value: unknown, name: string): unknown {
  const found = field(value, name);
  const isInherited = found === Reflect.get(Object.prototype, name) && !Object.hasOwn(Object(value), name);
  return isInherited ? undefined : found;
}
