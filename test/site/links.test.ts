/** Every link of the site that leads to the site leads somewhere, its anchor included; so do those of the Markdown copies. */
import { expect, test } from "vitest";
import { allOperations, placeOf } from "../../scripts/docs/operations.ts";
import { pages, site } from "./browsing.ts";
import { hasNoAnchor, leadsNowhere, linksOfCopies, linksOfPages } from "./links.ts";

const ofPages = linksOfPages(site);
const ofCopies = linksOfCopies(site);

test.each([
  ["pages, their styles, scripts and icons included,", linksOfPages(site, true)],
  ["Markdown copies", ofCopies],
])("every link of the %s leads to a file of the site, beneath its path, and to a place that is in it", (_, links) => {
  expect(links.length).toBeGreaterThan(500);
  expect(links.filter((link) => leadsNowhere(site, link))).toEqual([]);
  expect(links.filter((link) => hasNoAnchor(site, link))).toEqual([]);
});

test("the links of a Markdown copy lead to Markdown, not to pages", () => {
  expect(ofCopies.filter(({ to }) => to?.endsWith(".html") && to !== "index.html")).toEqual([]);
});

test("every operation and every page has a link from another page", () => {
  const others = ofPages.filter(({ from, to }) => from !== to);
  const linked = new Set(others.flatMap(({ to, anchor }) => [to, `${to}#${anchor}`]));
  expect([...pages(), ...allOperations().map(placeOf)].filter((path) => !linked.has(path))).toEqual(["404.html"]);
});
