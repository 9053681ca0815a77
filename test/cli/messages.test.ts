/** Whatever is thrown can be shown to a person, and written as data. */
import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import { advise } from "../../src/cli/advice.ts";
import { failureData, messageOf, printFailures } from "../../src/cli/failures.ts";
import { json } from "../../src/cli/formats/json.ts";
import { startProgress } from "../../src/cli/progress.ts";
import { retrying } from "../../src/cli/watch.ts";
import { errorData } from "../../src/client/error-data.ts";
import { ConnectionError, RateLimitError } from "../../src/index.ts";

const reject = () => {
  throw new Error("no");
};
const traps = { get: reject, getPrototypeOf: reject, has: reject, ownKeys: reject, getOwnPropertyDescriptor: reject };
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const limit = new RateLimitError("was rejected", { provider: "k6", operation: "list", status: 429 });

const thrown: readonly (readonly [what: string, value: unknown, message: string])[] = [
  ["a Proxy that throws", new Proxy(new Error("x"), traps), "a value without text"],
  ["a revoked Proxy", revoked.proxy, "a value without text"],
  [
    "an error whose message throws",
    Object.defineProperty(new Error("x"), "message", { get: reject }),
    "a value without text",
  ],
  ["an error whose message is a number", Object.assign(new Error("x"), { message: 7 }), "Error: 7"],
  ["an error whose name is an object", Object.assign(new Error("words"), { name: {} }), "words"],
  ["an object without a prototype", Object.create(null), "a value without text"],
  ["a symbol", Symbol("s"), "Symbol(s)"],
  ["nothing", undefined, "undefined"],
  [
    "an error of ours that cannot write itself",
    Object.assign(new ConnectionError("broke", limit), { toJSON: reject }),
    "k6 list broke",
  ],
  [
    "an error of ours whose brand is a Proxy",
    { [Symbol.for("org-contracts.error")]: revoked.proxy },
    "[object Object]",
  ],
];

function outputInto(written: string[]) {
  const write = (text: string) => void written.push(text);
  return { write, columns: () => 60, draws: true, colors: picocolors.createColors(false) };
}

describe.each(thrown)("%s", (_, error, message) => {
  test("is shown and written", () => {
    expect(messageOf(error)).toContain(message);
    const written: string[] = [];
    printFailures([{ provider: "k6", error }], outputInto(written), {});
    expect(written.join("")).toContain(message);
    expect(JSON.parse(json(failureData({ provider: "k6", error }, {})))).toMatchObject({
      provider: "k6",
      error: { name: expect.any(String), message: expect.stringContaining(message) },
    });
  });
});

test("an error of ours is written with all that it knows", () => {
  expect(errorData(limit)).toEqual(limit.toJSON());
});

test("advice that cannot be read is none", () => {
  const error = Object.defineProperty(new RateLimitError("", limit), "retryAfter", { get: reject });
  expect(advise("k6", error, {})).toBeUndefined();
  expect(advise("k6", limit, {})).toBe("Try again later.");
});

test("a message of 10 MB is cut where a person reads, and whole in the data", () => {
  const error = new Error(`\u200b${"x".repeat(10_000_000)}`);
  const written: string[] = [];
  printFailures([{ provider: "k6", error }], outputInto(written), {});
  expect(written).toEqual([`✗ \\u200b${"x".repeat(1999)}…\n`]);
  expect(errorData(error)).toEqual({ name: "Error", message: error.message });
});

test("a line of progress is cut and shown once, not at each frame", () => {
  const written: string[] = [];
  const progress = startProgress(["k6"], outputInto(written));
  progress.update("k6", "failed", `\u200b\u{e0041}${"x".repeat(10_000_000)}`);
  for (const _ of Array(100)) progress.end();
  const shown = "✗ k6  \\u200b\\u{e0041}";
  expect(written.at(-1)).toBe(`\u001b[1F${shown}${"x".repeat(58 - shown.length)}…\u001b[K\n`);
});

test("why a provider waits is reported, whatever the error", () => {
  const event = { provider: "k6", operation: "list", method: "GET", path: "/", attempt: 1, delay: 1000 };
  const error = Object.defineProperty(new Error("x"), "message", { get: reject });
  expect(retrying({ ...event, error })).toBe("a value without text, retrying in 1.0 s");
  expect(retrying({ ...event, status: 503 })).toBe("responded with 503, retrying in 1.0 s");
});
