import { own } from "../../../client/value.ts";
import { type BadArgument, type DoubleResponse, statusText } from "../../../testing/model.ts";

/** The example code of the vendor's documentation, for errors whose code is unknown. */
const placeholder = 1000;

export const malformedToken = /* @__PURE__ */ errorResponse(400, {
  code: 6003,
  message: "Invalid request headers",
  error_chain: [error(6111, "Invalid format for Authorization header")],
});

export const missingCredentials = /* @__PURE__ */ errorResponse(
  400,
  error(9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers"),
);

export const unknownKey = /* @__PURE__ */ errorResponse(403, error(9103, "Unknown X-Auth-Key or X-Auth-Email"));

export function failure(status: number, _at?: number, path = ""): DoubleResponse {
  if (status === 404) return notFound(path);
  const [code, message] = documented[status] ?? [placeholder, statusText(status)];
  return errorResponse(status, error(code, message));
}

const documented: Readonly<Record<number, readonly [code: number, message: string]>> = /* @__PURE__ */ own({
  401: [10000, "Authentication error"],
  403: [9109, "Unauthorized to access requested resource"],
  405: [7001, "Method not available for that URI."],
  429: [971, "Please wait and consider throttling your request speed"],
});

/** For an unknown path or id: the provider does not distinguish them. */
export function notFound(path: string): DoubleResponse {
  const first = error(7003, `Could not route to ${path}, perhaps your object identifier is invalid?`);
  return errorResponse(404, first, error(7000, "No route for that URI"));
}

/** The vendor documents no status for it; 422 is what a mock server makes of its `4XX`. */
export function badArgument({ name, message }: BadArgument): DoubleResponse {
  return errorResponse(422, error(placeholder, `Invalid request: ${name} ${message}.`));
}

function error(code: number, message: string) {
  return { code, message };
}

function errorResponse(status: number, ...errors: readonly object[]): DoubleResponse {
  return { status, body: { success: false, errors, messages: [], result: null } };
}
