/**
 * Compiles the schemas of a spec into checks: expressions over the functions of `src/contract/checks.ts`.
 * An unsupported keyword is an error, not a missing check.
 */

import { closingComponents, componentOf, documentedBy, isNever } from "./documented.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { fitsType } from "./keywords.ts";
import { constantName, type Names } from "./names.ts";
import { regularExpression } from "./patterns.ts";
import { propertyKey, quote } from "./quote.ts";
import type { Schemas } from "./schemas.ts";
import type { Schema } from "./spec.ts";

/**
 * What is checked beside the keywords of JSON Schema.
 * - `strict`: undocumented properties, here and below, and the types that the generated types imply.
 * - `part`: the same below, but not here: the schema is one of several that apply to one value.
 * - `open`: no undocumented properties at all.
 * - `bare`: the keywords alone: conditions, of which the types know nothing.
 */
export type Mode = "strict" | "part" | "open" | "bare";

const formats = new Map([
  ["date-time", String.raw`/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i`],
  ["date", String.raw`/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/`],
  ["uri", String.raw`/^[a-z][a-z0-9+.-]*:\S+$/i`],
  ["uuid", `/^(urn:uuid:)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i`],
  ["ipv4", String.raw`/^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$/`],
]);

/** Collects the declarations for the checks of one spec, each once, in evaluation order. */
export class CheckCompiler {
  readonly declarations = new Map<string, string>();
  readonly helpers = new Set<string>();
  /** Whether a declaration names its type, because it refers to itself. */
  hasRecursion = false;
  readonly schemas: Schemas;
  private readonly names: Names;
  private readonly constants = new Map<string, string>();
  private readonly compiling = new Set<string>();
  private readonly recursive = new Set<string>();
  private closes: ((schema: Schema) => boolean) | undefined;
  /** The components that apply to the value at hand. */
  private applied: ReadonlySet<string> = new Set();

  constructor(schemas: Schemas, names: Names) {
    this.schemas = schemas;
    this.names = names;
  }

  /** The expression for the check of a schema. A component becomes a named declaration. */
  check(schema: Schema, mode: Mode = "strict"): string {
    const unsupported = schema["x-unsupported"];
    if (typeof unsupported === "string") {
      const pointer = append(this.schemas.pointerOf(schema), unsupported);
      throwInvalidSpec(pointer, "is not supported: compile other operations with --only, or simplify the schema");
    }
    if (isNever(schema)) return this.use("undocumented");
    if (schema["x-binary"]) return this.use("binary");
    const own = this.typed(schema, mode);
    const applicators = this.applicatorsOf(schema);
    const forms = schema.anyOf ?? schema.oneOf;
    const isAlone = applicators === 1 && own.length === 0;
    if (isAlone && schema.$ref !== undefined) return this.component(schema.$ref, mode);
    if (isAlone && schema.allOf?.length === 1 && schema.allOf[0]) return this.check(schema.allOf[0], mode);
    if (isAlone && forms) return this.forms(schema, forms, mode, schema.anyOf ? "anyOf" : "oneOf");
    const checks = applicators === 0 ? this.typed(schema, mode, true) : this.composite(schema, mode);
    return this.all(checks);
  }

  /** An object literal of checks, by name. */
  checks(schemas: Readonly<Record<string, Schema>>, mode: Mode = "strict"): string {
    return `{ ${Object.entries(schemas)
      .map(([name, schema]) => `${propertyKey(name)}: ${this.below(schema, mode)}`)
      .join(", ")} }`;
  }

  call(helper: string, ...args: readonly string[]): string {
    return args.length === 0 ? `${this.use(helper)}()` : `/* @__PURE__ */ ${this.use(helper)}(${args.join(", ")})`;
  }

  use(helper: string): string {
    this.helpers.add(helper);
    return helper;
  }

  private all(checks: readonly string[]): string {
    const [first, ...more] = checks;
    if (first === undefined) return this.use("anything");
    return more.length === 0 ? first : this.call("all", ...checks);
  }

  private applicatorsOf(schema: Schema): number {
    const keywords = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas"];
    return keywords.filter((keyword) => schema[keyword] !== undefined).length;
  }

