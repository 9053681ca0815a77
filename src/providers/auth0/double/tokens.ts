import { field, own, textOf } from "../../../client/value.ts";
import { parse } from "../../../contract/validate.ts";
import { readAuthorization } from "../../../testing/authorization.ts";
import { hexAt } from "../../../testing/fake-data.ts";
import type { DoubleResponse } from "../../../testing/model.ts";
import { expiredToken, failure, malformedHeader, missingToken } from "./errors.ts";
import type { Auth0DoubleAuth } from "./options.ts";

/** Seconds until a token expires: Auth0's default for the Management API. */
const lifetime = 86_400;

/** Accepts the token of `auth`, and tokens from the exchange. */
export function createTokens(auth: Auth0DoubleAuth | undefined) {
  /** When each issued token expires, in ms of UNIX time. */
  const expirations = new Map<string, number>();

  return {
    authenticate(headers: Headers, at: number): DoubleResponse | undefined {
      const authorization = readAuthorization(headers, auth && "token" in auth ? auth.token : undefined);
      if (authorization === "missing") return missingToken;
      if (authorization === "malformed") return malformedHeader;
      const { scheme, token } = authorization;
      if (scheme !== "bearer") return missingToken;
      const expiration = expirations.get(token);
      if (expiration !== undefined) return at < expiration ? undefined : expiredToken;
      const isValid = auth === undefined || ("token" in auth && auth.token === token);
      return isValid ? undefined : failure(401);
    },

    /** The client credentials grant (RFC 6749, section 4.4), as JSON or as a form. */
    exchange(body: string, at: number): DoubleResponse {
      const json = parse(body);
      const fields = own(json.isJson ? Object(json.body) : Object.fromEntries(new URLSearchParams(body)));
      const [grant, id, secret, audience] = ["grant_type", "client_id", "client_secret", "audience"].map((name) =>
        textOf(field(fields, name)),
      );
      if (grant !== "client_credentials")
        return oauthError(403, "unsupported_grant_type", `Unsupported grant type: ${grant ?? "none"}`);
      const isValid =
        auth === undefined || ("clientId" in auth && auth.clientId === id && auth.clientSecret === secret);
      if (!id || !secret || !isValid) return oauthError(401, "access_denied", "Unauthorized");
      if (!audience?.endsWith("/api/v2/"))
        return oauthError(403, "access_denied", `Service not enabled within domain: ${audience ?? "none"}`);
      // Three parts, like a JSON Web Token.
      const token = `double.${hexAt(expirations.size, 32)}.${hexAt(expirations.size, 32, 1)}`;
      expirations.set(token, at + lifetime * 1000);
      const details = { scope: "read:organizations", expires_in: lifetime, token_type: "Bearer" };
      return { status: 200, body: { access_token: token, ...details } };
    },

    reset: () => expirations.clear(),
  };
}

function oauthError(status: number, error: string, error_description: string): DoubleResponse {
  return { status, body: { error, error_description } };
}
