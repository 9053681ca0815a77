/** Sentry: its base URL, its credential, and what its errors mean. */
import type { ErrorDetails, ErrorKind } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, textOf } from "../../client/value.ts";

export const definition = {
  name: "sentry",
  baseUrl: "https://sentry.io/api/0",
  requestIds: ["x-request-id"],
  rateLimitPrefix: "x-sentry-rate-limit-",
  credentials: [{ token: "SENTRY_AUTH_TOKEN" }],
  permission:
    "a personal token with the scope org:read, for members also member:read, and member:admin to remove somebody else",
  parseError,
  hint: ({ code }, status) =>
    code === "sso-required" || code === "2fa-required"
      ? "The organization requires single sign-on or two-factor authentication: the token's user has to sign in to it in a browser that way."
      : status === 404
        ? "Check the slug, the id and `baseUrl`: only https://sentry.io/api/0 has the regions, and the URL of a region has nothing of another one."
        : undefined,
} satisfies ProviderDefinition;

/** `detail` is a text, or an object where a program is to act on it. */
function parseError(body: unknown, { status, headers }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const detail = field(body, "detail");
  const code = textOf(field(detail, "code"));
  const message = textOf(detail) ?? textOf(field(detail, "message"));
  // RFC 6750: any of these scopes would do.
  const scopes = /^Bearer .*\bscope="([\w: -]+)"/i.exec(headers.get("www-authenticate") ?? "")?.[1];
  return {
    code,
    message: scopes === undefined ? message : `${message ?? "a scope is missing"} (one of the scopes ${scopes})`,
    kind: kindOf(status, code, message),
  };
}

/**
 * A removal for which the scope or the role does not suffice comes with 400, and what is required of the user with 401: the
 * token is valid in both cases.
 */
function kindOf(status: number, code: string | undefined, message = ""): ErrorKind | undefined {
  if (status === 400 && /\bscope\b|more (access|rights) than you/i.test(message)) return "permission";
  return status === 401 && code?.endsWith("-required") ? "permission" : undefined;
}