  /** The checks of a schema whose keywords apply side by side. */
  private composite(schema: Schema, mode: Mode): string[] {
    const { properties, patterns, isOpen } = documentedBy(schema, (ref) => this.resolve(ref));
    const closes = mode === "strict" && !isOpen && (properties.size > 0 || patterns.size > 0);
    const inner = mode === "strict" || mode === "part" ? this.innerMode(properties.values()) : mode;
    const { $ref, allOf = [], anyOf, oneOf, not, if: condition, dependentSchemas = {} } = schema;
    const conditional = (each: Schema | undefined) => (each ? this.check(each, "bare") : this.use("anything"));
    return [
      ...this.typed(schema, inner, true),
      ...($ref === undefined ? [] : [this.component($ref, inner)]),
      ...allOf.map((each) => this.check(each, inner)),
      ...(anyOf ? [this.forms(schema, anyOf, inner, "anyOf")] : []),
      ...(oneOf ? [this.forms(schema, oneOf, inner, "oneOf")] : []),
      ...(not ? [this.call("not", this.check(not, "bare"))] : []),
      ...(condition
        ? [this.call("when", this.check(condition, "bare"), conditional(schema.then), conditional(schema.else))]
        : []),
      ...Object.entries(dependentSchemas).map(([name, each]) =>
        this.call("dependent", quote(name), this.check(each, "bare")),
      ),
      ...(closes
        ? [
            this.call(
              "documented",
              quote([...properties.keys()]),
              ...[...patterns].map((each) => this.pattern(schema, each)),
            ),
          ]
        : []),
    ];
  }

  /** Where two schemas describe one property differently, neither documents all of what is below it. */
  private innerMode(properties: Iterable<readonly Schema[]>): Mode {
    for (const schemas of properties) {
      if (schemas.length < 2) continue;
      const closing = schemas.filter((each) => this.isClosing(each));
      if (new Set(closing.map((each) => JSON.stringify(each))).size > 1) return "open";
    }
    return "part";
  }

  private isClosing(schema: Schema): boolean {
    this.closes ??= closingComponents(this.schemas.components);
    return this.closes(schema);
  }

  /** `anyOf` or `oneOf`. */
  private forms(schema: Schema, forms: readonly Schema[], mode: Mode, keyword: "anyOf" | "oneOf"): string {
    const [first, second] = forms;
    if (forms.length === 1 && first) return this.check(first, mode);
    const nulls = forms.filter(({ type }) => type === "null");
    const [other] = forms.filter(({ type }) => type !== "null");
    if (forms.length === 2 && nulls.length === 1 && other && (keyword === "anyOf" || this.isNeverNull(other)))
      return this.call("nullable", this.check(other, mode));
    const names = first && second && forms.length === 2 ? this.distinguishing(first, second, mode) : undefined;
    if (names && first && second)
      return this.call("either", quote(names), this.check(first, mode), this.check(second, mode));
    const checks = forms.map((form) => this.check(form, mode));
    return this.call(keyword, `[${checks.join(", ")}]`, ...this.discriminator(schema, forms));
  }

  private isNeverNull(schema: Schema): boolean {
    const { type, nullable } = this.resolved(schema);
    return type !== undefined && ![type].flat().includes("null") && nullable !== true;
  }

  /** What decides between two forms without trying them: an array or not, or properties that only the first may have. */
  private distinguishing(first: Schema, second: Schema, mode: Mode): string[] | undefined {
    const [one, other] = [this.resolved(first), this.resolved(second)];
    const isPlain = (each: Schema) => typeof each.type === "string" && this.applicatorsOf(each) === 0;
    if (!isPlain(one) || !isPlain(other)) return undefined;
    if (one.type === "array") return other.type === "array" ? undefined : [];
    if (one.type !== "object" || mode !== "strict") return undefined;
    const own = Object.keys(one.properties ?? {}).filter((name) => !Object.hasOwn(other.properties ?? {}, name));
    const isSure = (one.required ?? []).some((name) => own.includes(name));
    const isClosed = other.properties && !other.additionalProperties && !other.patternProperties;
    return isSure && (other.type !== "object" || isClosed) ? own : undefined;
  }

