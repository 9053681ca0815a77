import type { Fault } from "./double.ts";

/** The rejection of `fetch` when the connection is refused; `code` and `errno` make MSW pass it on unchanged. */
export function connectionRefused({ host }: URL): TypeError {
  const details = { code: "ECONNREFUSED", errno: -111, syscall: "connect" };
  const cause = Object.assign(new Error(`connect ECONNREFUSED ${host}`), details);
  return Object.assign(new TypeError("fetch failed", { cause }), details);
}

/** Never responds; an abort rejects with its reason. */
export function noResponse(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** The response of an intermediary, such as a proxy or a login page. */
export function htmlPage(): Response {
  const page = "<!DOCTYPE html>\n<title>Sign in</title>\n<h1>Sign in to this network</h1>\n";
  return new Response(page, { status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
}

/** The text of a body with a fault in it. @param unwrap - The property that holds the data. */
export function faultyText(fault: Fault | undefined, body: unknown, unwrap: string | undefined): string {
  if (fault === "empty") return "";
  if (fault === "violation") return "null";
  return JSON.stringify(fault === "drift" ? withUndocumented(body, unwrap) : body);
}

/** A body that is cut or stalls in the middle. */
export function brokenBody(content: string | Uint8Array, ending: "cut" | "stall", signal: AbortSignal | undefined) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  let removeListener = () => {};
  let isStarted = false;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (!isStarted) {
        isStarted = true;
        controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
        return;
      }
      if (ending === "cut") {
        const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
        controller.error(new TypeError("terminated", { cause }));
        return;
      }
      if (signal?.aborted) return controller.error(signal.reason);
      // The stream does not pull again while this is pending, so there is one listener.
      return new Promise<void>((_, reject) => {
        const onAbort = () => reject(signal?.reason);
        signal?.addEventListener("abort", onAbort, { once: true });
        removeListener = () => signal?.removeEventListener("abort", onAbort);
      });
    },
    cancel: () => removeListener(),
  });
}

/** Adds an undocumented property to the body, to its data and to each of its items. */
function withUndocumented(body: unknown, unwrap: string | undefined): unknown {
  if (Array.isArray(body)) return body.map((item) => withUndocumented(item, undefined));
  if (typeof body !== "object" || body === null) return body;
  const data = unwrap !== undefined &&
    Object.hasOwn(body, unwrap) && { [unwrap]: withUndocumented(Reflect.get(body, unwrap), undefined) };
  return { ...body, ...data, undocumented: "a property that the spec does not document" };
}
