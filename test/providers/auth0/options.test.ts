/** Options that only Auth0's client has. */
import { expect, test } from "vitest";
import { createAuth0Client } from "../../../src/providers/auth0/index.ts";

const domain = "acme.eu.auth0.com";
const auth = { token: "t" };
const create = (options: object) => () => Reflect.apply(createAuth0Client, undefined, [options]);

test.each<readonly [string, object, string]>([
  [
    "an audience beside a token",
    { domain, auth: { token: "t", audience: "a" } },
    "`auth.audience` belongs to `auth.clientId`",
  ],
  [
    "an audience that is empty",
    { domain, auth: { clientId: "i", clientSecret: "s", audience: "" } },
    "`auth.audience` must be a text",
  ],
  ["a misspelled option", { domain, domains: "x", auth }, "(did you mean `domain`?)"],
  ["no domain", { auth }, "`domain` must be a host name such as acme.eu.auth0.com, without https://"],
  ...["", "https://acme.eu.auth0.com", "acme.eu.auth0.com/", ".auth0.com", "a..b", "a b", "a:port", "1.2.3.999"].map(
    (given) =>
      [`the domain ${JSON.stringify(given)}`, { domain: given, auth }, "`domain` must be a host name"] as const,
  ),
])("%s is rejected", (_, options, problem) => {
  expect(create(options)).toThrow(`auth0 client was not created: `);
  expect(create(options)).toThrow(problem);
});

test.each(["acme.eu.auth0.com", "ACME.example", "localhost:3000", "a-b.c1"])("the domain %s is accepted", (given) => {
  expect(create({ domain: given, auth })()).toMatchObject({ provider: "auth0" });
});