  private discriminator({ discriminator }: Schema, forms: readonly Schema[]): string[] {
    if (!discriminator) return [];
    const { propertyName, mapping = {} } = discriminator;
    const indices = new Map<string, number>();
    for (const [index, { $ref }] of forms.entries()) if ($ref !== undefined) indices.set(componentOf($ref), index);
    for (const [name, ref] of Object.entries(mapping)) {
      const index = forms.findIndex(({ $ref }) => $ref === ref);
      if (index >= 0) indices.set(name, index);
    }
    const entries = [...indices].map(([name, index]) => `${propertyKey(name)}: ${index}`);
    return [quote(propertyName), `{ ${entries.join(", ")} }`];
  }

  /** The checks of `type` and of the keywords for one type. @param write - Whether they are used, or only counted. */
  private typed(schema: Schema, mode: Mode, write = false): string[] {
    if (!write) return hasTyped(schema) ? [""] : [];
    if (schema.const !== undefined)
      return [this.call("literal", '"const"', quote(schema.const)), ...this.outside(schema)];
    if (schema.enum) return [this.enumeration(schema, mode), ...this.outside(schema)];
    const types = typesOf(schema, mode);
    const [type, ...more] = types.filter((each) => each !== "null");
    if (type === undefined && types.length > 0) return [this.use("nothing")];
    if (type === undefined || more.length > 0)
      return [
        ...(types.length > 0 ? [this.call("types", ...types.map(quote))] : []),
        ...["string", "number", "object", "array"].flatMap((each) => this.ofType(each, schema, mode, true)),
      ];
    const check = this.all(this.ofType(type, schema, mode, false));
    return [types.includes("null") ? this.call("nullable", check) : check];
  }

  /** Keywords beside `enum` and `const` that their values may break. */
  private outside(schema: Schema): string[] {
    const values = schema.enum ?? [schema.const];
    const { enum: _, const: __, type, ...rest } = schema;
    const checks = ["string", "number", "object", "array"].flatMap((each) => {
      if (!values.some((value) => fitsType(value, each))) return [];
      return this.ofType(each, rest, "bare", true);
    });
    const isOfType = type === undefined || values.every((value) => [type].flat().some((each) => fitsType(value, each)));
    return isOfType ? checks : [this.call("types", ...[type].flat().map(quote)), ...checks];
  }

  private enumeration({ enum: values = [], type }: Schema, mode: Mode): string {
    const types = [type ?? []].flat().filter((each) => each !== "null");
    const known = values.filter((value) => value !== null);
    const [value, ...more] = known;
    const wrap = (check: string) => (values.includes(null) ? this.call("nullable", check) : check);
    const isTyped = types.length > 0 ? types.length === 1 : mode !== "bare";
    if (isTyped && known.length > 0 && known.every((each) => typeof each === "string"))
      return wrap(this.call("choice", ...known.map(quote)));
    if (types.length === 1 && types[0] === "boolean" && known.every((each) => typeof each === "boolean"))
      return wrap(value === undefined || more.length > 0 ? this.use("boolean") : this.call("only", quote(value)));
    return this.call("literal", '"enum"', ...values.map(quote));
  }

  /** @param guarded - Whether the checks must let values of other types pass. */
  private ofType(type: string, schema: Schema, mode: Mode, guarded: boolean): string[] {
    if (type === "boolean") return guarded ? [] : [this.use("boolean")];
    const checks =
      type === "string"
        ? this.strings(schema)
        : type === "object"
          ? this.objects(schema, mode, guarded)
          : type === "array"
            ? this.arrays(schema, mode, guarded)
            : this.numbers(schema, type, guarded);
    const [first, ...more] = checks;
    if (guarded) return checks.map((check) => this.guard(type, check));
    if (first === undefined) return [this.use(type)];
    return [first, ...more.map((check) => this.guard(type, check))];
  }

  private guard(type: string, check: string): string {
    return selfGuarded.test(check) ? check : this.call("of", quote(type === "integer" ? "number" : type), check);
  }

