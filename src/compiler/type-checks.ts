/** Writes the checks of the keywords for one type: strings, numbers, arrays and objects. */

import type { CheckWriter, Mode } from "./check-writer.ts";
import { isNever } from "./documented.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { propertyKey, quote } from "./quote.ts";
import type { Schema } from "./spec.ts";

/** @param guarded - Whether the checks must let values of other types pass. */
export function ofType(writer: CheckWriter, type: string, schema: Schema, mode: Mode, guarded: boolean): string[] {
  if (type === "boolean") return [writer.use("boolean")];
  const checks =
    type === "string"
      ? strings(writer, schema)
      : type === "object"
        ? objects(writer, schema, mode, guarded)
        : type === "array"
          ? arrays(writer, schema, mode, guarded)
          : numbers(writer, schema, type, guarded);
  const [first, ...more] = checks;
  if (guarded) return checks.map((check) => guard(writer, type, check));
  if (first === undefined) return [writer.use(type)];
  return [first, ...more.map((check) => guard(writer, type, check))];
}

/** Of integers nothing comes here: their checks guard themselves, but for the first. */
function guard(writer: CheckWriter, type: string, check: string): string {
  return selfGuarded.test(check) ? check : writer.call("of", quote(type), check);
}

function strings(writer: CheckWriter, schema: Schema): string[] {
  const { pattern, format, minLength, maxLength } = schema;
  const length = bounds(minLength, maxLength, "0");
  // Beside a pattern, a format only describes, as JSON Schema has it (2020-12, format-annotation).
  const known = pattern === undefined && format !== undefined ? formats.get(format) : undefined;
  return [
    ...(length.length > 0 ? [writer.call("text", ...length)] : []),
    ...(pattern === undefined ? [] : [writer.call("matching", writer.pattern(schema, pattern, "pattern"))]),
    ...(known === undefined ? [] : [writer.call("matching", known, '"format"', quote(format))]),
  ];
}

function numbers(writer: CheckWriter, schema: Schema, type: string, guarded: boolean): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const limits = bounds(minimum, maximum, "-Infinity");
  const open = bounds(exclusiveMinimum, exclusiveMaximum, "-Infinity");
  const isMain = !guarded || limits.length > 0;
  return [
    ...(isMain ? [writer.call(guarded ? "number" : type, ...limits)] : []),
    ...(open.length > 0 ? [writer.call("exclusive", ...open)] : []),
    ...(multipleOf === undefined ? [] : [writer.call("multipleOf", quote(multipleOf))]),
  ];
}

function arrays(writer: CheckWriter, schema: Schema, mode: Mode, guarded: boolean): string[] {
  const { items, prefixItems, contains, minContains, maxContains, minItems, maxItems, uniqueItems } = schema;
  const rest = items && writer.below(items, mode);
  const main = prefixItems
    ? writer.call(
        "prefix",
        `[${prefixItems.map((each) => writer.below(each, mode)).join(", ")}]`,
        rest ?? writer.use("anything"),
      )
    : !guarded || items
      ? writer.call("array", rest ?? writer.use("anything"))
      : undefined;
  const size = bounds(minItems, maxItems, "0");
  return [
    ...(main === undefined ? [] : [main]),
    ...(size.length > 0 ? [writer.call("itemCount", ...size)] : []),
    ...(uniqueItems === true ? [writer.use("unique")] : []),
    ...(contains
      ? [writer.call("contains", writer.below(contains, "bare"), ...bounds(minContains, maxContains, "1"))]
      : []),
  ];
}

function objects(writer: CheckWriter, schema: Schema, mode: Mode, guarded: boolean): string[] {
  const { minProperties, maxProperties, propertyNames, dependentRequired, patternProperties } = schema;
  const isAtMost = maxProperties !== undefined && minProperties === undefined;
  const hasMain = ["properties", "required", "additionalProperties", "patternProperties"].some(
    (keyword) => schema[keyword] !== undefined,
  );
  const main =
    hasMain || !guarded ? (patternProperties ? patterned(writer, schema, mode) : [object(writer, schema, mode)]) : [];
  const [first, ...more] = main;
  const size = bounds(minProperties, maxProperties, "0");
  return [
    ...(first === undefined ? [] : [isAtMost ? writer.call("atMost", quote(maxProperties), first) : first]),
    ...more,
    ...(size.length > 0 && !(isAtMost && first !== undefined) ? [writer.call("propertyCount", ...size)] : []),
    ...(propertyNames ? [writer.call("propertyNames", writer.below(propertyNames, "bare"))] : []),
    ...(dependentRequired ? [writer.call("dependentRequired", entries(dependentRequired))] : []),
  ];
}

function object(writer: CheckWriter, schema: Schema, mode: Mode): string {
  const { properties = {}, required = [], "x-unwrap": data } = schema;
  const rest = restOf(writer, schema, mode);
  const optional = [
    required.length > 0 || data !== undefined || rest !== undefined ? quote(required) : undefined,
    data !== undefined ? quote(data) : rest && "undefined",
    rest,
  ];
  return writer.call(
    "object",
    writer.checks(properties, mode),
    ...optional.filter((argument) => argument !== undefined),
  );
}

function patterned(writer: CheckWriter, schema: Schema, mode: Mode): string[] {
  const { properties = {}, patternProperties = {}, required = [] } = schema;
  if (schema["x-unwrap"] !== undefined)
    throwInvalidSpec(append(writer.pointerOf(schema), "x-unwrap"), "is not supported beside `patternProperties`");
  const patterns = Object.entries(patternProperties).map(
    ([pattern, each]) => `[${writer.pattern(schema, pattern, "patternProperties")}, ${writer.below(each, mode)}]`,
  );
  const rest = restOf(writer, schema, mode);
  return [
    writer.call("object", "{}", quote(required), "undefined", writer.use("anything")),
    writer.call(
      "patterned",
      writer.checks(properties, mode),
      `[${patterns.join(", ")}]`,
      ...(rest === undefined ? [] : [rest]),
    ),
  ];
}

/** The check of undocumented properties; undefined where there may be none. */
function restOf(
  writer: CheckWriter,
  { properties, patternProperties, additionalProperties }: Schema,
  mode: Mode,
): string | undefined {
  if (additionalProperties) return isNever(additionalProperties) ? undefined : writer.below(additionalProperties, mode);
  const hasNames = Object.keys(properties ?? {}).length > 0 || patternProperties !== undefined;
  return mode === "strict" && hasNames ? undefined : writer.use("anything");
}

/** Checks that let other types pass by themselves. */
const selfGuarded =
  /^(unique|\/\* @__PURE__ \*\/ (itemCount|propertyCount|contains|patterned|propertyNames|dependentRequired|exclusive|multipleOf|of)\()/;

const formats = new Map([
  [
    "date-time",
    String.raw`/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i`,
  ],
  ["date", String.raw`/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/`],
  ["uri", String.raw`/^[a-z][a-z0-9+.-]*:\S+$/i`],
  ["uuid", `/^(urn:uuid:)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i`],
  ["ipv4", String.raw`/^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$/`],
]);

function bounds(min: number | undefined, max: number | undefined, lowest: string): string[] {
  if (max !== undefined) return [min === undefined ? lowest : quote(min), quote(max)];
  return min === undefined ? [] : [quote(min)];
}

function entries(lists: Readonly<Record<string, readonly string[]>>): string {
  return `{ ${Object.entries(lists)
    .map(([name, list]) => `${propertyKey(name)}: ${quote(list)}`)
    .join(", ")} }`;
}
