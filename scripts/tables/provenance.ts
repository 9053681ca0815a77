/**
 * docs/provenance.md: the sources of each operation, parameter, field and status of the specs, by their `x-source` and
 * `x-deviation`.
 */
import { type Provider, providers, titles } from "../../generated/providers.ts";
import {
  jsonOf,
  operationsOf,
  type Provenance,
  readSpec,
  resolve,
  type Schema,
  type Source,
  type Spec,
} from "../../src/compiler/spec.ts";
import { code, markdownTable } from "../document.ts";

export function provenanceDocument(): string {
  const sections = [
    "# Sources of the specs",
    "<!-- Written by `npm run docs:write` from specs/. Do not edit. -->",
    "For every operation, parameter, status, header and field of the specs: the vendor's pages and files that document it, " +
      "what else shows it, and where the spec deviates from the vendor. The vendor does not promise what is only under " +
      "**seen in**: its SDK, other people's code, or responses of the service that somebody recorded and published. " +
      "Nothing was verified by calling the services.",
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
    `${rows.length} facts: ${undocumented.length} without documentation, only seen; ${deviating.length} where the spec deviates from the vendor.`,
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
  documentation: "the vendor's documentation",
  sdk: "the vendor's SDK",
  code: "third-party code",
  recording: "recording",
};

function table(rows: readonly Row[], provider: Provider, spec: Spec): string {
  const lines = rows.map(({ name, sources, deviation }) => {
    const documented = sources.filter((source) => isDocumentation(spec, source));
    const seen = sources.filter((source) => !isDocumentation(spec, source));
    const links = (names: readonly string[]) => names.map((source) => `[${source}][${provider}-${source}]`).join(", ");
    return [code(name), links(documented) || "nowhere", links(seen), deviation];
  });
  return markdownTable(["", "documented in", "seen in", "where the spec deviates"], lines);
}

function isDocumentation(spec: Spec, source: string): boolean {
  return spec["x-sources"][source]?.kind === "documentation";
}

interface Row {
  readonly group: "Servers and credentials" | "Operations" | "Parameters" | "Statuses" | "Headers" | "Fields";
  readonly name: string;
  /** Names in `x-sources`. */
  readonly sources: readonly string[];
  readonly deviation: string;
}

/** Throws where something has no source, or one that the spec does not know. */
export function provenanceOf(spec: Spec): Row[] {
  const rows = [...serverRows(spec), ...operationRows(spec), ...headerRows(spec), ...fieldRows(spec)];
  for (const { group, name, sources } of rows) {
    if (sources.length === 0) throw new Error(`${group}, ${name}: it has no x-source, and nothing around it has.`);
    const unknown = sources.find((source) => !(source in spec["x-sources"]));
    if (unknown !== undefined) throw new Error(`${group}, ${name}: ${unknown} is not in x-sources.`);
  }
  return rows;
}

function serverRows({ servers, components }: Spec): Row[] {
  const group = "Servers and credentials";
  return [
    ...servers.map((server) => row(group, server.url, [server])),
    ...Object.entries(components.securitySchemes).map(([name, scheme]) => row(group, name, [scheme])),
  ];
}

/** A parameter or a response that names no source has those of its operation. */
function operationRows(spec: Spec): Row[] {
  const operations = operationsOf(spec).map(({ id, method, path, parameters }) => {
    const operation = Object.values(spec.paths[path] ?? {}).find(({ operationId }) => operationId === id);
    if (operation === undefined) throw new Error(`${id} is nowhere.`);
    return { id, method, path, parameters, operation };
  });
  return [
    ...operations.map(({ id, method, path, operation }) => row("Operations", `${id}: ${method} ${path}`, [operation])),
    ...operations.flatMap(({ id, parameters, operation }) =>
      parameters.map((parameter) =>
        row("Parameters", `${id}: ${parameter.name}`, [
          parameter,
          parameter.schema,
          { "x-source": sourcesOf(operation) },
        ]),
      ),
    ),
    ...operations.flatMap(({ id, operation }) =>
      Object.entries(operation.responses).map(([status, response]) => {
        const resolved = resolve(spec, response);
        const schema = jsonOf(resolved.content ?? {})?.[1].schema ?? {};
        return row("Statuses", `${id}: ${status}`, [resolved, schema, { "x-source": sourcesOf(operation) }]);
      }),
    ),
  ];
}

function headerRows({ components }: Spec): Row[] {
  return Object.entries(components.headers ?? {}).map(([name, header]) => row("Headers", name, [header]));
}

/** A field that names no source has those of its type, or else of its object. */
function fieldRows(spec: Spec): Row[] {
  return Object.entries(spec.components.schemas).flatMap(([name, schema]) => [
    row("Fields", name, [schema]),
    ...Object.entries(schema.properties ?? {}).map(([key, property]) =>
      row("Fields", `${name}.${key}`, [property, typeOf(spec, property), { "x-source": sourcesOf(schema) }]),
    ),
  ]);
}

/** Deviations of the type are in its own row. */
function typeOf(spec: Spec, property: Schema): Provenance {
  return property.$ref === undefined ? {} : { "x-source": sourcesOf(resolve(spec, property)) };
}

function sourcesOf(node: Provenance): string[] {
  return node["x-source"] ?? [];
}

/** The first of the nodes that has one decides. */
function row(group: Row["group"], name: string, nodes: readonly Provenance[]): Row {
  return {
    group,
    name,
    sources: nodes.map(sourcesOf).find(({ length }) => length > 0) ?? [],
    deviation: nodes.map((node) => node["x-deviation"] ?? "").find((text) => text !== "") ?? "",
  };
}
