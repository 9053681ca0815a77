/** What an `Authorization` header holds (RFC 9110, section 11.4; RFC 6750, section 2.1). */
export type Authorization =
  | { readonly scheme: string; readonly token: string }
  /** There is no such header, or it cannot be read. */
  | "missing"
  | "malformed";

/**
 * Reads a header of a scheme and a token. The scheme comes back in lower case: its case means nothing.
 *
 * @param right - A token that is accepted whatever its form.
 */
export function readAuthorization(headers: Headers, right?: string): Authorization {
  const value = headers.get("authorization");
  if (value === null || value === "") return "missing";
  const [, scheme = "", token = ""] = /^(\S+) +(.+)$/.exec(value) ?? [];
  const isToken = token === right || /^[\w.~+/-]+=*$/.test(token);
  return isToken ? { scheme: scheme.toLowerCase(), token } : "malformed";
}
