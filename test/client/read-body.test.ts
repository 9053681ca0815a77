/** Reading a body after an abort. */
import { expect, test } from "vitest";
import { readBody } from "../../src/client/body.ts";

test("a body whose call was aborted before it is read is cancelled, not read", async () => {
  const cancelled: unknown[] = [];
  const body = new ReadableStream({ cancel: (reason) => void cancelled.push(reason) });
  const controller = new AbortController();
  const reason = new Error("too late");
  controller.abort(reason);
  const abort = { signal: controller.signal, cancel: undefined };
  await expect(readBody(new Response(body), abort, 1_000)).rejects.toBe(reason);
  expect(cancelled).toEqual([reason]);
});
