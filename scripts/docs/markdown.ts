/** Turns a document of the repository into what a page holds. */
import { Marked, type Token, type Tokens } from "marked";
import { highlight } from "./highlight.ts";
import { escaped, type Markup, raw } from "./html.ts";
import type { Heading, Page, Part } from "./site.ts";
import { slugger } from "./slug.ts";

type Content = Pick<Page, "title" | "description" | "body" | "headings" | "parts">;

/** `link` gives the address on the site of what the document calls by another. */
export function renderMarkdown(markdown: string, link: (href: string) => string): Content {
  const headings: Heading[] = [];
  const slug = slugger();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = tokens.map(plain).join("");
        const id = slug(text);
        if (depth === 1) return "";
        headings.push({ id, text, depth });
        const label = escaped(`Link to “${text}”`);
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}<a class="anchor" href="#${id}" aria-label="${label}">#</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escaped(link(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      code({ text, lang }) {
        return highlight(text, lang ?? "").markup;
      },
      table(token) {
        const row = (cells: Tokens.TableCell[], tag: "th" | "td") =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("")}</tr>`;
        const body = token.rows.map((cells) => row(cells, "td")).join("\n");
        return `<div class="scroll" tabindex="0"><table><thead>${row(token.header, "th")}</thead><tbody>${body}</tbody></table></div>\n`;
      },
      html({ text }) {
        return text.startsWith("<!--") ? "" : escaped(text);
      },
    },
  });
  const tokens = marked.lexer(markdown);
  const body: Markup = raw(marked.parser(tokens));
  return { title: titleOf(tokens), description: descriptionOf(tokens), body, headings, parts: partsOf(tokens) };
}

function titleOf(tokens: readonly Token[]): string {
  const title = tokens.find((token) => token.type === "heading" && token.depth === 1);
  if (title === undefined) throw new Error("A document begins with a heading of the first level.");
  return plain(title);
}

/** The first paragraph, cut behind a sentence where it is long. */
function descriptionOf(tokens: readonly Token[]): string {
  const first = tokens.find(({ type }) => type === "paragraph");
  const text = first === undefined ? "" : plain(first).replace(/\s+/g, " ").trim();
  if (text.length <= 200) return text;
  const end = text.lastIndexOf(". ", 200);
  return end > 40 ? text.slice(0, end + 1) : `${text.slice(0, text.lastIndexOf(" ", 200))} …`;
}

function partsOf(tokens: readonly Token[]): Part[] {
  const slug = slugger();
  const parts: { id: string; heading: string; text: string }[] = [{ id: "", heading: "", text: "" }];
  for (const token of tokens) {
    const last = parts.at(-1);
    if (token.type === "heading") {
      const heading = plain(token);
      const id = slug(heading);
      if (token.depth > 1) parts.push({ id, heading, text: "" });
    } else if (last !== undefined) last.text += `${plain(token)} `;
  }
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, " ").trim() }));
}

/** What a token says, without mark-up. */
function plain(token: Token): string {
  if (token.type === "html" || token.type === "space") return " ";
  if (token.type === "table") {
    const cells: Tokens.TableCell[] = [...token.header, ...token.rows.flat()];
    return cells.map(({ tokens }) => tokens.map(plain).join("")).join(" ");
  }
  if (token.type === "list") return token.items.map((item: Token) => plain(item)).join(" ");
  const inner: readonly Token[] | undefined = "tokens" in token ? token.tokens : undefined;
  if (inner !== undefined) return inner.map(plain).join("");
  return "text" in token ? unescaped(String(token.text)) : "";
}

/** The lexer has escaped what stands in code spans and text. */
function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
