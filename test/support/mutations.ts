/** Every way in which one value can be a little different from what its schema allows. */
import { formsOf, resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { changed, isObject, type Key, pointer, samples } from "./json.ts";
import { judgeOf } from "./judge.ts";

export interface Mutation {
  readonly value: unknown;
  /** What a check has to find, and nothing else. */
  readonly finding: { readonly pointer: string; readonly keyword: string; readonly breaking: boolean };
  /** Where the value has one of several forms, if it has: what is changed in it may be nearer to another form. */
  readonly union: string | undefined;
}

interface Place {
  readonly path: readonly Key[];
  /** Whether the caller receives what is here: the envelope stays behind. */
  readonly handedOver: boolean;
  readonly union?: readonly Key[];
}

export function mutationsOf(spec: Spec, schema: Schema, whole: unknown): Mutation[] {
  const at = (
    { path, handedOver, union }: Place,
    keyword: string,
    change: Parameters<typeof changed>[2],
  ): Mutation => ({
    // A large value has hundreds of changes, and not every test looks at all of them.
    get value() {
      return changed(whole, path, change);
    },
    finding: {
      pointer: pointer(path),
      keyword,
      breaking: handedOver && (["type", "required"].includes(keyword) || isClosed(keyword, change)),
    },
    union: union && pointer(union),
  });

  function walk(referring: Schema, value: unknown, place: Place): Mutation[] {
    const schema = resolve(spec, referring);
    const forms = formsOf(schema);
    const within = forms === undefined || place.path.length === 0 ? place : { union: place.path, ...place };
    return [
      ...wrongTypes(spec, schema).map((set) => at(place, "type", { set })),
      ...(forms?.filter((form) => judgeOf(spec, form)(value)) ?? [schema]).flatMap((form) =>
        inside(resolve(spec, form), value, within),
      ),
    ];
  }

  function inside(schema: Schema, value: unknown, place: Place): Mutation[] {
    if (Array.isArray(value))
      return value.flatMap((item, index) => walk(schema.items ?? {}, item, { ...place, path: [...place.path, index] }));
    if (isObject(value)) return inObject(schema, value, place);
    return value === null ? [] : beyondBounds(schema).map(([keyword, set]) => at(place, keyword, { set }));
  }

  function inObject(schema: Schema, value: Record<string, unknown>, place: Place): Mutation[] {
    const { properties, required = [], additionalProperties, maxProperties, "x-unwrap": unwrap } = schema;
    const placeOf = (key: string): Place => ({
      ...place,
      path: [...place.path, key],
      handedOver: place.handedOver && (unwrap === undefined || unwrap === key),
    });
    const entry = Object.values(value)[0] ?? "";
    const many = Array.from({ length: (maxProperties ?? 0) + 1 }, (_, index) => [`key${index}`, entry]);
    return [
      ...required.filter((key) => key in value).map((key) => at(placeOf(key), "required", "removed")),
      ...(properties && !additionalProperties
        ? [at(placeOf("an/undocumented~one"), "additionalProperties", { set: 1 })]
        : []),
      ...(maxProperties === undefined ? [] : [at(place, "maxProperties", { set: Object.fromEntries(many) })]),
      ...Object.entries(value).flatMap(([key, member]) => {
        const property = properties?.[key] ?? additionalProperties;
        return property === undefined ? [] : walk(property, member, placeOf(key));
      }),
    ];
  }

  return walk(schema, whole, { path: [], handedOver: true });
}

/** Of enums those of strings are open in the types. */
function isClosed(keyword: string, change: Parameters<typeof changed>[2]): boolean {
  return keyword === "enum" && typeof change === "object" && typeof change.set !== "string";
}

function wrongTypes(spec: Spec, schema: Schema): unknown[] {
  const types = typesOf(spec, schema);
  if (types.length === 0) return [];
  const fits = (type: string) => types.includes(type) || (type === "integer" && types.includes("number"));
  return Object.entries(samples).flatMap(([type, sample]) => (fits(type) ? [] : [sample]));
}

function typesOf(spec: Spec, schema: Schema): string[] {
  const forms = formsOf(schema);
  return forms ? forms.flatMap((form) => typesOf(spec, resolve(spec, form))) : [schema.type ?? []].flat();
}

/** Values of the right type that break exactly one bound each. */
function beyondBounds({ enum: choices, minLength, maxLength, minimum, maximum, pattern, format }: Schema) {
  const found: [keyword: string, value: unknown][] = [];
  if (choices !== undefined)
    found.push(["enum", typeof choices[0] === "boolean" ? !choices[0] : "an-undocumented-value"]);
  if (minLength !== undefined && minLength > 0) found.push(["minLength", "x".repeat(minLength - 1)]);
  if (maxLength !== undefined) found.push(["maxLength", "x".repeat(maxLength + 1)]);
  if (minimum !== undefined) found.push(["minimum", minimum - 1]);
  if (maximum !== undefined) found.push(["maximum", maximum + 1]);
  if (pattern !== undefined) found.push(["pattern", "not what the pattern matches"]);
  if (format !== undefined && pattern === undefined) found.push(["format", "not of this format"]);
  return found;
}
