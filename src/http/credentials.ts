/** A credential: its value, or a function that is asked for it before each attempt. */
export type Token = string | (() => string | Promise<string>);

/** How one provider's credentials get onto a request. */
export interface Credentials {
  /** The header fields, by name. Rejects with what the token function threw. */
  readonly headers: (
    signal: AbortSignal,
  ) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** What must not be shown, as far as it is known before a call. */
  readonly secrets: readonly string[];
  /** After a 401 to the fields that were sent: whether a fresh credential may mend it. Forgets the cached one. */
  readonly renew?: (sent: Readonly<Record<string, string>>) => boolean;
}

/** A value in one header field: a bearer token is `headerCredential("authorization", token, "Bearer ")`. */
export function headerCredential(name: string, token: Token, scheme = ""): Credentials {
  const field = (value: unknown) => ({ [name]: scheme + sendable(value, name) });
  if (typeof token === "function") return { headers: async () => field(await token()), secrets: [] };
  return { headers: () => field(token), secrets: typeof token === "string" ? [token] : [] };
}

/** The value as it may stand in a header field (RFC 9110, section 5.5). The message has its name, and never holds it. */
export function sendable(value: unknown, name: string): string {
  if (typeof value !== "string" || value.trim() === "") throw new UnsendableError(`\`${name}\` is empty`);
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new UnsendableError(`\`${name}\` holds a line break or another character that a header cannot carry`);
  return value;
}

/** Says why a credential cannot be sent; becomes a `CredentialError` that names provider and operation. */
export class UnsendableError extends Error {}
