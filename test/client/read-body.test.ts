/** Reading the body of a response, to its end or not at all. */
import { describe, expect, test, vi } from "vitest";
import { decodeBody, discardBody, readBody } from "../../src/client/body.ts";

const bytes = (...values: readonly number[]) => new Uint8Array(values);

/** A call under way. */
function open() {
  const controller = new AbortController();
  const abort: Parameters<typeof readBody>[1] = { signal: controller.signal, cancel: undefined };
  return { controller, abort };
}

/** A response whose body is these chunks, and the reasons for which it was canceled. */
function received(chunks: readonly unknown[], headers: Record<string, string> = {}) {
  const canceled: unknown[] = [];
  const left = [...chunks];
  const body = new ReadableStream({
    pull: (stream) => (left.length > 0 ? stream.enqueue(left.shift()) : stream.close()),
    cancel: (reason) => void canceled.push(reason),
  });
  return { response: new Response(body, { headers }), canceled };
}

/** What a custom `fetch` may return as a body. */
const custom = (body: unknown): Response =>
  Object.defineProperty(new Response(null, { status: 203 }), "body", { value: body });

describe("readBody", () => {
  test("joins the chunks", async () => {
    const { response, canceled } = received([bytes(1, 2), bytes(), bytes(3)]);
    expect([...(await readBody(response, open().abort, 3))]).toEqual([1, 2, 3]);
    expect(canceled).toEqual([]);
  });

  test("gives a single chunk as it is, and nothing of no body", async () => {
    const chunk = bytes(1);
    expect(await readBody(received([chunk]).response, open().abort, 9)).toBe(chunk);
    expect(await readBody(received([]).response, open().abort, 9)).toEqual(bytes());
    expect(await readBody(new Response(null), open().abort, 9)).toEqual(bytes());
  });

  test("cancels a body that becomes larger than the limit", async () => {
    const { response, canceled } = received([bytes(1, 2), bytes(3), bytes(4)]);
    await expect(readBody(response, open().abort, 2)).rejects.toThrow(
      "the 200 response is larger than 2 bytes, the limit set by `maxResponseBytes`",
    );
    expect(canceled).toHaveLength(1);
  });

  test("cancels a body whose stated length is above the limit, unless that is the length of encoded bytes", async () => {
    const stated = { "content-length": "3" };
    const { response, canceled } = received([bytes(1)], stated);
    await expect(readBody(response, open().abort, 2)).rejects.toThrow("larger than 2 bytes");
    expect(canceled).toHaveLength(1);
    const encoded = received([bytes(1)], { ...stated, "content-encoding": "gzip" });
    expect(await readBody(encoded.response, open().abort, 2)).toEqual(bytes(1));
    expect(await readBody(received([bytes(1)], stated).response, open().abort, 3)).toEqual(bytes(1));
  });

  test.each([
    ["text", "a stream of string values, not of bytes"],
    [{}, "a stream of Object values, not of bytes"],
    [null, "a stream of Null values, not of bytes"],
    [new Uint16Array(1), "a stream of Uint16Array values, not of bytes"],
  ])("cancels a stream of %j", async (chunk, problem) => {
    const { response, canceled } = received([chunk]);
    await expect(readBody(response, open().abort, 9)).rejects.toThrow(`the 200 response is ${problem}`);
    expect(canceled).toHaveLength(1);
  });

  test("refuses what is no stream", async () => {
    for (const body of [{}, "text", undefined])
      await expect(readBody(custom(body), open().abort, 9)).rejects.toThrow(
        "the 203 response is not a stream of bytes",
      );
  });

  test("reads a Node stream, and destroys it where it is canceled", async () => {
    const destroy = vi.fn();
    const chunks = async function* () {
      yield bytes(1);
      yield bytes(2);
    };
    const body = { [Symbol.asyncIterator]: chunks, destroy };
    expect(await readBody(custom(body), open().abort, 2)).toEqual(bytes(1, 2));
    expect(destroy).not.toHaveBeenCalled();
    await expect(readBody(custom(body), open().abort, 1)).rejects.toThrow("larger than 1 bytes");
    expect(destroy).toHaveBeenCalledOnce();
  });

  test("returns from an iterable that cannot be destroyed", async () => {
    const ended = vi.fn();
    const chunks = async function* () {
      try {
        yield bytes(1, 2);
      } finally {
        ended();
      }
    };
    await expect(readBody(custom({ [Symbol.asyncIterator]: chunks }), open().abort, 1)).rejects.toThrow("larger");
    expect(ended).toHaveBeenCalledOnce();
  });

  test("cancels the body with the reason of an abort", async () => {
    const { controller, abort } = open();
    const { response, canceled } = received([bytes(1), bytes(2)]);
    const reading = readBody(response, abort, 9);
    controller.abort("late");
    abort.cancel?.();
    await expect(reading).rejects.toBe("late");
    expect(canceled).toEqual(["late"]);
  });

  test("a body whose call was aborted before it is read is canceled, not read", async () => {
    const { controller, abort } = open();
    const reason = new Error("too late");
    controller.abort(reason);
    const { response, canceled } = received([bytes(1)]);
    await expect(readBody(response, abort, 1_000)).rejects.toBe(reason);
    expect(canceled).toEqual([reason]);
  });

  test("a body that cannot be canceled does no harm", async () => {
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(bytes(1, 2)),
      cancel: () => Promise.reject(new Error("cannot be canceled")),
    });
    await expect(readBody(new Response(body), open().abort, 1)).rejects.toThrow("larger than 1 bytes");
  });
});

describe("discardBody", () => {
  test("cancels the body", async () => {
    const { response, canceled } = received([bytes(1)]);
    discardBody(response);
    await vi.waitFor(() => expect(canceled).toHaveLength(1));
  });

  test("does nothing where there is none, or where it is read already", async () => {
    discardBody(new Response(null));
    const { response } = received([bytes(1)]);
    const text = response.text();
    discardBody(response);
    expect(await text).toBe("\x01");
  });
});

describe("decodeBody", () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  test("decodes UTF-8, without its byte order mark", () => {
    expect(decodeBody(encode("ä🙂"))).toEqual({ text: "ä🙂", isUtf8: true });
    expect(decodeBody(encode("\ufeff{}"))).toEqual({ text: "{}", isUtf8: true });
  });

  test("replaces what is not UTF-8, and says so; the body after it is decoded as before", async () => {
    // A new decoder, not the one that earlier tests left.
    vi.resetModules();
    const { decodeBody } = await import("../../src/client/body.ts");
    expect(decodeBody(bytes(0x61, 0xff))).toEqual({ text: "a\ufffd", isUtf8: false });
    expect(decodeBody(encode("a"))).toEqual({ text: "a", isUtf8: true });
  });
});
