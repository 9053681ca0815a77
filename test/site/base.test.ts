/** The site as GitHub Pages shows it: beneath the name of the repository. It is built once more for that. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { providers } from "../../generated/providers.ts";
import { root } from "../docs/documents.ts";
import { open, type Visit, visit } from "./browsing.ts";
import { type Host, hostSite } from "./host.ts";
import { hasNoAnchor, leadsNowhere, linksOfCopies, linksOfPages } from "./links.ts";

const site = { folder: `${mkdtempSync(`${tmpdir()}/site-`)}/`, base: "/org-contracts/" };
let host: Host;
let reader: Visit;

beforeAll(async () => {
  // The references are there already, and other tests read their folder.
  const options = ["--base", site.base, "--out", site.folder, "--site-only"];
  execFileSync(process.execPath, ["--import", "tsx", "scripts/docs.ts", ...options], { cwd: root });
  host = await hostSite(site);
  reader = await visit({}, host.address);
});
afterAll(async () => {
  await reader.close();
  await host.close();
  rmSync(site.folder, { recursive: true });
});

test.each([
  ["pages, their styles, scripts and icons included,", () => linksOfPages(site, true)],
  ["Markdown copies", () => linksOfCopies(site)],
])("every link of the %s leads to a file beneath the path, and to a place that is in it", (_, linksOf) => {
  const links = linksOf();
  expect(links.length).toBeGreaterThan(500);
  expect(links.filter((link) => leadsNowhere(site, link))).toEqual([]);
  expect(links.filter((link) => hasNoAnchor(site, link))).toEqual([]);
});

test("the catalog of APIs leads to files beneath the path", async () => {
  const { linkset } = JSON.parse(readFileSync(`${site.folder}.well-known/api-catalog`, "utf8"));
  const entries: Record<string, { href: string }[]>[] = linkset;
  const links = entries.flatMap((entry) => [...(entry["service-desc"] ?? []), ...(entry["service-doc"] ?? [])]);
  expect(links).toHaveLength(3 * providers.length);
  for (const { href } of links) expect((await fetch(new URL(href, host.address))).status, href).toBe(200);
});

test("the search leads to a page", async () => {
  const { page } = reader;
  await open(page, "reference/", { site: host.address });
  await page.keyboard.press("/");
  await page.locator(".search-input").fill("offboarding");
  await page.locator(".VPLocalSearchBox .result.selected[href*='/guides/offboarding.html']").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${host.address}guides/offboarding.html*`);
});

test("a spec is downloaded, not looked for among the pages", async () => {
  const { page } = reader;
  await open(page, "reference/", { site: host.address });
  const downloads = page.waitForEvent("download");
  await page.getByRole("link", { name: "OpenAPI 3.1" }).first().click();
  const download = await downloads;
  expect(download.url()).toBe(`${host.address}specs/${providers[0]}.yaml`);
  expect(await download.failure()).toBeNull();
});

test("the demo runs", async () => {
  const { page } = reader;
  await open(page, "", { site: host.address });
  await page.getByRole("button", { name: "Run" }).click();
  await page.locator("#demo-result tbody tr").first().waitFor();
});

test("nothing of that is an error, or is requested outside of the path", () => {
  expect(reader.complaints.splice(0)).toEqual([]);
});

test("a URL that leads nowhere gets suggestions by its own words, not by those of the path", async () => {
  const { page } = reader;
  await page.goto(`${host.address}guide/error-handling/errors.html`);
  await page.locator(".missing li a").first().waitFor();
  const links = page.locator(".missing li a");
  expect(await links.first().textContent()).toBe("Errors");
  expect(await links.first().getAttribute("href")).toBe(`${site.base}guides/errors.html`);
  expect(await links.allTextContents()).not.toContain("org-contracts");
});
