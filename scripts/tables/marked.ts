/** Responses in which every text names its own position, such as `policies[].id`, so that it is known again wherever it turns up. */
import { formsOf, resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";

/** A value in an item that is itself no object and no list. */
export interface Leaf {
  /** Where it is in the item. */
  readonly position: string;
  /** What is there; for a number, one that is nowhere else. */
  readonly mark: unknown;
  /** The documented values, where the spec enumerates them; those of a boolean as texts. */
  readonly choices: readonly string[];
}

export interface Changes {
  /** Positions to leave out. */
  readonly without?: ReadonlySet<string>;
  /** The values to take at enums; elsewhere the first. */
  readonly choose?: Readonly<Record<string, string>>;
}

/** The response of a list operation by its schema, with one item. Hundreds are made of one schema, which is read once. */
export function responsesOf(spec: Spec, schema: Schema): (changes: Changes) => unknown {
  const leaves = new Map<unknown, Leaf>();
  const template = envelope(spec, schema, (item) =>
    walk(spec, item, "", (leaf) => {
      leaves.set(leaf, leaf);
      return leaf;
    }),
  );
  return ({ without, choose }) =>
    filled(template, leaves, ({ position, mark }) => {
      const chosen = choose?.[position] ?? mark;
      if (without?.has(position)) return undefined;
      return typeof mark === "boolean" ? String(chosen) === "true" : chosen;
    });
}

/** A copy with values in place of the leaves. */
function filled(node: unknown, leaves: ReadonlyMap<unknown, Leaf>, valueFor: (leaf: Leaf) => unknown): unknown {
  const leaf = leaves.get(node);
  if (leaf) return valueFor(leaf);
  if (Array.isArray(node)) return node.map((item) => filled(item, leaves, valueFor));
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([name, value]) => [name, filled(value, leaves, valueFor)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The leaves of such an item. */
export function leavesOf(spec: Spec, schema: Schema): Leaf[] {
  const leaves: Leaf[] = [];
  envelope(spec, schema, (item) => walk(spec, item, "", (leaf) => void leaves.push(leaf)));
  return leaves;
}

/** What is around the list: as little as the spec requires. */
function envelope(spec: Spec, referring: Schema, itemOf: (item: Schema) => unknown): unknown {
  const { anyOf: [form] = [], ...schema } = resolve(spec, referring);
  if (form) return envelope(spec, form, itemOf);
  if (schema.items) return [itemOf(schema.items)];
  const { properties = {}, required = [] } = schema;
  const entries = Object.entries(properties).filter(([name]) => required.includes(name));
  return Object.fromEntries(
    entries.map(([name, property]) => [
      name,
      resolve(spec, property).type === "array" ? envelope(spec, property, itemOf) : true,
    ]),
  );
}

function walk(spec: Spec, referring: Schema, position: string, visit: (leaf: Leaf) => unknown): unknown {
  const schema = resolve(spec, referring);
  const { type, items, properties = {}, enum: choices = [] } = schema;
  const form = fullestOf(spec, formsOf(schema) ?? []);
  if (form) return walk(spec, form, position, visit);
  const kind = [type].flat().find((name) => name !== "null");
  if (kind === "array") return [walk(spec, items ?? {}, `${position}[]`, visit)];
  if (kind === "object" && Object.keys(properties).length > 0) {
    const entries = Object.entries(properties).map(
      ([name, property]) =>
        [name, walk(spec, property, position === "" ? name : `${position}.${name}`, visit)] as const,
    );
    return Object.fromEntries(entries);
  }
  const texts = kind === "boolean" ? ["true", "false"] : choices.map(String);
  const marks: Record<string, unknown> = {
    boolean: true,
    integer: numberOf(position),
    number: numberOf(position),
    object: {},
  };
  return visit({ position, mark: marks[kind ?? ""] ?? texts[0] ?? position, choices: texts });
}

/** Of several forms, the one with the most properties. */
function fullestOf(spec: Spec, forms: readonly Schema[]): Schema | undefined {
  const size = (form: Schema) => Object.keys(resolve(spec, form).properties ?? {}).length;
  return forms.reduce<Schema | undefined>((best, form) => (best && size(best) >= size(form) ? best : form), undefined);
}

/** A number that is the same for the same position. */
function numberOf(position: string): number {
  return [...position].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
}
