import { own, textOf } from "../../../client/value.ts";
import { type BadArgument, type DoubleResponse, statusText } from "../../../testing/model.ts";
import type { VercelTeamSeed } from "./options.ts";

/** @param flag - What the vendor states of a token that it does not accept. */
export function failure(status: number, flag?: unknown): DoubleResponse {
  const [code, message] = documented[status] ?? [
    statusText(status).toLowerCase().replaceAll(" ", "_"),
    statusText(status),
  ];
  if (flag === "missingToken")
    return errorResponse(status, code, "The request is missing an authentication token", { missingToken: true });
  return errorResponse(status, code, message, flag === "invalidToken" ? { invalidToken: true } : {});
}

/**
 * The codes that are the same for all operations.
 *
 * @see https://vercel.com/docs/rest-api/errors
 */
const documented: Readonly<Record<number, readonly [code: string, message: string]>> = /* @__PURE__ */ own({
  400: ["bad_request", "Invalid request"],
  403: ["forbidden", "Not authorized"],
  404: ["not_found", "The requested resource could not be found"],
  405: ["method_unknown", "This endpoint does not respond to the method"],
  429: ["too_many_requests", "Rate limit exceeded"],
  500: ["internal_server_error", "An unexpected internal error occurred"],
});

/** Of a team that the token may not read. */
export function forbidden({ id, slug, saml }: VercelTeamSeed): DoubleResponse {
  const enforced = saml?.enforced === true;
  return errorResponse(403, "forbidden", "Not authorized", {
    ...(enforced && { saml: true, enforced }),
    teamId: id,
    scope: slug,
  });
}

export function notFound(what: string, id: unknown): DoubleResponse {
  return errorResponse(404, "not_found", `Could not find the ${what}: ${textOf(id)}`);
}

export function badArgument({ name, message }: BadArgument): DoubleResponse {
  return errorResponse(400, "bad_request", `Invalid request: \`${name}\` ${message}`);
}

function errorResponse(status: number, code: string, message: string, more: object = {}): DoubleResponse {
  return { status, body: { error: { code, message, ...more } } };
}
