/** The errors of a call without a usable response: what they say, and whether a retry may help. */
import { expect, test } from "vitest";
import type { Attempt } from "../../src/client/attempt.ts";
import { UnreadableError, UnusableError } from "../../src/client/body.ts";
import { createContext } from "../../src/client/context.ts";
import { sendable, UnsendableError } from "../../src/client/credentials.ts";
import {
  connectionFailure,
  credentialFailure,
  limiterError,
  quotaExceeded,
} from "../../src/client/describe-failure.ts";
import { ConnectionError, NotFoundError, TimeoutError } from "../../src/index.ts";

const context = { provider: "acme", operation: "getTeam" };
const client = createContext({ name: "acme" }, {}, (credential) => `\`auth.${credential}\``);
const attempt: Attempt = {
  ...{ context, path: "/team", body: undefined, timeout: 1_000, signal: undefined, isRenewed: false },
  ...{ request: new Request("https://acme.example/team"), retries: 2, number: 1, secrets: ["a-s3cret"] },
};
const coded = (code: string, message = "failed") => Object.assign(new Error(message), { code });

/** The error, and whether a retry may help. */
function outcomeOf(run: () => unknown): { readonly error: unknown; readonly isTemporary: boolean } {
  try {
    return { error: run(), isTemporary: true };
  } catch (error) {
    return { error, isTemporary: false };
  }
}

const general = "Check the URL and the network.";
const fetchAdvice = "If the `fetch` option is that of undici or node-fetch";

