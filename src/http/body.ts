import type { Abort } from "./deadline.ts";

/** An answer that would be the same at the next attempt. */
export class UnusableError extends Error {}

/**
 * Reads a body whole, and no further than `limit` bytes. An abort cancels it, even where the `fetch` that made it does
 * not listen to signals.
 */
export async function readBody(response: Response, abort: Abort, limit: number): Promise<Uint8Array> {
  const { body, headers, status } = response;
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body !== null) {
    const reader = body.getReader();
    const cancel = () => reader.cancel(abort.signal.reason).catch(() => {});
    abort.cancel = cancel;
    const refuse = () => {
      cancel();
      throw new UnusableError(
        `it answered ${status} with more than ${limit} bytes, the bound that \`maxResponseBytes\` sets`,
      );
    };
    // RFC 9110, section 8.6: the length is that of the encoded form, which says nothing of the decoded one.
    if (!headers.has("content-encoding") && Number(headers.get("content-length")) > limit) refuse();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > limit) refuse();
      chunks.push(read.value);
    }
  }
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : join(chunks, length);
}

let decoder: TextDecoder | undefined;

/** A body as UTF-8. Making a decoder costs more than most bodies do, and it keeps nothing between calls. */
export function textOfBody(body: Uint8Array): string {
  decoder ??= new TextDecoder();
  return decoder.decode(body);
}

/** Lets go of a body that nobody will read, so that its connection is free again. */
export function discardBody(response: Response): void {
  response.body?.cancel().catch(() => {});
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
