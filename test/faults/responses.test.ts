/** Responses that are wrong on purpose are wrong in that way, whatever their body is. */
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { wrongChecksum } from "./responses.ts";
import type { Exchange } from "./server.ts";

test("a wrong checksum is only that, where the right one is above 2^31 too", () => {
  for (let body = 0; body < 50; body++) {
    const sent: Uint8Array[] = [];
    const response = { writeHead: () => ({ end: (packed: Uint8Array) => sent.push(packed) }) };
    wrongChecksum(body)({ response } as unknown as Exchange);
    expect(() => gunzipSync(sent[0] ?? "")).toThrow("incorrect data check");
  }
});
