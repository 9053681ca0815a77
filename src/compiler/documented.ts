/** Which properties the schemas that apply to one value document together. */
import { annotations } from "./keywords.ts";
import type { Schema } from "./spec.ts";

export interface Documented {
  /** The schemas of each property. */
  readonly properties: Map<string, Schema[]>;
  readonly patterns: Set<string>;
  /** Whether a schema allows others (`additionalProperties`). */
  isOpen: boolean;
}

type Resolve = (ref: string) => Schema;

/** Collects the properties of a schema and of those that it combines. */
export function documentedBy(schema: Schema, resolve: Resolve): Documented {
  const found: Documented = { properties: new Map(), patterns: new Set(), isOpen: false };
  const visited = new Set<string>();
  const visit = (each: Schema): void => {
    if (each.$ref !== undefined && !visited.has(each.$ref)) {
      visited.add(each.$ref);
      visit(resolve(each.$ref));
    }
    for (const [name, property] of Object.entries(each.properties ?? {})) {
      const known = found.properties.get(name);
      if (known) known.push(property);
      else found.properties.set(name, [property]);
    }
    for (const pattern of Object.keys(each.patternProperties ?? {})) found.patterns.add(pattern);
    if (each.additionalProperties && !isNever(each.additionalProperties)) found.isOpen = true;
    for (const inner of combined(each)) visit(inner);
  };
  visit(schema);
  return found;
}

/** The schemas that apply to the same value. */
export function combined({ allOf = [], anyOf = [], oneOf = [], ...rest }: Schema): Schema[] {
  const conditional = [rest.then, rest.else].filter((each) => each !== undefined);
  return [...allOf, ...anyOf, ...oneOf, ...conditional, ...Object.values(rest.dependentSchemas ?? {})];
}

/** The schemas inside a schema that document something. Those of `not`, `if`, `contains` and `propertyNames` do not. */
function inner(schema: Schema): Schema[] {
  const { items, additionalProperties, prefixItems = [], properties = {}, patternProperties = {} } = schema;
  return [
    ...combined(schema),
    ...[items, additionalProperties].filter((each) => each !== undefined),
    ...prefixItems,
    ...Object.values(properties),
    ...Object.values(patternProperties),
  ];
}

/** `false` as a schema, with or without a description. */
export function isNever({ not, ...others }: Schema): boolean {
  const isAlone = Object.keys(others).every((keyword) => annotations.includes(keyword));
  return not !== undefined && Object.keys(not).length === 0 && isAlone;
}

/** Whether a schema says somewhere which properties an object has: its check reports others, or lets them pass. */
export function closingComponents(components: ReadonlyMap<string, Schema>): (schema: Schema) => boolean {
  const referrers = new Map<string, Set<string>>();
  const closing = new Set<string>();
  const visit = (schema: Schema, owner: string): void => {
    if (describesProperties(schema)) closing.add(owner);
    const name = schema.$ref === undefined ? undefined : componentOf(schema.$ref);
    if (name !== undefined) referrers.set(name, (referrers.get(name) ?? new Set()).add(owner));
    for (const each of inner(schema)) visit(each, owner);
  };
  for (const [name, schema] of components) visit(schema, name);
  const queue = [...closing];
  for (let name = queue.pop(); name !== undefined; name = queue.pop())
    for (const referrer of referrers.get(name) ?? []) {
      if (closing.has(referrer)) continue;
      closing.add(referrer);
      queue.push(referrer);
    }
  const closes = (schema: Schema): boolean =>
    describesProperties(schema) ||
    (schema.$ref !== undefined && closing.has(componentOf(schema.$ref))) ||
    inner(schema).some(closes);
  return closes;
}

function describesProperties({ properties, patternProperties, additionalProperties }: Schema): boolean {
  return (properties ?? patternProperties ?? additionalProperties) !== undefined;
}

export function componentOf(ref: string): string {
  return ref.replace("#/components/schemas/", "");
}
