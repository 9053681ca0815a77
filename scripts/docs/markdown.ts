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

/** The whole sentences that the first paragraph with one begins with, two hundred characters of them at most. */
function descriptionOf(tokens: readonly Token[]): string {
  const paragraphs = tokens.filter(({ type }) => type === "paragraph");
  const found = paragraphs.map((token) => leadOf(plain(token).replace(/\s+/g, " ").trim())).find(Boolean);
  if (found === undefined) throw new Error("A document has a paragraph that begins with a sentence, not a long one.");
  return found;
}

function leadOf(paragraph: string): string {
  let lead = "";
  for (const sentence of paragraph.split(/(?<=[.?!]) /)) {
    const longer = `${lead} ${sentence}`.trim();
    // A colon leads to what a description does not hold.
    if (longer.length > 200 || !/[.?!]$/.test(sentence)) break;
    lead = longer;
  }
  return lead;
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

/** The text of a token, without mark-up. */
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

/** The lexer has escaped what is in code spans and text. */
function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
