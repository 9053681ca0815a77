/** The samples of the guide to the doubles, run as they stand there. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { RateLimitError } from "../../src/index.ts";
import { createArcheraClient } from "../../src/providers/archera/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createDouble } from "../../src/testing/index.ts";
import { runBlock } from "../docs/run-block.ts";

beforeAll(() => {
  // The shortest back-off that the samples can meet.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
});

const names = { createArcheraClient, createCloudflareClient, createDouble };

/** What the only sample that holds these words writes. */
async function write(words: string) {
  const console = { log: vi.fn(), error: vi.fn() };
  await runBlock("docs/guides/testing.md", words, { scope: { ...names, console } });
  return { log: console.log.mock.calls, error: console.error.mock.calls };
}

const limited = [expect.any(RateLimitError)];

test("a double is blocked by what a second client sends, and responds again later", async () => {
  const { log, error } = await write("rateLimit:");
  expect(log).toEqual([
    [2, false],
    [3, true],
  ]);
  expect(error).toEqual([limited, limited]);
});

test("a client that was rate-limited is followed by another one", async () => {
  expect(await write("double.fail({ status: 503, times: 2 })")).toEqual({ log: [], error: [limited] });
});
