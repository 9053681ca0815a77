/** Every link of the site that leads to the site leads somewhere, its anchor included. */
import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { allOperations, placeOf } from "../../scripts/docs/operations.ts";
import { pages, siteFolder } from "./browsing.ts";

const operations = allOperations().map(placeOf);
const texts = new Map(pages().map((path) => [path, markupOf(path)]));
const links = [...texts].flatMap(([from, text]) =>
  [...text.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)]
    .map(([, href = ""]) => unescaped(href))
    .filter((href) => !/^[a-z][a-z+.-]*:/i.test(href))
    .filter((href) => href !== "")
    .map((href) => ({ from, to: resolved(from, href) })),
);

test("every link leads to a file of the site", () => {
  expect(links.length).toBeGreaterThan(500);
  const dead = links.filter(({ to }) => !existsSync(siteFolder + to.split("#")[0]));
  expect(dead).toEqual([]);
});

test("every anchor is on the page that it belongs to", () => {
  const dead = links.filter(({ to }) => {
    const [path = "", anchor = ""] = to.split("#");
    return anchor !== "" && !texts.get(path)?.includes(` id="${decodeURIComponent(anchor)}"`);
  });
  expect(dead).toEqual([]);
});

test("every operation and every page has a link from another page", () => {
  const linked = new Set(
    links.filter(({ from, to }) => from !== to.split("#")[0]).flatMap(({ to }) => [to, to.split("#")[0]]),
  );
  expect([...pages(), ...operations].filter((path) => !linked.has(path))).toEqual(["404.html", "index.html"]);
});

/** Without the scripts, which hold mark-up of their own. */
function markupOf(path: string): string {
  return readFileSync(siteFolder + path, "utf8").replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
}

function resolved(from: string, href: string): string {
  const [path = "", ...anchors] = href.split("#");
  const folder = path.startsWith("/") ? "" : posix.dirname(from);
  const target = path === "" ? from : posix.join(folder, path).replace(/^\//, "");
  return (target.endsWith("/") ? `${target}index.html` : target) + anchors.map((anchor) => `#${anchor}`).join("");
}

function unescaped(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
}
