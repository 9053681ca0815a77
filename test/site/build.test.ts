/** The build itself. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { providers } from "../../generated/providers.ts";
import { baseOf } from "../../scripts/docs/base.ts";
import { buildSite } from "../../scripts/docs/build.ts";
import { renderMarkdown } from "../../scripts/docs/markdown.ts";
import { missing } from "../../scripts/docs/missing.ts";
import { allOperations } from "../../scripts/docs/operations.ts";
import { plainMarkdown } from "../../scripts/docs/plain-markdown.ts";
import { siteFolder } from "../../scripts/docs/serve.ts";
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

test("the workflow passes to the build where the host shows the site", () => {
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
  for (const path of site) expect(withoutLinks(full)).toContain(withoutLinks(readFileSync(path, "utf8")));
});

test.each(["llms.txt", "llms-full.txt"])("%s leads to files of the site, and holds no comment", (name) => {
  const prose = proseIn(read(name));
  const links = [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = ""]) => link);
  const own = links.filter((link) => !link.startsWith("https:"));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((link) => !paths.includes(link.split("#")[0] ?? ""))).toEqual([]);
  expect(prose).not.toContain("<!--");
});

test("a link in code is no link, and a comment in code is no comment", () => {
  const text = "See [it](a.md#b), `[c](d.md)`.\n\n<!-- screen -->\n\n```text\n<!-- [e](f.md) -->\n```\n";
  expect(plainMarkdown(text, (href) => `to/${href}`)).toBe(
    "See [it](to/a.md#b), `[c](d.md)`.\n\n```text\n<!-- [e](f.md) -->\n```\n",
  );
});

describe("each page", () => {
  const heads = paths
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({
      path,
      title: stated(path, /<title>([^<]*)</),
      description: stated(path, /"description" content="([^"]*)"/),
    }));

  test.each(["title", "description"] as const)("has a %s of its own", (part) => {
    const seen = heads.map((head) => head[part]);
    expect(seen.filter((text, index) => text === "" || seen.indexOf(text) !== index)).toEqual([]);
  });

  test("has a title that is more than the name of the package", () => {
    expect(heads.filter(({ title }) => !/^(?!org-contracts ·).+ · org-contracts$/.test(title))).toEqual([]);
  });

  test("is described in whole sentences, also in llms.txt", () => {
    expect(heads.filter(({ description }) => !/[.?]$/.test(description))).toEqual([]);
    const [, ...sections] = read("llms.txt").split("\n## ");
    const lines = sections
      .filter((section) => !section.startsWith("Operations"))
      .join("\n")
      .match(/^- .*$/gm);
    expect(lines?.length).toBeGreaterThan(30);
    expect(lines?.filter((line) => !/[.?]$/.test(line))).toEqual([]);
  });

  function stated(path: string, pattern: RegExp): string {
    return pattern.exec(read(path))?.[1] ?? "";
  }
});

test("a document that begins with no whole sentence is described by a later one, or rejected", () => {
  const described = (text: string) => renderMarkdown(`# A\n\n${text}\n`, (href) => href).description;
  expect(described("It does. There are two kinds:")).toBe("It does.");
  expect(described("Three things:\n\n| a |\n|---|\n\nAll of them work.")).toBe("All of them work.");
  expect(() => described("Three things:")).toThrow("begins with a sentence");
});

test("the site is not committed", () => {
  expect(readFileSync(".gitignore", "utf8").split("\n")).toContain("/site/");
});

test("no page names a file of this machine", () => {
  const home = process.cwd();
  expect(paths.filter((path) => read(path).includes(home))).toEqual([]);
});

function withoutLinks(text: string): string {
  return (
    text
      .replaceAll(/<!--[\s\S]*?-->/g, "")
      // The badges of the README, which the site leaves out.
      .replace(/^\[!\[.*$/m, "")
      .replaceAll(/\]\([^()\s]+\)/g, "]")
      .replaceAll(/\s+/g, " ")
      .trim()
  );
}

/** Text without its code. */
function proseIn(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/(`+)[^`][\s\S]*?\1/g, "");
}
