/** How each media type writes a body. */
import { expect, test } from "vitest";
import { json, multipart, raw, urlEncoded } from "../../src/contract/encode.ts";
import { deepObject } from "../../src/contract/styles.ts";

test("JSON", () => {
  expect(json({ a: [1, null] })).toBe('{"a":[1,null]}');
});

test("text and bytes are sent as they are", () => {
  for (const body of [new Blob(["a"]), new ArrayBuffer(1), "text"]) expect(raw(body)).toBe(body);
  expect(raw(7)).toBe("7");
});

test("of a view, only its own part is sent, and later changes of it are not", () => {
  const view = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
  const sent = raw(view);
  view[0] = 9;
  if (!(sent instanceof ArrayBuffer)) throw new Error("It is no buffer.");
  expect([...new Uint8Array(sent)]).toEqual([2, 3]);
});

test("a form repeats the name of a list, writes objects as JSON and omits undefined", () => {
  const value = { "a b": ["x&y", 2, { c: 1 }], d: { e: null }, f: null, gone: undefined };
  expect(urlEncoded()(value)).toBe("a%20b=x%26y&a%20b=2&a%20b=%7B%22c%22%3A1%7D&d=%7B%22e%22%3Anull%7D&f=null");
});

test("a property of a form may have a style of its own", () => {
  expect(urlEncoded({ filter: deepObject })({ filter: { a: 1, b: 2 }, toString: "x" })).toBe(
    "filter%5Ba%5D=1&filter%5Bb%5D=2&toString=x",
  );
});

test("a part is a text, bytes or JSON, and a list is several parts", async () => {
  const bytes = new Uint8Array([65, 66, 67]);
  const value = {
    list: ["a", 2, null],
    object: { a: 1 },
    file: new Blob(["file"], { type: "text/plain" }),
    buffer: bytes.buffer,
    view: bytes.subarray(1),
    gone: undefined,
  };
  const data = multipart(value);
  if (!(data instanceof FormData)) throw new Error("It is no form.");
  const parts = Array.from(data, async ([name, part]) =>
    part instanceof Blob ? [name, await part.text(), part.type] : [name, part],
  );
  expect(await Promise.all(parts)).toEqual([
    ["list", "a"],
    ["list", "2"],
    ["list", "null"],
    ["object", '{"a":1}', "application/json"],
    ["file", "file", "text/plain"],
    ["buffer", "ABC", ""],
    ["view", "BC", ""],
  ]);
});
