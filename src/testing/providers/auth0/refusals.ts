import { own } from "../../../http/value.ts";
import { type BadArgument, type Reply, statusText } from "../../model.ts";

export function failure(status: number): Reply {
  const [message, errorCode] = known[status] ?? [statusText(status)];
  return refusal(status, message, errorCode);
}

const known: Readonly<Record<number, readonly [message: string, errorCode?: string]>> = /* @__PURE__ */ own({
  401: ["Invalid token"],
  403: ["Insufficient scope, expected any of: read:organizations", "insufficient_scope"],
  404: ["The user does not exist.", "inexistent_user"],
  429: ["Global limit has been reached", "too_many_requests"],
});

export const missingToken = /* @__PURE__ */ refusal(401, "Missing authentication");
export const expiredToken = /* @__PURE__ */ refusal(401, "Expired token received for JSON Web Token validation");
export const malformedHeader = /* @__PURE__ */ refusal(400, "Bad HTTP authentication header format", "Bearer");

export function badArgument({ name, place, why }: BadArgument): Reply {
  return place === "path"
    ? refusal(400, `Path validation error: '${why}' on property ${name}.`, "invalid_uri")
    : refusal(400, `Query validation error: '${why}' on property ${name}.`, "invalid_query_string");
}

export function beyondLimit(page: number): Reply {
  return refusal(400, `Requesting page ${page} exceeds the allowed maximum of 1000 records.`, "invalid_paging");
}

function refusal(statusCode: number, message: string, errorCode?: string): Reply {
  const error = statusText(statusCode);
  return {
    status: statusCode,
    body: { statusCode, error, message, ...(errorCode === undefined ? {} : { errorCode }) },
  };
}