  private strings(schema: Schema): string[] {
    const { pattern, format, minLength, maxLength } = schema;
    const length = bounds(minLength, maxLength, "0");
    // Beside a pattern, a format only describes, as JSON Schema has it (2020-12, format-annotation).
    const known = pattern === undefined && format !== undefined ? formats.get(format) : undefined;
    return [
      ...(length.length > 0 ? [this.call("text", ...length)] : []),
      ...(pattern === undefined ? [] : [this.call("matching", this.pattern(schema, pattern, "pattern"))]),
      ...(known === undefined ? [] : [this.call("matching", known, '"format"', quote(format))]),
    ];
  }

  private numbers(schema: Schema, type: string, guarded: boolean): string[] {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
    const limits = bounds(minimum, maximum, "-Infinity");
    const open = bounds(exclusiveMinimum, exclusiveMaximum, "-Infinity");
    const isMain = !guarded || limits.length > 0;
    return [
      ...(isMain ? [this.call(guarded ? "number" : type, ...limits)] : []),
      ...(open.length > 0 ? [this.call("exclusive", ...open)] : []),
      ...(multipleOf === undefined ? [] : [this.call("multipleOf", quote(multipleOf))]),
    ];
  }

  private arrays(schema: Schema, mode: Mode, guarded: boolean): string[] {
    const { items, prefixItems, contains, minContains, maxContains, minItems, maxItems, uniqueItems } = schema;
    const rest = items && this.below(items, mode);
    const main = prefixItems
      ? this.call(
          "prefix",
          `[${prefixItems.map((each) => this.below(each, mode)).join(", ")}]`,
          rest ?? this.use("anything"),
        )
      : !guarded || items
        ? this.call("array", rest ?? this.use("anything"))
        : undefined;
    const size = bounds(minItems, maxItems, "0");
    return [
      ...(main === undefined ? [] : [main]),
      ...(size.length > 0 ? [this.call("itemCount", ...size)] : []),
      ...(uniqueItems === true ? [this.use("unique")] : []),
      ...(contains
        ? [this.call("contains", this.below(contains, "bare"), ...bounds(minContains, maxContains, "1"))]
        : []),
    ];
  }

  private objects(schema: Schema, mode: Mode, guarded: boolean): string[] {
    const { minProperties, maxProperties, propertyNames, dependentRequired, patternProperties } = schema;
    const isAtMost = maxProperties !== undefined && minProperties === undefined;
    const hasMain = ["properties", "required", "additionalProperties", "patternProperties"].some(
      (keyword) => schema[keyword] !== undefined,
    );
    const main =
      hasMain || !guarded ? (patternProperties ? this.patterned(schema, mode) : [this.object(schema, mode)]) : [];
    const [first, ...more] = main;
    const size = bounds(minProperties, maxProperties, "0");
    return [
      ...(first === undefined ? [] : [isAtMost ? this.call("atMost", quote(maxProperties), first) : first]),
      ...more,
      ...(size.length > 0 && !(isAtMost && first !== undefined) ? [this.call("propertyCount", ...size)] : []),
      ...(propertyNames ? [this.call("propertyNames", this.below(propertyNames, "bare"))] : []),
      ...(dependentRequired ? [this.call("dependentRequired", entries(dependentRequired))] : []),
    ];
  }

  private object(schema: Schema, mode: Mode): string {
    const { properties = {}, required = [], "x-unwrap": data } = schema;
    const rest = this.restOf(schema, mode);
    const optional = [
      required.length > 0 || data !== undefined || rest !== undefined ? quote(required) : undefined,
      data !== undefined ? quote(data) : rest && "undefined",
      rest,
    ];
    return this.call("object", this.checks(properties, mode), ...optional.filter((argument) => argument !== undefined));
  }

  private patterned(schema: Schema, mode: Mode): string[] {
    const { properties = {}, patternProperties = {}, required = [] } = schema;
    if (schema["x-unwrap"] !== undefined)
      throwInvalidSpec(
        append(this.schemas.pointerOf(schema), "x-unwrap"),
        "is not supported beside `patternProperties`",
      );
    const patterns = Object.entries(patternProperties).map(
      ([pattern, each]) => `[${this.pattern(schema, pattern, "patternProperties")}, ${this.below(each, mode)}]`,
    );
    const rest = this.restOf(schema, mode);
    return [
      this.call("object", "{}", quote(required), "undefined", this.use("anything")),
      this.call(
        "patterned",
        this.checks(properties, mode),
        `[${patterns.join(", ")}]`,
        ...(rest === undefined ? [] : [rest]),
      ),
    ];
  }

