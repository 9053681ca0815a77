/** What the command shows on a terminal: the screen of the guide, which `npm run docs:write` keeps as it is. */
import { readFileSync } from "node:fs";
import { highlight } from "../highlight.ts";
import type { Markup } from "../html.ts";

export function screen(): Markup {
  const guide = readFileSync(new URL("../../../docs/guides/command.md", import.meta.url), "utf8");
  const block = /<!-- screen \d+ list --demo -->\s+```text\n([\s\S]*?)\n```/.exec(guide)?.[1];
  if (block === undefined) throw new Error("The guide to the command shows no screen of `list --demo`.");
  return highlight(block, "text");
}
