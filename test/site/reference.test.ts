/** The references, as a reader of one operation sees them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { allOperations, placeOf } from "../../scripts/docs/operations.ts";
import { open, type Visit, visit } from "./browsing.ts";

let reader: Visit;
beforeAll(async () => {
  reader = await visit();
});
afterAll(() => reader.close());

const operations = allOperations().map((operation) => [placeOf(operation), operation] as const);

test.each(operations)(
  "%s opens at the operation, with the client's call and the vendor's page",
  async (place, operation) => {
    const { page } = reader;
    await open(page, place);
    const heading = page.getByRole("heading", { name: operation.summary, level: 2 });
    await expect
      .poll(async () => (await heading.boundingBox())?.y, { timeout: 30_000 })
      .toSatisfy((y) => y > 56 && y < 300);
    expect(await page.locator("#redoc").innerText()).toContain(operation.call);
    expect(await page.locator(`a[href="${operation.vendor?.url}"]`).count()).toBeGreaterThan(0);
  },
);

test("an operation is shown for the client, for curl and for openapi-fetch", async () => {
  const { page } = reader;
  await open(page, "reference/auth0.html#/organizations/listuserorganizations");
  const panel = page.locator(".panel-request-samples");
  for (const [label, code] of [
    ["curl", "/users/auth0%7C6650c1f2a94be7003d1827c5/organizations"],
    ["openapi-fetch", "createClient<paths>"],
    ["org-contracts", "createAuth0Client"],
  ] as const) {
    await panel.getByRole("button", { name: /^(org-contracts|curl|openapi-fetch)$/ }).click();
    await page.getByRole("menuitem", { name: label, exact: true }).click();
    await expect.poll(() => panel.innerText()).toContain(code);
  }
});

describe.each(providers)("the reference of %s", (provider) => {
  test.each([
    ["desk", 1280, 860],
    ["phone", 390, 844],
  ])(
    "shows nothing that leads to another host's assistant, and breaks no word of its title, on a %s",
    async (_, width, height) => {
      const { page } = reader;
      await page.setViewportSize({ width, height });
      await open(page, `reference/${provider}.html`);
      const title = page.getByRole("heading", { level: 1 });
      await title.waitFor();
      for (const text of ["Copy", "Copy for LLM", "Open in Claude", "Open in ChatGPT"])
        expect(await page.getByText(text, { exact: true }).filter({ visible: true }).count(), text).toBe(0);
      expect(await page.getByRole("button", { name: "More actions" }).count()).toBe(0);
      expect(await title.evaluate(brokenWords)).toEqual([]);
    },
  );

  test("opens its menu on a phone from a strip that covers no text", async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `reference/${provider}.html`);
    const button = page.getByRole("button", { name: "Open navigation menu" });
    const [strip, title] = [await button.boundingBox(), await page.getByRole("heading", { level: 1 }).boundingBox()];
    expect(strip?.width).toBe(390);
    expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThan(title?.y ?? 0);
    const [color, ink] = await button.evaluate((element) =>
      [element, document.body].map((one) => getComputedStyle(one).color),
    );
    expect(color).toBe(ink);
    await button.click();
    await page.locator(".menu-content").getByText("What this is").click({ trial: true });
  });
});

test("nothing of that is an error, or calls another host", () => {
  expect(reader.complaints).toEqual([]);
});

/** The words that stand on more than one line. */
function brokenWords(title: Element): string[] {
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  }
  return broken;
}
