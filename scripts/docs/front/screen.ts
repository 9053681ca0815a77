/** What the command shows on a terminal: the screen of the README, which `npm run docs:screens` keeps as it is. */
import { readFileSync } from "node:fs";
import { highlight } from "../highlight.ts";
import type { Markup } from "../html.ts";

export function screen(): Markup {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const block = /<!-- screen .+ -->\s+```text\n([\s\S]*?)\n```/.exec(readme)?.[1];
  if (block === undefined) throw new Error("The README shows no screen.");
  return highlight(block, "text");
}
