import { own } from "../../../client/value.ts";
import { type BadArgument, type DoubleResponse, statusText } from "../../../testing/model.ts";

/** Where the vendor's sentence was published it is that one. */
export function failure(status: number, at?: number | string): DoubleResponse {
  const detail = typeof at === "string" ? at : (published[status] ?? statusText(status));
  return { status, body: { detail } };
}

const published: Readonly<Record<number, string>> = /* @__PURE__ */ own({
  401: "Authentication credentials were not provided.",
  403: "You do not have permission to perform this action.",
  404: "The requested resource does not exist",
  429: "Too many requests to this operation.",
  500: "Internal Error",
});

export function badArgument({ name, message }: BadArgument): DoubleResponse {
  return failure(400, `${name} ${message}`);
}
