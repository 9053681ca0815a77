import { readBody, UnusableError } from "./body.ts";
import { define, field, isInstance, own } from "./value.ts";

/** A response, with a copy of its body. */
interface Copied {
  /** The response that still has its body. */
  readonly response: Response;
  /** Undefined where it cannot be read, or the connection failed: whoever reads the body of `response` learns the same. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * Reads a copy of the body, up to `limit` bytes.
 *
 * @throws UnusableError for a body that is larger, or no stream of bytes.
 */
export async function copyBody(response: Response, limit: number): Promise<Copied> {
  const read = (copy: Response) => readBody(copy, { signal: new AbortController().signal, cancel: undefined }, limit);
  if (response.body === null) return { response, bytes: new Uint8Array() };
  if (!isWebStream(response.body)) return rebuilt(response, await read(response));
  try {
    return { response, bytes: await read(response.clone()) };
  } catch (error) {
    if (isInstance(error, UnusableError)) throw error;
    return { response, bytes: undefined };
  }
}

/** Whether a response can still be read after {@link copyBody} has thrown. */
export function isIntact({ body }: Response): boolean {
  return (body ?? undefined) === undefined || isWebStream(body);
}

function isWebStream(body: unknown): boolean {
  return typeof field(body, "getReader") === "function";
}

/** For the Node stream of another `fetch`: a clone of one stalls where only one of the two is read. */
function rebuilt({ status, statusText, headers, url }: Response, bytes: Uint8Array): Copied {
  const response = new Response(bytes.slice(), own({ status, statusText, headers }));
  define(response, "url", url);
  return { response, bytes };
}
