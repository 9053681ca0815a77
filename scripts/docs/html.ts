/** HTML as template literals: what is put into a template is escaped, unless it is HTML itself. */

/** Text that is HTML already. */
export interface Markup {
  readonly markup: string;
}

type Content = Markup | string | number | false | undefined | readonly Content[];

export function html(texts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: String.raw({ raw: texts }, ...contents.map(rendered)) };
}

/** HTML that another tool has made. */
export function raw(markup: string): Markup {
  return { markup };
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function rendered(content: Content): string {
  if (content === undefined || content === false) return "";
  if (typeof content === "string" || typeof content === "number") return escaped(String(content));
  return "markup" in content ? content.markup : content.map(rendered).join("");
}
