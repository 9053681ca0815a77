/** Auth0: its credentials, and what its errors mean. */
import type { ErrorDetails } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, textOf } from "../../client/value.ts";

/** Without the base URL, which depends on the tenant's domain. */
export const definition = {
  name: "auth0",
  requestIds: ["x-auth0-requestid", "ot-baggage-auth0-request-id", "x-request-id"],
  credentials: [{ token: "AUTH0_TOKEN" }, { clientId: "AUTH0_CLIENT_ID", clientSecret: "AUTH0_CLIENT_SECRET" }],
  optionalAuth: { audience: "clientId" },
  options: ["domain"],
  permission: "the scope read:organizations of the Management API",
  parseError,
  hint: ({ code, message }) =>
    audienceHint(message) ??
    (code === "invalid_paging"
      ? "Auth0 returns only the first 1,000 organizations of a user; those before this error are complete."
      : undefined),
} satisfies ProviderDefinition;

/**
 * The token endpoint does not know the audience, or the API rejects it: on a custom domain it is still the tenant's own.
 *
 * @see https://auth0.com/docs/customize/custom-domains/configure-features-to-use-custom-domains
 * @see https://github.com/auth0/node-auth0/issues/292 403 of the token endpoint
 * @see https://github.com/auth0/node-auth0/issues/787 401 of the API
 */
export function audienceHint(message = ""): string | undefined {
  return /^(service not |bad audience)/i.test(message)
    ? "The token must be for the tenant's Management API. On a custom domain, set `audience` in `auth` (usually from AUTH0_AUDIENCE) to the tenant's own, such as https://acme.eu.auth0.com/api/v2/."
    : undefined;
}

function parseError(body: unknown, { status }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const code = textOf(field(body, "errorCode")) ?? textOf(field(body, "error"));
  const message = textOf(field(body, "message")) ?? textOf(field(body, "error_description"));
  // A 400 for a token that is not a JWT.
  return { code, message, kind: code === "Bearer" ? "authentication" : undefined };
}
