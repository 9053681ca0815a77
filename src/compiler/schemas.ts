/** Reads the schemas of a document into one form: JSON Schema 2020-12, whose references lead to named components. */

import { absentProperties } from "./absent.ts";
import { isExponential } from "./ambiguity.ts";
import { combined, componentOf } from "./documented.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { annotations, expectedForm, ignored, isObject, isText, subschemas, unsupported } from "./keywords.ts";
import { Names, typeName } from "./names.ts";
import { annotationsOf, normalizeTypes } from "./normalize.ts";
import { isUnicode, regularExpression } from "./patterns.ts";
import { targetOf, titleOf, valueAt } from "./pointer.ts";
import { referring } from "./referring.ts";
import { type Schema, unescapeToken } from "./spec.ts";
import type { Use } from "./use.ts";

export interface Warning {
  /** Where in the document: a JSON Pointer. */
  readonly pointer: string;
  readonly message: string;
}

/** A schema without keywords, and one that nothing fits. */
export const anySchema: Schema = Object.freeze({});
const neverSchema: Schema = Object.freeze({ not: anySchema });

/** The schemas of one document. */
export class Schemas {
  /** The components that something refers to, by name. */
  readonly components = new Map<string, Schema>();
  /** Those of them that are copies for requests. */
  readonly requests = new Set<string>();
  readonly warnings: Warning[] = [];
  private readonly root: Readonly<Record<string, unknown>>;
  private readonly isOld: boolean;
  private readonly pointers = new WeakMap<object, string>();
  private readonly absent: ReturnType<typeof absentProperties>;
  private readonly names = new Map<string, string>();
  private readonly taken = new Names([]);
  /** Whether a pattern can take exponential time. */
  private readonly patterns = new Map<string, boolean>();
  private readonly queue: (() => void)[] = [];
  private readonly special: Readonly<Record<"request" | "upload", (pointer: string) => boolean>>;

  constructor(root: Readonly<Record<string, unknown>>) {
    this.root = root;
    this.absent = absentProperties(root);
    this.isOld = String(root.openapi).startsWith("3.0");
    this.special = {
      request: referring(root, (node) => Boolean(node.readOnly || node.writeOnly || node.enum || isText(node.const))),
      upload: referring(root, isBinary),
    };
  }

  /** Reads all components, so that each has a type. */
  readAll(): void {
    const { schemas } = isObject(this.root.components) ? this.root.components : {};
    for (const name of Object.keys(isObject(schemas) ? schemas : {}))
      this.component(append("/components/schemas", name), "response");
    this.drain();
  }

  /** The schema at a place; what it refers to is read too. */
  read(node: unknown, pointer: string, use: Use): Schema {
    const schema = this.convert(node, pointer, use);
    this.drain();
    return schema;
  }

  /** Where the schema is in the document. */
  pointerOf(schema: Schema): string {
    return this.pointers.get(schema) ?? "";
  }

  /** Follows references of anything but schemas. */
  resolve(node: unknown, pointer: string): { readonly node: unknown; readonly pointer: string } {
    const followed = new Set<string>();
    let at = { node, pointer };
    while (isObject(at.node) && at.node.$ref !== undefined) {
      const target = targetOf(at.node.$ref, append(at.pointer, "$ref"));
      if (followed.has(target)) throwInvalidSpec(append(at.pointer, "$ref"), `${at.node.$ref} refers to itself`);
      followed.add(target);
      for (const name of Object.keys(at.node))
        if (!["$ref", "summary", "description"].includes(name) && !name.startsWith("x-"))
          this.warnings.push({ pointer: append(at.pointer, name), message: "is ignored beside `$ref`" });
      at = { node: this.find(target, append(at.pointer, "$ref")), pointer: target };
    }
    return at;
  }

  private drain(): void {
    for (let next = this.queue.pop(); next; next = this.queue.pop()) next();
  }

