/** Colours code while the site is built; the colours themselves are variables of the stylesheet, light and dark. */
import { createCssVariablesTheme, createHighlighterCoreSync, type ShikiTransformer } from "shiki/core";
import { createOnigurumaEngine } from "shiki/engine/oniguruma";
import json from "shiki/langs/json.mjs";
import shell from "shiki/langs/shellscript.mjs";
import typescript from "shiki/langs/typescript.mjs";
import yaml from "shiki/langs/yaml.mjs";
import { html, type Markup, raw } from "./html.ts";

const languages: Record<string, string> = {
  ts: "typescript",
  sh: "shellscript",
  json: "json",
  yaml: "yaml",
};

const theme = createCssVariablesTheme({ name: "site", variablePrefix: "--code-" });
const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [json, shell, typescript, yaml],
  engine: await createOnigurumaEngine(import("shiki/wasm")),
});

/** Classes in place of inline styles, which the content security policy of the pages forbids. */
const withClasses: ShikiTransformer = {
  pre(node) {
    node.properties = { class: "code", tabindex: "0" };
  },
  span(node) {
    const { style } = node.properties;
    const [, kind] = /^color:var\(--code-(?:token-)?([a-z-]+)\)$/.exec(String(style)) ?? [];
    if (kind === undefined) throw new Error(`The stylesheet has no class for ${style}.`);
    node.properties = kind === "foreground" ? {} : { class: kind };
  },
};

/** A block of code that can be scrolled with the keyboard. */
export function highlight(code: string, language: string): Markup {
  const [name = ""] = language.split(" "); // after it, the file that the block is
  const lang = languages[name];
  if (lang === undefined) return html`<pre class="code" tabindex="0"><code>${code}</code></pre>`;
  const options = { lang, theme: "site", transformers: [withClasses] };
  // A limit would make the result depend on how busy the machine is.
  return raw(highlighter.codeToHtml(code.trimEnd(), { ...options, tokenizeTimeLimit: 0 }));
}
