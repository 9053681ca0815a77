/** The documents of the repository that become pages, found by reading the folders. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { renderMarkdown } from "./markdown.ts";
import { plainMarkdown } from "./plain-markdown.ts";
import { isElsewhere, linkFrom, type Page, repository, type Section } from "./site.ts";

const root = new URL("../../", import.meta.url);

/** What a reader wants first comes first in its section; what is not named here follows by the alphabet. */
const order = [
  ...["memberships", "command", "testing", "errors", "pagination", "credentials", "retries", "drift"],
  ...["web-app", "nextjs", "workers", "custom-fetch", "commonjs-jest", "observability", "audits", "offboarding"],
];

interface Document {
  /** Relative to the repository. */
  readonly source: string;
  /** Relative to the site. */
  readonly path: string;
  readonly section: Section;
  readonly title?: string;
}

export function documentPages(): Page[] {
  const documents = findDocuments();
  return documents.map((document) => {
    const { source, path, section, title } = document;
    // Badges are images of other hosts, which a page of the site loads nothing from.
    const written = readFileSync(new URL(source, root), "utf8").replace(/^\[!\[.*\n\n/m, "");
    const address = (href: string) => addressOf(href, document, documents);
    const page = renderMarkdown(written, (href) => linkFrom(path, address(href)));
    return { ...page, path, section, title: title ?? page.title, markdown: plainMarkdown(written, address) };
  });
}

function findDocuments(): Document[] {
  const named = (folder: string, section: Section): Document[] =>
    names(folder).map((name) => ({ source: `docs/${folder}${name}.md`, path: `${folder}${name}.html`, section }));
  const project: Document[] = ["CHANGELOG", "CONTRIBUTING", "SECURITY", "CODE_OF_CONDUCT"]
    .filter((name) => existsSync(new URL(`${name}.md`, root)))
    .map((name) => ({ source: `${name}.md`, path: `${name.toLowerCase()}.html`, section: "Project" }));
  return [
    { source: "README.md", path: "start.html", section: "Start", title: "Getting started" },
    ...named("guides/", "Guides"),
    ...named("", "Reference"),
    ...named("decisions/", "Decisions"),
    ...project,
  ];
}

function names(folder: string): string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return readdirSync(new URL(`docs/${folder}`, root))
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.slice(0, -".md".length))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Where a link of a document leads: relative to the site, or in the repository where the site does not hold its target. */
function addressOf(href: string, { source, path }: Document, documents: readonly Document[]): string {
  if (isElsewhere(href)) return href;
  if (href.startsWith("#")) return path + href;
  const [file = "", anchor] = href.split(/(?=#)/);
  const target = posix.join(posix.dirname(source), file).replace(/\/$/, "");
  const index = { "docs/guides": "guides/index.html", "docs/decisions": "decisions/index.html" }[target];
  const found = documents.find((document) => document.source === target)?.path ?? index;
  return found === undefined ? `${repository}/blob/main/${target}` : found + (anchor ?? "");
}
