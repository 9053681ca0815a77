/** The option `auth`: which credentials a client takes, and how messages name them. */
import { expect, test } from "vitest";
import { nameOf, readAuth } from "../../src/client/auth.ts";

const token = "`auth.token` (ACME_TOKEN)";
const key = "`auth.email` (ACME_EMAIL) and `auth.apiKey`";
const acme = {
  name: "acme",
  auth: () => {},
  credentials: [{ token: "ACME_TOKEN" }, { email: "ACME_EMAIL", apiKey: undefined }],
  optionalAuth: { region: "token" },
};

test.each([
  { token: "a" },
  { token: "a", region: "eu" },
  { email: "a", apiKey: "b" },
  { email: "a", apiKey: "b", token: undefined, unknown: undefined },
])("%j is taken, as a copy that inherits nothing", (auth) => {
  const given = { auth, timeout: 5 };
  const options = readAuth(acme, given);
  expect(options).toEqual(given);
  expect(options.auth).not.toBe(auth);
  expect([options, options.auth].map((value) => "toString" in Object(value))).toEqual([false, false]);
});

test.each<[auth: unknown, argument: string, problem: string]>([
  [undefined, "auth", `must contain the credentials: ${token}, or ${key}.`],
  ["a", "auth", `must contain the credentials: ${token}, or ${key}.`],
  [{}, "auth.token", `is missing; the credentials are ${token}, or ${key}.`],
  [{ token: undefined }, "auth.token", "is missing"],
  [{ region: "eu" }, "auth.token", "is missing"],
  [{ apiKey: undefined }, "auth.email", "is missing"],
  [{ email: "a" }, "auth.apiKey", "is missing"],
  [{ token: "a", apiKey: "b" }, "auth.apiKey", `belongs to ${key}, not to ${token}.`],
  [{ email: "a", apiKey: "b", region: "eu" }, "auth.email", `belongs to ${key}, not to ${token}.`],
  [
    { toke: "a" },
    "auth.toke",
    "is not an option; the options are token, email, apiKey, region (did you mean `token`?).",
  ],
])("%j is rejected", (auth, argument, problem) => {
  const given: { auth: object } = JSON.parse("{}");
  Object.assign(given, { auth });
  const message = `acme client was not created: \`${argument}\` ${problem}`;
  expect(() => readAuth(acme, given)).toThrow(
    expect.objectContaining({ argument, message: expect.stringContaining(message) }),
  );
});

test("without options there are no credentials", () => {
  for (const none of [undefined, null, "x", []])
    expect(() => Reflect.apply(readAuth, undefined, [acme, none])).toThrow("must contain the credentials");
});

test("where no table describes the credentials, any object is one, and none is needed", () => {
  const { credentials: _, optionalAuth: __, ...plain } = acme;
  expect(readAuth(plain, {})).toEqual({});
  expect(readAuth(plain, { auth: { any: 1 } })).toEqual({ auth: { any: 1 } });
  expect(() => readAuth(plain, { auth: [] })).toThrow("`auth` must be an object.");
});

test("a provider without credentials leaves the option to the check of all options", () => {
  expect(readAuth({ name: "acme" }, { auth: [] })).toEqual({ auth: [] });
});

test("a credential that two variables may have is named once", () => {
  const twice = { ...acme, credentials: [{ token: "ACME_TOKEN" }, { token: "ACME_KEY" }] };
  expect(() => readAuth(twice, {})).toThrow("credentials: `auth.token` (ACME_TOKEN or ACME_KEY).");
});

test("a credential is named by the property that holds it", () => {
  expect(nameOf(acme, { email: "a", token: "b" }, "b")).toBe(token);
  expect(nameOf({ name: "acme" }, { token: "b" }, "b")).toBe("`auth.token`");
  expect(nameOf(acme, { token: "b" }, "c")).toBe("of `auth`");
  expect(nameOf(acme, undefined, "c")).toBe("of `auth`");
});
