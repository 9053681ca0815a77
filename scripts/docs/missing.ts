/** The page for an address that leads nowhere. A host serves it below any folder, so its links begin where the site does. */
import { html } from "./html.ts";
import { shell } from "./layout.ts";

export function missing(base: string): string {
  return shell({
    base,
    path: "404.html",
    title: "Not found",
    description: "There is no such page.",
    body: html`<div class="columns"><div></div><article class="text"><h1>There is no such page</h1><p class="lede">Search for it with <kbd>/</kbd>, or begin at the <a href="${base}index.html">front page</a>.</p></article></div>`,
  });
}
