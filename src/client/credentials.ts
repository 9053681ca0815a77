import type { Credentials } from "./context.ts";

/** A credential: a string, or a function that is called before each attempt and returns one, or a promise of one. */
export type Token = string | (() => string | Promise<string>);

/**
 * Sends a credential in a header (`X-Api-Key: …`).
 *
 * @param name - The name of the header.
 * @param value - The credential, or a function that returns it, called before each attempt.
 * @param scheme - What precedes the credential in the header, such as `"Token "`. @defaultValue `""`
 * @example
 * ```ts
 * import { header } from "org-contracts/provider";
 *
 * const auth = ({ apiKey }: { apiKey: string }) => header("x-api-key", apiKey);
 * ```
 */
export function header(name: string, value: Token, scheme = ""): Credentials {
  const headers = (credential: unknown) => ({ [name]: scheme + sendable(credential, value) });
  if (typeof value === "function") return { headers: async () => headers(await callToken(value)), secrets: [] };
  return { headers: () => headers(value), secrets: typeof value === "string" ? [value] : [] };
}

/**
 * Sends a bearer token (RFC 6750): `Authorization: Bearer …`.
 *
 * @param token - The token, or a function that returns it, called before each attempt.
 * @example
 * ```ts
 * import { bearer, type Token } from "org-contracts/provider";
 *
 * const auth = ({ token }: { token: Token }) => bearer(token);
 * ```
 */
export function bearer(token: Token): Credentials {
  return header("authorization", token, "Bearer ");
}

/**
 * Sends a user name and a password (RFC 7617): `Authorization: Basic …`.
 *
 * @param user - The user name, without a colon, or a function that returns it, called before each attempt.
 * @param password - The password, or a function that returns it, called before each attempt.
 * @example
 * ```ts
 * import { basic } from "org-contracts/provider";
 *
 * const auth = ({ user, apiKey }: { user: string; apiKey: string }) => basic(user, apiKey);
 * ```
 */
export function basic(user: Token, password: Token): Credentials {
  const secrets = typeof password === "string" ? [password] : [];
  return {
    async headers() {
      const name = sendable(await read(user), user);
      if (name.includes(":")) throw new UnsendableError(user, (it) => `credential ${it} contains a colon`);
      secrets[0] = sendable(await read(password), password);
      return { authorization: `Basic ${base64(`${name}:${secrets[0]}`)}` };
    },
    secrets,
  };
}

/** Several credentials as one, such as a user's email address and key in a header each. */
export function together(all: readonly Credentials[]): Credentials {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  // How to renew what each of them sent, by the headers of all.
  const renewals = new WeakMap<object, readonly (() => boolean | undefined)[]>();
  return {
    async headers(...args) {
      const each = await Promise.all(
        all.map(async (credentials) => {
          const own = await credentials.headers(...args);
          return { own, renew: () => credentials.renew?.(own) };
        }),
      );
      const merged: Record<string, string> = Object.assign({}, ...each.map(({ own }) => own));
      renewals.set(
        merged,
        each.map(({ renew }) => renew),
      );
      return merged;
    },
    get secrets() {
      return all.flatMap(({ secrets }) => secrets);
    },
    renew: (sent) =>
      renewals
        .get(sent)
        ?.map((renew) => renew())
        .includes(true) === true,
  };
}

/** UTF-8, because the standard leaves the encoding open (RFC 7617, section 2.1). */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function read(token: Token): unknown {
  return typeof token === "function" ? callToken(token) : token;
}

async function callToken(token: () => unknown): Promise<unknown> {
  try {
    return await token();
  } catch (cause) {
    throw new UnsendableError(token, (name) => `function ${name} failed; its error is the \`cause\``, { cause });
  }
}

/**
 * Returns a valid header value (RFC 9110, section 5.5) or throws. The message never contains the value.
 *
 * @param source - What the caller passed: the value, or the function that returned it.
 */
export function sendable(value: unknown, source: unknown): string {
  if (typeof value !== "string" || value.trim() === "")
    throw new UnsendableError(source, (name) => `credential ${name} is empty or not a string`);
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new UnsendableError(
      source,
      (name) => `credential ${name} contains a line break or another character that is not allowed in a header`,
    );
  return value;
}

/** Why a credential cannot be sent; becomes a `CredentialError` with the provider and operation. Its `cause` is what a token function threw. */
export class UnsendableError extends Error {
  /** What the caller passed as the credential: messages name the option that holds it. */
  readonly source: unknown;
  /** The problem, with the name of the option. */
  readonly describe: (name: string) => string;

  constructor(source: unknown, describe: (name: string) => string, options?: ErrorOptions) {
    super(describe("of a client"), options);
    this.source = source;
    this.describe = describe;
  }
}
