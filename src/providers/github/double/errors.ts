import { own } from "../../../client/value.ts";
import { type BadArgument, type DoubleResponse, statusText } from "../../../testing/model.ts";

const pages = "https://docs.github.com/rest";

/**
 * The limit itself comes with 403, as it was recorded.
 *
 * @see https://github.com/hanshuebner/cl-github-v3/issues/3
 */
export function failure(status: number, at?: number | string): DoubleResponse {
  const message = typeof at === "string" ? at : (recorded[status] ?? statusText(status));
  return errorResponse(status === 429 ? 403 : status, message);
}

const recorded: Readonly<Record<number, string>> = /* @__PURE__ */ own({
  401: "Bad credentials",
  403: "Resource not accessible by personal access token",
  404: "Not Found",
  429: "API rate limit exceeded for user ID 48213907.",
  502: "Server Error",
});

/** For a user who is no owner of the organization. */
export const noOwner = /* @__PURE__ */ errorResponse(403, "Only an owner of the organization may do this.");

export function unsupportedVersion(version: string): DoubleResponse {
  return errorResponse(400, `The API version ${version} is not supported.`);
}

/** The vendor's page has a 422 for an argument of the wrong type. */
export function badArgument({ name, message }: BadArgument): DoubleResponse {
  const errors = [{ resource: "OrganizationMembership", code: "custom", field: name, message: `${name} ${message}` }];
  return errorResponse(422, "Validation Failed", { errors });
}

function errorResponse(status: number, message: string, more?: object): DoubleResponse {
  return { status, body: { message, ...more, documentation_url: pages, status: String(status) } };
}
