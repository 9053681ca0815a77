/** What a schema allows beside its type, in a few words each. */
import type { Schema } from "../../src/compiler/spec.ts";
import { code } from "../document.ts";

/** Such as `, 1 to 50, default 20`, to follow the type. */
export function boundsText(schema: Schema): string {
  const { exclusiveMinimum, exclusiveMaximum, multipleOf, pattern, uniqueItems, default: initial } = schema;
  const bounds = [
    range(schema.minimum, schema.maximum),
    exclusiveMinimum !== undefined && `more than ${exclusiveMinimum}`,
    exclusiveMaximum !== undefined && `less than ${exclusiveMaximum}`,
    multipleOf !== undefined && `a multiple of ${multipleOf}`,
    range(schema.minLength, schema.maxLength, ["character", "characters"]),
    pattern !== undefined && `matches ${code(pattern)}`,
    range(schema.minItems, schema.maxItems, ["item", "items"]),
    uniqueItems === true && "unique items",
    range(schema.minProperties, schema.maxProperties, ["property", "properties"]),
    initial !== undefined && `default ${code(JSON.stringify(initial))}`,
  ];
  return bounds.map((bound) => (bound ? `, ${bound}` : "")).join("");
}

type Unit = readonly [one: string, many: string];

function range(least: number | undefined, most: number | undefined, unit?: Unit): string | undefined {
  const last = most ?? least;
  if (last === undefined) return undefined;
  const noun = unit === undefined ? "" : ` ${unit[last === 1 ? 0 : 1]}`;
  if (least === undefined) return `at most ${last}${noun}`;
  if (most === undefined) return `at least ${last}${noun}`;
  return least === most ? `exactly ${last}${noun}` : `${least} to ${most}${noun}`;
}
