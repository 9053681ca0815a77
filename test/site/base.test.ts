/**
 * The site as GitHub Pages shows it: beneath the name of the repository. A part of it is built once more for that, with each
 * kind of page and every component. The base reaches a page through VitePress and the components alone, as one of the tests
 * proves; that the rest of the links lead somewhere is known of the whole site, at the root of its host.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { included } from "../../docs/.vitepress/links.ts";
import { providers } from "../../generated/providers.ts";
import { root } from "../docs/documents.ts";
import { filesOf, open, siteFolder, type Visit, visit } from "./browsing.ts";
import { type Host, hostSite } from "./host.ts";
import { hasNoAnchor, type Link, leadsNowhere, linksOfCopies, linksOfPages, type Site } from "./links.ts";

const site: Site = { folder: `${mkdtempSync(`${tmpdir()}/site-`)}/`, base: "/org-contracts/" };
const whole: Site = { folder: siteFolder, base: "/" };
const documents = [
  ...["index.md", "start.md", "changelog.md", "guides/errors.md", "guides/offboarding.md"],
  ...["reference/index.md", `reference/${providers[0]}.md`, "typescript/index.md", "typescript/contract.md"],
];
/** The site that holds a page: those that are not built here are in the whole one. */
const placeOf = (link: Link): Site => (leadsNowhere(site, link) ? whole : site);

let host: Host;
let reader: Visit;

beforeAll(async () => {
  // The references are there already, and other tests read their folder.
  const options = ["--base", site.base, "--out", site.folder, "--site-only", "--only", documents.join(",")];
  execFileSync(process.execPath, ["--import", "tsx", "scripts/docs.ts", ...options], { cwd: root, stdio: "pipe" });
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
  expect(links.length).toBeGreaterThan(250);
  expect(links.filter(({ to }) => to === undefined)).toEqual([]);
  expect(links.filter((link) => leadsNowhere(placeOf(link), link))).toEqual([]);
  expect(links.filter((link) => hasNoAnchor(placeOf(link), link))).toEqual([]);
});

test("no document writes a link to a file of the site as HTML, to which VitePress adds no base", () => {
  const texts = [...filesOf(`${root}docs/`, ".md").map((name) => `docs/${name}`), ...Object.keys(included)];
  expect(texts.length).toBeGreaterThan(filesOf(siteFolder, ".html").length - 2);
  const link = /<\w+\b[^>]*\s(?:href|src|srcset|action|poster)\s*=/;
  const proseOf = (name: string) =>
    readFileSync(root + name, "utf8")
      .replaceAll(/^ *(`{3,})[^\n]*\n[\s\S]*?^ *\1$/gm, "")
      .replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, "");
  expect(texts.filter((name) => link.test(proseOf(name)))).toEqual([]);
});

test("the catalog of APIs leads to files beneath the path", async () => {
  const { linkset } = JSON.parse(readFileSync(`${site.folder}.well-known/api-catalog`, "utf8"));
  const entries: Record<string, { href: string }[]>[] = linkset;
  const files = entries.flatMap((entry) => entry["service-desc"] ?? []);
  expect(files).toHaveLength(2 * providers.length);
  for (const { href } of files) expect((await fetch(new URL(href, host.address))).status, href).toBe(200);
  const pages = entries.flatMap((entry) => entry["service-doc"] ?? []).map(({ href }) => href);
  expect(pages).toEqual(providers.map((provider) => `${site.base}reference/${provider}.html`));
});

test("the search leads to a page, with the keyboard alone", async () => {
  const { page } = reader;
  await open(page, "reference/", { site: host.address });
  await page.keyboard.press("/");
  await page.locator(".search-input").waitFor();
  await page.keyboard.type("offboarding");
  // The first letters find other pages.
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
