/** What a reader comes for: an operation, a response, a look at it. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { siteFolder } from "../../scripts/docs/serve.ts";
import { open, type Visit, visit } from "./browsing.ts";
import { screenshots } from "./screenshots.ts";

let reader: Visit;
beforeEach(async () => {
  reader = await visit();
});
afterEach(async () => {
  const { complaints, close } = reader;
  await close();
  expect(complaints).toEqual([]);
});

describe("how to list one's Auth0 organizations", () => {
  test("is on the front page, one choice away", async () => {
    const { page } = reader;
    await open(page, "");
    await page.getByLabel("Auth0", { exact: true }).check();
    const code = page.locator(".samples .code:visible");
    expect(await code.innerText()).toContain("auth0.organizations.listAll");
    expect(await code.count()).toBe(1);
  });

  test("is in the reference, one link of the table away", async () => {
    const { page } = reader;
    await open(page, "");
    await page.locator("table.providers").getByRole("link", { name: "List a user's organizations" }).click();
    await page.getByRole("heading", { name: "List a user's organizations" }).waitFor();
    expect(await page.locator("#redoc").innerText()).toContain("auth0.organizations.listAll");
  });

  test.each([
    "auth0 organizations",
    "listUserOrganizations",
    "read:organizations",
    "auth0 list organisations",
    "/users/{id}/organizations",
  ])("is found by searching for %s", async (words) => {
    const { page } = reader;
    await open(page, "guides/errors.html");
    await page.keyboard.press("/");
    await page.getByRole("searchbox").fill(words);
    const results = page.locator("dialog ol a");
    await results.first().waitFor();
    const shown = await results.allInnerTexts();
    expect(shown.slice(0, 3).join("\n")).toContain("Auth0: List a user's organizations");
  });
});

describe("the search", () => {
  test("is used with the keyboard alone", async () => {
    const { page } = reader;
    await open(page, "decisions/index.html");
    await page.keyboard.press("/");
    await page.keyboard.type("retryAfter");
    await page.locator("dialog ol a").first().waitFor();
    expect(await page.locator("dialog [role=status]").innerText()).toMatch(/^\d+ results?\.$/);
    await page.keyboard.press("ArrowDown");
    const target = await page.evaluate(() =>
      document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : "",
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(target);
  });

  test.each(["install", "npm install", "installation", "inst", "setup", "getting started"])(
    "finds where to start first by %s",
    async (words) => {
      const { page } = reader;
      await open(page, "guides/errors.html");
      await page.keyboard.press("/");
      await page.getByRole("searchbox").fill(words);
      const first = page.locator("dialog ol a").first();
      await first.waitFor();
      expect(await first.innerText()).toContain("Getting started");
      // The page, or its section.
      expect(await first.getAttribute("href")).toMatch(/^\.\.\/start\.html(#installation)?$/);
    },
  );

  test("shows that there is nothing, and closes", async () => {
    const { page } = reader;
    await open(page, "");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("zzzzqqqq");
    await expect.poll(() => page.locator("dialog [role=status]").innerText()).toBe("Nothing found.");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });
});

test("an address below a folder that leads nowhere gets a page that is whole, and leads on", async () => {
  const { page, complaints } = reader;
  await open(page, "guides/nope.html");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("There is no such page");
  const bar = page.locator("header.bar");
  expect(await bar.evaluate((element) => getComputedStyle(element).display)).toBe("flex");
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("drift");
  await page.locator("dialog ol a").first().waitFor();
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : "")));
  const { origin, href: here } = new URL(page.url());
  const own = new Set(links.filter((link) => new URL(link).origin === origin && !link.startsWith(`${here}#`)));
  expect(own.size).toBeGreaterThan(10);
  const responses = await Promise.all([...own].map((link) => fetch(link)));
  expect(responses.filter(({ ok }) => !ok).map(({ url }) => url)).toEqual([]);
  // The address itself gets 404, as it should be.
  const others = complaints.filter(
    (complaint) => !/nope\.html is 404$|^\/guides\/nope\.html: Failed to load/.test(complaint),
  );
  complaints.length = 0;
  expect(others).toEqual([]);
});

test("the site works from a folder, without a server", async () => {
  const { page, complaints } = reader;
  await page.goto(`file://${siteFolder}guides/retries.html`);
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill("drift");
  await page.locator("dialog ol a").first().waitFor();
  expect(complaints.filter((complaint) => !complaint.includes("requests file://"))).toEqual([]);
  complaints.length = 0;
});

test.each(["guides/errors.html", "reference/k6.html"])(
  "the keyboard goes past the header of %s with one key",
  async (path) => {
    const { page } = reader;
    await open(page, path);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    expect(new URL(page.url()).hash).not.toContain("content");
  },
);

describe.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["phone", { colorScheme: "light", viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
] as const)("in the form %s", (name, options) => {
  test("the pages are photographed", async () => {
    const { page, complaints, close } = await visit(options);
    for (const path of [
      "index.html",
      "start.html",
      "guides/errors.html",
      "reference/auth0.html#/organizations/listuserorganizations",
      "typescript/auth0.html",
    ]) {
      await open(page, path);
      const picture = await page.screenshot({
        path: `${screenshots}${path.replace(/#.*/, "").replaceAll("/", "-")}.${name}.png`,
        fullPage: !path.includes("#"),
      });
      expect(picture.length).toBeGreaterThan(10_000);
    }
    await close();
    expect(complaints).toEqual([]);
  });
});
