/** Vercel: its base URL, its credential, and what its errors mean. */
import type { ErrorDetails } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, textOf } from "../../client/value.ts";

export const definition = {
  name: "vercel",
  baseUrl: "https://api.vercel.com",
  requestIds: ["x-vercel-id"],
  credentials: [{ token: "VERCEL_TOKEN" }],
  permission: "an access token whose scope is the full account, or the team",
  parseError,
  hint: ({ message = "" }) =>
    /\bSAML\b/.test(message)
      ? "Sign in through the single sign-on of the team, and create a token whose scope is the team, or the full account, at https://vercel.com/account/tokens."
      : undefined,
} satisfies ProviderDefinition;

/**
 * The service responds with 403 to a token that is missing or wrong, too.
 *
 * @see https://vercel.com/docs/rest-api#failed-authentication
 */
function parseError(body: unknown, { status }: ResponseHead): ErrorDetails | undefined {
  if (status < 300) return undefined;
  const error = field(body, "error");
  const is = (name: string) => field(error, name) === true;
  const message = textOf(field(error, "message"));
  const team = textOf(field(error, "scope")) ?? "the team";
  return {
    code: textOf(field(error, "code")),
    // The service states it in a property of its own.
    message: is("saml") ? `${message ?? "Not authorized"}: ${team} requires SAML` : message,
    kind: status === 403 && (is("missingToken") || is("invalidToken")) ? "authentication" : undefined,
  };
}
