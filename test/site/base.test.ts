/** The site as GitHub Pages shows it: beneath the name of the repository. `links.test.ts` follows all links of the pages there. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { included } from "../../docs/.vitepress/links.ts";
import { providers } from "../../generated/providers.ts";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../docs/documents.ts";
import { freePort } from "../support/port.ts";
import { filesOf, open, site, type Visit, visit } from "./browsing.ts";

const address = inject("address");

let reader: Visit;
beforeAll(async () => {
  reader = await visit();
});
afterAll(() => reader.close());

test("no document writes a link to a file of the site as HTML, to which VitePress adds no base", () => {
  const texts = [...filesOf(`${root}docs/`, ".md").map((name) => `docs/${name}`), ...Object.keys(included)];
  expect(texts.length).toBeGreaterThan(filesOf(site.folder, ".html").length - 2);
  const link = /<\w+\b[^>]*\s(?:href|src|srcset|action|poster)\s*=/;
  expect(texts.filter((name) => link.test(proseOf(name)))).toEqual([]);
});

test("nothing states the path, so that the site works beneath another one too", () => {
  const sources = [".ts", ".vue", ".css"].flatMap((ending) => filesOf(`${root}docs/.vitepress/`, ending));
  const texts = [
    ...sources.map((name) => readFileSync(`${root}docs/.vitepress/${name}`, "utf8")),
    ...filesOf(`${root}docs/`, ".md").map((name) => proseOf(`docs/${name}`)),
  ];
  expect(texts.filter((text) => /["'`(]\/org-contracts\//.test(text))).toEqual([]);
});

/** A document without its code. */
function proseOf(name: string): string {
  return readFileSync(root + name, "utf8")
    .replaceAll(/^ *(`{3,})[^\n]*\n[\s\S]*?^ *\1$/gm, "")
    .replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, "");
}

test("the catalog of APIs leads to files beneath the path", async () => {
  const { linkset } = JSON.parse(readFileSync(`${site.folder}.well-known/api-catalog`, "utf8"));
  const entries: Record<string, { href: string }[]>[] = linkset;
  const files = entries.flatMap((entry) => entry["service-desc"] ?? []);
  expect(files).toHaveLength(2 * providers.length);
  for (const { href } of files) expect((await fetch(new URL(href, address))).status, href).toBe(200);
  const pages = entries.flatMap((entry) => entry["service-doc"] ?? []).map(({ href }) => href);
  expect(pages).toEqual(providers.map((provider) => `${site.base}reference/${provider}.html`));
});

test("the search leads to a page, with the keyboard alone", async () => {
  const { page } = reader;
  await open(page, "reference/");
  await page.keyboard.press("/");
  await page.locator(".search-input").waitFor();
  await page.keyboard.type("offboarding");
  // The first letters find other pages.
  await page.locator(".VPLocalSearchBox .result.selected[href*='/guides/offboarding.html']").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address}guides/offboarding.html*`);
});

test("a spec is downloaded, not looked for among the pages", async () => {
  const { page } = reader;
  await open(page, "reference/");
  const downloads = page.waitForEvent("download");
  await page.getByRole("link", { name: "OpenAPI 3.1" }).first().click();
  const download = await downloads;
  expect(download.url()).toBe(`${address}specs/${providers[0]}.yaml`);
  expect(await download.failure()).toBeNull();
});

test("the demo runs", async () => {
  const { page } = reader;
  await open(page, "");
  await page.getByRole("button", { name: "Run" }).click();
  await page.locator("#demo-result tbody tr").first().waitFor();
});

test("nothing of that is an error, or is requested outside of the path", () => {
  expect(reader.complaints.splice(0)).toEqual([]);
});

test("a URL that leads nowhere gets suggestions by its own words, not by those of the path", async () => {
  const { page } = reader;
  await page.goto(`${address}guide/error-handling/errors.html`);
  await page.locator(".missing li a").first().waitFor();
  const links = page.locator(".missing li a");
  expect(await links.first().textContent()).toBe("Errors");
  expect(await links.first().getAttribute("href")).toBe(`${site.base}guides/errors.html`);
  expect(await links.allTextContents()).not.toContain("org-contracts");
});

test("`npm run docs:serve` shows it", async () => {
  const port = String(await freePort());
  const [program = "", ...args] = manifest.scripts["docs:serve"].replace("8080", port).split(" ");
  const env = { ...process.env, DOCS_BASE: site.base };
  const server = spawn(`${root}node_modules/.bin/${program}`, args, { cwd: root, env });
  onTestFinished(() => void server.kill());
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (text) => String(text).includes(port) && resolve());
    server.once("close", () => reject(new Error("The server ended.")));
  });
  const page = await fetch(`http://localhost:${port}${site.base}guides/errors`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<title>Errors");
});
