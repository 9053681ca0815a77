/** What the parts of the site know of each other: its pages, its files and where they are. */
import { posix } from "node:path";
import type { Markup } from "./html.ts";

/** Where the sources are read; relative links to what the site does not hold lead there. */
export const repository = "https://github.com/org-contracts/org-contracts";

export const sections = ["Start", "Guides", "Reference", "TypeScript", "Decisions", "Project"] as const;
export type Section = (typeof sections)[number];

/** A page before it is laid out. */
export interface Page {
  /** Relative to the site. */
  readonly path: string;
  readonly section: Section;
  readonly title: string;
  /** One or two sentences without mark-up. */
  readonly description: string;
  readonly body: Markup;
  readonly headings: readonly Heading[];
  /** What it was made of, for those who read text: its links are relative to the site. */
  readonly markdown: string;
  /** What the search finds: the text under each heading. */
  readonly parts: readonly Part[];
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

export interface Part {
  /** Empty for what is before the first heading. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** The files of the site by their paths, relative to it. */
export type Files = Record<string, string | Uint8Array>;

/** The way from a page to another file of the site, so that the site works below any address, and without a server. */
export function relative(from: string, to: string): string {
  const [path = "", anchor] = to.split(/(?=#)/);
  const way = posix.relative(posix.dirname(from), path);
  return (path === from ? "" : way) + (anchor ?? "") || posix.basename(from);
}

/** Whether an address names its scheme, and so leads away from where it is. */
export function isElsewhere(href: string): boolean {
  return /^[a-z][a-z+.-]*:/i.test(href);
}

/** An address, relative to the site or elsewhere, as a page links to it. */
export function linkFrom(path: string, address: string): string {
  return isElsewhere(address) ? address : relative(path, address);
}
