/** Links between documents work on GitHub and on the site: what the site does not hold is linked to in the repository. */
import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownRenderer } from "vitepress";

export const repository = "https://github.com/org-contracts/org-contracts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Documents outside `docs/`, and the pages that include them. */
export const included: Readonly<Record<string, string>> = {
  "README.md": "/start.md",
  "CHANGELOG.md": "/changelog.md",
  "CONTRIBUTING.md": "/contributing.md",
  "SECURITY.md": "/security.md",
};

const pages: Readonly<Record<string, string>> = {
  ...included,
  "docs/guides": "/guides/memberships.md",
  "docs/decisions": "/decisions/0001-own-compiler-for-the-contract-check.md",
};

/** `base`: where the site begins at its host. */
export function mapLinks(md: MarkdownRenderer, base: string): void {
  md.core.ruler.push("repository-links", ({ tokens, env }) => {
    // Badges are images of other hosts, which no page of the site calls.
    for (const token of tokens)
      if (token.children?.some(({ type, attrs }) => type === "image" && /^https:/.test(attrs?.[0]?.[1] ?? "")))
        token.children = [];
    const links = tokens.flatMap((token) => token.children ?? []).filter(({ type }) => type === "link_open");
    for (const link of links) {
      const href = linkOf(link.attrGet("href") ?? "", env.path);
      link.attrSet("href", isFile(href) ? base + href.slice(1) : href);
      // The router of the site would look for a page. VitePress leaves the URL of a download as it is.
      if (isFile(href)) link.attrSet("download", "");
    }
  });
}

/** Whether a link leads to a file of the site that is no page. */
function isFile(href: string): boolean {
  return /^\/[^#?]*\.(?!(?:md|html)(?:[#?]|$))\w+(?:[#?]|$)/.test(href);
}

/** `file`: the document, by its path. */
export function linkOf(href: string, file: string): string {
  if (/^([a-z][a-z+.-]*:|[#/])/i.test(href)) return href;
  const [path = "", anchor = ""] = href.split(/(?=#)/);
  // An included document's links begin at its own folder, the root.
  const isIncluded = Object.values(included).includes(`/${relative(`${root}docs`, file)}`);
  const target = resolve(isIncluded ? root : dirname(file), path);
  if (!existsSync(target)) return href;
  const name = relative(root, target);
  if (pages[name] !== undefined) return pages[name] + anchor;
  if (/^docs\/.*\.md$/.test(name)) return `/${relative("docs", name)}${anchor}`;
  return `${repository}/blob/main/${name}${anchor}`;
}
