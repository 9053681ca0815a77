/** What a reader does: searches, gets lost, changes the theme, copies code. */
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { loadNothingAhead, open, type Visit, visit } from "./browsing.ts";
import { screenshots } from "./screenshots.ts";

let reader: Visit;
beforeAll(async () => {
  reader = await visit();
  // The tests of the demo and of the base load ahead.
  await loadNothingAhead(reader.page);
});
afterAll(() => reader.close());

const somePage = "decisions/0005-bundle-size.html";

describe("the search", () => {
  // For all questions: the index is large.
  beforeAll(async () => {
    await open(reader.page, somePage);
    await reader.page.keyboard.press("/");
  });

  test.each(["custom fetch", "install"])("%j finds an excerpt", async (question) => {
    await search(question);
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
});

describe("the search box", () => {
  beforeEach(() => open(reader.page, somePage));

  test("is used with the keyboard alone", async () => {
    const { page } = reader;
    await page.keyboard.press("/");
    await page.locator(".search-input").waitFor();
    await page.keyboard.type("offboarding");
    // The first letters find other pages.
    await page.locator(".VPLocalSearchBox .result.selected[href*='/guides/offboarding.html']").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/guides/offboarding.html*");
  });

  test("shows that there is nothing, and closes", async () => {
    const { page } = reader;
    await page.keyboard.press("/");
    await page.locator(".search-input").waitFor();
    await page.keyboard.type("xylophone");
    await page.locator(".VPLocalSearchBox .no-results").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".VPLocalSearchBox").waitFor({ state: "detached" });
  });
});

test("a URL that leads nowhere gets suggestions", async () => {
  const { page, complaints } = reader;
  complaints.splice(0);
  await page.goto(`${inject("address")}guide/error-handling/errors.html`);
  const link = page.locator(".missing li a").first();
  await link.waitFor();
  expect(await link.textContent()).toBe("Errors");
  expect(complaints.splice(0).filter((text) => !text.includes("404"))).toEqual([]);
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

test("a page leads to its source", async () => {
  for (const [path, source] of [
    ["guides/errors.html", "docs/guides/errors.md"],
    ["start.html", "README.md"],
    ["reference/github.html", "specs/github/openapi.yaml"],
  ] as const) {
    await open(reader.page, path);
    const edit = reader.page.getByRole("link", { name: "Edit this page" });
    expect(await edit.getAttribute("href")).toMatch(new RegExp(`/edit/main/${source}$`));
  }
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
