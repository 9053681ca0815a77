/** Cloudflare: its base URL, its credentials, and what its errors mean. */
import type { ErrorDetails, ErrorKind } from "../../client/api-error.ts";
import type { ProviderDefinition, ResponseHead } from "../../client/context.ts";
import { field, numberOf, textOf } from "../../client/value.ts";

export const definition = {
  name: "cloudflare",
  baseUrl: "https://api.cloudflare.com/client/v4",
  requestIds: ["cf-ray"],
  credentials: [{ token: "CLOUDFLARE_API_TOKEN" }, { email: "CLOUDFLARE_EMAIL", apiKey: "CLOUDFLARE_API_KEY" }],
  permission: "a user's token, not an account's, with the permission Memberships: Read (to leave, Memberships: Edit)",
  parseError,
  hint: ({ message = "" }) =>
    limitedToAddresses.test(message)
      ? "Use the token from an address that its IP filter allows, or change the filter."
      : undefined,
} satisfies ProviderDefinition;

/**
 * The meaning of an error, whatever its status: invalid credentials also get 400 and 403. The vendor lists no codes; these
 * are those of published responses.
 *
 * - 6003 with 6102, 6103 or 6111 in its chain: a header whose form is wrong.
 * - 9103: an unknown key or email address. 9106 and 9107: a header is missing; 9106 also for an account's token.
 * - 7003 and 7000: no such path or id.
 * - 10000: invalid credentials, or a token without the permission. 10001: the same at `/memberships`.
 * - 1000 is also the code of the vendor's examples, and 9109 has two meanings: their messages decide.
 *
 * @see https://github.com/zanjie1999/cloudflare-api-v4-ddns/issues/4 7003 and 7000
 * @see https://github.com/cloudflare/workers-sdk/pull/13858 9106 for an account's token, 10000 without the permission
 * @see https://github.com/cloudflare/workers-sdk/issues/10466 10001 for a token without the permission
 * @see https://github.com/cloudflare/terraform-provider-cloudflare/issues/3227 9109, the permission is missing
 * @see https://github.com/jeessy2/ddns-go/issues/890 9109, the token is invalid
 * @see https://github.com/favonia/cloudflare-ddns/blob/main/internal/api/cloudflare_test.go 1000, the token is invalid
 */
function kindOf(code: unknown, message = ""): ErrorKind | undefined {
  if (code === 971) return "rateLimit";
  if (code === 7000 || code === 7003) return "notFound";
  if (code === 9109 && (/^unauthorized/i.test(message) || limitedToAddresses.test(message))) return "permission";
  const isAuthentication =
    code === 1000 ? /token|key|credential/i.test(message) : authenticationCodes.includes(numberOf(code) ?? 0);
  return isAuthentication ? "authentication" : undefined;
}

const authenticationCodes = [6003, 6102, 6103, 6111, 9103, 9106, 9107, 9109, 10000, 10001];

/** @see https://github.com/jeessy2/ddns-go/issues/1341 */
const limitedToAddresses = /access token from location/i;

function parseError(body: unknown, { status }: ResponseHead): ErrorDetails | undefined {
  if (status < 300 && field(body, "success") !== false) return undefined;
  const errors = flattenErrors(field(body, "errors")).map((error) => {
    const [code, message] = [numberOf(field(error, "code")), textOf(field(error, "message"))];
    return { code, message, kind: kindOf(code, message) };
  });
  const kinds = errors.map(({ kind }) => kind);
  const messages = errors.flatMap(({ message }) => message ?? []);
  return {
    code: errors[0]?.code,
    message: messages.join("; ") || undefined,
    kind: kinds.includes("authentication") ? "authentication" : kinds.find(Boolean),
  };
}

/** Flattens errors and their `error_chain`, up to `maxErrors`: the chain has the cause of a general error. */
function flattenErrors(errors: unknown, found: unknown[] = []): unknown[] {
  if (!Array.isArray(errors)) return found;
  for (const error of errors) {
    if (found.length === maxErrors) return found;
    found.push(error);
    flattenErrors(field(error, "error_chain"), found);
  }
  return found;
}

const maxErrors = 20;