  /** The check of undocumented properties; undefined where there may be none. */
  private restOf({ properties, patternProperties, additionalProperties }: Schema, mode: Mode): string | undefined {
    if (additionalProperties) return isNever(additionalProperties) ? undefined : this.below(additionalProperties, mode);
    const hasNames = Object.keys(properties ?? {}).length > 0 || patternProperties !== undefined;
    return mode === "strict" && hasNames ? undefined : this.use("anything");
  }

  /** The check of another value, inside the one at hand. */
  private below(schema: Schema, mode: Mode): string {
    const { applied } = this;
    this.applied = new Set();
    const check = this.check(schema, mode === "part" ? "strict" : mode);
    this.applied = applied;
    return check;
  }

  private pattern(schema: Schema, pattern: string, keyword = "patternProperties"): string {
    return regularExpression(pattern, append(this.schemas.pointerOf(schema), keyword));
  }

  private resolve(ref: string): Schema {
    return this.schemas.components.get(componentOf(ref)) ?? {};
  }

  private resolved(schema: Schema): Schema {
    let at = schema;
    const seen = new Set<string>();
    while (at.$ref !== undefined && !seen.has(at.$ref)) {
      seen.add(at.$ref);
      at = this.resolve(at.$ref);
    }
    return at;
  }

  private component(ref: string, wanted: Mode): string {
    const component = componentOf(ref);
    const schema = this.resolve(ref);
    const mode = wanted === "bare" || this.isClosing(schema) ? wanted : "strict";
    const key = `${component} ${mode}`;
    if (this.applied.has(component))
      throwInvalidSpec(this.schemas.pointerOf(schema), "refers to itself without a property or an item between");
    const name = this.constants.get(key) ?? this.names.claim(constantName(component) + suffixes[mode]);
    this.constants.set(key, name);
    if (this.declarations.has(name)) return name;
    if (this.compiling.has(name)) {
      this.recursive.add(name);
      return this.call("lazy", `() => ${name}`);
    }
    const { applied } = this;
    this.applied = new Set([...applied, component]);
    this.compiling.add(name);
    const expression = this.check(schema, mode);
    this.compiling.delete(name);
    this.applied = applied;
    const isRecursive = this.recursive.has(name);
    this.hasRecursion ||= isRecursive;
    this.declarations.set(name, `const ${name}${isRecursive ? ": Check" : ""} = ${expression};`);
    return name;
  }
}

const suffixes: Readonly<Record<Mode, string>> = { strict: "", part: "Part", open: "Open", bare: "Bare" };

/** Checks that let other types pass by themselves. */
const selfGuarded =
  /^(unique|\/\* @__PURE__ \*\/ (itemCount|propertyCount|contains|patterned|propertyNames|dependentRequired|exclusive|multipleOf|of)\()/;

const typedKeywords = [
  ...["type", "enum", "const", "properties", "patternProperties", "required", "additionalProperties"],
  ...["propertyNames", "dependentRequired", "minProperties", "maxProperties", "items", "prefixItems", "contains"],
  ...["minItems", "maxItems", "uniqueItems", "pattern", "format", "minLength", "maxLength", "minimum", "maximum"],
  ...["exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
];

function hasTyped(schema: Schema): boolean {
  return typedKeywords.some((keyword) => schema[keyword] !== undefined);
}

/** The types of a schema; those that the generated types imply without `type`. */
function typesOf(schema: Schema, mode: Mode): string[] {
  if (schema.type !== undefined || mode === "bare") return [schema.type ?? []].flat();
  if (schema.properties || schema.additionalProperties || schema.patternProperties) return ["object"];
  return schema.items || schema.prefixItems ? ["array"] : [];
}

function bounds(min: number | undefined, max: number | undefined, lowest: string): string[] {
  if (max !== undefined) return [min === undefined ? lowest : quote(min), quote(max)];
  return min === undefined ? [] : [quote(min)];
}

function entries(lists: Readonly<Record<string, readonly string[]>>): string {
  return `{ ${Object.entries(lists)
    .map(([name, list]) => `${propertyKey(name)}: ${quote(list)}`)
    .join(", ")} }`;
}