  /** @throws Error for a component that applies to the same value as itself: neither type nor check would end. */
  verifyRecursion(): void {
    const done = new Set<string>();
    const visit = (schema: Schema, path: readonly string[]): void => {
      for (const each of combined(schema)) visit(each, path);
      if (schema.$ref === undefined || done.has(schema.$ref)) return;
      const target = this.components.get(componentOf(schema.$ref)) ?? anySchema;
      if (path.includes(schema.$ref))
        throwInvalidSpec(this.pointerOf(target), "refers to itself without a property or an item between");
      visit(target, [...path, schema.$ref]);
      done.add(schema.$ref);
    };
    for (const [name] of this.components) visit({ $ref: `#/components/schemas/${name}` }, []);
  }

  private convert(node: unknown, pointer: string, use: Use): Schema {
    if (node === true) return anySchema;
    if (node === false) return neverSchema;
    if (!isObject(node)) throwInvalidSpec(pointer, "must be a schema");
    if (isText(node.$ref) && this.isOld)
      return this.place({ $ref: this.referenceOf(node.$ref, pointer, use) }, pointer);
    if (use === "upload" && isBinary(node)) return this.place({ "x-binary": true, ...annotationsOf(node) }, pointer);
    const schema: Schema = annotationsOf(node);
    for (const [keyword, value] of Object.entries(node)) this.keyword(schema, node, keyword, value, pointer, use);
    normalizeTypes(schema, node, pointer);
    if (schema.required) {
      const absent = this.absent.namesIn(node, use);
      schema.required = schema.required.filter((name) => !absent.has(name));
    }
    this.place(schema, pointer);
    return node.nullable === true ? this.nullable(schema, pointer) : schema;
  }

