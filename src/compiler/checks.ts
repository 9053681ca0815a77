/**
 * Compiles the schemas of a spec into checks: expressions over the functions of `src/contract/checks.ts`.
 * An unsupported keyword is an error, not a missing check.
 */

import type { CheckWriter, Mode } from "./check-writer.ts";
import { closingComponents, componentOf, documentedBy, isNever } from "./documented.ts";
import { applicatorsOf, formsCheck } from "./forms.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { fitsType } from "./keywords.ts";
import { constantName, type Names } from "./names.ts";
import { regularExpression } from "./patterns.ts";
import { propertyKey, quote } from "./quote.ts";
import type { Schemas } from "./schemas.ts";
import { formsOf, type Schema } from "./spec.ts";
import { ofType } from "./type-checks.ts";

/** Collects the declarations for the checks of one spec, each once, in evaluation order. */
export class CheckCompiler implements CheckWriter {
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
      const pointer = append(this.pointerOf(schema), unsupported);
      throwInvalidSpec(pointer, "is not supported: compile other operations with --only, or simplify the schema");
    }
    if (isNever(schema)) return this.use("undocumented");
    if (schema["x-binary"]) return this.use("binary");
    const own = this.typed(schema, mode);
    const applicators = applicatorsOf(schema);
    const forms = formsOf(schema);
    const isAlone = applicators === 1 && own.length === 0;
    if (isAlone && schema.$ref !== undefined) return this.component(schema.$ref, mode);
    if (isAlone && schema.allOf?.length === 1 && schema.allOf[0]) return this.check(schema.allOf[0], mode);
    if (isAlone && forms) return formsCheck(this, schema, forms, mode, schema.anyOf ? "anyOf" : "oneOf");
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

  pointerOf(schema: Schema): string {
    return this.schemas.pointerOf(schema);
  }

  private all(checks: readonly string[]): string {
    const [first, ...more] = checks;
    if (first === undefined) return this.use("anything");
    return more.length === 0 ? first : this.call("all", ...checks);
  }

  /** The checks of a schema whose keywords apply side by side. */
  private composite(schema: Schema, mode: Mode): string[] {
    const { properties, patterns, isOpen } = documentedBy(schema, (ref) => this.resolve(ref));
    const closes = mode === "strict" && !isOpen && (properties.size > 0 || patterns.size > 0);
    const inner = mode === "strict" ? this.innerMode(properties.values()) : mode;
    const { $ref, allOf = [], anyOf, oneOf, not, if: condition, dependentSchemas = {} } = schema;
    const conditional = (each: Schema | undefined) => (each ? this.check(each, "bare") : this.use("anything"));
    return [
      ...this.typed(schema, inner, true),
      ...($ref === undefined ? [] : [this.component($ref, inner)]),
      ...allOf.map((each) => this.check(each, inner)),
      ...(anyOf ? [formsCheck(this, schema, anyOf, inner, "anyOf")] : []),
      ...(oneOf ? [formsCheck(this, schema, oneOf, inner, "oneOf")] : []),
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
        ...["string", "number", "object", "array"].flatMap((each) => ofType(this, each, schema, mode, true)),
      ];
    const check = this.all(ofType(this, type, schema, mode, false));
    return [types.includes("null") ? this.call("nullable", check) : check];
  }

  /** Keywords beside `enum` and `const` that their values may break. */
  private outside(schema: Schema): string[] {
    const values = schema.enum ?? [schema.const];
    const { type } = schema;
    const checks = ["string", "number", "object", "array"].flatMap((each) => {
      if (!values.some((value) => fitsType(value, each))) return [];
      return ofType(this, each, schema, "bare", true);
    });
    const isOfType = type === undefined || values.every((value) => [type].flat().some((each) => fitsType(value, each)));
    return isOfType ? checks : [this.call("types", ...[type].flat().map(quote)), ...checks];
  }

  private enumeration({ enum: values = [], type }: Schema, mode: Mode): string {
    const types = [type ?? []].flat().filter((each) => each !== "null");
    const known = values.filter((value) => value !== null);
    const wrap = (check: string) => (values.includes(null) ? this.call("nullable", check) : check);
    const isTyped = types.length > 0 ? types.length === 1 : mode !== "bare";
    if (isTyped && known.length > 0 && known.every((each) => typeof each === "string"))
      return wrap(this.call("choice", ...known.map(quote)));
    // `normalizeTypes` has rejected values of other types, and repeated ones.
    if (types.length === 1 && types[0] === "boolean" && known.length > 0)
      return wrap(known.length === 1 ? this.call("only", quote(known[0])) : this.use("boolean"));
    return this.call("literal", '"enum"', ...values.map(quote));
  }

  /** The check of another value, inside the one at hand. */
  below(schema: Schema, mode: Mode): string {
    const { applied } = this;
    this.applied = new Set();
    const check = this.check(schema, mode === "part" ? "strict" : mode);
    this.applied = applied;
    return check;
  }

  pattern(schema: Schema, pattern: string, keyword = "patternProperties"): string {
    return regularExpression(pattern, append(this.pointerOf(schema), keyword));
  }

  private resolve(ref: string): Schema {
    return this.schemas.components.get(componentOf(ref)) ?? {};
  }

  resolved(schema: Schema): Schema {
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
      throwInvalidSpec(this.pointerOf(schema), "refers to itself without a property or an item between");
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
