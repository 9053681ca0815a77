/** Every page of the site, in a browser: on a phone, on a desk, in light and in dark. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadNothingAhead, open, pages, site, type Visit, visit } from "./browsing.ts";
import { markupOf } from "./links.ts";

let reader: Visit;
beforeAll(async () => {
  reader = await visit();
  // Each page is opened itself; what is loaded ahead is half of the requests. The tests of the demo and of the base do it.
  await loadNothingAhead(reader.page);
});
afterAll(() => reader.close());

/**
 * All pages have one layout, and axe judges elements: the smallest pages that have each kind of element on the site, which
 * is its tag with its classes, its style and the names of its attributes. The last page is made by its script alone.
 */
const typicalPages = ["404.html", ...pagesWithEveryKind()];

describe.each(pages())("%s", (path) => {
  test("fits a phone, and does not move what is being read", async () => {
    const { page } = reader;
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
    await open(page, path, { viewport: { width: 390, height: 844 } });
    const { shift, overflow, headings } = await page.evaluate(measure);
    expect([overflow, headings]).toEqual([0, 1]);
    // What counts as good among the Core Web Vitals.
    expect(shift).toBeLessThan(0.1);
    expect(await page.evaluate(cutTables)).toEqual([]);
  });

  test("shows all of its code at 1440 pixels", async () => {
    const { page } = reader;
    // Without it the sidebar slides in, over thirty frames.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1440, height: 900 });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("pre")]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ innerText }) => innerText),
    );
    expect(cut).toEqual([]);
  });

  if (typicalPages.includes(path))
    test("has nothing serious for axe to find, in light and in dark", async () => {
      const { page } = reader;
      // A color in the middle of its transition is none that a reader sees.
      await page.addStyleTag({ content: "* { transition: none !important; }" });
      await page.evaluate(axeSource);
      const light = await seriousViolations(page, {});
      await page.emulateMedia({ colorScheme: "dark" });
      await page.locator("html.dark").waitFor();
      const dark = await seriousViolations(page, { runOnly: ["color-contrast"] }, `{ include: (${eachColoring})() }`);
      expect({ light, dark }).toEqual({ light: [], dark: [] });
    });

  test("did all that without an error, and called no other host", () => {
    expect(reader.complaints.splice(0)).toEqual([]);
  });
});

function pagesWithEveryKind(): readonly string[] {
  const markups = pages().map((path) => ({ path, markup: markupOf(site, path) }));
  const largestFirst = markups.sort((one, other) => other.markup.length - one.markup.length);
  const candidates = largestFirst.map(({ path, markup }) => ({ path, kinds: kindsIn(markup) }));
  const counts = new Map<string, number>();
  const count = (kinds: readonly string[], more: 1 | -1) => {
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + more);
  };
  for (const { kinds } of candidates) count(kinds, 1);
  const needed = candidates.filter(({ kinds }) => {
    const isNeeded = kinds.some((kind) => counts.get(kind) === 1);
    if (!isNeeded) count(kinds, -1);
    return isNeeded;
  });
  return needed.map(({ path }) => path);
}

function kindsIn(markup: string): readonly string[] {
  // A class that begins with a line is the page's own.
  const rest = / (?!class=|style=)([\w:-]+)="[^"]*"| _[\w-]+/g;
  const tags = markup.match(/<[a-z][^>]*>/g) ?? [];
  return [...new Set(tags.map((tag) => tag.replaceAll(rest, (_, name = "") => ` ${name}`)))];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const rules: axe.RuleObject = {
  // An experiment of axe's: it reads the theme's button "Search", which shows its key too, as "SearchK".
  "label-content-name-mismatch": { enabled: false },
  // `files.test.ts` proves it, in a hundredth of the time.
  "avoid-inline-spacing": { enabled: false },
};

/** @param context - What of the document axe reads, as an expression. */
async function seriousViolations(page: Page, options: axe.RunOptions, context = "document"): Promise<string[]> {
  // Without the details of what is in order it takes two thirds of the time.
  const settings: axe.RunOptions = { ...options, resultTypes: ["violations"], rules };
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${context}, ${JSON.stringify(settings)})`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

/**
 * For each way in which text is colored here, one element that has it. What covers what is the same in both themes, and is
 * examined at every element in light.
 */
function eachColoring(): Element[] {
  const behind = new Map<Element | null, string>([[null, ""]]);
  const backgroundOf = (element: Element | null): string => {
    const known = behind.get(element);
    if (known !== undefined || element === null) return known ?? "";
    const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, filter].join(" ");
    const above = backgroundOf(element.parentElement);
    const background = own === "rgba(0, 0, 0, 0) none 1 none" ? above : `${above}; ${own}`;
    behind.set(element, background);
    return background;
  };
  // The longest text of each, because axe leaves single characters undecided.
  const found = new Map<string, { readonly element: Element; readonly length: number }>();
  for (const element of document.body.querySelectorAll("*")) {
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const { length } = texts.map(({ nodeValue }) => nodeValue?.trim()).join("");
    if (length === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const key = [color, fontSize, fontWeight, textShadow, backgroundOf(element)].join("; ");
    if (length > (found.get(key)?.length ?? 0)) found.set(key, { element, length });
  }
  return [...found.values()].map(({ element }) => element);
}

/** The tables of an API that a phone shows in part, the folded ones included. */
function cutTables(): string[] {
  for (const details of document.querySelectorAll("details")) details.open = true;
  return [...document.querySelectorAll<HTMLElement>(".reference table")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ innerText }) => innerText);
}

/** How far the content moved while it was loaded, how much wider it is than the window, and its main headings. */
function measure(): Promise<{ shift: number; overflow: number; headings: number }> {
  return new Promise((resolve) => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += "value" in entry ? Number(entry.value) : 0;
    }).observe({ type: "layout-shift", buffered: true });
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = { overflow: scrollWidth - clientWidth, headings: document.querySelectorAll("h1").length };
    requestAnimationFrame(() => setTimeout(() => resolve({ shift, ...found })));
  });
}
