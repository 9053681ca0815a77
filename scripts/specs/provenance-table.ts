/** `npm run docs:provenance`: writes docs/provenance.md from the specs. With `--check` it writes nothing and fails where the file is stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Provider, providers, titles } from "../../generated/providers.ts";
import { readSpec, type Source, type Spec } from "../../src/compiler/spec.ts";
import { provenanceOf, type Row } from "./provenance.ts";

const path = "docs/provenance.md";
const url = new URL(`../../${path}`, import.meta.url);

export function provenanceDocument(): string {
  const sections = [
    "# Where each fact comes from",
    "<!-- Written by `npm run docs:provenance` from specs/. Not to be edited. -->",
    "Every operation, parameter, status, header and field of the specs: the vendor's pages and files that document it, " +
      "what else shows it, and where the spec deviates from the vendor. What is listed under **seen in** is no " +
      "promise of the vendor's: an SDK of the vendor's, somebody else's code, or responses of the service that somebody " +
      "recorded and published. Nothing was checked by calling the services.",
    ...providers.flatMap((provider) => section(provider, readSpec(provider))),
  ];
  return `${sections.join("\n\n")}\n`;
}

function section(provider: Provider, spec: Spec): string[] {
  const rows = provenanceOf(spec);
  const undocumented = rows.filter(({ sources }) => !sources.some((name) => isDocumentation(spec, name)));
  const deviating = rows.filter(({ deviation }) => deviation !== "");
  const groups = [...new Set(rows.map(({ group }) => group))];
  return [
    `## ${titles[provider]}`,
    `${rows.length} facts. ${undocumented.length} of them are documented nowhere and only seen; in ${deviating.length} the spec deviates.`,
    ...groups.flatMap((group) => [
      `### ${titles[provider]}: ${group.toLowerCase()}`,
      table(
        rows.filter((row) => row.group === group),
        provider,
        spec,
      ),
    ]),
    `### ${titles[provider]}: sources`,
    Object.entries(spec["x-sources"])
      .map(([name, source]) => `- \`${name}\` (${kinds[source.kind]}): [${source.title}](${source.url})`)
      .join("\n"),
    Object.entries(spec["x-sources"])
      .map(([name, source]) => `[${provider}-${name}]: ${source.url}`)
      .join("\n"),
  ];
}

const kinds: Readonly<Record<Source["kind"], string>> = {
  documentation: "documentation of the vendor's",
  sdk: "SDK of the vendor's",
  code: "code of somebody else's",
  recording: "recording",
};

function table(rows: readonly Row[], provider: Provider, spec: Spec): string {
  const lines = rows.map(({ name, sources, deviation }) => {
    const documented = sources.filter((source) => isDocumentation(spec, source));
    const seen = sources.filter((source) => !isDocumentation(spec, source));
    const links = (names: readonly string[]) => names.map((source) => `[${source}][${provider}-${source}]`).join(", ");
    return `| \`${name}\` | ${links(documented) || "nowhere"} | ${links(seen)} | ${cell(deviation)} |`;
  });
  return ["| | documented in | seen in | where we deviate |", "|---|---|---|---|", ...lines].join("\n");
}

function isDocumentation(spec: Spec, source: string): boolean {
  return spec["x-sources"][source]?.kind === "documentation";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").trim();
}

function read(): string | undefined {
  try {
    return readFileSync(url, "utf8");
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = provenanceDocument();
  const fresh = read() === text;
  if (!process.argv.includes("--check")) {
    writeFileSync(url, text);
    console.log(fresh ? `${path} was up to date.` : `Wrote ${path}.`);
  } else if (!fresh) {
    console.error(`Stale: ${path}. Run \`npm run docs:provenance\` and commit what it writes.`);
    process.exitCode = 1;
  } else console.log(`${path} is up to date.`);
}
