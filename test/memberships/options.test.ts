/** Options of the common operations: each that is wrong is an error that names it, before any source is read. */
import { describe, expect, test } from "vitest";
import { collectMemberships, listMemberships, reviewMemberships } from "../../src/index.ts";
import { all, source } from "./sources.ts";

const never = source("never", () => expect.unreachable());

const list = (options: unknown) => all(Reflect.apply(listMemberships, undefined, [[never], options]));
const collect = (options: unknown) => Reflect.apply(collectMemberships, undefined, [[never], options]);
const review = (options: unknown) => all(Reflect.apply(reviewMemberships, undefined, [["a"], options]));

describe.each<[string, string, (options: object) => Promise<unknown>]>([
  ["listMemberships", "listMemberships", list],
  ["collectMemberships", "listMemberships", collect],
  ["reviewMemberships", "reviewMemberships", (options) => review({ source: () => never, ...options })],
])("%s", (_, operation, call) => {
  test.each([
    ["concurency", 5, "is not an option", "(did you mean `concurrency`?)"],
    ["maxConcurrency", 5, "is not an option", "(did you mean `concurrency`?)"],
    ["abortSignal", 5, "is not an option", "(did you mean `signal`?)"],
    ...[null, "x", {}].map((value) => ["signal", value, "is not an AbortSignal"]),
    ...[null, "4", 0, -1, Number.NaN].map((value) => ["concurrency", value, "must be a number of at least 1"]),
    ["timeout", 0, "is 0, the minimum is 1"],
    ["timeout", -1, "is -1, the minimum is 1"],
    ...[1.5, "5", Number.NaN].map((value) => ["timeout", value, "expected integer"]),
  ])("rejects the option `%s` that is %o", async (option, value, ...problems) => {
    const error = await call({ [String(option)]: value }).catch((error) => error);
    expect(error).toMatchObject({ name: "InvalidArgumentError", provider: "memberships", operation, argument: option });
    expect(String(error)).toContain(`${operation} was not started: \`${option}\` `);
    for (const problem of problems) expect(String(error)).toContain(problem);
  });

  test("takes undefined for no option", async () => {
    const options = { signal: undefined, concurrency: undefined, timeout: undefined, retires: 5 };
    await expect(call(options)).rejects.toMatchObject({ argument: "retires" });
  });
});

test.each([[null], [5], [new Map()], [[]], [Promise.resolve({})]])("%o is rejected as options", async (options) => {
  for (const call of [list, collect, review])
    await expect(call(options)).rejects.toMatchObject({ name: "InvalidArgumentError", argument: "options" });
});

test("only `listMemberships` has hooks, and they are functions", async () => {
  await expect(list({ onFailure: "log" })).rejects.toMatchObject({ argument: "onFailure" });
  await expect(list({ onCoverage: "log" })).rejects.toMatchObject({ argument: "onCoverage" });
  await expect(collect({ onFailure: () => {} })).rejects.toMatchObject({ argument: "onFailure" });
});
