/** The links of a built site, and where they lead. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { slugOf } from "../../scripts/docs/slug.ts";
import { filesOf } from "./browsing.ts";

export interface Site {
  readonly folder: string;
  /** Where it begins at its host. */
  readonly base: string;
}

export interface Link {
  /** The file that it is in, relative to the site. */
  readonly from: string;
  readonly href: string;
  /** The file that it leads to, the same way; `undefined` outside of the site's base. */
  readonly to: string | undefined;
  readonly anchor: string;
}

/** The links that readers follow, and with `head`, the styles, scripts, icons and alternatives as well. */
export function linksOfPages(site: Site, head = false): Link[] {
  const pattern = head ? /<\w+\b[^>]*\s(?:href|src)="([^"]*)"/g : /<a\b[^>]*\shref="([^"]*)"/g;
  return filesOf(site.folder, ".html").flatMap((from) =>
    [...markupOf(site, from).matchAll(pattern)].flatMap(([, href = ""]) => linkTo(site, from, unescaped(href))),
  );
}

/** Those in the Markdown copies and the lists of them. */
export function linksOfCopies(site: Site): Link[] {
  return [...filesOf(site.folder, ".md"), ...filesOf(site.folder, ".txt")].flatMap((from) => {
    const prose = proseOf(site, from);
    const inline = [...prose.matchAll(/\]\(<?([^)\s>]+)/g)];
    const definitions = [...prose.matchAll(/^\s*\[[^\]]+\]:\s+<?([^\s>]+)/gm)];
    return [...inline, ...definitions].flatMap(([, href = ""]) => linkTo(site, from, href));
  });
}

export function leadsNowhere({ folder }: Site, { to }: Link): boolean {
  return to === undefined || !existsSync(folder + to) || !statSync(folder + to).isFile();
}

/** Whether the file has no such place, where the link names one. */
export function hasNoAnchor(site: Site, { to, anchor }: Link): boolean {
  if (anchor === "" || to === undefined) return false;
  const found = anchors.get(site.folder + to) ?? anchorsIn(site, to);
  anchors.set(site.folder + to, found);
  return !found.has(decodeURIComponent(anchor));
}

const anchors = new Map<string, ReadonlySet<string>>();

function anchorsIn(site: Site, file: string): ReadonlySet<string> {
  if (file.endsWith(".html"))
    return new Set([...markupOf(site, file).matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => unescaped(id)));
  const found = new Set<string>();
  for (const [, heading = "", id] of proseOf(site, file).matchAll(/^#+ (.*?)(?: \{#([^}]+)\})?$/gm)) {
    const slug = id ?? slugOf(heading.replaceAll("\\", ""));
    let unique = slug;
    for (let count = 1; found.has(unique); count += 1) unique = `${slug}-${count}`;
    found.add(unique);
  }
  return found;
}

/** Without the scripts, which hold mark-up of their own. */
export function markupOf({ folder }: Site, path: string): string {
  return readFileSync(folder + path, "utf8").replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
}

/** Without code in blocks, and in lines other than headings. */
function proseOf({ folder }: Site, path: string): string {
  return readFileSync(folder + path, "utf8")
    .replaceAll(/^ *(`{3,})[^\n]*\n[\s\S]*?^ *\1$/gm, "")
    .replaceAll(/^(?!#).*$/gm, (line) => line.replaceAll(/`[^`]*`/g, "code"));
}

function linkTo({ base }: Site, from: string, href: string): Link[] {
  if (href === "" || /^[a-z][a-z+.-]*:/i.test(href)) return [];
  const [path = "", anchor = ""] = href.split("#");
  const absolute = path === "" ? base + from : posix.resolve(base + posix.dirname(from), path);
  const file = /\/$/.test(path) ? `${absolute.replace(/\/$/, "")}/index.html` : absolute;
  return [{ from, href, to: file.startsWith(base) ? file.slice(base.length) : undefined, anchor }];
}

function unescaped(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
}
