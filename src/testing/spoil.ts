import type { Fault } from "./double.ts";

/** What a `fetch` rejects with when nobody listens at the address; `code` and `errno` let MSW pass it on as it is. */
export function refusedConnection({ host }: URL): TypeError {
  const known = { code: "ECONNREFUSED", errno: -111, syscall: "connect" };
  const cause = Object.assign(new Error(`connect ECONNREFUSED ${host}`), known);
  return Object.assign(new TypeError("fetch failed", { cause }), known);
}

/** Never answers; an abort ends the wait with its reason. */
export function silence(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** What something that stands between answers: a proxy, a login page. */
export function htmlPage(): Response {
  const page = "<!DOCTYPE html>\n<title>Sign in</title>\n<h1>Sign in to this network</h1>\n";
  return new Response(page, { status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
}

/** The text of a body with a fault in it, whose data stands in the property `unwrap`. */
export function spoiledText(fault: Fault | undefined, body: unknown, unwrap: string | undefined): string {
  if (fault === "empty") return "";
  if (fault === "violation") return "null";
  return JSON.stringify(fault === "drift" ? withUnknown(body, unwrap) : body);
}

/** A body that breaks off or stops in its middle. */
export function brokenBody(text: string, ending: "cut" | "stall", signal: AbortSignal | undefined) {
  const bytes = new TextEncoder().encode(text);
  let forget = () => {};
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
      // While this is open nobody pulls again, so there is one listener.
      return new Promise<void>((_, reject) => {
        const end = () => reject(signal?.reason);
        signal?.addEventListener("abort", end, { once: true });
        forget = () => signal?.removeEventListener("abort", end);
      });
    },
    cancel: () => forget(),
  });
}

/** A property that no spec has, in the answer, in its data and in each item of it. */
function withUnknown(body: unknown, unwrap: string | undefined): unknown {
  if (Array.isArray(body)) return body.map((item) => withUnknown(item, undefined));
  if (typeof body !== "object" || body === null) return body;
  const data = unwrap !== undefined &&
    Object.hasOwn(body, unwrap) && { [unwrap]: withUnknown(Reflect.get(body, unwrap), undefined) };
  return { ...body, ...data, undocumented: "a property that the spec does not know" };
}
