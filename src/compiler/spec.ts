/** Reads specs. */
import { readFileSync } from "node:fs";
import { LineCounter, parseDocument, visit } from "yaml";
import type { Method } from "../contract/operation.ts";

/** The sources of a fact, by name in the spec's `x-sources`, and how it deviates from the vendor's documentation. */
export interface Provenance {
  "x-source"?: string[];
  "x-deviation"?: string;
}

export interface Source {
  kind: "documentation" | "sdk" | "code" | "recording";
  title: string;
  url: string;
}

export interface Schema extends Provenance {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  contains?: Schema;
  additionalProperties?: Schema;
  propertyNames?: Schema;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minContains?: number;
  maxContains?: number;
  minProperties?: number;
  maxProperties?: number;
  default?: unknown;
  "x-unwrap"?: string;
  [annotation: string]: unknown;
}

export interface Parameter extends Provenance {
  name: string;
  in: "query" | "path" | "header" | "cookie";
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
}

export interface Example {
  summary?: string;
  /** The status that it comes with, where it belongs to a range such as `4XX`. */
  "x-status"?: number;
  value: unknown;
}

export interface Header extends Provenance {
  description?: string;
  schema: Schema;
}

export interface ResponseObject extends Provenance {
  description: string;
  headers?: Record<string, Header & { $ref?: string }>;
  content?: Record<string, Media>;
}

interface Media {
  schema?: Schema;
  examples?: Record<string, Example & { $ref?: string }>;
}

export interface OperationObject extends Provenance {
  operationId: string;
  summary: string;
  deprecated?: boolean;
  parameters?: (Parameter & { $ref?: string })[];
  responses: Record<string, ResponseObject & { $ref?: string }>;
  security: Record<string, string[]>[];
  "x-pagination"?: unknown;
}

export interface SecurityScheme extends Provenance {
  type: string;
  description?: string;
  in?: string;
  name?: string;
  scheme?: string;
  flows?: Record<string, { scopes?: Record<string, string>; [url: string]: unknown }>;
}

export interface Spec {
  info: { title: string; version: string; description: string; "x-vendor"?: string };
  servers: ({ url: string; variables?: Record<string, { default: string; "x-env"?: string }> } & Provenance)[];
  "x-sources": Record<string, Source>;
  paths: Record<string, Record<string, OperationObject>>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes: Record<string, SecurityScheme>;
    headers?: Record<string, Header>;
    [kind: string]: Record<string, unknown>;
  };
}

/** An operation with all references resolved, except those in schemas, whose names are needed. */
export interface SpecOperation {
  id: string;
  method: Method;
  path: string;
  parameters: Parameter[];
  responses: SpecResponse[];
  security: Record<string, string[]>[];
  deprecated: boolean;
  /** `x-pagination`, unchecked. */
  pagination: unknown;
}

export interface SpecResponse {
  status: string;
  description: string;
  headers: Record<string, Header>;
  /** Whether it has content; without it, as in a 204, `schema` and `examples` are empty. */
  hasBody: boolean;
  schema: Schema;
  examples: Record<string, unknown>;
}

export function specPath(provider: string): string {
  return `specs/${provider}/openapi.yaml`;
}

/** The path of the first server's URL, such as `/api/v2`. */
export function basePath({ servers }: Spec): string {
  return (servers[0]?.url ?? "").replace(/^https:\/\/[^/]+/, "");
}

export function specUrl(provider: string): URL {
  return new URL(`../../${specPath(provider)}`, import.meta.url);
}

/** Returns a new object on each call, which the caller may modify. */
export function readSpec(provider: string): Spec {
  return readSpecFile(specUrl(provider));
}

const parsed = new Map<string, Spec>();

/** Like `readSpec`. Caches by text, because parsing YAML is slow. */
export function readSpecFile(file: string | URL): Spec {
  const text = readFileSync(file, "utf8");
  const spec = parsed.get(text) ?? parseSpec(text);
  parsed.set(text, spec);
  return structuredClone(spec);
}

/** Parses JSON, or the JSON subset of YAML: no aliases, tags and duplicate keys. */
export function parseSpec(text: string): Spec {
  try {
    // `JSON.parse` takes a hundredth of the time, but of two values with the same key it keeps the last.
    const document = jsonIn(text);
    return document === undefined || keysIn(text) > keysOf(document) ? parseJsonLike(text) : document;
  } catch (error) {
    if (error instanceof RangeError) throw new Error("The document is nested too deeply.");
    throw error;
  }
}

