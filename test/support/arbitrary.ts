/** Values that a schema allows, for fast-check; and values that it may or may not allow. */
import fc from "fast-check";
import { formsOf, resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { changed, isObject, type Key, samples } from "./json.ts";

const surrogates = { first: 0xd800, count: 0x800 };

/** Any character of Unicode, as `unit: "binary"` has it: that one makes a table of them all, which takes a second. */
export const character: fc.Arbitrary<string> = fc.nat(0x10ffff - surrogates.count).map(
  (index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count),
  (text) => {
    const code = typeof text === "string" ? (text.codePointAt(0) ?? -1) : -1;
    const isCharacter = code >= 0 && text === String.fromCodePoint(code);
    if (!isCharacter || (code >= surrogates.first && code < surrogates.first + surrogates.count))
      throw new Error("This is no single character.");
    return code < surrogates.first ? code : code - surrogates.count;
  },
);

export function valid(spec: Spec, referring: Schema): fc.Arbitrary<unknown> {
  const schema = resolve(spec, referring);
  const forms = formsOf(schema);
  if (forms) return fc.oneof(...forms.map((form) => valid(spec, form)));
  const types = [schema.type ?? "anything"].flat();
  return fc.oneof(...types.map((type) => ofType(spec, type, schema)));
}

/** A valid value with one place in it removed, replaced or added. */
export function nearlyValid(spec: Spec, schema: Schema): fc.Arbitrary<unknown> {
  return beforeAndAfter(spec, schema).map(({ after }) => after);
}

/** A valid value, and the same with one place in it removed, replaced or added: drawing one takes longer than changing it. */
export function beforeAndAfter(spec: Spec, schema: Schema): fc.Arbitrary<{ before: unknown; after: unknown }> {
  return fc
    .record({ value: valid(spec, schema), where: fc.nat(), set: other, key: fc.string(), how: fc.nat(2) })
    .map(({ value, where, set, key, how }) => {
      const path = pathTo(value, where % sizeOf(value));
      // As it would arrive: JSON has nothing that is `undefined`, alone or in an array.
      const removal: Parameters<typeof changed>[2] = typeof path.at(-1) === "string" ? "removed" : { set: null };
      const change = how === 0 ? { set } : how === 1 ? removal : { set: withEntry(at(value, path), key, set) };
      return { before: value, after: changed(value, path, change) };
    });
}

/** Text at the lengths that the specs bound, besides anything else. */
const other = fc.oneof(
  // No text with a scheme: our checks take URLs that servers send and RFC 3986 forbids, such as those with brackets.
  fc.jsonValue({ maxDepth: 1 }).filter((value) => typeof value !== "string" || !/^[a-z][a-z\d+.-]*:/i.test(value)),
  fc.constantFrom(...Object.values(samples), ...[0, 32, 33, 50, 51, 100, 101, 256].map((length) => "x".repeat(length))),
  fc.constantFrom(-1, 0, 1, 2 ** 31 - 1, 2 ** 31),
);

function ofType(spec: Spec, type: string, schema: Schema): fc.Arbitrary<unknown> {
  const { minimum: min = -1000, maximum: max = 1000 } = schema;
  switch (type) {
    case "string":
      return text(schema);
    case "integer":
      return fc.integer({ min, max });
    case "number":
      return fc.double({ min, max, noNaN: true });
    case "boolean":
      return schema.enum ? fc.constantFrom(...schema.enum) : fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(valid(spec, schema.items ?? {}), { maxLength: 3 });
    case "object":
      return object(spec, schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function text({ enum: choices, pattern, format, minLength = 0, maxLength }: Schema): fc.Arbitrary<unknown> {
  if (choices) return fc.constantFrom(...choices);
  if (pattern) return fc.stringMatching(new RegExp(pattern, "u"));
  if (format === "date-time") return dateTime;
  if (format === "uri") return uri;
  if (format) throw new Error(`No values are known of the format ${format}.`);
  const lengths = { minLength, maxLength: maxLength ?? 20 };
  return fc.oneof(
    { weight: 9, arbitrary: fc.string({ ...lengths, unit: "grapheme-ascii" }) },
    { weight: 9, arbitrary: fc.string({ ...lengths, unit: character }) },
    // JSON Schema counts characters, of which some are two of JavaScript's.
    ...(maxLength === undefined ? [] : [{ weight: 1, arbitrary: fc.constant("\u{1f3e2}".repeat(maxLength)) }]),
  );
}

/** RFC 3339: with or without a fraction, in UTC or beside it. */
const dateTime = fc
  .record({
    date: fc.date({ min: new Date("1970-01-01"), max: new Date("2069-12-31"), noInvalidDate: true }),
    fraction: fc.constantFrom("", ".5", ".000001"),
    zone: fc.constantFrom("Z", "+05:30", "-08:00"),
  })
  .map(({ date, fraction, zone }) => date.toISOString().slice(0, 19) + fraction + zone);

/** RFC 3986, section 3.3: what a path is made of, with everything else percent-encoded; a query and a fragment have it too. */
const pathCharacter = fc.oneof(fc.constantFrom(..."abcXYZ019-._~!$&'()*+,;=:@"), character.map(encodeURIComponent));
const part = fc.string({ unit: pathCharacter, maxLength: 10 });

/** As `fc.webUrl` makes them, without the table of all characters. */
const uri = fc
  .record({
    scheme: fc.constantFrom("http", "https"),
    authority: fc.webAuthority(),
    segments: fc.array(part, { maxLength: 4 }),
    query: fc.option(part),
    fragment: fc.option(part),
  })
  .map(({ scheme, authority, segments, query, fragment }) => {
    const path = segments.map((segment) => `/${segment}`).join("");
    return `${scheme}://${authority}${path}${query === null ? "" : `?${query}`}${fragment === null ? "" : `#${fragment}`}`;
  });

function object(spec: Spec, schema: Schema): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties, maxProperties = 3 } = schema;
  const others =
    additionalProperties &&
    fc.dictionary(
      fc.string().filter((key) => !Object.hasOwn(properties ?? {}, key)),
      valid(spec, additionalProperties),
      { maxKeys: maxProperties, noNullPrototype: true },
    );
  if (others && !properties) return others;
  if (!properties) return fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { noNullPrototype: true });
  const members: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [key, valid(spec, property)]),
  );
  const named = fc.record(members, { requiredKeys: required, noNullPrototype: true });
  return others ? fc.tuple(others, named).map(([other, own]) => ({ ...other, ...own })) : named;
}

/** How many values there are in a value, itself among them. */
function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  let size = 1;
  for (const member of Object.values(value)) size += sizeOf(member);
  return size;
}

/** The path of one of them, by its number. */
function pathTo(value: unknown, number: number): Key[] {
  let left = number - 1;
  const keys = left < 0 ? [] : Object.keys(Object(value));
  for (const key of keys) {
    const member: unknown = Reflect.get(Object(value), key);
    const size = sizeOf(member);
    if (left < size) return [Array.isArray(value) ? Number(key) : key, ...pathTo(member, left)];
    left -= size;
  }
  return [];
}

function at(value: unknown, [key, ...rest]: readonly Key[]): unknown {
  if (key === undefined) return value;
  return at(Array.isArray(value) ? value[Number(key)] : isObject(value) ? value[key] : undefined, rest);
}

function withEntry(value: unknown, key: string, entry: unknown): unknown {
  if (Array.isArray(value)) return [...value, entry];
  return isObject(value) ? Object.fromEntries([...Object.entries(value), [key, entry]]) : entry;
}
