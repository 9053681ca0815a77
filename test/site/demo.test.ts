/** The demo: a double and a client in the reader's browser. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { driftText, retryText } from "../../docs/.vitepress/theme/demo/text.ts";
import { providers } from "../../generated/providers.ts";
import { open, type Visit, visit } from "./browsing.ts";
import { screenshots } from "./setup.ts";

let reader: Visit;
beforeAll(async () => {
  reader = await visit();
  // A retry waits for a random part of its delay: here for none.
  await reader.page.addInitScript(() => {
    Math.random = () => 0;
  });
  await open(reader.page, "");
});
afterAll(() => reader.close());

/** What comes of each: an error, or what else is shown, beside the data. */
const troubles: readonly { trouble: string; error?: string; part?: string; what?: RegExp }[] = [
  { trouble: "drift", part: "drift", what: /undocumented/ },
  { trouble: "503-once", part: "log", what: /Attempt 1: .*503[\s\S]*Attempt 1 failed[\s\S]*Attempt 2: .*200/ },
  { trouble: "violation", error: "ContractError" },
  { trouble: "503", error: "ServerError" },
  { trouble: "429-long", error: "RateLimitError" },
  { trouble: "401", error: "AuthenticationError" },
  { trouble: "403", error: "PermissionError" },
  { trouble: "html", error: "ContractError" },
];

// The demo is the same for all of them, so each meets one trouble.
describe.each(
  providers.map((provider, index) => ({ provider, ...(troubles[index % troubles.length] ?? expect.fail()) })),
)("$provider", ({ provider, trouble, error, part = "result", what = /./ }) => {
  test("responds with its organizations where nothing goes wrong", async () => {
    await runDemo(provider, "nothing");
    await reader.page.locator("#demo-result tbody tr").first().waitFor();
    expect(await shown("drift")).toBe("None.");
    expect(await shown("call")).toContain(`createDouble("${provider}")`);
  });

  test(`shows what comes of the trouble ${trouble}, and ${error ?? "the data all the same"}`, async () => {
    await runDemo(provider, trouble);
    await reader.page
      .locator(`#demo-result ${error === undefined ? "tbody tr" : ".error"}`)
      .first()
      .waitFor();
    expect(await shown(part)).toMatch(error ?? what);
  });
});

test("a provider that never responds ends in a TimeoutError, which can be watched", async () => {
  const { clock } = reader.page;
  await clock.install();
  await runDemo("auth0", "silence");
  await expect.poll(() => clock.runFor(500).then(() => shown("result"))).not.toContain("Calling");
  expect(await shown("result")).toContain("TimeoutError");
  expect(await shown("log")).toMatch(/Attempt 1 failed \(TimeoutError\)[\s\S]*Attempt 2 failed/);
});

const place = { provider: "k6", operation: "listOrganizations", method: "GET", path: "/v3/organizations", attempt: 1 };

test.each([
  [0.4, "0 ms"],
  [49.6, "50 ms"],
  [999.4, "999 ms"],
  [999.6, "1.0 s"],
  [2340, "2.3 s"],
])("a wait of %s ms is shown as %s", (delay, shown) => {
  expect(retryText({ ...place, delay, status: 503 })).toBe(`Attempt 1 failed (503); the next one follows in ${shown}.`);
});

test("a drift without a pointer is one of the whole body", () => {
  const drift = { ...place, status: 218, keyword: "status", message: "is not documented" };
  expect(driftText({ ...drift, pointer: "" })).toBe("(the whole body) is not documented.");
  expect(driftText({ ...drift, pointer: "/0/plan" })).toBe("/0/plan is not documented.");
});

test("the demo sends nothing", async () => {
  expect(reader.complaints).toEqual([]);
  await reader.page.locator("#demo").screenshot({ path: `${screenshots}demo.png` });
});

async function runDemo(provider: string, trouble: string): Promise<void> {
  const { page } = reader;
  await page.getByLabel("Provider", { exact: true }).selectOption(provider);
  await page.getByLabel("What goes wrong").selectOption(trouble);
  await page.getByRole("button", { name: "Run" }).click();
}

function shown(part: string): Promise<string> {
  return reader.page.locator(`#demo-${part}`).innerText();
}
