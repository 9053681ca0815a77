import { readAuthorization } from "../../../testing/authorization.ts";
import type { DoubleResponse } from "../../../testing/model.ts";
import { failure, malformedToken, missingCredentials, unknownKey } from "./errors.ts";
import type { CloudflareDoubleAuth } from "./options.ts";

/** Invalid credentials also get 400 and 403, as in the recordings that the spec cites. */
export function authenticate(headers: Headers, auth: CloudflareDoubleAuth | undefined): DoubleResponse | undefined {
  const authorization = readAuthorization(headers, auth && "token" in auth ? auth.token : undefined);
  if (authorization !== "missing") {
    if (authorization === "malformed" || authorization.scheme !== "bearer") return malformedToken;
    const isValid = auth === undefined || ("token" in auth && auth.token === authorization.token);
    return isValid ? undefined : failure(401);
  }
  const email = headers.get("x-auth-email");
  const key = headers.get("x-auth-key");
  if (!email || !key) return missingCredentials;
  const isValid = auth === undefined || ("email" in auth && auth.email === email && auth.apiKey === key);
  return isValid ? undefined : unknownKey;
}
