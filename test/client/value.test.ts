import { describe, expect, test } from "vitest";
import * as operations from "../../generated/cloudflare/operations.ts";
import { isRecord, tagOf } from "../../src/client/value.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import * as options from "./client-options.ts";
import * as query from "./query.ts";

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const untagged = {
  get [Symbol.toStringTag]() {
    throw new Error("from the getter");
  },
};

describe("isRecord", () => {
  test("accepts objects of any class, and modules", () => {
    for (const value of [{}, Object.create(null), new (class Options {})(), operations])
      expect(isRecord(value), tagOf(value)).toBe(true);
  });

  test("is false, and does not throw, for everything else", () => {
    for (const value of [undefined, null, 1, "a", [], new Map(), () => {}, Promise.resolve(), revoked, untagged])
      expect(isRecord(value), tagOf(value)).toBe(false);
  });
});

test("the options of a client, and a query, can be modules", async () => {
  const { items } = await createCloudflareClient(options).memberships.list(query);
  expect(items).toEqual([]);
});

test("options that throw where they are examined are an InvalidArgumentError", () => {
  for (const given of [revoked, untagged])
    expect(() => createCloudflareClient(given as typeof options)).toThrow(
      expect.objectContaining({ name: "InvalidArgumentError" }),
    );
});
