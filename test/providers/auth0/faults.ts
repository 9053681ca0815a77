/** What only Auth0 can do wrong. */
import { expect } from "vitest";
import { createAuth0Client, type ManagementToken } from "../../../src/providers/auth0/index.ts";
import { expectInvalidArgument } from "../../faults/arguments.ts";
import { errorOf } from "../../faults/error-responses.ts";
import { type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { endless, json } from "../../faults/responses.ts";
import { expectNoSecret } from "../../faults/secrets.ts";
import { good, secret } from "../../faults/subjects.ts";
import { exchange } from "./exchange.ts";
import { domain, userId } from "./subject.ts";
import { tokenEndpoints } from "./token-endpoints.ts";

const errorResponse = paragraph("Error responses", "auth0");
const argument = paragraph("Arguments", "auth0");
const leak = paragraph("Credentials in errors", "auth0");
const size = paragraph("Sizes", "auth0");

export default [
  errorResponse("An error response carries the id in the header that Auth0's specification names.", async (stage) => {
    const error = await errorOf(
      stage,
      json(stage.subject.errorBody("No"), 404, { "ot-baggage-auth0-request-id": "req-4711" }),
    );
    expect(error).toMatchObject({ requestId: "req-4711" });
  }),
  errorResponse("Auth0's `insufficient_scope` is a PermissionError that names the scope.", async (stage) => {
    const body = {
      statusCode: 403,
      error: "Forbidden",
      message: "Insufficient scope",
      errorCode: "insufficient_scope",
    };
    const error = await errorOf(stage, json(body, 403));
    expect(error).toMatchObject({ name: "PermissionError", code: "insufficient_scope" });
    expect(String(error)).toContain("read:organizations");
  }),
  errorResponse(
    "An audience that Auth0 does not know, or does not accept, names `audience` and its variable.",
    async ({ server, baseUrl }) => {
      const names = [expect.stringContaining("`audience`"), expect.stringContaining("AUTH0_AUDIENCE")];
      const application = { clientId: "a-client", clientSecret: secret };
      const description = "Service not enabled within domain: https://login.example.com/api/v2/";
      server.issues(json({ error: "access_denied", error_description: description }, 403));
      const exchanging = createAuth0Client({ domain, auth: application, baseUrl });
      const message = "Bad audience: https://login.example.com/api/v2/";
      server.does(json({ statusCode: 401, error: "Unauthorized", message }, 401));
      const withToken = createAuth0Client({ domain, auth: { token: secret }, baseUrl });
      for (const { organizations } of [exchanging, withToken]) {
        const error = await rejection(organizations.list(userId));
        expect(error).toHaveProperty("name", "AuthenticationError");
        for (const name of names) expect(Object(error).message).toEqual(name);
      }
    },
  ),
  argument("An audience that is no text is rejected when the client is made.", async ({ server }) => {
    const make = (audience: unknown) =>
      createAuth0Client({ domain, auth: { clientId: "a", clientSecret: secret, audience: audience as string } });
    for (const audience of [null, "", 5, new URL("https://acme.eu.auth0.com/api/v2/")])
      await expectInvalidArgument(
        Promise.resolve().then(() => make(audience)),
        "auth.audience",
      );
    make(undefined);
    expect(server.exchanges).toEqual([]);
  }),
  argument("An audience beside a token is rejected when the client is made: only an exchange uses it.", async () => {
    const audience = "https://acme.eu.auth0.com/api/v2/";
    const both = { token: secret, audience };
    const error = await expectInvalidArgument(
      Promise.resolve().then(() => createAuth0Client({ domain, auth: both })),
      "auth.audience",
    );
    expect(error).toContain("belongs to `auth.clientId` (AUTH0_CLIENT_ID) and `auth.clientSecret`");
    expect(error).toContain("not to `auth.token` (AUTH0_TOKEN)");
    const alone = { audience } as object as ManagementToken;
    await expectInvalidArgument(
      Promise.resolve().then(() => createAuth0Client({ domain, auth: alone })),
      "auth.clientId",
    );
  }),
  argument("The message about an unknown option lists `domain`.", async () => {
    const options: object = { domian: "acme.auth0.com" };
    const error = await expectInvalidArgument(
      Promise.resolve().then(() => createAuth0Client({ domain, auth: { token: secret }, ...options })),
      "domian",
    );
    expect(error).toMatch(/the options are .*, domain \(did you mean `domain`\?\)/);
  }),
  argument("A domain that is no host name is rejected when the client is made.", async () => {
    for (const domain of [
      undefined,
      "",
      "https://acme.auth0.com",
      "acme.auth0.com/",
      "a b",
      "x@acme.auth0.com",
      "acme.auth0.com?x",
      "acme.auth0.com:99999",
      "1.2.3.999",
      "xn--a.example.com",
      null,
      ["acme.auth0.com"],
    ])
      await expectInvalidArgument(
        Promise.resolve().then(() => createAuth0Client({ domain: domain as string, auth: { token: secret } })),
        "domain",
      );
  }),
  leak(
    "A token that was renewed after a 401 is in no error, and neither is the one after it.",
    async ({ server, baseUrl, subject }) => {
      const tokens = [`${secret}-of-the-first`, `${secret}-of-the-second`];
      server.issues(...tokens.map((access_token) => json({ access_token, expires_in: 86_400 })));
      const { organizations } = createAuth0Client({
        domain,
        auth: { clientId: "a-client", clientSecret: "hidden" },
        baseUrl,
      });
      server.does(
        json(good(subject)),
        json(subject.errorBody("Expired"), 401),
        json(subject.errorBody(tokens.join()), 403),
      );
      await organizations.list(userId);
      const error = await rejection(organizations.list(userId));
      expect(error).toHaveProperty("message", expect.stringContaining("[redacted],[redacted]"));
      expectNoSecret(error, ...tokens);
    },
  ),
  size(
    "A token endpoint that sends more than the bound is a ConnectionError that shows no secret, and no call is sent.",
    async ({ server, baseUrl }) => {
      const auth = { clientId: "a-client", clientSecret: secret };
      const { organizations } = createAuth0Client({ domain, auth, baseUrl, maxResponseBytes: 1000 });
      server.issues(endless());
      const error = await rejection(organizations.list(userId));
      expect(error).toMatchObject({ name: "ConnectionError", operation: "exchangeToken" });
      expect(String(error)).toContain("larger than 1000 bytes");
      expectNoSecret(error, secret);
      expect([server.exchanges.length, server.requests.length]).toEqual([1, 0]);
    },
  ),
  ...exchange,
  ...tokenEndpoints,
] satisfies Fault[];
