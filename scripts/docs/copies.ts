/** The Markdown copies of the pages, which vitepress-plugin-llms writes as the documents are: their links made those of the site. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { linkOf } from "../../docs/.vitepress/links.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

/** Returns the number of the copies. */
export function linkCopies(site: string, base: string): number {
  const names = readdirSync(site, { recursive: true, encoding: "utf8" });
  const copies = names.filter((name) => name.endsWith(".md") || name === "llms-full.txt");
  for (const name of copies) {
    const file = site + name;
    writeFileSync(file, withSiteLinks(readFileSync(file, "utf8"), base));
  }
  return copies.length;
}

const links = [/(\]\(<?)([^)\s>]+)/g, /^(\s*\[[^\]]+\]:\s+<?)([^\s>]+)/g];

/**
 * A copy, or several after one another. Each begins with its URL, such as `url: /start.md`. A link from the root of the
 * host resolves wherever a copy is read, in `llms-full.txt` too.
 */
export function withSiteLinks(text: string, base: string): string {
  let copy = "";
  let fence: string | undefined;
  const linked = (line: string) => {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (line.trim() === fence) fence = undefined;
      return line;
    }
    fence = mark;
    copy = /^url: (\S+)$/.exec(line)?.[1] ?? copy;
    const link = (_: string, before: string, href: string) => before + siteLink(href, copy, base);
    return withoutCode(line, (prose) => links.reduce((changed, pattern) => changed.replace(pattern, link), prose));
  };
  return text.split("\n").map(linked).join("\n");
}

function siteLink(href: string, copy: string, base: string): string {
  const link = href.startsWith("#") ? copy + href : fromRoot(linkOf(href, documentOf(copy, base)), base);
  // The rows of TypeDoc's tables have anchors in HTML, which the plugin leaves out.
  return link.startsWith("/") ? link.replace(/#property-.*$/, "") : link;
}

/** The plugin calls the copy of `reference/index.md` `reference.md`, and writes none of the front page. */
function documentOf(copy: string, base: string): string {
  const name = copy.slice(base.length);
  const index = docs + name.replace(/\.md$/, "/index.md");
  return existsSync(index) ? index : docs + name;
}

function fromRoot(link: string, base: string): string {
  if (!link.startsWith("/")) return link;
  return (
    base +
    link
      .slice(1)
      .replace(/^index\.md(?=#|$)/, "")
      .replace(/\/index\.md(?=#|$)/, ".md")
  );
}

/** Changes what is outside of code. */
function withoutCode(line: string, change: (prose: string) => string): string {
  const codes: string[] = [];
  const prose = line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (code) => `\0${codes.push(code) - 1}\0`);
  return change(prose).replace(/\0(\d+)\0/g, (_, index: string) => codes[Number(index)] ?? "");
}
