/** The references, as a reader of one operation sees them. */
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("nothing of that is an error, or asks another host", () => {
  expect(reader.complaints).toEqual([]);
});
