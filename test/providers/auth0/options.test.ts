/** Options that only Auth0's client has. */
import { expect, test } from "vitest";
import { createAuth0Client } from "../../../src/providers/auth0/index.ts";

const domain = "acme.eu.auth0.com";
const auth = { token: "t" };
const application = { clientId: "i", clientSecret: "s" };
const audience = "https://acme.eu.auth0.com/api/v2/";
const create = (options: object) => () => Reflect.apply(createAuth0Client, undefined, [options]);

test.each<readonly [what: string, options: object, argument: string, problem: string]>([
  // Only an exchange uses it.
  [
    "an audience beside a token",
    { domain, auth: { ...auth, audience } },
    "auth.audience",
    "`auth.audience` belongs to `auth.clientId` (AUTH0_CLIENT_ID) and `auth.clientSecret` (AUTH0_CLIENT_SECRET), not to `auth.token` (AUTH0_TOKEN)",
  ],
  ["an audience alone", { domain, auth: { audience } }, "auth.clientId", "`auth.clientId`"],
  ...["", null, 5, new URL(audience)].map(
    (given) =>
      [
        `the audience ${JSON.stringify(given)}`,
        { domain, auth: { ...application, audience: given } },
        "auth.audience",
        "`auth.audience` must be a text",
      ] as const,
  ),
  ["a misspelled option", { domain, domian: "x", auth }, "domian", ", domain (did you mean `domain`?)"],
  ["no domain", { auth }, "domain", "`domain` must be a host name such as acme.eu.auth0.com, without https://"],
  ...[
    ...["", "https://acme.eu.auth0.com", "acme.eu.auth0.com/", "acme.auth0.com?x", "x@acme.auth0.com", ".auth0.com"],
    ...["a..b", "a b", "a:port", "acme.auth0.com:99999", "1.2.3.999", "xn--a.example.com", null, [domain]],
  ].map(
    (given) =>
      [
        `the domain ${JSON.stringify(given)}`,
        { domain: given, auth },
        "domain",
        "`domain` must be a host name",
      ] as const,
  ),
])("%s is rejected", (_, options, argument, problem) => {
  const message = expect.stringContaining(problem);
  expect(create(options)).toThrow(expect.objectContaining({ name: "InvalidArgumentError", argument, message }));
  expect(create(options)).toThrow("auth0 client was not created: ");
});

test.each([
  ...["acme.eu.auth0.com", "ACME.example", "localhost:3000", "a-b.c1"].map((domain) => ({ domain, auth })),
  { domain, auth: { ...application, audience: undefined } },
])("%j is accepted", (options) => {
  expect(create(options)()).toMatchObject({ provider: "auth0" });
});
