import { own } from "../../../client/value.ts";
import { type BadArgument, type DoubleResponse, statusText } from "../../../testing/model.ts";

export function failure(status: number): DoubleResponse {
  const [message, errorCode] = documented[status] ?? [statusText(status)];
  return errorResponse(status, message, errorCode);
}

const documented: Readonly<Record<number, readonly [message: string, errorCode?: string]>> = /* @__PURE__ */ own({
  401: ["Invalid token"],
  403: ["Insufficient scope, expected any of: read:organizations", "insufficient_scope"],
  404: ["The user does not exist.", "inexistent_user"],
  429: ["Global limit has been reached", "too_many_requests"],
});

export const missingToken = /* @__PURE__ */ errorResponse(401, "Missing authentication");
export const expiredToken = /* @__PURE__ */ errorResponse(401, "Expired token received for JSON Web Token validation");
export const malformedHeader = /* @__PURE__ */ errorResponse(400, "Bad HTTP authentication header format", "Bearer");

export function badArgument({ name, in: location, message }: BadArgument): DoubleResponse {
  return location === "path"
    ? errorResponse(400, `Path validation error: '${message}' on property ${name}.`, "invalid_uri")
    : errorResponse(400, `Query validation error: '${message}' on property ${name}.`, "invalid_query_string");
}

export function beyondLimit(page: number): DoubleResponse {
  return errorResponse(400, `Requesting page ${page} exceeds the allowed maximum of 1000 records.`, "invalid_paging");
}

function errorResponse(statusCode: number, message: string, errorCode?: string): DoubleResponse {
  const error = statusText(statusCode);
  return {
    status: statusCode,
    body: { statusCode, error, message, ...(errorCode === undefined ? {} : { errorCode }) },
  };
}
