import type { Abort } from "./deadline.ts";

/** Reads a body whole. An abort cancels it, even where the `fetch` that made it does not listen to signals. */
export async function readBody(response: Response, abort: Abort): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  if (response.body !== null) {
    const reader = response.body.getReader();
    abort.cancel = () => reader.cancel(abort.signal.reason).catch(() => {});
    for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  }
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : join(chunks);
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

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