test.each<[thrown: unknown, isTemporary: boolean, reason: string, advice: string]>([
  [new Error("reset"), true, "reset", general],
  [new Error("fetch failed", { cause: coded("ECONNREFUSED", "refused") }), true, "refused", general],
  [new Error("fetch failed", { cause: "a text" }), true, "fetch failed", general],
  [coded("ECONNRESET", ""), true, "ECONNRESET", general],
  [new RangeError(""), true, "RangeError", general],
  ["a text", true, "a text", general],
  [new Error("with a-s3cret"), true, "with [redacted]", general],
  [new Error("x".repeat(501)), true, `${"x".repeat(500)}…`, general],
  [new UnusableError("it is too large"), false, "it is too large", general],
  [new UnreadableError("it is no stream"), false, "it is no stream", "Check what the `fetch` option returns."],
  [coded("ERR_INVALID_URL"), false, "failed", fetchAdvice],
  [new Error("Failed to parse URL from [object Request]"), false, "Failed to parse", fetchAdvice],
  [new Error("Only absolute URLs are supported"), false, "Only absolute", fetchAdvice],
  [new Error("fetch failed", { cause: coded("CERT_HAS_EXPIRED") }), false, "failed", general],
  [coded("CRL_SIGNATURE_FAILURE"), false, "failed", general],
  [coded("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), false, "failed", general],
  [coded("ERR_SSL_WRONG_VERSION_NUMBER"), false, "failed", general],
  [coded("ERR_TLS_INVALID_STATE"), false, "failed", general],
  [coded("EPROTO"), false, "failed", general],
  [coded("HOSTNAME_MISMATCH"), false, "failed", general],
  [coded("INVALID_CA"), false, "failed", general],
  [coded("INVALID_PURPOSE"), false, "failed", general],
  [coded("PATH_LENGTH_EXCEEDED"), false, "failed", general],
  [coded("ERR_TLS_HANDSHAKE_TIMEOUT"), true, "failed", general],
  [coded("INVALID_CALL"), true, "failed", general],
  [coded("X_EPROTO"), true, "failed", general],
  [coded("ECONNRESET", "the certificate"), true, "the certificate", general],
  [new Error("Ended. Early."), true, `Ended. Early. ${general}`, ""],
  [new Error("invalid peer Certificate"), false, "invalid peer", general],
])("a request that fails with %s", (thrown, isTemporary, reason, advice) => {
  const outcome = outcomeOf(() => connectionFailure(attempt, thrown));
  expect(outcome).toMatchObject({ isTemporary, error: { name: "ConnectionError", ...context } });
  expect(String(outcome.error)).toContain(`got no usable response from https://acme.example: ${reason}`);
  expect(String(outcome.error)).toContain(advice);
  expect(JSON.stringify(outcome.error)).not.toContain("a-s3cret");
});

test("the cause is a copy, or the reason why the response is not usable", () => {
  const causeOf = (thrown: unknown) => Object(outcomeOf(() => connectionFailure(attempt, thrown)).error).cause;
  const unusable = new UnusableError("it is too large");
  expect(causeOf(unusable)).toBe(unusable);
  const error = new TypeError("with a-s3cret");
  expect(causeOf(error)).not.toBe(error);
  expect(causeOf(error)).toMatchObject({ name: "TypeError", message: "with [redacted]" });
});

test("the reason is that of the fifth error at most, and later attempts are numbered", () => {
  const chain = [6, 5, 4, 3, 2, 1].reduce<Error | undefined>(
    (cause, number) => new Error(`error ${number}`, { cause }),
    undefined,
  );
  const { error } = outcomeOf(() => connectionFailure({ ...attempt, number: 3 }, chain));
  expect(String(error)).toContain("https://acme.example: error 5 (attempt 3). Check the URL");
});

test("a credential that cannot be sent is named, and has a cause only where something was thrown", () => {
  const outcomes = [
    outcomeOf(() => credentialFailure(client, attempt, outcomeOf(() => sendable("", "token")).error)),
    outcomeOf(() =>
      credentialFailure(
        client,
        attempt,
        new UnsendableError("token", (name) => `function ${name} failed`, { cause: new Error("with a-s3cret") }),
      ),
    ),
    outcomeOf(() => credentialFailure(client, attempt, new Error("with a-s3cret"))),
  ];
  expect(outcomes.map(({ error, isTemporary }) => [String(error), Object(error).cause?.message, isTemporary])).toEqual([
    [
      "CredentialError: acme getTeam was not sent: the credential `auth.token` is empty or not a string.",
      undefined,
      false,
    ],
    ["CredentialError: acme getTeam was not sent: the function `auth.token` failed.", "with [redacted]", false],
    ["CredentialError: acme getTeam was not sent: the credential could not be created.", "with [redacted]", false],
  ]);
  expect(Object.hasOwn(Object(outcomes[0]?.error), "cause")).toBe(false);
});

test("an error of this library stays as it is, and a retry may help after a timeout or a failed connection", () => {
  const late = new TimeoutError("timed out", { ...context, timeout: 5 });
  const reset = new ConnectionError("reset", { ...context, cause: new Error("reset") });
  const missing = new NotFoundError("There is none.", { ...context, status: 404 });
  const unusable = new ConnectionError("too large", { ...context, cause: new UnusableError("too large") });
  const own: readonly [error: Error, isTemporary: boolean][] = [
    [late, true],
    [reset, true],
    [missing, false],
    [unusable, false],
  ];
  for (const [error, isTemporary] of own)
    expect(outcomeOf(() => credentialFailure(client, attempt, error))).toEqual({ error, isTemporary });
  // One that a token function throws is of another call, which had its own retries.
  for (const [error] of own)
    expect(
      outcomeOf(() =>
        credentialFailure(client, attempt, new UnsendableError("token", () => "failed", { cause: error })),
      ),
    ).toMatchObject({ error: { name: "CredentialError", cause: { message: error.message } }, isTemporary: false });
});

test("a limiter that failed, and a quota that is used up, say what to do", () => {
  const failed = limiterError(attempt, new Error("with a-s3cret"));
  expect(failed).toMatchObject({ name: "LimiterError", ...context, cause: { message: "with [redacted]" } });
  expect(failed.message).toBe("acme getTeam was not sent: the limiter failed. Its error is the `cause`.");
  const exhausted = quotaExceeded(context, 9);
  expect(exhausted).toMatchObject({ name: "RateLimitError", ...context, status: 429, retryAfter: 9 });
  expect(exhausted.message).toContain("the rate limit is exhausted for 9 s. Try again then, or raise `retries`");
});
