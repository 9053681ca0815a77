import { type BadArgument, type DoubleResponse, statusText } from "../../../testing/model.ts";

/** The limit of one operation, which has JSON. */
export function failure(status: number): DoubleResponse {
  const message =
    status === 429
      ? { error: "The endpoint had too many requests. Try again later." }
      : `${status} ${statusText(status)}`;
  return { status, body: { message } };
}

export function badArgument({ name, message }: BadArgument): DoubleResponse {
  return { status: 400, body: { error: `${name} ${message}` } };
}
