/** A credential: a string, or a function that is called before each attempt and returns one, or a promise of one. */
export type Token = string | (() => string | Promise<string>);

/** Adds the credentials of a provider to a request. */
export interface Credentials {
  /** The headers to set, by name. Rejects with the error of the token function. */
  readonly headers: (
    signal: AbortSignal,
  ) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** The values to redact that are known before a call. */
  readonly secrets: readonly string[];
  /** Called after a 401 with the headers that were sent. Clears a cached credential and returns whether a retry may help. */
  readonly renew?: (sent: Readonly<Record<string, string>>) => boolean;
}

/**
 * Sends a credential in one header. A bearer token has the header `authorization` and the scheme `"Bearer "`.
 *
 * @param name - How messages name the credential, as `credentialName` writes it.
 */
export function headerCredential(header: string, token: Token, name: string, scheme = ""): Credentials {
  const headers = (value: unknown) => ({ [header]: scheme + sendable(value, name) });
  if (typeof token === "function") return { headers: async () => headers(await callToken(token, name)), secrets: [] };
  return { headers: () => headers(token), secrets: typeof token === "string" ? [token] : [] };
}

async function callToken(token: () => unknown, name: string): Promise<unknown> {
  try {
    return await token();
  } catch (cause) {
    throw new UnsendableError(`function ${name} failed; its error is the \`cause\``, { cause });
  }
}

/** Returns a valid header value (RFC 9110, section 5.5) or throws. The message names the value and never contains it. */
export function sendable(value: unknown, name: string): string {
  if (typeof value !== "string" || value.trim() === "")
    throw new UnsendableError(`credential ${name} is empty or not a string`);
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new UnsendableError(
      `credential ${name} contains a line break or another character that a header cannot carry`,
    );
  return value;
}

/** Why a credential cannot be sent; becomes a `CredentialError` with the provider and operation. Its `cause` is what a token function threw. */
export class UnsendableError extends Error {}
