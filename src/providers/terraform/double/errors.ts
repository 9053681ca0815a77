import { type BadArgument, type DoubleResponse, statusText } from "../../../testing/model.ts";

/** The vendor's example of a 429 has its status as a number, its tests have the others as texts. */
export function failure(status: number): DoubleResponse {
  if (status !== 429) return errorResponse(status, { status: String(status), title: statusText(status).toLowerCase() });
  return errorResponse(status, {
    status,
    title: "Too many requests",
    detail: "You have exceeded the API's rate limit.",
  });
}

/** The vendor documents no status for it; 400 is the one in its list of statuses. */
export function badArgument({ name, message }: BadArgument): DoubleResponse {
  return errorResponse(400, { status: "400", title: "bad request", detail: `${name} ${message}` });
}

function errorResponse(status: number, error: object): DoubleResponse {
  return { status, body: { errors: [error] } };
}
