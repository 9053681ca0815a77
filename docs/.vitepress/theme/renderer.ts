/** The site's own Markdown renderer, for what is made while the site is built. */
import { createMarkdownRenderer, type MarkdownRenderer, type SiteConfig } from "vitepress";

export function markdownRenderer(): Promise<MarkdownRenderer> {
  // VitePress documents this variable for data loaders.
  const { VITEPRESS_CONFIG: config } = globalThis as { VITEPRESS_CONFIG?: SiteConfig };
  if (config === undefined) throw new Error("VitePress has not read its configuration yet.");
  return createMarkdownRenderer(config.srcDir, config.markdown, config.site.base, config.logger);
}
