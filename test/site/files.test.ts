/** What the build writes beside the pages, and what the pages weigh. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { linkOf } from "../../docs/.vitepress/links.ts";
import { providers } from "../../generated/providers.ts";
import { baseOf, targetFolder } from "../../scripts/docs/base.ts";
import { allOperations } from "../../scripts/docs/operations.ts";
import { readSpec } from "../../src/compiler/spec.ts";
import { root } from "../docs/documents.ts";
import { pages, site } from "./browsing.ts";
import { markupOf } from "./links.ts";

const paths = readdirSync(site.folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  statSync(site.folder + path).isFile(),
);
/** `undefined` for a link that leads out of the site. */
const pathOf = (href: string) => (href.startsWith(site.base) ? href.slice(site.base.length) : undefined);
const read = (path: string) => readFileSync(site.folder + path, "utf8");

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["/org-contracts", "/org-contracts/"],
  ["/org-contracts/", "/org-contracts/"],
])("a site at %j begins at %s", (given, base) => {
  expect(baseOf(given)).toBe(base);
});

test.each(["https://host/", "/a/../b", '/"', "/a b/"])("%j is where no site can be", (given) => {
  expect(() => baseOf(given)).toThrow("is not the path of a site");
});

test("a folder that holds anything but a site is not emptied", () => {
  for (const folder of [".", "docs", "src"])
    expect(() => targetFolder(folder)).toThrow("is not empty and holds no site");
  for (const folder of ["site", "no-such-folder"]) expect(targetFolder(folder)).toBe(resolve(folder));
});

test("the workflow passes to the build where the host shows the site", () => {
  const { jobs } = parse(readFileSync(".github/workflows/docs.yml", "utf8"));
  expect(jobs.build.steps).toContainEqual({
    run: 'npm run docs -- --base "$BASE"',
    env: { BASE: ["$", "{{ steps.pages.outputs.base_path }}"].join("") },
  });
});

describe.each(providers)("%s", (provider) => {
  const operations = allOperations().filter((operation) => operation.provider === provider);

  test("can be downloaded as a spec and as a collection with every operation", () => {
    expect(parse(read(`specs/${provider}.yaml`))).toEqual(JSON.parse(read(`specs/${provider}.json`)));
    const collection = JSON.parse(read(`collections/${provider}.postman.json`));
    expect(collection.info.schema).toContain("v2.1.0");
    expect(collection.item.flatMap(({ item }: { item: unknown[] }) => item)).toHaveLength(operations.length);
  });

  test("is in the catalog of APIs, with files that are there", () => {
    const { linkset } = JSON.parse(read(".well-known/api-catalog"));
    const entry = linkset.find(({ anchor }: { anchor: string }) => anchor === readSpec(provider).servers[0]?.url);
    const links: { href: string }[] = [...entry["service-desc"], ...entry["service-doc"]];
    expect(links).toHaveLength(3);
    for (const { href } of links) expect(paths).toContain(pathOf(href));
  });

  test("has a page with every operation, its samples and responses, and the sources after them", () => {
    const page = read(`reference/${provider}.html`);
    for (const { id, samples, responses } of operations) {
      const place = page.indexOf(` id="${id.toLowerCase()}"`);
      expect(place).toBeGreaterThan(0);
      const part = page.slice(place);
      for (const { label } of samples) expect(part).toContain(label);
      for (const { status } of responses) expect(part).toContain(`<strong>${status}</strong>`);
      expect(page.lastIndexOf("The source of every fact")).toBeGreaterThan(place);
    }
  });
});

test("llms.txt lists every operation and every page of text", () => {
  const listed = read("llms.txt");
  for (const { call } of allOperations()) expect(listed).toContain(`\`${call}\``);
  const links = [...listed.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = ""]) => pathOf(link) ?? link);
  expect(links.filter((link) => !paths.includes(link.split("#")[0] ?? ""))).toEqual([]);
  expect(new Set(links).size).toBe(links.length);
  const guides = readdirSync(`${root}docs/guides`).map((name) => `guides/${name}`);
  expect(guides.filter((path) => !links.includes(path))).toEqual([]);
});

