/** A schema as the rows of a table: one for each field, those within arrays and objects included. */
import { formsOf, resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { code } from "../document.ts";

/** The name, the type and the description of each field. Below a schema that contains itself, fields are left out. */
export function schemaRows(spec: Spec, schema: Schema, path = "", above: readonly Schema[] = []): string[][] {
  const found = resolve(spec, schema);
  if (above.includes(found)) return [];
  const within = [...above, found];
  const { properties = {}, required = [], items, additionalProperties } = found;
  const parts = [...(found.allOf ?? []), ...(formsOf(found) ?? [])];
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const place = path === "" ? name : `${path}.${name}`;
    const { description } = { ...resolve(spec, field), ...field };
    const row = [
      code(place) + (required.includes(name) ? "" : " optional"),
      typeText(field, spec),
      String(description ?? "").trim(),
    ];
    return [row, ...schemaRows(spec, field, place, within)];
  });
  return [
    ...fields,
    ...(items === undefined ? [] : schemaRows(spec, items, `${path}[]`, within)),
    ...(typeof additionalProperties === "object"
      ? schemaRows(spec, additionalProperties, `${path}.{name}`, within)
      : []),
    ...parts.flatMap((part) => schemaRows(spec, part, path, within)),
  ];
}

/** In a few words: `string (uuid)`, `integer, 1 to 50`, `array of Team or null`. */
export function typeText(schema: Schema, spec?: Spec): string {
  const name = schema.$ref?.split("/").at(-1);
  if (name !== undefined) {
    const target = spec && resolve(spec, schema);
    return target === undefined || target.properties !== undefined ? name : typeText(target, spec);
  }
  const forms = formsOf(schema)?.map((form) => typeText(form, spec));
  if (forms !== undefined) return [...new Set(forms)].join(" or ");
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) return values.map((value) => code(JSON.stringify(value))).join(", ");
  const types = [schema.type ?? "any"].flat().map((type) => (type === "array" ? arrayText(schema, spec) : type));
  return [types.join(" or "), format(schema), range(schema)].join("");
}

function arrayText({ items }: Schema, spec?: Spec): string {
  return items === undefined ? "array" : `array of ${typeText(items, spec)}`;
}

function format({ format }: Schema): string {
  return format === undefined ? "" : ` (${format})`;
}

function range({ minimum, maximum, default: initial }: Schema): string {
  const bounds =
    minimum === undefined
      ? maximum === undefined
        ? ""
        : `, at most ${maximum}`
      : maximum === undefined
        ? `, at least ${minimum}`
        : `, ${minimum} to ${maximum}`;
  return bounds + (initial === undefined ? "" : `, default ${code(JSON.stringify(initial))}`);
}
