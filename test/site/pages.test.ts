/** Every page of the site, in a browser: on a phone, on a desk, in light and in dark. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { open, pages, type Visit, visit } from "./browsing.ts";

let reader: Visit;
beforeAll(async () => {
  reader = await visit();
});
afterAll(() => reader.close());

describe.each(pages())("%s", (path) => {
  test("fits a phone, and does not move what is being read", async () => {
    const { page } = reader;
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, path);
    const { shift, overflow } = await page.evaluate(measure);
    expect(overflow).toBe(0);
    // What counts as good among the Core Web Vitals.
    expect(shift).toBeLessThan(0.1);
    expect(await page.evaluate(cutTables)).toEqual([]);
  });

  test("describes itself to a browser, a search engine and a screen reader", async () => {
    const found = await reader.page.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      description: document.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "",
      viewport: document.querySelector<HTMLMetaElement>("meta[name=viewport]")?.content,
      headings: document.querySelectorAll("h1").length,
    }));
    expect(found).toMatchObject({
      lang: "en-US",
      viewport: "width=device-width,initial-scale=1",
      headings: 1,
    });
    expect(found.title).toMatch(/org-contracts/);
    expect(found.description.length).toBeGreaterThan(8);
  });

  test("shows all of its code at 1440 pixels", async () => {
    await reader.page.setViewportSize({ width: 1440, height: 900 });
    const cut = await reader.page.evaluate(() =>
      [...document.querySelectorAll("pre")]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ innerText }) => innerText),
    );
    expect(cut).toEqual([]);
  });

  test("did all that without an error, and called no other host", () => {
    expect(reader.complaints.splice(0)).toEqual([]);
  });
});

test.each(pages().filter(isTypical))("%s has nothing serious for axe to find, in light and in dark", async (path) => {
  const { page } = reader;
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, path);
  await page.setViewportSize({ width: 1280, height: 860 });
  // A color in the middle of its transition is none that a reader sees.
  await page.addStyleTag({ content: "* { transition: none !important; }" });
  const light = await seriousViolations(page, {});
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await seriousViolations(page, { runOnly: ["color-contrast"] });
  expect({ light, dark }).toEqual({ light: [], dark: [] });
});

/** All pages have one layout; these show each kind of content. What is checked of the others is quick. */
function isTypical(path: string): boolean {
  return /^(index|start|404|faults)\.|^guides\/|^reference\/(index|archera)\.|^typescript\/(contract|github)\./.test(
    path,
  );
}

/** An experiment of axe's: it reads the theme's button "Search", which shows its key too, as "SearchK". */
const withoutExperiments = { "label-content-name-mismatch": { enabled: false } };

async function seriousViolations(page: Page, options: axe.RunOptions): Promise<string[]> {
  await page.evaluate(axe.source);
  // Without the details of what is in order it takes two thirds of the time.
  const settings: axe.RunOptions = { ...options, resultTypes: ["violations"], rules: withoutExperiments };
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(settings)})`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

/** The tables of an API that a phone shows in part, the folded ones included. */
function cutTables(): string[] {
  for (const details of document.querySelectorAll("details")) details.open = true;
  return [...document.querySelectorAll<HTMLElement>(".reference table")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ innerText }) => innerText);
}

/** How far the content moved while it was loaded, and how much wider it is than the window. */
function measure(): Promise<{ shift: number; overflow: number }> {
  return new Promise((resolve) => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += "value" in entry ? Number(entry.value) : 0;
    }).observe({ type: "layout-shift", buffered: true });
    const { scrollWidth, clientWidth } = document.documentElement;
    requestAnimationFrame(() => setTimeout(() => resolve({ shift, overflow: scrollWidth - clientWidth })));
  });
}
