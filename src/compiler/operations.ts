/** Generates a constant for each operation of a document: its checks, its types and how its arguments are written. */

import { CheckCompiler } from "./checks.ts";
import { readDocument } from "./document.ts";
import { envelopeOf } from "./envelope.ts";
import { isPlainJson } from "./media-types.ts";
import { compilePagination, itemSchema, type PagingCall } from "./pagination.ts";
import { propertyKey, quote } from "./quote.ts";
import type { Schemas } from "./schemas.ts";
import type { SourceDocument, SourceOperation, SourceParameter } from "./source.ts";
import type { Schema, Spec } from "./spec.ts";
import { bodyEncoding, styleOf } from "./styles.ts";

/** Where generated code imports from. */
export interface Modules {
  readonly checks: string;
  readonly styles: string;
  readonly encode: string;
  readonly operation: string;
  readonly finding: string;
  readonly paging: string;
  readonly write: string;
}

/** The modules of this repository, from `generated/<provider>/`. */
export const ownModules: Modules = {
  checks: "../../src/contract/checks.ts",
  styles: "../../src/contract/styles.ts",
  encode: "../../src/contract/encode.ts",
  operation: "../../src/contract/operation.ts",
  finding: "../../src/contract/finding.ts",
  paging: "../../src/contract/paging.ts",
  write: "../../src/contract/write.ts",
};

/** @throws Error with the JSON Pointer of the problem, for a document that is invalid or not supported. */
export function generateOperations(document: unknown): string {
  return compileOperations(readDocument(document));
}

/** @param modules - Where the generated code imports from. */
export function compileOperations(document: SourceDocument, modules = ownModules): string {
  const checks = new CheckCompiler(document.schemas, document.names);
  const imports = {
    styles: new Set<string>(),
    encode: new Set<string>(),
    paging: new Set<string>(),
    write: new Set<string>(),
  };
  const spec = asSpec(document);
  const constants = document.operations.map((operation) => constant(spec, checks, imports, operation));
  const types = ["ArgumentsOf", "Operation", "PagedOperation", "UnpagedOperation", "Unwrap"].filter((name) =>
    constants.some((text) => text.includes(` ${name}<`) || text.includes(`<${name}<`)),
  );
  return [
    ...importsOf([
      [modules.checks, checks.helpers, ""],
      [modules.encode, imports.encode, ""],
      [modules.styles, imports.styles, ""],
      [modules.paging, imports.paging, ""],
      [modules.write, imports.write, ""],
      [modules.finding, checks.hasRecursion ? ["Check"] : [], "type "],
      [modules.operation, types, "type "],
      ["./types.ts", document.operations.length > 0 ? ["operations"] : [], "type "],
    ]),
    "",
    ...checks.declarations.values(),
    "",
    ...constants,
  ].join("\n");
}

/** One statement for each module and kind. */
function importsOf(all: readonly (readonly [module: string, names: Iterable<string>, kind: string])[]): string[] {
  const merged = new Map<string, string[]>();
  for (const [module, names, kind] of all) {
    const key = `${kind}{ * } from ${quote(module)}`;
    merged.set(key, [...(merged.get(key) ?? []), ...names]);
  }
  return [...merged]
    .filter(([, names]) => names.length > 0)
    .map(([key, names]) => `import ${key.replace("*", () => names.sort().join(", "))};`);
}

/** For what reads pagination: a spec that has the schemas in one form, and nothing else. */
function asSpec({ schemas }: SourceDocument): Spec {
  return {
    info: { title: "", version: "", description: "" },
    servers: [],
    "x-sources": {},
    paths: {},
    components: { schemas: Object.fromEntries(schemas.components), securitySchemes: {} },
  };
}

interface Imports {
  readonly styles: Set<string>;
  readonly encode: Set<string>;
  readonly paging: Set<string>;
  readonly write: Set<string>;
}

