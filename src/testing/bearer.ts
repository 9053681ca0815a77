/** What an `Authorization` header holds (RFC 9110, section 11.4; RFC 6750, section 2.1). */
export type Authorization =
  | { readonly scheme: string; readonly token: string }
  /** There is no such header, or it cannot be read. */
  | "missing"
  | "malformed";

/** Reads a header of a scheme and a token. The scheme comes back in lower case: its case means nothing. */
export function readAuthorization(headers: Headers): Authorization {
  const value = headers.get("authorization");
  if (value === null || value === "") return "missing";
  const [, scheme = "", token] = /^(\S+) +([\w.~+/-]+=*)$/.exec(value) ?? [];
  return token === undefined ? "malformed" : { scheme: scheme.toLowerCase(), token };
}
