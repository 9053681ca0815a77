/** The sources of each operation, parameter, field and status of a spec, by its `x-source` and `x-deviation`. */
import { jsonOf, operationsOf, type Provenance, resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";

export interface Row {
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
