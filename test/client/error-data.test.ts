/** Errors as JSON data. */
import { expect, test } from "vitest";
import { errorData } from "../../src/client/error-data.ts";
import { RateLimitError } from "../../src/index.ts";

test("an error of the package has all that it knows", () => {
  const error = new RateLimitError("failed", { provider: "k6", operation: "list", status: 429, retryAfter: 7 });
  expect(errorData(error)).toEqual({
    name: "RateLimitError",
    message: "k6 list failed",
    provider: "k6",
    operation: "list",
    status: 429,
    retryAfter: 7,
  });
});

test("of another error only the name and the message: it may hold a request", () => {
  const error = Object.assign(new TypeError("fetch failed"), { request: { headers: {} } });
  expect(errorData(error)).toEqual({ name: "TypeError", message: "fetch failed" });
});

test.each([
  ["a text", { name: "Error", message: "a text" }],
  [undefined, { name: "Error", message: "undefined" }],
  [
    { name: 7, message: "no error" },
    { name: "Error", message: "no error" },
  ],
  [new RangeError(""), { name: "RangeError", message: "RangeError" }],
])("whatever was thrown has a name and a message: %o", (thrown, data) => {
  expect(errorData(thrown)).toEqual(data);
});

test("an error of the package that cannot be read has a name and a message too", () => {
  const error = new RateLimitError("failed", { provider: "k6", operation: "list", status: 429 });
  Object.defineProperty(error, "toJSON", {
    value: () => {
      throw new Error("no");
    },
  });
  expect(errorData(error)).toEqual({ name: "RateLimitError", message: "k6 list failed" });
});
