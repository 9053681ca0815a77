/** A double reads requests of any realm. */
import { afterEach, expect, test, vi } from "vitest";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createDouble } from "../../src/testing/index.ts";

/** A signal like that of jsdom, which the runtime's `Request` does not accept. */
function foreignSignal(): AbortSignal {
  return Object.assign(new EventTarget(), {
    aborted: false,
    reason: undefined,
    onabort: null,
    throwIfAborted: () => {},
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a double takes a signal that the runtime's `Request` does not accept", async () => {
  const double = createDouble("archera");
  const request = new Request("https://api.archera.ai/v1/orgs", { headers: { "x-api-key": "any" } });
  // As in Node 24: it takes no signal of another class.
  vi.stubGlobal(
    "Request",
    class extends Request {
      constructor(input: Request | URL | string, init?: RequestInit) {
        if (init?.signal && !(init.signal instanceof AbortSignal)) throw new TypeError("Expected signal");
        super(input, init);
      }
    },
  );
  const response = await double.fetch(request, { signal: foreignSignal(), redirect: "manual" });
  expect(response.status).toBe(200);
});

test("a client that is given such a signal works with a double", async () => {
  const archera = createArcheraClient({ auth: { apiKey: "any" }, fetch: createDouble("archera").fetch });
  expect(await archera.organizations.list({ signal: foreignSignal() })).not.toEqual([]);
});
