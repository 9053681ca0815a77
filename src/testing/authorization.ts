/** The parsed `Authorization` header (RFC 9110, section 11.4; RFC 6750, section 2.1). */
export type Authorization =
  | { readonly scheme: string; readonly token: string }
  /** There is no such header, or it is empty. */
  | "missing"
  | "malformed";

/**
 * Parses a header of a scheme and a token. The scheme is returned in lower case: it is case-insensitive.
 *
 * @param expected - A token that is accepted whatever its syntax.
 */
export function readAuthorization(headers: Headers, expected?: string): Authorization {
  const value = headers.get("authorization");
  if (value === null || value === "") return "missing";
  const [, scheme = "", token = ""] = /^(\S+) +(.+)$/.exec(value) ?? [];
  const isToken = token === expected || /^[\w.~+/-]+=*$/.test(token);
  return isToken ? { scheme: scheme.toLowerCase(), token } : "malformed";
}
