/** Builds the site: every file of it from the specs, the documents and the sources. The same input gives the same bytes. */
import { readFileSync } from "node:fs";
import { providers, titles } from "../../generated/providers.ts";
import { specUrl } from "../../src/compiler/spec.ts";
import { article, type Listed, sectionIndex } from "./article.ts";
import { assets } from "./assets.ts";
import { collections } from "./collections.ts";
import { documentPages } from "./documents.ts";
import { frontPage } from "./front.ts";
import { texts } from "./llms.ts";
import { missing } from "./missing.ts";
import { allOperations } from "./operations.ts";
import { providerFacts } from "./providers.ts";
import { referencePages } from "./reference.ts";
import { introduction } from "./reference-index.ts";
import { searchIndex } from "./search-index.ts";
import type { Files } from "./site.ts";
import { typescriptPages } from "./typescript.ts";

/** `base` is the path of the site at its host, such as `/org-contracts/`. */
export async function buildSite(base: string): Promise<Files> {
  // Redocly's tool runs in processes of its own, beside everything else.
  const references = referencePages();
  const [facts, converted, styles] = await Promise.all([providerFacts(), collections(), assets()]);
  const pages = [...documentPages(), ...(await typescriptPages())];
  const operations = allOperations();
  const listed: Listed[] = [...providers.map(referenceEntry), ...pages];
  return {
    "index.html": frontPage(facts),
    "404.html": missing(base),
    "guides/index.html": sectionIndex("guides/index.html", "Guides", listed),
    "decisions/index.html": sectionIndex("decisions/index.html", "Decisions", listed),
    "reference/index.html": sectionIndex("reference/index.html", "Reference", listed, introduction(facts)),
    ...Object.fromEntries(pages.map((page) => [page.path, article(page, listed)])),
    ...Object.fromEntries(providers.map((provider) => [`specs/${provider}.yaml`, readFileSync(specUrl(provider))])),
    ...converted,
    ...styles,
    "assets/search-index.js": searchIndex(pages, operations),
    ...texts(pages, operations),
    ...(await references),
  };
}

function referenceEntry(provider: (typeof providers)[number]): Listed {
  const description = "Operations, responses, sources, and where the vendor's page differs.";
  return { path: `reference/${provider}.html`, section: "Reference", title: titles[provider], description };
}
