/** A document as text of its own: its links lead from the root of the site, and comments are gone. */
import { Marked, type Token } from "marked";

/** `link` gives the address of what the document calls by another. */
export function plainMarkdown(markdown: string, link: (href: string) => string): string {
  return new Marked()
    .lexer(markdown)
    .map((token) => textOf(token, link))
    .join("")
    .replace(/\n{3,}(?=[^\n])/g, "\n\n");
}

function textOf(token: Token, link: (href: string) => string): string {
  if (token.type === "html" && token.raw.startsWith("<!--")) return "";
  if (token.type === "code") return token.raw;
  // What is in code spans is no link.
  return token.raw.replaceAll(/(`+)[^`][\s\S]*?\1|\]\(([^()\s]+)\)/g, (all, _, href: string | undefined) =>
    href === undefined ? all : `](${link(href)})`,
  );
}
