/** How credentials become headers, and which values cannot be sent. */
import { describe, expect, test } from "vitest";
import type { ClientContext, Credentials } from "../../src/client/context.ts";
import { createContext } from "../../src/client/context.ts";
import { base64, basic, bearer, header, sendable, together, UnsendableError } from "../../src/client/credentials.ts";

const { signal } = new AbortController();
const client: ClientContext = createContext({ name: "acme" }, {}, () => "it");
const headersOf = async (credentials: Credentials) => credentials.headers(signal, client);
/** What is wrong, where a message names the option `it`. */
const problemOf = async (work: () => unknown) => {
  const error: unknown = await Promise.resolve()
    .then(work)
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof UnsendableError)) throw new Error("It could be sent.", { cause: error });
  return { source: error.source, problem: error.describe("it"), message: error.message, cause: error.cause };
};

test("a header has the value, behind its scheme", async () => {
  expect(await headersOf(header("x-key", "abc"))).toEqual({ "x-key": "abc" });
  expect(await headersOf(header("x-key", "abc", "Token "))).toEqual({ "x-key": "Token abc" });
  expect(await headersOf(bearer("abc"))).toEqual({ authorization: "Bearer abc" });
});

test("a function is called for each request, and may return a promise", async () => {
  let count = 0;
  const credentials = bearer(async () => `t${++count}`);
  expect([await headersOf(credentials), await headersOf(credentials)]).toEqual([
    { authorization: "Bearer t1" },
    { authorization: "Bearer t2" },
  ]);
  expect(await headersOf(header("x-key", () => "sync"))).toEqual({ "x-key": "sync" });
});

test("what is known to be secret is redacted before the first request", async () => {
  expect(bearer("abc").secrets).toEqual(["abc"]);
  expect(bearer(() => "abc").secrets).toEqual([]);
  expect(Reflect.apply(bearer, undefined, [7]).secrets).toEqual([]);
  expect(basic("user", "pass").secrets).toEqual(["pass"]);
  const later = basic("user", () => "pass");
  expect(later.secrets).toEqual([]);
  await headersOf(later);
  expect(later.secrets).toEqual(["pass"]);
});

test("a user name and a password are sent as UTF-8 in Base64", async () => {
  expect(await headersOf(basic("me", "pä:ss"))).toEqual({ authorization: `Basic ${base64("me:pä:ss")}` });
  expect(base64("ä")).toBe("w6Q=");
  expect(
    await headersOf(
      basic(
        () => "me",
        async () => "x",
      ),
    ),
  ).toEqual({ authorization: "Basic bWU6eA==" });
});

describe("what cannot be sent", () => {
  test.each(["", " \t", undefined, 7])("%j, which is no text", async (value) => {
    const { problem, source } = await problemOf(() => sendable(value, "option"));
    expect([problem, source]).toEqual(["credential it is empty or not a string", "option"]);
  });

  test.each(["a\nb", "a\x7f", "a\x00", "€"])("%j, which no header may hold", async (value) => {
    expect((await problemOf(() => sendable(value, value))).problem).toBe(
      "credential it contains a line break or another character that is not allowed in a header",
    );
  });

  test("but everything that a header may hold", () => {
    expect(sendable("\t ~\x80ÿ", "")).toBe("\t ~\x80ÿ");
  });

  test("a user name with a colon", async () => {
    expect(await problemOf(() => headersOf(basic("a:b", "c")))).toMatchObject({
      source: "a:b",
      problem: "credential it contains a colon",
    });
  });

  test("a user name or a password that is empty, each by its option", async () => {
    const password = () => "";
    expect(await problemOf(() => headersOf(basic("", "c")))).toMatchObject({ source: "" });
    expect(await problemOf(() => headersOf(basic("a", password)))).toMatchObject({ source: password });
  });

  test("the token of a function that fails, with its error", async () => {
    const cause = new Error("vault is sealed");
    const token = () => Promise.reject(cause);
    expect(await problemOf(() => headersOf(bearer(token)))).toEqual({
      source: token,
      problem: "function it failed; its error is the `cause`",
      message: "function of a client failed; its error is the `cause`",
      cause,
    });
    const throwing = () => {
      throw cause;
    };
    expect(await problemOf(() => headersOf(basic("a", throwing)))).toMatchObject({ source: throwing, cause });
  });
});

describe("together", () => {
  const renewing = (isRenewed: boolean): Credentials => {
    const own = { "x-own": "value" };
    return { headers: () => own, secrets: [], renew: (sent) => isRenewed && sent === own };
  };

  test("credentials have the headers and the secrets of each", async () => {
    const both = together([header("x-email", "me"), basic("user", "pass")]);
    expect(await headersOf(both)).toEqual({ "x-email": "me", authorization: "Basic dXNlcjpwYXNz" });
    expect(both.secrets).toEqual(["me", "pass"]);
    expect(await headersOf(together([]))).toEqual({});
  });

  test("one alone stays itself", () => {
    const only = bearer("abc");
    expect(together([only])).toBe(only);
  });

  test("a retry may help where one of them was renewed, which knows the headers that it sent", async () => {
    const isRenewed = async (...all: Credentials[]) => {
      const both = together([bearer("a"), ...all]);
      const sent = await headersOf(both);
      expect(both.renew?.({ ...sent })).toBe(false); // headers of another call
      return both.renew?.(sent);
    };
    expect(await isRenewed(renewing(true))).toBe(true);
    expect(await isRenewed(renewing(false), renewing(true))).toBe(true);
    expect(await isRenewed(renewing(false))).toBe(false);
    expect(await isRenewed(bearer("b"))).toBe(false);
  });
});
