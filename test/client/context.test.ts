/** What a provider's `parseError` makes of a body. */
import { expect, test } from "vitest";
import { errorDetails } from "../../src/client/context.ts";

const head = (status: number) => ({ status, headers: new Headers() });
const fails = () => {
  throw new Error("no");
};

test.each([
  ["no parser", undefined],
  ["a parser that throws", fails],
  ["a parser that finds nothing", () => undefined],
])("with %s, a status of 300 or more is an error without details, and one below is none", (_, parseError) => {
  expect(errorDetails({ parseError }, {}, head(299))).toBe(undefined);
  expect(errorDetails({ parseError }, {}, head(300))).toEqual({});
});

test("the parser receives the body, the status and the headers, and decides at any status", () => {
  const seen: unknown[] = [];
  const details = { code: "c", message: "No." };
  const parseError = (...given: unknown[]) => {
    seen.push(...given);
    return details;
  };
  expect(errorDetails({ parseError }, { a: 1 }, head(200))).toBe(details);
  expect(seen).toEqual([{ a: 1 }, { status: 200, headers: expect.any(Headers) }]);
});
