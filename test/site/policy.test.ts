/** The content security policy of each page: it forbids what an attacker would put there, and nothing that the page does. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { highlight } from "../../scripts/docs/highlight.ts";
import { siteFolder } from "../../scripts/docs/serve.ts";
import { type Served, serve } from "../../src/cli/serve.ts";
import { isReference, open, pages, type Visit, visit } from "./browsing.ts";

const address = inject("address");
const read = (path: string) => readFileSync(siteFolder + path, "utf8");
const own = pages().filter((path) => !isReference(path));
const attacked = ["index.html", "guides/errors.html", "404.html", "reference/k6.html"];

describe.each(pages())("%s", (path) => {
  const page = read(path);
  const policies = [...page.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
  const directives = new Map(
    policies[0]?.[1]?.split("; ").map((text) => [text.split(" ")[0], text.split(" ").slice(1)]),
  );

  test("has one policy, before anything that it could forbid", () => {
    expect(policies).toHaveLength(1);
    expect(policies[0]?.index).toBeLessThan(page.search(/<(?:link|script|style|body)\b/));
  });

  test("allows nothing that is not listed, no other host, and no code by its place alone", () => {
    for (const name of ["default-src", "object-src", "base-uri", "form-action"])
      expect(directives.get(name), name).toEqual(["'none'"]);
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => /unsafe-(?!hashes)|\*|:\/\/|https?:|blob:|\./.test(source))).toEqual([]);
    expect(directives.get("script-src")).toContain("'self'");
    expect(directives.get("script-src")).not.toContain("data:");
  });

  test("sends no address of a page to another host", () => {
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
  });
});

test("the pages of our own hold no inline script and no inline style, and so no hash of one", () => {
  expect(own.length).toBeGreaterThan(40);
  const inline = /<script(?![^>]*\ssrc=)|<style|\sstyle="|\son\w+="|javascript:|sha256-/i;
  expect(own.filter((path) => inline.test(withoutText(read(path))))).toEqual([]);
});

test("code is colored by classes, whatever it contains", () => {
  const { markup } = highlight("const style = '<i style=\"color:var(--code-token-keyword)\">';", "ts");
  expect(markup).toContain('<span class="keyword">const</span>');
  expect(withoutText(markup)).not.toContain("style=");
});

describe("a page in a browser", () => {
  let reader: Visit;
  let stranger: Served;
  const requested: string[] = [];
  beforeAll(async () => {
    reader = await visit();
    stranger = await serve(async ({ url }) => {
      requested.push(url);
      return new Response();
    });
  });
  afterAll(() => Promise.all([reader.close(), stranger.close()]));

  test.each(attacked)("%s runs nothing that was put into it, and calls no other host", async (path) => {
    const { page, complaints } = reader;
    const injections = injectionsOf(stranger.url);
    await page.route(address + path, (route) => {
      const [whole, end] = [read(path), "</body></html>"];
      const body = whole.slice(0, whole.lastIndexOf("</body>")) + Object.values(injections).join("") + end;
      return route.fulfill({ body, contentType: "text/html; charset=utf-8" });
    });
    await open(page, path);
    await page.locator("#send").dispatchEvent("click");
    const rejected = () => complaints.map((text) => /: violates ([\w-]+): /.exec(text)?.[1]);
    for (const directive of Object.keys(injections)) await expect.poll(rejected).toContain(directive);
    expect(await page.evaluate(() => Reflect.get(globalThis, "injected"))).toBeUndefined();
    expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
    expect(requested).toEqual([]);
    complaints.length = 0;
  });

  test("an operation of a reference is shown, with its colors, without a violation", async () => {
    const { page, complaints } = reader;
    await open(page, "reference/auth0.html#/organizations/listuserorganizations");
    const keyword = page.locator(".panel-request-samples span", { hasText: /^const$/ }).first();
    await keyword.waitFor();
    const [color, ink] = await keyword.evaluate((element) =>
      [element, document.body].map((one) => getComputedStyle(one).color),
    );
    expect(color).not.toBe(ink);
    expect(complaints).toEqual([]);
  });
});

/** What somebody could put into a page, by the directive that stops it. */
function injectionsOf(host: string): Readonly<Record<string, string>> {
  return {
    "script-src-elem": `<script>globalThis.injected = 1</script><script src="${host}/a.js"></script>`,
    "script-src-attr": `<img src="data:," onerror="globalThis.injected = 1" alt="">`,
    "style-src-elem": `<style>* { color: red }</style><link rel="stylesheet" href="${host}/a.css">`,
    "style-src-attr": `<p style="color: red">a</p>`,
    "img-src": `<img src="${host}/a.png" alt="">`,
    "media-src": `<video src="${host}/a.mp4"></video>`,
    "frame-src": `<iframe src="${host}/" title="a"></iframe>`,
    "object-src": `<object data="${host}/a.swf"></object>`,
    "base-uri": `<base href="${host}/">`,
    "form-action": `<form action="${host}/" method="post"><button id="send">Send</button></form>`,
  };
}

/** Tags alone: code that a page shows is no code that it runs. */
function withoutText(page: string): string {
  return (page.match(/<[^>]*>/g) ?? []).join("");
}
