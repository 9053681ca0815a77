/** Options of the common operations: an unknown name, `null` and anything but a plain object are errors that name it. */
import { describe, expect, test } from "vitest";
import { collectMemberships, listMemberships, type MembershipSource, reviewMemberships } from "../../src/index.ts";
import { all, good } from "./broken.ts";

const never: MembershipSource = { ...good, listMemberships: () => expect.unreachable() };

const entries: readonly (readonly [name: string, call: (options: object) => Promise<unknown>])[] = [
  ["collectMemberships", (options) => collectMemberships([never], options)],
  ["listMemberships", (options) => all(listMemberships([never], options))],
  ["reviewMemberships", (options) => all(reviewMemberships(["a"], { source: () => never, ...options }))],
];

describe.each(entries)("%s", (_, call) => {
  test.each([
    ["concurency", "concurrency"],
    ["maxConcurrency", "concurrency"],
    ["abortSignal", "signal"],
  ])("rejects the option %s, and names %s", async (unknown, option) => {
    const error = await call({ [unknown]: 5 }).catch((error) => error);
    expect(error).toMatchObject({ name: "InvalidArgumentError", provider: "memberships", argument: unknown });
    expect(String(error)).toContain(`\`${unknown}\` is not an option`);
    expect(String(error)).toContain(`did you mean \`${option}\`?`);
  });

  test.each(["signal", "concurrency"])("rejects null as %s, and takes undefined for no option", async (option) => {
    await expect(call({ [option]: null })).rejects.toMatchObject({ name: "InvalidArgumentError", argument: option });
    await expect(call({ [option]: undefined, retires: 5 })).rejects.toMatchObject({ argument: "retires" });
  });
});

// The options of `reviewMemberships` hold its source, so they are written out in every test.
describe.each(entries.slice(0, 2))("%s", (_, call) => {
  test.each([[new Map()], [[]], [Promise.resolve({})], [JSON.parse("null")]])(
    "rejects %o as options",
    async (options) => {
      await expect(call(options)).rejects.toMatchObject({ name: "InvalidArgumentError", argument: "options" });
    },
  );
});

test("listMemberships rejects an `onFailure` that is not a function, and collectMemberships any", async () => {
  await expect(all(listMemberships([never], { onFailure: "log" } as object))).rejects.toMatchObject({
    argument: "onFailure",
  });
  await expect(collectMemberships([never], { onFailure: () => {} } as object)).rejects.toMatchObject({
    argument: "onFailure",
  });
});
