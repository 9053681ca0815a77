import type { Abort } from "./deadline.ts";
import { own, tagOf } from "./value.ts";

/** A response that a retry would not change. */
export class UnusableError extends Error {}

/** A custom `fetch` returned something that is no response, or whose body is not a stream of bytes. */
export class UnreadableError extends UnusableError {}

/** A web stream, or the stream of a custom `fetch`: node-fetch returns a Node stream, which has no reader. */
interface Body extends Partial<AsyncIterable<unknown>> {
  getReader?(): Reader;
  destroy?(): unknown;
}

interface Reader {
  read(): Promise<{ readonly done?: boolean; readonly value?: unknown }>;
  cancel(reason?: unknown): Promise<unknown>;
}

function readerOf(body: Body): Reader | undefined {
  if (body.getReader) return body.getReader();
  const chunks = body[Symbol.asyncIterator]?.();
  // `return` would wait for a pending `next`; `destroy` ends it.
  return chunks && { read: () => chunks.next(), cancel: async () => body.destroy?.() ?? chunks.return?.() };
}

/** Reads the whole body, up to `limit` bytes. An abort cancels it, even if a custom `fetch` ignores signals. */
export async function readBody(response: Response, abort: Abort, limit: number): Promise<Uint8Array> {
  const { body, headers, status } = response;
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body !== null) {
    const reader = readerOf(body ?? {});
    const throwUnreadable = (what: string) => {
      throw new UnreadableError(`the ${status} response is ${what} of bytes`);
    };
    if (!reader) return throwUnreadable("not a stream");
    const cancel = () => reader.cancel(abort.signal.reason).catch(() => {});
    abort.cancel = cancel;
    // The abort may have come while a part of the package was loaded.
    if (abort.signal.aborted) {
      cancel();
      throw abort.signal.reason;
    }
    const throwTooLarge = () => {
      cancel();
      throw new UnusableError(
        `the ${status} response is larger than ${limit} bytes, the limit set by \`maxResponseBytes\``,
      );
    };
    // RFC 9110, section 8.6: `Content-Length` counts the encoded bytes, so it is only used where nothing is encoded.
    if (Number(headers.get("content-length")) > limit && !headers.has("content-encoding")) throwTooLarge();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const chunk: unknown = read.value; // a custom `fetch` may send anything
      if (!isBytes(chunk)) {
        cancel();
        return throwUnreadable(`a stream of ${typeof chunk === "object" ? tagOf(chunk) : typeof chunk} values, not`);
      }
      length += chunk.length;
      if (length > limit) throwTooLarge();
      chunks.push(chunk);
    }
    // A canceled body ends as if it were complete.
    if (abort.signal.aborted) throw abort.signal.reason;
  }
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : join(chunks, length);
}

/** A `Uint8Array`, of any realm. */
function isBytes(value: unknown): value is Uint8Array {
  return tagOf(value) === "Uint8Array";
}

/** The text of a body. */
export interface BodyText {
  readonly text: string;
  /** Whether the body is valid UTF-8; otherwise U+FFFD replaces what is not. */
  readonly isUtf8: boolean;
}

let decoder: TextDecoder | undefined;

/** Decodes a body as UTF-8. The decoder is shared: creating one costs more than decoding most bodies. */
export function decodeBody(body: Uint8Array): BodyText {
  decoder ??= new TextDecoder("utf-8", own({ fatal: true, ignoreBOM: false }));
  try {
    return { text: decoder.decode(body), isUtf8: true };
  } catch {
    return { text: new TextDecoder().decode(body), isUtf8: false };
  }
}

/** Cancels a body that will not be read, to free its connection. */
export function discardBody(response: Response): void {
  const body: Body = response.body ?? {};
  // Async, so that a locked body does not throw.
  (async () => readerOf(body)?.cancel())().catch(() => {});
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
