/** Whatever is thrown can be shown to a person, and written as data. */
import picocolors from "picocolors";
import { expect, test } from "vitest";
import { advise } from "../../src/cli/advice.ts";
import { failureData, messageOf, printFailures } from "../../src/cli/failures.ts";
import { json } from "../../src/cli/formats/json.ts";
import { startProgress } from "../../src/cli/progress.ts";
import type { Output } from "../../src/cli/terminal.ts";
import { retrying } from "../../src/cli/watch.ts";
import { errorData } from "../../src/client/error-data.ts";
import { ConnectionError, RateLimitError } from "../../src/index.ts";

const reject = () => {
  throw new Error("no");
};
const traps = { get: reject, getPrototypeOf: reject, has: reject, ownKeys: reject, getOwnPropertyDescriptor: reject };
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const unreadable = <Value extends Error>(error: Value, name: string): Value =>
  Object.defineProperty(error, name, { get: reject });
const limit = new RateLimitError("was rejected", { provider: "k6", operation: "list", status: 429 });
const broken = new ConnectionError("broke", limit);
const brand = Symbol.for("org-contracts.error");

const thrown: readonly (readonly [what: string, value: unknown, message: string])[] = [
  ["a Proxy that throws", new Proxy(new Error("x"), traps), "a value without text"],
  ["a revoked Proxy", revoked.proxy, "a value without text"],
  ["an error whose message throws", unreadable(new Error("x"), "message"), "a value without text"],
  ["an error whose message is a number", Object.assign(new Error("x"), { message: 7 }), "Error: 7"],
  ["an error whose name is an object", Object.assign(new Error("words"), { name: {} }), "words"],
  ["an object without a prototype", Object.create(null), "a value without text"],
  ["a symbol", Symbol("s"), "Symbol(s)"],
  ["nothing", undefined, "undefined"],
  ["an error of ours that cannot write itself", Object.assign(broken, { toJSON: reject }), "k6 list broke"],
  ["an error of ours whose brand is a Proxy", { [brand]: revoked.proxy }, "[object Object]"],
];

/** What is written to a terminal while `work` runs. */
function written(work: (output: Output) => void): string[] {
  const texts: string[] = [];
  const write = (text: string) => void texts.push(text);
  work({ write, columns: () => 60, draws: true, colors: picocolors.createColors(false) });
  return texts;
}

test.each(thrown)("%s is shown and written", (_, error, message) => {
  expect(messageOf(error)).toContain(message);
  const failure = { provider: "k6", error };
  expect(written((output) => printFailures([failure], output, {})).join("")).toContain(message);
  expect(JSON.parse(json(failureData(failure, {})))).toMatchObject({
    provider: "k6",
    error: { name: expect.any(String), message: expect.stringContaining(message) },
  });
});

test("an error of ours is written with all that it knows", () => {
  expect(errorData(limit)).toEqual(limit.toJSON());
});

test("advice that cannot be read is none", () => {
  expect(advise("k6", unreadable(new RateLimitError("", limit), "retryAfter"), {})).toBeUndefined();
  expect(advise("k6", limit, {})).toBe("Try again later.");
});

test("a message of 10 MB is cut where a person reads, and whole in the data", () => {
  const error = new Error(`\u200b${"x".repeat(10_000_000)}`);
  const texts = written((output) => printFailures([{ provider: "k6", error }], output, {}));
  expect(texts).toEqual([`✗ \\u200b${"x".repeat(1999)}…\n`]);
  expect(errorData(error)).toEqual({ name: "Error", message: error.message });
});

test("a line of progress is cut and shown once, not at each frame", () => {
  const texts = written((output) => {
    const progress = startProgress(["k6"], output);
    progress.update("k6", "failed", `\u200b\u{e0041}${"x".repeat(10_000_000)}`);
    for (const _ of Array(100)) progress.end();
  });
  const shown = "✗ k6  \\u200b\\u{e0041}";
  expect(texts.at(-1)).toBe(`\u001b[1F${shown}${"x".repeat(58 - shown.length)}…\u001b[K\n`);
});

test("why a provider waits is reported, whatever the error", () => {
  const event = { provider: "k6", operation: "list", method: "GET", path: "/", attempt: 1, delay: 1000 };
  expect(retrying({ ...event, error: unreadable(new Error("x"), "message") })).toBe(
    "a value without text, retrying in 1.0 s",
  );
  expect(retrying({ ...event, status: 503 })).toBe("responded with 503, retrying in 1.0 s");
});
