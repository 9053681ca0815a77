/** Values of a parameter at its bounds and beyond them. */
import type { Parameter } from "../../src/compiler/spec.ts";

export interface Argument {
  readonly what: string;
  readonly value: string | number | boolean;
}

export function allowed({ name, schema, example }: Parameter): Argument[] {
  if (example === undefined) throw new Error(`The parameter ${name} has no \`example\`.`);
  const { enum: choices = [], minimum, maximum, minLength, maxLength, default: absent } = schema;
  return [
    { what: "its example", value: example },
    ...(absent === undefined ? [] : [{ what: "its default", value: absent }]),
    ...choices.map((value) => ({ what: String(value), value })),
    ...(minimum === undefined ? [] : [{ what: `its minimum ${minimum}`, value: minimum }]),
    ...(maximum === undefined ? [] : [{ what: `its maximum ${maximum}`, value: maximum }]),
    ...(minLength === undefined ? [] : [{ what: `${minLength} characters`, value: "x".repeat(minLength) }]),
    ...(maxLength === undefined ? [] : [{ what: `${maxLength} characters`, value: "x".repeat(maxLength) }]),
    ...(schema.type === "boolean" ? [true, false].map((value) => ({ what: String(value), value })) : []),
  ].map(({ what, value }) => ({ what, value: sendable(value) }));
}

export function rejected({ in: place, schema }: Parameter): Argument[] {
  const { type, enum: choices, minimum, maximum, minLength = 0, maxLength } = schema;
  return [
    ...(type === "integer" ? [{ what: "a fraction", value: 7.5 }] : []),
    ...(type === "string" ? [] : [{ what: "text", value: "some" }]),
    ...(choices === undefined ? [] : [{ what: "a value outside its enum", value: "undocumented" }]),
    ...(minimum === undefined ? [] : [{ what: `${minimum - 1}, below its minimum`, value: minimum - 1 }]),
    ...(maximum === undefined ? [] : [{ what: `${maximum + 1}, above its maximum`, value: maximum + 1 }]),
    ...(maxLength === undefined ? [] : [{ what: `${maxLength + 1} characters`, value: "x".repeat(maxLength + 1) }]),
    // An empty path parameter would be another path, which a mock has no response for.
    ...(minLength === 0 || place === "path" ? [] : [{ what: "nothing", value: "" }]),
  ];
}

function sendable(value: unknown): Argument["value"] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new Error(`${JSON.stringify(value)} is no value of a parameter.`);
}
