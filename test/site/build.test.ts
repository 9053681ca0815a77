/** The build itself. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { baseOf } from "../../scripts/docs/base.ts";
import { buildSite } from "../../scripts/docs/build.ts";
import { missing } from "../../scripts/docs/missing.ts";
import { allOperations } from "../../scripts/docs/operations.ts";
import { siteFolder } from "../../scripts/docs/serve.ts";
import { providers } from "../../scripts/spec.ts";
import { documents } from "../docs/documents.ts";

const paths = readdirSync(siteFolder, { recursive: true, encoding: "utf8" })
  .filter((path) => statSync(siteFolder + path).isFile())
  .sort();
const read = (path: string) => readFileSync(siteFolder + path, "utf8");

test("gives the same bytes when nothing changed", async () => {
  const again = await buildSite("/");
  expect(Object.keys(again).sort()).toEqual(paths);
  const changed = Object.entries(again).filter(
    ([path, content]) => !readFileSync(siteFolder + path).equals(Buffer.from(content)),
  );
  expect(changed.map(([path]) => path)).toEqual([]);
});

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

test("the page for missing addresses begins every link where the site begins", () => {
  const page = missing("/org-contracts/");
  const links = [...page.matchAll(/ (?:href|src|data-root)="([^"]*)"/g)].map(([, link = ""]) => link);
  const own = links.filter((link) => !/^(https:|#)/.test(link));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((link) => !link.startsWith("/org-contracts/"))).toEqual([]);
});

test("the workflow tells the build where the host shows the site", () => {
  const { jobs } = parse(readFileSync(".github/workflows/docs.yml", "utf8"));
  expect(jobs.build.steps).toContainEqual({
    run: 'npm run docs -- --base "$BASE"',
    env: { BASE: ["$", "{{ steps.pages.outputs.base_path }}"].join("") },
  });
});

describe.each(providers)("%s", (provider) => {
  test("can be downloaded as a spec and as a collection with every operation", () => {
    expect(parse(read(`specs/${provider}.yaml`)).openapi).toBe("3.1.0");
    const collection = JSON.parse(read(`collections/${provider}.postman.json`));
    expect(collection.info.schema).toContain("v2.1.0");
    const operations = allOperations().filter((operation) => operation.provider === provider);
    expect(collection.item.flatMap(({ item }: { item: unknown[] }) => item)).toHaveLength(operations.length);
  });
});

test("llms.txt lists every page of text, and llms-full.txt holds every document", () => {
  const listed = read("llms.txt");
  const full = read("llms-full.txt");
  for (const { call } of allOperations()) expect(listed).toContain(`\`${call}\``);
  const site = documents().filter((path) => !/^(docs\/examples\/|\.)/.test(path));
  for (const path of site) expect(full).toContain(readFileSync(path, "utf8").trim());
});

test("the site is not committed", () => {
  expect(readFileSync(".gitignore", "utf8").split("\n")).toContain("/site/");
});

test("no page names a file of this machine", () => {
  const home = process.cwd();
  expect(paths.filter((path) => read(path).includes(home))).toEqual([]);
});
