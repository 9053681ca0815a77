/** A page of text, between the list of its section and its own headings; and the page that lists a section. */
import { html, type Markup } from "./html.ts";
import { shell } from "./layout.ts";
import { type Page, relative, type Section } from "./site.ts";

export type Listed = Pick<Page, "path" | "section" | "title" | "description">;

/** The section's name on its own page, and what can be read there. */
const introductions: Partial<Record<Section, string>> = {
  Guides: "How to do one thing each.",
  Reference:
    "Every operation of each provider: its parameters, its responses, and where they differ from the vendor's page.",
  Decisions: "Why things are as they are: the context, the decision and its consequences, half a page each.",
};

export function article(page: Page, all: readonly Listed[]): string {
  const { path, title, description, section, body, headings } = page;
  const neighbours = all.filter((other) => other.section === section);
  return shell({
    path,
    // A module is called as the package is, or by a part of its name.
    title: section === "TypeScript" ? `${title} in TypeScript` : title,
    description,
    section,
    body: html`<div class="columns">
${aside(path, section, neighbours)}
<article class="text">
<h1>${breakable(title)}</h1>
${body}
${steps(path, neighbours)}
</article>
${contents(headings)}
</div>`,
  });
}

export function sectionIndex(path: string, section: Section, all: readonly Listed[], extra?: Markup): string {
  const pages = all.filter((page) => page.section === section);
  const unnamed = pages.filter((page) => !extra?.markup.includes(`"${relative(path, page.path)}"`));
  const description = introductions[section] ?? "";
  return shell({
    path,
    title: section,
    description,
    section,
    body: html`<div class="columns">
${aside(path, section, pages)}
<article class="text">
<h1>${section}</h1>
<p class="lede">${description}</p>
${extra}
<ul class="list">${unnamed.map(
      (page) => html`<li><a href="${relative(path, page.path)}">${page.title}</a><p>${page.description}</p></li>`,
    )}</ul>
</article>
</div>`,
  });
}

/** Open beside the text, and folded above it where there is no room. */
function aside(path: string, section: Section, pages: readonly Listed[]): Markup | undefined {
  if (pages.length < 2) return html`<div></div>`;
  const links = pages.map(
    (page) =>
      html`<li><a href="${relative(path, page.path)}"${page.path === path && html` aria-current="page"`}>${breakable(page.title)}</a></li>`,
  );
  return html`<div class="side"><nav aria-label="${section}"><p>${section}</p><ul>${links}</ul></nav>
<details><summary>${section}</summary><nav aria-label="${section}, folded"><ul>${links}</ul></nav></details></div>`;
}

function contents(headings: Page["headings"]): Markup | undefined {
  const top = headings.filter(({ depth }) => depth <= 3);
  if (top.length < 2) return undefined;
  return html`<nav class="toc" aria-label="On this page"><p>On this page</p><ul>${top.map(
    ({ id, text, depth }) => html`<li${depth > 2 && html` class="deeper"`}><a href="#${id}">${text}</a></li>`,
  )}</ul></nav>`;
}

function steps(path: string, pages: readonly Listed[]): Markup | undefined {
  const at = pages.findIndex((page) => page.path === path);
  const link = (page: Listed | undefined, rel: string, label: string) =>
    page && html`<a rel="${rel}" href="${relative(path, page.path)}"><span>${label}</span> ${page.title}</a>`;
  if (pages.length < 2) return undefined;
  return html`<nav class="steps" aria-label="Next and previous">${link(pages[at - 1], "prev", "Before")}${link(pages[at + 1], "next", "Next")}</nav>`;
}

/** Long names may break behind a slash. */
function breakable(title: string): Markup {
  return html`${title.split(/(?<=\/)/).map((part, index) => (index === 0 ? part : html`<wbr>${part}`))}`;
}
