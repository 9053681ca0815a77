import { readAuthorization } from "../../bearer.ts";
import type { Reply } from "../../model.ts";
import type { CloudflareDoubleAuth } from "../cloudflare.ts";
import { failure, malformedToken, missingCredentials } from "./refusals.ts";

/** Bad credentials come with 400 and 403 too, as the spec's recordings have them. */
export function authenticate(headers: Headers, auth: CloudflareDoubleAuth | undefined): Reply | undefined {
  const authorization = readAuthorization(headers, auth && "token" in auth ? auth.token : undefined);
  if (authorization !== "missing") {
    if (authorization === "malformed" || authorization.scheme !== "bearer") return malformedToken;
    const isRight = auth === undefined || ("token" in auth && auth.token === authorization.token);
    return isRight ? undefined : failure(401);
  }
  const email = headers.get("x-auth-email");
  const key = headers.get("x-auth-key");
  if (!email || !key) return missingCredentials;
  const isRight = auth === undefined || ("email" in auth && auth.email === email && auth.apiKey === key);
  return isRight ? undefined : failure(403);
}
