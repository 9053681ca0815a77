import { describe, expect, test } from "vitest";
import * as operations from "../../generated/cloudflare/operations.ts";
import {
  define,
  definedEntries,
  field,
  isError,
  isInstance,
  isRecord,
  numberOf,
  own,
  tagOf,
  textOf,
  toText,
} from "../../src/client/value.ts";
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

const throwing = {
  get message() {
    throw new Error("from the getter");
  },
};

test("tagOf names the class, and nothing where that throws", () => {
  expect([new Uint8Array(), null, 1n, revoked, untagged].map(tagOf)).toEqual(["Uint8Array", "Null", "BigInt", "", ""]);
});

test("isError accepts what has a message, of any class", () => {
  expect([new Error("a"), { message: "" }].map(isError)).toEqual([true, true]);
  expect([{ message: 1 }, "message", null, undefined, throwing, revoked].some(isError)).toBe(false);
});

test("isInstance is false where `instanceof` throws", () => {
  expect(isInstance(new TypeError(), Error)).toBe(true);
  expect(isInstance({}, Error)).toBe(false);
  expect(isInstance(revoked, Error)).toBe(false);
});

test("field reads a property of an object, and nothing of anything else", () => {
  expect(field({ a: 1 }, "a")).toBe(1);
  for (const value of [null, undefined, "text", () => {}, revoked]) expect(field(value, "length")).toBe(undefined);
  expect(field(throwing, "message")).toBe(undefined);
});

test("own copies own properties alone", () => {
  const copy = own(Object.assign(Object.create({ inherited: 1 }), { a: 1 }));
  expect([Object.keys(copy), Reflect.get(copy, "inherited"), "toString" in copy]).toEqual([["a"], undefined, false]);
});

test("define makes a property as errors have it", () => {
  const target = {};
  define(target, "a", 1);
  expect(Object.getOwnPropertyDescriptor(target, "a")).toEqual({
    value: 1,
    writable: true,
    configurable: true,
    enumerable: false,
  });
});

test("texts, numbers and entries that are something", () => {
  expect(["a", "", 1, null].map(textOf)).toEqual(["a", undefined, undefined, undefined]);
  expect([1, 0, "1", null].map(numberOf)).toEqual([1, 0, undefined, undefined]);
  expect(definedEntries({ a: 0, b: undefined, c: null })).toEqual([
    ["a", 0],
    ["c", null],
  ]);
});

test("toText has a text for everything", () => {
  expect([1, Symbol("a"), Object.create(null), revoked].map(toText)).toEqual([
    "1",
    "Symbol(a)",
    "a value without text",
    "a value without text",
  ]);
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