function jsonIn(text: string): Spec | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The number of keys in a JSON text: of its strings, those before a colon. */
function keysIn(text: string): number {
  return (text.match(/"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/g) ?? []).filter((each) => each.endsWith(":")).length;
}

function keysOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const values = Object.values(value);
  return values.reduce<number>((sum, each) => sum + keysOf(each), Array.isArray(value) ? 0 : values.length);
}

function parseJsonLike(text: string): Spec {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, stringKeys: true });
  for (const problem of [...document.errors, ...document.warnings]) throw problem;
  visit(document, {
    Alias(_, { source, range }) {
      const { line } = lineCounter.linePos(range?.[0] ?? 0);
      throw new Error(`The alias *${source} in line ${line} is not supported: copy the value instead.`);
    },
  });
  return document.toJS();
}

/** Follows `$ref`s inside the document. */
export function resolve<Node extends object>(spec: Spec, node: Node & { $ref?: string }): Node {
  const followed = new Set<string>();
  let at = node;
  for (let ref = at.$ref; ref !== undefined; ref = at.$ref) {
    if (followed.has(ref)) throw new Error(`${ref} refers to itself.`);
    followed.add(ref);
    at = find(spec, ref) as Node & { $ref?: string };
    if (at === undefined) throw new Error(`${ref} cannot be resolved.`);
  }
  return at;
}

/** The schemas of `anyOf` or `oneOf`; undefined where a schema has neither. */
export function formsOf({ anyOf, oneOf }: Schema): readonly Schema[] | undefined {
  return anyOf ?? oneOf;
}

function find(spec: Spec, ref: string): unknown {
  const tokens = ref.replace(/^#\//, "").split("/").map(unescapeToken);
  return tokens.reduce<unknown>((at, token) => {
    const exists = typeof at === "object" && at !== null && Object.hasOwn(at, token);
    return exists ? Reflect.get(at, token) : undefined;
  }, spec);
}

export function operationsOf(spec: Spec): SpecOperation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) => {
    const { parameters: shared = [], ...methods } = item as unknown as { parameters?: Parameter[] } & typeof item;
    return Object.entries(methods)
      .filter(([method]) => isOperation(method, path))
      .map(([method, operation]) => ({
        id: operation.operationId,
        method: method.toUpperCase() as Method,
        path,
        parameters: [...shared, ...(operation.parameters ?? [])].map((parameter) => resolve(spec, parameter)),
        responses: Object.entries(operation.responses).map(([status, response]) => responseOf(spec, status, response)),
        security: operation.security,
        deprecated: operation.deprecated === true,
        pagination: operation["x-pagination"],
      }));
  });
}

/** Anything unknown is an error, because it would not be compiled. */
function isOperation(key: string, path: string): boolean {
  if (["get", "delete"].includes(key)) return true;
  if (["summary", "description", "servers"].includes(key) || key.startsWith("x-")) return false;
  throw new Error(`${path}: ${key} is not supported.`);
}

function responseOf(spec: Spec, status: string, response: ResponseObject & { $ref?: string }): SpecResponse {
  const { description, headers = {}, content } = resolve(spec, response);
  const { schema, examples = {} } = content === undefined ? noContent : (jsonOf(content)?.[1] ?? {});
  if (schema === undefined) throw new Error(`The response ${status} has no JSON with a schema.`);
  const values = Object.entries(examples).map(([name, example]) => [name, resolve(spec, example).value]);
  return {
    status,
    description,
    headers: Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, resolve(spec, header)])),
    hasBody: content !== undefined,
    schema,
    examples: Object.fromEntries(values),
  };
}

/** The entry with JSON: `application/json`, otherwise a type such as `application/vnd.api+json` (RFC 6839). */
export function jsonOf(content: Readonly<Record<string, Media>>): [mediaType: string, media: Media] | undefined {
  const entries = Object.entries(content);
  return (
    entries.find(([mediaType]) => mediaType === "application/json") ??
    entries.find(([mediaType]) => /\+json$/i.test(mediaType))
  );
}

const noContent: Media = { schema: {} };

export function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
