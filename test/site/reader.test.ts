/** What a reader does: searches, changes the theme, copies code. */
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadNothingAhead, open, type Visit, visit } from "./browsing.ts";
import { screenshots } from "./setup.ts";

let reader: Visit;
beforeAll(async () => {
  reader = await visit();
  // The tests of the demo and of the base load ahead.
  await loadNothingAhead(reader.page);
});
afterAll(() => reader.close());

describe("the search", () => {
  // For all questions: the index is large.
  beforeAll(async () => {
    await open(reader.page, "decisions/0005-bundle-size.html");
    await reader.page.keyboard.press("/");
  });

  test("finds an excerpt", async () => {
    await search("custom fetch");
    const excerpt = result().locator(".excerpt");
    await excerpt.waitFor();
    expect((await excerpt.innerText()).length).toBeGreaterThan(20);
  });

  // The rest of the questions are asked so: for excerpts, sixteen pages are loaded and rendered.
  test("shows titles alone to who wants no excerpts", async () => {
    await reader.page.locator(".VPLocalSearchBox .toggle-layout-button").click();
    await result().locator(".excerpt").waitFor({ state: "detached" });
  });

  test.each([
    ["how do I test", "guides/testing"],
    ["custom fetch", "guides/custom-fetch"],
    ["pino", "guides/observability"],
    ["next.js", "guides/nextjs"],
    ["pagination cursor", "guides/pagination"],
    ["timeout", "guides/retries"],
    ["roles", "guides/memberships"],
    ["commonjs", "guides/commonjs-jest"],
    ["proxy", "guides/custom-fetch"],
    ["offboarding", "guides/offboarding"],
    ["rate limit", "guides/retries"],
    ["my own API", "guides/own-api"],
    ["install", "start"],
  ])("%j finds %s first", async (question, page) => {
    expect(await search(question)).toContain(`/${page}.html`);
  });

  test("shows that there is nothing, and closes", async () => {
    const { page } = reader;
    await page.locator(".VPLocalSearchBox .search-input").fill("xylophone");
    await page.locator(".VPLocalSearchBox .no-results").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".VPLocalSearchBox").waitFor({ state: "detached" });
  });
});

test("the theme is light, dark or that of the system", async () => {
  const { page } = reader;
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "guides/errors.html");
  expect(await isDark()).toBe(true);
  await page.locator(".VPSwitchAppearance:visible").click();
  expect(await isDark()).toBe(false);
  await page.evaluate(() => localStorage.clear());
  await page.emulateMedia({ colorScheme: "light" });
});

test("code is copied with one click", async () => {
  const { page } = reader;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "start.html");
  const block = page.locator(".vp-doc .language-sh").first();
  await block.hover();
  await block.locator("button.copy").click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("npm install org-contracts");
});

test("a reader on a phone finds the navigation", async () => {
  const { page } = reader;
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "reference/github.html");
  await page.screenshot({ path: `${screenshots}phone.png` });
  await page.getByRole("button", { name: "Menu" }).click();
  await page.locator(".VPSidebar.open").getByRole("link", { name: "GitLab" }).click();
  await page.waitForURL("**/reference/gitlab.html");
});

test("nothing of that is an error, or calls another host", () => {
  expect(reader.complaints).toEqual([]);
});

/** The link of what is found first. */
async function search(question: string): Promise<string | null> {
  const input = reader.page.locator(".VPLocalSearchBox .search-input");
  await input.fill("");
  // What was found for the question before is gone.
  await result().waitFor({ state: "detached" });
  await input.fill(question);
  await result().waitFor();
  return result().getAttribute("href");
}

function result(): Locator {
  return reader.page.locator(".VPLocalSearchBox .result").first();
}

function isDark(): Promise<boolean> {
  return reader.page.evaluate(() => document.documentElement.classList.contains("dark"));
}
