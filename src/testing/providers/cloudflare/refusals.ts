import { own } from "../../../http/value.ts";
import { type BadArgument, type Reply, statusText } from "../../model.ts";

/** Where the spec's sources know no code, it is the placeholder of the vendor's documentation. */
const placeholder = 1000;

export const malformedToken = /* @__PURE__ */ refusal(400, {
  code: 6003,
  message: "Invalid request headers",
  error_chain: [error(6111, "Invalid format for Authorization header")],
});

export const missingCredentials = /* @__PURE__ */ refusal(
  400,
  error(9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers"),
);

export function failure(status: number, _at?: number, path = ""): Reply {
  if (status === 404) return notFound(path);
  const [code, message] = known[status] ?? [placeholder, statusText(status)];
  return refusal(status, error(code, message));
}

const known: Readonly<Record<number, readonly [code: number, message: string]>> = /* @__PURE__ */ own({
  401: [10000, "Authentication error"],
  403: [9109, "Unauthorized to access requested resource"],
  405: [7001, "Method not available for that URI."],
  429: [971, "Please wait and consider throttling your request speed"],
});

/** Of an unknown path and of an unknown id: the provider tells them apart no further. */
export function notFound(path: string): Reply {
  const route = error(7003, `Could not route to ${path}, perhaps your object identifier is invalid?`);
  return refusal(404, route, error(7000, "No route for that URI"));
}

/** The vendor names no status for it; 422 is what a mock makes of its `4XX`. */
export function badArgument({ name, why }: BadArgument): Reply {
  return refusal(422, error(placeholder, `Invalid request: ${name} ${why}.`));
}

function error(code: number, message: string) {
  return { code, message };
}

function refusal(status: number, ...errors: readonly object[]): Reply {
  return { status, body: { success: false, errors, messages: [], result: null } };
}
