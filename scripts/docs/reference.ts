/** One reference a provider: Redocly's, from the spec with code samples, below the header of the site. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Provider, providers } from "../../generated/providers.ts";
import { readSpec, type Spec } from "../../src/compiler/spec.ts";
import { runRedocly } from "../redocly/run.ts";
import { raw } from "./html.ts";
import { shell } from "./layout.ts";
import { type Operation, operationsOfProvider } from "./operations.ts";
import { contentPolicy, hashes, inlineParts } from "./policy.ts";
import { type Files, relative } from "./site.ts";
import { slugOf } from "./slug.ts";

export async function referencePages(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), "org-contracts-docs-"));
  try {
    const pages = await Promise.all(providers.map((provider) => referencePage(provider, folder)));
    return Object.fromEntries(pages);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function referencePage(provider: Provider, folder: string): Promise<[string, string]> {
  const path = `reference/${provider}.html`;
  const spec = readSpec(provider);
  const [source, template, output] = ["json", "hbs", "html"].map((extension) =>
    join(folder, `${provider}.${extension}`),
  );
  if (source === undefined || template === undefined || output === undefined) throw new Error("unreachable");
  writeFileSync(source, JSON.stringify(withSamples(spec, provider, path)));
  writeFileSync(template, layout(spec, path));
  const { failed, stdout, stderr } = await runRedocly([
    "build-docs",
    source,
    "--inlineBundle",
    "--template",
    template,
    "--output",
    output,
    "--openapi",
    JSON.stringify(options(path, provider)),
  ]);
  if (failed) throw new Error(`${stdout}${stderr}`);
  return [path, withPolicy(corrected(readFileSync(output, "utf8")))];
}

/** The vendor's page, the client's call and the samples are written into the operations. */
function withSamples(spec: Spec, provider: Provider, path: string): object {
  const text = structuredClone(spec);
  for (const operation of operationsOfProvider(provider)) {
    const target = text.paths[operation.path]?.[operation.method.toLowerCase()];
    if (target === undefined) continue;
    Object.assign(target, {
      description: `${operation.description.trim()}\n\n${links(operation, path)}`,
      "x-codeSamples": operation.samples,
    });
  }
  return text;
}

function links({ call, provider, vendor }: Operation, path: string): string {
  const [, , method] = call.split(".");
  const client = relative(path, `typescript/${provider}.html#${slugOf(`${provider}Client`)}`);
  const page = vendor === undefined ? "" : `\n\n[${vendor.description ?? "The vendor's page"}](${vendor.url})`;
  return `In the client: [\`${call}\`](${client})${method === "listAll" ? ", and `list` for one page" : ""}.${page}`;
}

function options(path: string, provider: Provider): object {
  return {
    downloadUrls: [{ title: "OpenAPI", url: relative(path, `specs/${provider}.yaml`) }],
    scrollYOffset: 56,
    codeSamples: {
      languages: operationsOfProvider(provider)[0]?.samples.map(({ lang, label }) => ({ lang, label })) ?? [],
    },
  };
}

/** Redocly's tool fills in the two places in triple braces. */
function layout(spec: Spec, path: string): string {
  return shell({
    path,
    title: spec.info.title,
    description: `${spec.info.title}: ${"summary" in spec.info ? spec.info.summary : ""}`,
    section: "Reference",
    head: raw("{{{redocHead}}}"),
    body: raw("{{{redocHTML}}}"),
    wide: true,
  });
}

/** What the tool writes that a page of ours must not hold. A newer version may write it otherwise: then it is looked at again. */
const corrections: readonly (readonly [RegExp, string])[] = [
  // Nothing may be requested from another host.
  [
    /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g,
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E",
  ],
  // A link that is opened in a new tab must lead to this page.
  [/href="(\/[^"]*)" data-discover="true"/g, 'href="#$1" data-discover="true"'],
  // The button shows which example is chosen; a name without it would hide that (WCAG 2.5.3).
  [/"aria-label":`Example`,(?=options:)/g, ""],
  // A worker for the search would need eval, which the content security policy forbids. The search works without it.
  [/try\{return \w+\._factory\?\?=Function\(\w+\),!0\}catch\{return!1\}/g, "return!1"],
];

function corrected(page: string): string {
  return corrections.reduce((text, [wrong, right]) => {
    if (text.search(wrong) === -1)
      throw new Error(`Redocly's page does not hold ${wrong}: is the correction needed still?`);
    return text.replaceAll(wrong, right);
  }, page);
}

/** Redocly's page is one file: its scripts, styles, icons and fonts are inline. */
function withPolicy(page: string): string {
  const { scripts, styles } = inlineParts(page);
  // Its script fills an empty style element, and colors samples with style attributes, one for each of these variables.
  const made = ["", ...(page.match(/--code-block-tokens-[a-z-]+/g) ?? []).map((name) => `color: var(${name})`)];
  const policy = contentPolicy({
    "script-src": hashes(scripts),
    // CSP 3: a hash matches an attribute only beside 'unsafe-hashes'.
    "style-src": ["'unsafe-hashes'", ...hashes([...styles, ...made])],
    "img-src": ["data:"],
    "font-src": ["data:"],
  });
  return page.replace(contentPolicy(), () => policy);
}
