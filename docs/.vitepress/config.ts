/** The site: VitePress, with what `scripts/docs.ts` writes into `reference/` and `typescript/` before. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig, type HeadConfig, type MarkdownRenderer } from "vitepress";
import llmstxt from "vitepress-plugin-llms";
import { titles } from "../../generated/providers.ts";
import { manifest } from "../../scripts/api/entries.ts";
import { allOperations } from "../../scripts/docs/operations.ts";
import { slugOf } from "../../scripts/docs/slug.ts";
import { leadOf } from "./lead.ts";
import { included, mapLinks, repository } from "./links.ts";
import { contents, sidebar } from "./sidebar.ts";

/** Where the host shows the site; `npm run docs` sets it. */
const base = process.env.DOCS_BASE ?? "/";

/** The document that a page includes, by the page. */
const sources = Object.fromEntries(Object.entries(included).map(([document, page]) => [page.slice(1), document]));

export default defineConfig({
  title: manifest.name,
  description: manifest.description,
  lang: "en-US",
  base,
  outDir: "../site",
  cacheDir: "../node_modules/.cache/vitepress",
  srcExclude: ["api/**", "examples/**"],
  head: [
    ["meta", { name: "referrer", content: "no-referrer" }],
    ["meta", { name: "color-scheme", content: "light dark" }],
  ],
  transformHead: ({ siteData }): HeadConfig[] => [
    ["link", { rel: "icon", href: `${siteData.base}mark.svg`, type: "image/svg+xml" }],
  ],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    // As GitHub does it, so that a link works in the repository and on the site.
    anchor: { slugify: slugOf },
    config: (md) => {
      mapLinks(md, base);
      highlightOnce(md);
    },
  },
  transformPageData(page) {
    const source = sources[page.relativePath] ?? page.filePath;
    return {
      // What the link "Edit this page" opens.
      filePath: sourceOf(source),
      description:
        page.description ||
        leadOf(fileURLToPath(new URL(`../${page.filePath}`, import.meta.url))) ||
        `${page.title}: ${manifest.description}`,
    };
  },
  transformHtml: (html) => html.replace(/<meta charset="utf-8">/i, (meta) => `${meta}\n    ${policyOf(html)}`),
  vite: {
    // Chromium's warning threshold; the search index is larger, and loaded on demand.
    build: { chunkSizeWarningLimit: 2_000 },
    plugins: [llmstxt({ sidebar: contents, customLLMsTxtTemplate: template() })],
  },
  themeConfig: {
    logo: "/mark.svg",
    nav: [
      { text: "Guides", link: "/guides/memberships", activeMatch: "/guides/|/start" },
      { text: "APIs", link: "/reference/", activeMatch: "/reference/" },
      { text: "TypeScript", link: "/typescript/", activeMatch: "/typescript/" },
      { text: "Decisions", link: "/decisions/0001-own-compiler-for-the-contract-check", activeMatch: "/decisions/" },
      { text: manifest.version, link: "/changelog" },
    ],
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: "local", options: { detailedView: true } },
    editLink: { pattern: `${repository}/edit/main/:path`, text: "Edit this page" },
    socialLinks: [{ icon: "github", link: repository }],
    footer: {
      message: "The specs are not published by the vendors, and none of them was checked by calling the services.",
      copyright: "MIT license",
    },
  },
});

/** VitePress renders each document several times: for the page and for the search. */
function highlightOnce({ options }: MarkdownRenderer): void {
  const { highlight } = options;
  if (!highlight) return;
  const known = new Map<string, string>();
  options.highlight = (...code) => {
    const key = code.join("\0");
    const html = known.get(key) ?? highlight(...code);
    known.set(key, html);
    return html;
  };
}

/** llms.txt: the operations before the pages. See https://llmstxt.org. */
function template(): string {
  const operations = allOperations().map(
    ({ provider, id, call, method, path, summary }) =>
      `- [${titles[provider]}: ${summary}](${base}reference/${provider}.md#${slugOf(id)}): \`${call}\`, \`${method} ${path}\``,
  );
  return ["# {title}", `> ${manifest.description}`, "## Operations", operations.join("\n"), "## Pages", "{toc}"].join(
    "\n\n",
  );
}

function sourceOf(page: string): string {
  const [, provider] = /^reference\/(\w+)\.md$/.exec(page) ?? [];
  if (provider !== undefined && provider !== "index") return `specs/${provider}/openapi.yaml`;
  if (Object.hasOwn(included, page)) return page;
  return page.startsWith("typescript/") ? "src/" : `docs/${page}`;
}

/** The page's content security policy, as a static host sends no headers: files of the site, and the theme's inline scripts by their hashes. */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(scripts)].join(" ")}`,
    // The highlighter colors code with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`;
}