function constant(spec: Spec, checks: CheckCompiler, imports: Imports, operation: SourceOperation): string {
  const success = successes(operation);
  const data = success.flatMap(({ kind, schema }) => (kind === "json" ? [schema] : []));
  const located = (location: string) => operation.parameters.filter((each) => each.in === location);
  const checksOf = (location: string, rename = (name: string) => name) =>
    checks.checks(Object.fromEntries(located(location).map(({ name, schema }) => [rename(name), schema])));
  const responses = operation.responses.map(
    ({ status, kind, schema }) => `${quote(status)}: ${kind === "json" ? checks.check(schema) : quote(kind)}`,
  );
  // After the checks, which reject a schema that contains itself.
  const { unwrap, bare } = envelopeOf(spec, data, operation.id);
  const pagination = paginationOf(spec, operation, data[0]);
  const type = pagination === undefined ? "" : pagination === null ? "Unpaged" : "Paged";
  const args = `, ArgumentsOf<operations[${quote(operation.key)}]>`;
  // Where a success has no body, as in a 204, that of a failure is negotiated.
  const bodies = success.some(({ mediaType }) => mediaType !== undefined) ? success : operation.responses;
  const accept = bodies.flatMap(({ mediaType, kind }) =>
    mediaType === undefined ? [] : [kind === "json" && mediaType.includes("*") ? "application/json" : mediaType],
  );
  const written = [
    ...(located("header").length > 0 ? [`headers: ${checksOf("header", (name) => name.toLowerCase())}`] : []),
    ...(located("cookie").length > 0 ? [`cookies: ${checksOf("cookie")}`] : []),
    ...stylesOf(checks.schemas, imports, operation.parameters),
    ...bodyOf(checks, imports, operation),
  ];
  if (written.length > 0) {
    imports.write.add("writeArguments");
    written.push("write: writeArguments");
  }
  const lines = [
    "format: 1",
    `id: ${quote(operation.id)}`,
    `method: ${quote(operation.method)}`,
    `path: ${quote(operation.path)}`,
    `pathParameters: ${checksOf("path")}`,
    `query: ${checksOf("query")}`,
    ...requiredOf(operation.parameters),
    ...written,
    ...(accept.length > 0 && !accept.some(isPlainJson) ? [`accept: ${quote([...new Set(accept)].join(", "))}`] : []),
    `responses: { ${responses.join(", ")} }`,
    ...(unwrap === undefined ? [] : [`unwrap: ${quote(unwrap)}`]),
    ...(bare ? ["bare: true"] : []),
    ...(pagination === undefined ? [] : [`item: ${checks.check(itemSchema(spec, data[0] ?? {}))}`]),
    ...(pagination === undefined ? [] : [`pagination: ${pagingCall(imports, pagination)}`]),
  ];
  return `
    export const ${operation.constant}: ${type}Operation<${dataType(operation, unwrap)}${args}> = {
      ${lines.join(",\n      ")},
    };`;
}

function pagingCall({ paging }: Imports, call: PagingCall | null): string {
  if (call === null) return "null";
  paging.add(call.helper);
  return `/* @__PURE__ */ ${call.helper}(${quote(call.declared)})`;
}

/** The documented successes; `default` describes them where no other does. */
function successes({ responses }: SourceOperation) {
  const success = responses.filter(({ status }) => status.startsWith("2"));
  return success.length > 0 ? success : responses.filter(({ status }) => status === "default");
}

function dataType(operation: SourceOperation, unwrap: string | undefined): string {
  const types = successes(operation).map(({ status, mediaType = "", kind }) => {
    if (kind === "none") return "undefined";
    if (kind !== "json") return kind === "text" ? "string" : "Uint8Array";
    const key = /^\d+$/.test(status) ? status : quote(status);
    const body = `operations[${quote(operation.key)}]["responses"][${key}]["content"][${quote(mediaType)}]`;
    return unwrap === undefined ? body : `Unwrap<${body}, ${quote(unwrap)}>`;
  });
  // A 204 without a body is a success of any DELETE (RFC 9110, section 9.3.5).
  if (operation.method === "DELETE") types.push("undefined");
  return types.length > 0 ? [...new Set(types)].join(" | ") : "unknown";
}

function requiredOf(parameters: readonly SourceParameter[]): string[] {
  const entries = [
    ["query", "query", (name: string) => name],
    ["header", "headers", (name: string) => name.toLowerCase()],
    ["cookie", "cookies", (name: string) => name],
  ] as const;
  const lists = entries.flatMap(([location, key, rename]) => {
    const names = parameters.filter((each) => each.in === location && each.required).map(({ name }) => rename(name));
    return names.length > 0 ? [`${key}: ${quote(names)}`] : [];
  });
  return lists.length > 0 ? [`required: { ${lists.join(", ")} }`] : [];
}

function stylesOf(schemas: Schemas, { styles }: Imports, parameters: readonly SourceParameter[]): string[] {
  const lists = [
    ["path", "path"],
    ["query", "query"],
    ["header", "headers"],
    ["cookie", "cookies"],
  ].flatMap(([location, key]) => {
    const entries = parameters.flatMap((parameter) => {
      const style = parameter.in === location ? styleOf(schemas, parameter) : undefined;
      if (style === undefined) return [];
      styles.add(style);
      const name = location === "header" ? parameter.name.toLowerCase() : parameter.name;
      return [`${propertyKey(name)}: ${style}`];
    });
    return entries.length > 0 ? [`${key}: { ${entries.join(", ")} }`] : [];
  });
  return lists.length > 0 ? [`styles: { ${lists.join(", ")} }`] : [];
}

function bodyOf(checks: CheckCompiler, { styles, encode }: Imports, { body }: SourceOperation): string[] {
  if (body === undefined) return [];
  const encoding = bodyEncoding(body);
  encode.add(encoding.encode);
  for (const style of encoding.styles) styles.add(style);
  const isXml = /[/+]xml\b/.test(body.mediaType);
  const check = isXml ? checks.use("string") : body.kind === "bytes" ? checks.use("binary") : checks.check(body.schema);
  return [
    `body: { check: ${check}, required: ${body.required}, mediaType: ${quote(body.mediaType)}, encode: ${encoding.expression} }`,
  ];
}

function paginationOf(spec: Spec, operation: SourceOperation, schema: Schema = {}) {
  const { id, method, path, parameters, pagination } = operation;
  const rest = { responses: [], security: [], deprecated: false };
  const plain = parameters.map((each) => ({ ...each, required: each.required }));
  return compilePagination(spec, { ...rest, id, method, path, parameters: plain, pagination }, schema);
}
