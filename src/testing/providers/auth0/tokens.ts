import { parse } from "../../../contract/examine.ts";
import { field, own, textOf } from "../../../http/value.ts";
import { readAuthorization } from "../../bearer.ts";
import { hexAt } from "../../believable.ts";
import type { Reply } from "../../model.ts";
import type { Auth0DoubleAuth } from "../auth0.ts";
import { expiredToken, failure, malformedHeader, missingToken } from "./refusals.ts";

/** Seconds that a token holds: Auth0's default for the Management API. */
const lifetime = 86_400;

/** Who may ask: those whose token was given, and those who exchanged their credentials for one. */
export function createTokens(auth: Auth0DoubleAuth | undefined) {
  /** The end of each token that was handed out, in ms of UNIX time. */
  const ends = new Map<string, number>();

  return {
    authenticate(headers: Headers, at: number): Reply | undefined {
      const authorization = readAuthorization(headers, auth && "token" in auth ? auth.token : undefined);
      if (authorization === "missing") return missingToken;
      if (authorization === "malformed") return malformedHeader;
      const { scheme, token } = authorization;
      if (scheme !== "bearer") return missingToken;
      const end = ends.get(token);
      if (end !== undefined) return at < end ? undefined : expiredToken;
      const isRight = auth === undefined || ("token" in auth && auth.token === token);
      return isRight ? undefined : failure(401);
    },

    /** The client credentials grant (RFC 6749, section 4.4), as JSON or as a form. */
    exchange(body: string, at: number): Reply {
      const json = parse(body);
      const asked = own(json.isJson ? Object(json.body) : Object.fromEntries(new URLSearchParams(body)));
      const [grant, id, secret, audience] = ["grant_type", "client_id", "client_secret", "audience"].map((name) =>
        textOf(field(asked, name)),
      );
      if (grant !== "client_credentials")
        return denied(403, "unsupported_grant_type", `Unsupported grant type: ${grant ?? "none"}`);
      const isRight =
        auth === undefined || ("clientId" in auth && auth.clientId === id && auth.clientSecret === secret);
      if (!id || !secret || !isRight) return denied(401, "access_denied", "Unauthorized");
      if (!audience?.endsWith("/api/v2/"))
        return denied(403, "access_denied", `Service not enabled within domain: ${audience ?? "none"}`);
      // Three parts, as a JSON Web Token has.
      const token = `double.${hexAt(ends.size, 32)}.${hexAt(ends.size, 32, 1)}`;
      ends.set(token, at + lifetime * 1000);
      const granted = { scope: "read:organizations", expires_in: lifetime, token_type: "Bearer" };
      return { status: 200, body: { access_token: token, ...granted } };
    },

    reset: () => ends.clear(),
  };
}

function denied(status: number, error: string, error_description: string): Reply {
  return { status, body: { error, error_description } };
}
