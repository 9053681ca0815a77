/** The page for an address that leads nowhere. */
import { html } from "./html.ts";
import { shell } from "./layout.ts";

export function missing(): string {
  return shell({
    path: "404.html",
    title: "Not found",
    description: "There is no such page.",
    body: html`<div class="columns"><div></div><article class="text"><h1>There is no such page</h1><p class="lede">Search for it with <kbd>/</kbd>, or begin at the <a href="index.html">front page</a>.</p></article></div>`,
  });
}
