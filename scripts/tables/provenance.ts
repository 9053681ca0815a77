/** docs/provenance.md: the sources of each fact in the specs. */
import { type Provider, providers, titles } from "../../generated/providers.ts";
import { readSpec, type Source, type Spec } from "../../src/compiler/spec.ts";
import { code, markdownTable } from "../document.ts";
import { provenanceOf, type Row } from "../specs/provenance.ts";

export function provenanceDocument(): string {
  const sections = [
    "# Where each fact comes from",
    "<!-- Written by `npm run docs:tables` from specs/. Not to be edited. -->",
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
    return [code(name), links(documented) || "nowhere", links(seen), deviation];
  });
  return markdownTable(["", "documented in", "seen in", "where we deviate"], lines);
}

function isDocumentation(spec: Spec, source: string): boolean {
  return spec["x-sources"][source]?.kind === "documentation";
}
