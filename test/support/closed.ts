/**
 * A schema as Ajv has to read it to decide what our checks decide: objects that list their properties are closed, and a
 * schema that lists properties or items is of type object or array. Decision 24 has the rules; this shares no code with them.
 */

export type Json = Readonly<Record<string, unknown>>;

/** How much is added: everything; nothing to the object itself; nothing to objects; nothing at all. */
type Mode = "strict" | "part" | "open" | "bare";
const modes: readonly Mode[] = ["strict", "part", "open", "bare"];

/** The schema without its components, to which it refers as `#/components/…`. */
export function closedSchema(schema: unknown, components: Json): Json {
  return { allOf: [closed(schema, "strict", components)] };
}

/** The components in every mode, and more schemas beside them by name. */
export function closedComponents(components: Json, schemas: Json = {}): { readonly components: Json } {
  const all = modes.flatMap((mode) =>
    Object.entries(components).map(([name, each]) => [name + mode, closed(each, mode, components)]),
  );
  const more = Object.entries(schemas).map(([name, each]) => [name, closed(each, "strict", components)]);
  return { components: Object.fromEntries([...all, ...more]) };
}

const inPlace = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas"];
const annotations = ["description", "title", "discriminator"];

function closed(node: unknown, mode: Mode, components: Json): unknown {
  if (!isObject(node)) return node;
  const applicators = inPlace.filter((keyword) => node[keyword] !== undefined);
  const others = Object.keys(node).filter(
    (keyword) => !inPlace.includes(keyword) && !["then", "else", ...annotations].includes(keyword),
  );
  const [only] = applicators;
  const allOf = asList(node.allOf);
  const isForm =
    others.length === 0 &&
    applicators.length === 1 &&
    (only === "anyOf" || only === "oneOf" || only === "$ref" || allOf.length === 1);
  const isComposite = applicators.length > 0 && !isForm;
  const all = documented(node, components, new Set());
  const isShared = [...all.properties.values()].some(
    (each) =>
      new Set(each.filter((one) => closes(one, components, new Set())).map((one) => JSON.stringify(one))).size > 1,
  );
  const inner = isForm || mode === "open" || mode === "bare" ? mode : isShared ? "open" : "part";
  const isLiteral = node.enum !== undefined || node.const !== undefined;
  const own: Mode = isLiteral ? "bare" : isComposite ? inner : mode;
  const below: Mode = own === "part" ? "strict" : own;
  const next = (each: unknown) => closed(each, below, components);
  const bare = (each: unknown) => closed(each, "bare", components);
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(node)) {
    if (keyword === "$ref") result.$ref = `#/components/${String(value).split("/").pop()}${inner}`;
    else if (["allOf", "anyOf", "oneOf"].includes(keyword))
      result[keyword] = asList(value).map((each) => closed(each, inner, components));
    else if (["not", "if", "then", "else", "contains", "propertyNames"].includes(keyword))
      result[keyword] = bare(value);
    else if (keyword === "dependentSchemas") result[keyword] = mapped(value, bare);
    else if (keyword === "properties" || keyword === "patternProperties") result[keyword] = mapped(value, next);
    else if (keyword === "items" || keyword === "additionalProperties") result[keyword] = next(value);
    else if (keyword === "prefixItems") result[keyword] = asList(value).map(next);
    else result[keyword] = value;
  }
  const isObjectLike = ["properties", "patternProperties", "additionalProperties"].some((key) => key in node);
  if (own !== "bare" && node.type === undefined && isObjectLike) result.type = "object";
  else if (own !== "bare" && node.type === undefined && ("items" in node || "prefixItems" in node))
    result.type = "array";
  const hasNames = Object.keys(Object(node.properties)).length > 0 || node.patternProperties !== undefined;
  if (own === "strict" && hasNames && node.additionalProperties === undefined) result.additionalProperties = false;
  if (isComposite && mode === "strict" && !all.isOpen && all.properties.size + all.patterns.length > 0) {
    const names = { enum: [...all.properties.keys(), "\u0000"] };
    const anyOf = [names, ...all.patterns.map((pattern) => ({ pattern }))];
    return { allOf: [result, { propertyNames: { anyOf } }] };
  }
  return result;
}

interface Documented {
  readonly properties: Map<string, unknown[]>;
  readonly patterns: string[];
  isOpen: boolean;
}

function documented(node: Json, components: Json, visited: Set<string>): Documented {
  const found: Documented = { properties: new Map(), patterns: [], isOpen: false };
  const collect = (each: unknown): void => {
    if (!isObject(each)) return;
    if (typeof each.$ref === "string" && !visited.has(each.$ref)) {
      visited.add(each.$ref);
      collect(components[each.$ref.split("/").pop() ?? ""]);
    }
    for (const [name, property] of Object.entries(Object(each.properties)))
      found.properties.set(name, [...(found.properties.get(name) ?? []), property]);
    found.patterns.push(...Object.keys(Object(each.patternProperties)));
    if (each.additionalProperties !== undefined && each.additionalProperties !== false) found.isOpen = true;
    for (const list of [each.allOf, each.anyOf, each.oneOf]) asList(list).forEach(collect);
    if (each.if !== undefined || each.then !== undefined || each.else !== undefined)
      [each.then, each.else].forEach(collect);
    Object.values(Object(each.dependentSchemas)).forEach(collect);
  };
  collect(node);
  return found;
}

/** Whether anything in the schema would be closed. */
function closes(node: unknown, components: Json, visited: Set<string>): boolean {
  if (Array.isArray(node)) return node.some((each) => closes(each, components, visited));
  if (!isObject(node)) return false;
  if (("properties" in node || "patternProperties" in node) && node.additionalProperties === undefined) return true;
  if (typeof node.$ref === "string" && !visited.has(node.$ref)) {
    visited.add(node.$ref);
    if (closes(components[node.$ref.split("/").pop() ?? ""], components, visited)) return true;
  }
  return Object.entries(node).some(([keyword, value]) =>
    ["properties", "patternProperties", "dependentSchemas"].includes(keyword)
      ? closes(Object.values(Object(value)), components, visited)
      : !["enum", "const"].includes(keyword) && closes(value, components, visited),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function mapped(value: unknown, change: (each: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(Object(value)).map(([key, each]) => [key, change(each)]));
}
