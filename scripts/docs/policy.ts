/** The content security policy of a page: what it may load and run. A static host sends no headers, so it is in the page. */
import { createHash } from "node:crypto";

type Sources = Readonly<Record<string, readonly string[]>>;

/** For the pages that we lay out ourselves: all they need is files of the site. */
const own: Sources = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** `more` is added to what every page may do. */
export function contentPolicy(more: Sources = {}): string {
  const names = new Set([...Object.keys(own), ...Object.keys(more)]);
  return [...names].map((name) => [name, ...(own[name] ?? []), ...(more[name] ?? [])].join(" ")).join("; ");
}

/** The inline scripts, style elements and style attributes in a page that another tool made. */
export function inlineParts(page: string): { scripts: string[]; styles: string[] } {
  const scripts = contentsOf(page, "script");
  const styles = contentsOf(page, "style");
  const markup = page.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "");
  const attributes = [...markup.matchAll(/ style="([^"]*)"/g)].map(([, style = ""]) => style);
  return { scripts, styles: [...styles, ...attributes] };
}

/** Allows exactly these texts inline. */
export function hashes(texts: readonly string[]): string[] {
  return [...new Set(texts)].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
}

function contentsOf(page: string, element: "script" | "style"): string[] {
  const found = page.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, "g"));
  return [...found].map(([, content = ""]) => content).filter((content) => content !== "");
}
