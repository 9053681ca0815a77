/** What every page has: the head, the header, the footer. */
import { html, type Markup } from "./html.ts";
import { contentPolicy } from "./policy.ts";
import { relative, repository, type Section } from "./site.ts";

interface Shell {
  readonly path: string;
  /** The path of the site at its host, for a page whose own address nobody knows. Links are relative without it. */
  readonly base?: string;
  readonly title: string;
  readonly description: string;
  readonly section?: Section;
  readonly body: Markup;
  /** Goes to the end of the head. */
  readonly head?: Markup;
  /** Whether the body brings a frame of its own. */
  readonly wide?: boolean;
}

const navigation: readonly (readonly [string, Section, string])[] = [
  ["Start", "Start", "start.html"],
  ["Guides", "Guides", "guides/index.html"],
  ["Reference", "Reference", "reference/index.html"],
  ["TypeScript", "TypeScript", "typescript/index.html"],
  ["Decisions", "Decisions", "decisions/index.html"],
  ["Changelog", "Project", "changelog.html"],
];

export function shell({ path, base, title, description, section, body, head, wide }: Shell): string {
  const to = (target: string) => (base === undefined ? relative(path, target) : base + target);
  const name = "org-contracts";
  const links = navigation.map(
    ([label, of, target]) =>
      html`<li><a href="${to(target)}"${of === section && html` aria-current="true"`}>${label}</a></li>`,
  );
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${name}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fcfcfa" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#141615" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${to("assets/mark.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to(wide ? "assets/reference.css" : "assets/site.css")}">
<script src="${to("assets/site.js")}" data-root="${to("index.html").replace(/index\.html$/, "")}" defer></script>
${head}
</head>
<body${wide && html` class="wide"`}>
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
<a class="mark" href="${to("index.html")}">${mark}<span>${name}</span></a>
<nav aria-label="Site"><ul>${links}</ul></nav>
<button class="find" type="button" data-search hidden aria-keyshortcuts="/"><span>Search</span><kbd>/</kbd></button>
<details class="menu"><summary>Menu</summary><nav aria-label="Menu"><ul>${links}</ul></nav></details>
</header>
${wide ? html`<div id="content" tabindex="-1">${body}</div>` : html`<main id="content" tabindex="-1">${body}</main>`}
${!wide && footer(to)}
</body>
</html>
`;
  return page.markup;
}

/** Four providers around one user. */
export const mark = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-width="1.6"><path d="M12 12 5 5m7 7 7-7m-7 7-7 7m7-7 7 7"/></g><circle cx="12" cy="12" r="3.6" fill="currentColor"/><g fill="currentColor"><circle cx="5" cy="5" r="2.2"/><circle cx="19" cy="5" r="2.2"/><circle cx="5" cy="19" r="2.2"/><circle cx="19" cy="19" r="2.2"/></g></svg>`;

function footer(to: (target: string) => string): Markup {
  return html`<footer class="foot">
<p>The specs are not published by the vendors, and none of them was checked by calling the services. MIT licence.</p>
<ul>
<li><a href="${repository}">Source</a></li>
<li><a href="${to("contributing.html")}">Contributing</a></li>
<li><a href="${to("llms.txt")}">llms.txt</a></li>
<li><a href="${to("llms-full.txt")}">llms-full.txt</a></li>
</ul>
</footer>`;
}
