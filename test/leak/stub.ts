/** A `fetch` in this process that goes wrong on demand, and never listens to a signal. It counts the open bodies. */
import { bodies, faultField, faultOf } from "./faulty-calls.ts";

export interface Stub {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Bodies that were neither read to their end nor canceled. */
  readonly open: () => number;
}

export function createStub(): Stub {
  let open = 0;
  const stream = (text: string, ending: "stays open" | "is cut") => {
    open++;
    return new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text));
      },
      pull(controller) {
        if (ending === "stays open") return;
        open--;
        controller.error(new TypeError("terminated"));
      },
      cancel() {
        open--;
        throw new Error("A source may fail to stop, which is nobody's concern.");
      },
    });
  };
  const responses: Readonly<Record<string, (body: string) => Response | Promise<Response>>> = {
    malformed: (body) => new Response(body.slice(1)),
    failing: () => new Response("{}", { status: 500 }),
    "failing without end": () => new Response(stream("{", "stays open"), { status: 503 }),
    silent: () => new Promise(() => {}),
    stalled: (body) => new Response(stream(body.slice(0, 5), "stays open")),
    reset: () => Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNRESET") })),
    cut: (body) => new Response(stream(body.slice(0, 5), "is cut")),
    "aborted in back-off": () => new Response("{}", { status: 503, headers: { "retry-after": "30" } }),
  };
  return {
    fetch: async ({ headers, url }) => {
      const body = bodies[headers.get("x-provider") ?? ""] ?? "";
      const response = responses[faultOf(headers.get(faultField) ?? "", url)];
      return response === undefined ? new Response(body) : response(body);
    },
    open: () => open,
  };
}