test("llms-full.txt holds every guide", () => {
  const full = read("llms-full.txt");
  for (const name of readdirSync(`${root}docs/guides`)) {
    const guide = readFileSync(`${root}docs/guides/${name}`, "utf8");
    for (const [heading] of guide.matchAll(/^## .*$/gm)) expect(full).toContain(heading);
  }
});

test("each page describes itself to a browser and a screen reader", () => {
  for (const path of pages()) {
    const markup = markupOf(site, path);
    expect(markup, path).toContain('<html lang="en-US"');
    expect(markup, path).toContain('<meta name="viewport" content="width=device-width,initial-scale=1">');
    // Text in braces at the end of a line becomes attributes.
    expect(markup.match(/<[a-z][^<>"]*[[{,][^<>"]*="/), path).toBeNull();
    // What axe's rule "avoid-inline-spacing" looks for in each style of each colored word of code.
    expect(markup.match(/ style="[^"]*(spacing|line-height)/), path).toBeNull();
  }
});

test.each([
  ["title", /<title>([^<]*org-contracts[^<]*)<\/title>/],
  ["description", /<meta name="description" content="([^"]{9,})"/],
])("each page has a %s of its own", (_, pattern) => {
  const found = pages().map((path) => pattern.exec(read(path))?.[1]);
  expect(found.filter((text, index) => !text || found.indexOf(text) !== index)).toEqual([]);
});

test.each([
  ["guides/errors.html", "docs/guides/errors.md"],
  ["start.html", "README.md"],
  ["reference/github.html", "specs/github/openapi.yaml"],
])("the page %s leads to its source", (path, source) => {
  expect(read(path)).toMatch(new RegExp(`href="[^"]*/edit/main/${source}"[^>]*>.*?Edit this page`));
});

test("each page weighs less than 300 KB with its scripts and styles, compressed", () => {
  const sizes = new Map<string, number>();
  const size = (path: string) => {
    const known = sizes.get(path) ?? gzipSync(readFileSync(site.folder + path)).length;
    sizes.set(path, known);
    return known;
  };
  for (const path of pages()) {
    const parts = [...read(path).matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)];
    const files = new Set(parts.map(([, href = ""]) => pathOf(href) ?? expect.fail(href)));
    expect(files.size, path).toBeGreaterThan(2);
    const total = [path, ...files].reduce((sum, file) => sum + size(file), 0);
    expect(total, path).toBeLessThan(300_000);
  }
});

test("each page allows scripts of the site alone, and those in it by their hashes", () => {
  for (const path of pages()) {
    const policy = /http-equiv="Content-Security-Policy" content="(.*?)"/.exec(read(path))?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-[^']+')+; /);
    expect(policy).not.toContain("https:");
  }
});

test.each([
  ["../gone.md#retry", "docs/guides/a.md", "../gone.md#retry"],
  ["errors.md", "docs/guides/a.md", "/guides/errors.md"],
  ["../../CONTRIBUTING.md", "docs/guides/a.md", "/contributing.md"],
  ["../../src/index.ts", "docs/guides/a.md", "https://github.com/org-contracts/org-contracts/blob/main/src/index.ts"],
  ["docs/guides/errors.md#logging", "docs/start.md", "/guides/errors.md#logging"],
  ["https://a.example/", "docs/start.md", "https://a.example/"],
  ["#why", "docs/start.md", "#why"],
])("%s in %s leads to %s", (href, file, expected) => {
  expect(linkOf(href, root + file)).toBe(expected);
});

test("the site is not committed, and names no file of the machine that built it", () => {
  expect(readFileSync(".gitignore", "utf8")).toContain("/site/");
  for (const path of paths.filter((path) => /\.(html|js|txt|json|md)$/.test(path)))
    expect(read(path)).not.toContain(root);
});
