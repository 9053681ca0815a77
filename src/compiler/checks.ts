/**
 * Compiles the schemas of a spec into checks: expressions over the functions of `src/contract/checks.ts`.
 * An unsupported keyword is an error, not a missing check.
 */

import { constantName, propertyKey, quote } from "./quote.ts";
import { resolve, type Schema, type Spec } from "./spec.ts";

const annotations = [
  "title",
  "description",
  "default",
  "examples",
  "example",
  "deprecated",
  "readOnly",
  "externalDocs",
];
const compiled = new Map<string, readonly string[]>([
  ["object", ["properties", "required", "additionalProperties", "maxProperties"]],
  ["array", ["items"]],
  ["string", ["enum", "pattern", "format", "minLength", "maxLength"]],
  ["integer", ["minimum", "maximum"]],
  ["boolean", ["enum"]],
  ["$ref", ["$ref"]],
  ["anyOf", ["anyOf"]],
]);
const formats = new Map([
  ["date-time", String.raw`/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i`],
  ["uri", String.raw`/^[a-z][a-z0-9+.-]*:\S+$/i`],
]);

/** Collects the declarations for the checks of one spec, each once, in evaluation order. */
export class CheckCompiler {
  readonly spec: Spec;
  readonly declarations = new Map<string, string>();
  readonly helpers = new Set<string>();
  private readonly compiling = new Set<string>();

  constructor(spec: Spec) {
    this.spec = spec;
  }

  /** The expression for the check of a schema. A component becomes a named declaration. */
  check(schema: Schema): string {
    if (schema.$ref !== undefined) {
      assertKnownKeywords(schema, "$ref");
      return this.component(schema.$ref);
    }
    if (schema.anyOf) {
      assertKnownKeywords(schema, "anyOf");
      return this.forms(schema);
    }
    const types = [schema.type ?? []].flat();
    const [type, ...more] = types.filter((each) => each !== "null");
    assertKnownKeywords(schema, type);
    if (more.length > 0) throw new Error(`The combination of types ${types.join(", ")} is not supported.`);
    if (type === undefined) return this.use(types.length === 0 ? "anything" : "nothing");
    const check = this.ofType(type, schema);
    return types.includes("null") ? this.call("nullable", check) : check;
  }

  /** An object literal of checks, by name. */
  checks(schemas: Readonly<Record<string, Schema>>): string {
    return `{ ${Object.entries(schemas)
      .map(([name, schema]) => `${propertyKey(name)}: ${this.check(schema)}`)
      .join(", ")} }`;
  }

  private ofType(type: string, schema: Schema): string {
    if (type === "object") return this.object(schema);
    if (type === "array") return this.call("array", this.check(schema.items ?? {}));
    if (type === "integer") return this.call("integer", ...bounds(schema.minimum, schema.maximum, "-Infinity"));
    if (type === "boolean") return this.boolean(schema);
    return this.string(schema);
  }

  private boolean({ enum: values = [] }: Schema): string {
    const [value, ...more] = new Set(values);
    return value === undefined || more.length > 0 ? this.use("boolean") : this.call("only", quote(value));
  }

  private string({ enum: values, pattern, format, minLength, maxLength }: Schema): string {
    const length = bounds(minLength, maxLength, "0");
    // With a `pattern`, `format` is only an annotation (JSON Schema 2020-12, vocabulary format-annotation).
    const kinds = [values, pattern ?? format, length[0]].filter((kind) => kind !== undefined);
    if (kinds.length > 1) throw new Error("A string may have only one of enum, pattern, format and length.");
    if (values) return this.call("choice", ...values.map(quote));
    if (pattern !== undefined) return this.call("matching", String(new RegExp(pattern, "u")));
    if (format !== undefined) return this.call("matching", formatPattern(format), '"format"', quote(format));
    return length.length > 0 ? this.call("text", ...length) : this.use("string");
  }

  private object({
    properties = {},
    required = [],
    additionalProperties,
    maxProperties,
    "x-unwrap": data,
  }: Schema): string {
    const anything = Object.keys(properties).length === 0 ? {} : undefined;
    const rest = additionalProperties ?? anything;
    const optional = [
      required.length > 0 || data !== undefined || rest !== undefined ? quote(required) : undefined,
      data !== undefined ? quote(data) : rest && "undefined",
      rest && this.check(rest),
    ];
    const check = this.call(
      "object",
      this.checks(properties),
      ...optional.filter((argument) => argument !== undefined),
    );
    return maxProperties === undefined ? check : this.call("atMost", quote(maxProperties), check);
  }

  /** The schema is selected by the type, or by a property that only the first one has; otherwise the second is used. */
  private forms({ anyOf = [] }: Schema): string {
    const [first, second, ...more] = anyOf;
    if (!first || !second || more.length > 0) throw new Error("anyOf is supported for exactly two schemas.");
    const [one, other] = [resolve(this.spec, first), resolve(this.spec, second)];
    if (one.type === "array" && other.type !== "array")
      return this.call("either", "[]", this.check(first), this.check(second));
    const own = Object.keys(one.properties ?? {}).filter((name) => !other.properties?.[name]);
    if (own.length === 0)
      throw new Error("anyOf: the first schema has no property that distinguishes it from the second.");
    return this.call("either", quote(own), this.check(first), this.check(second));
  }

  private component(ref: string): string {
    const [, schema] = /^#\/components\/schemas\/(.+)$/.exec(ref) ?? [];
    if (schema === undefined) throw new Error(`${ref} is not a schema in \`components\`.`);
    const name = constantName(schema);
    if (this.declarations.has(name)) return name;
    if (this.compiling.has(name)) throw new Error(`${ref} refers to itself: recursive schemas are not supported.`);
    this.compiling.add(name);
    const expression = this.check(resolve<Schema>(this.spec, { $ref: ref }));
    this.compiling.delete(name);
    this.declarations.set(name, `const ${name} = ${expression};`);
    return name;
  }

  private call(helper: string, ...args: readonly string[]): string {
    return args.length === 0 ? `${this.use(helper)}()` : `/* @__PURE__ */ ${this.use(helper)}(${args.join(", ")})`;
  }

  private use(helper: string): string {
    this.helpers.add(helper);
    return helper;
  }
}

function bounds(min: number | undefined, max: number | undefined, lowest: string): string[] {
  if (max !== undefined) return [min === undefined ? lowest : quote(min), quote(max)];
  return min === undefined ? [] : [quote(min)];
}

function formatPattern(format: string): string {
  const pattern = formats.get(format);
  if (pattern === undefined) throw new Error(`The format ${format} is not supported.`);
  return pattern;
}

function assertKnownKeywords(schema: Schema, type: string | undefined): void {
  const known = ["type", ...annotations, ...(type === undefined ? [] : (compiled.get(type) ?? []))];
  const unknown = Object.keys(schema).filter((key) => !known.includes(key) && !key.startsWith("x-"));
  if (type !== undefined && !compiled.has(type)) unknown.push(`type: ${type}`);
  if (unknown.length > 0)
    throw new Error(`The keyword ${unknown.join(", ")} is not supported for ${type ?? "any value"}.`);
}