  private keyword(
    schema: Schema,
    node: Readonly<Record<string, unknown>>,
    keyword: string,
    value: unknown,
    parent: string,
    use: Use,
  ): void {
    if (annotations.includes(keyword) || ignored.includes(keyword)) return;
    const pointer = append(parent, keyword);
    if (keyword === "x-unwrap") {
      if (!isText(value) || !isObject(node.properties) || !Object.hasOwn(node.properties, value))
        throwInvalidSpec(pointer, "must be the name of one of the `properties`");
      schema["x-unwrap"] = value;
      return;
    }
    if (keyword.startsWith("x-")) return;
    if (unsupported.includes(keyword)) {
      // An error only where a check is made of it.
      schema["x-unsupported"] = keyword;
      return;
    }
    // OpenAPI 3.0: a flag beside `minimum` or `maximum`.
    if (typeof value === "boolean" && /^exclusiveM(in|ax)imum$/.test(keyword)) {
      const bound = keyword === "exclusiveMinimum" ? "minimum" : "maximum";
      if (value && Number.isFinite(node[bound])) {
        schema[keyword] = node[bound];
        delete schema[bound];
      }
      return;
    }
    if (/^m(in|ax)imum$/.test(keyword) && node[keyword.replace("m", "exclusiveM")] === true) return;
    const expected = expectedForm(keyword, value);
    if (expected !== undefined) throwInvalidSpec(pointer, `must be ${expected}`);
    for (const pattern of patternsOf(keyword, value)) this.verifyPattern(pattern, pointer);
    const kind = subschemas.get(keyword);
    if (keyword === "$ref") schema.$ref = this.referenceOf(String(value), parent, use);
    else if (keyword === "discriminator") this.discriminator(schema, value, pointer, use);
    else if (kind === "one") schema[keyword] = this.convert(value, pointer, use);
    else if (kind === "list") {
      if (!Array.isArray(value) || value.length === 0) throwInvalidSpec(pointer, "must be a list of schemas");
      if (keyword === "allOf") this.absent.combine(node, value);
      schema[keyword] = value.map((each, index) => this.convert(each, append(pointer, index), use));
    } else if (kind === "named" && isObject(value))
      schema[keyword] = Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, this.convert(each, append(pointer, name), use)]),
      );
    else if (isKnown(keyword)) schema[keyword] = value;
    else this.warnings.push({ pointer, message: `\`${keyword}\` is not a keyword of JSON Schema: it checks nothing` });
  }

  private verifyPattern(pattern: string, pointer: string): void {
    regularExpression(pattern, pointer);
    const known = this.patterns.get(pattern) ?? isExponential(pattern, isUnicode(pattern) ? "u" : "");
    this.patterns.set(pattern, known);
    if (known)
      this.warnings.push({ pointer, message: "can take exponential time for a hostile text: simplify the pattern" });
  }

  /** OpenAPI 3.0: `nullable` adds null to the type; beside keywords that may exclude null, it is a form of its own. */
  private nullable(schema: Schema, pointer: string): Schema {
    if (schema.type !== undefined) schema.type = [...new Set([schema.type, "null"].flat())];
    if (schema.enum && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
    const isForm = ["$ref", "allOf", "anyOf", "oneOf", "const"].some((keyword) => schema[keyword] !== undefined);
    if (!isForm) return schema;
    const rest = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.includes(keyword)));
    return this.place({ ...annotationsOf(schema), anyOf: [this.place(rest, pointer), { type: "null" }] }, pointer);
  }

  private discriminator(schema: Schema, value: unknown, pointer: string, use: Use): void {
    if (!isObject(value) || !isText(value.propertyName)) return;
    const mapping = isObject(value.mapping) ? Object.entries(value.mapping) : [];
    schema.discriminator = {
      propertyName: value.propertyName,
      mapping: Object.fromEntries(
        mapping.flatMap(([name, target]) => {
          // A name of a component, or a reference.
          const ref = /^[\w.-]+$/.test(String(target)) ? `#/components/schemas/${target}` : String(target);
          const place = append(append(pointer, "mapping"), name);
          if (ref.startsWith("#/") && valueAt(this.root, targetOf(ref, place)) !== undefined)
            return [[name, this.referenceOf(ref, place, use)]];
          this.warnings.push({ pointer: place, message: "leads to no schema of the document" });
          return [];
        }),
      ),
    };
  }

  private referenceOf(ref: string, pointer: string, use: Use): string {
    return `#/components/schemas/${this.component(targetOf(ref, append(pointer, "$ref")), use, append(pointer, "$ref"))}`;
  }

  /** The name of the component at a pointer, which is read later. */
  private component(target: string, use: Use, from = target): string {
    const special = use === "response" ? "" : this.suffixOf(target, use);
    const key = `${target} ${special}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const [, own] = /^\/components\/schemas\/([^/]+)$/.exec(target) ?? [];
    const text = own === undefined ? typeName(titleOf(target)) : unescapeToken(own);
    const name = this.claim(text.replace(/[^\w.-]+/g, "_") + special);
    this.names.set(key, name);
    if (special !== "") this.requests.add(name);
    // The order of the document, although each is read later.
    this.components.set(name, anySchema);
    const node = this.find(target, from);
    const ownUse = special === "Upload" ? "upload" : special === "Request" ? "request" : "response";
    this.queue.push(() => this.components.set(name, this.convert(node, target, ownUse)));
    return name;
  }

  private suffixOf(target: string, use: "request" | "upload"): string {
    if (use === "upload" && this.special.upload(target)) return "Upload";
    return this.special.request(target) ? "Request" : "";
  }

  private claim(name: string): string {
    return this.taken.unique(/\w/.test(name) ? name : "_");
  }

  private find(target: string, pointer: string): unknown {
    const found = valueAt(this.root, target);
    if (found === undefined) throwInvalidSpec(pointer, `#${target} cannot be resolved`);
    return found;
  }

  private place(schema: Schema, pointer: string): Schema {
    this.pointers.set(schema, pointer);
    return schema;
  }
}

function isBinary(node: Readonly<Record<string, unknown>>): boolean {
  return (
    [node.type].flat().includes("string") &&
    (node.format === "binary" || (isText(node.contentMediaType) && node.contentEncoding === undefined))
  );
}

function patternsOf(keyword: string, value: unknown): string[] {
  if (keyword === "patternProperties") return Object.keys(Object(value));
  return keyword === "pattern" && isText(value) ? [value] : [];
}

function isKnown(keyword: string): boolean {
  return (
    ["enum", "const", "type", "required", "pattern", "format", "uniqueItems", "multipleOf"].includes(keyword) ||
    ["dependentRequired", "minContains", "maxContains"].includes(keyword) ||
    /^(exclusiveM|m)(in|ax)imum$/.test(keyword) ||
    /^m(in|ax)(Length|Items|Properties)$/.test(keyword)
  );
}
