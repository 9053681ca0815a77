/** Which functions write a parameter and a body: see `src/contract/styles.ts` and `src/contract/encode.ts`. */

import { combined, componentOf } from "./documented.ts";
import { isObject } from "./keywords.ts";
import { propertyKey } from "./quote.ts";
import type { Schemas } from "./schemas.ts";
import type { SourceBody, SourceParameter } from "./source.ts";
import type { Schema } from "./spec.ts";

/** The name of the style; undefined for a plain string, number or boolean in the default style. */
export function styleOf(schemas: Schemas, parameter: SourceParameter): string | undefined {
  const { in: location, style, explode, allowReserved, isJson } = parameter;
  if (isJson) return location === "header" ? "jsonHeader" : "jsonText";
  if (style === "label" || style === "matrix") return style + (explode ? "Explode" : "");
  const isSingle = isPlain(schemas, parameter.schema);
  // A list in one value is encoded whole, as its delimiter is not.
  if (location === "query" && allowReserved && style === "form" && (explode || isSingle)) return "formReserved";
  // A boolean in the path of an operation without one is a mistake, so the client takes it only in a style.
  const isFlag = location === "path" && mayBeBoolean(schemas, parameter.schema);
  if (!isFlag && isSingle) return undefined;
  if (location === "header") return explode ? "headerExplode" : "header";
  if (location === "path") return explode ? "simpleExplode" : "simple";
  if (["deepObject", "spaceDelimited", "pipeDelimited"].includes(style) && !(explode && style !== "deepObject"))
    return style;
  return explode ? "formExplode" : "form";
}

/** Whether every value is a string, a number or a boolean. */
function isPlain(schemas: Schemas, schema: Schema): boolean {
  const { $ref, type, enum: values, const: constant } = schema;
  if ($ref !== undefined) {
    const component = schemas.components.get(componentOf($ref));
    return component !== undefined && isPlain(schemas, component);
  }
  if (type !== undefined) return [type].flat().every((each) => each !== "object" && each !== "array");
  if (values || constant !== undefined) return (values ?? [constant]).every((value) => typeof value !== "object");
  if (schema.allOf) return schema.allOf.some((each) => isPlain(schemas, each));
  const forms = combined(schema);
  return forms.length > 0 && forms.every((each) => isPlain(schemas, each));
}

function mayBeBoolean(schemas: Schemas, schema: Schema): boolean {
  const { $ref, type, enum: values, const: constant } = schema;
  if ($ref !== undefined) return mayBeBoolean(schemas, schemas.components.get(componentOf($ref)) ?? {});
  if (type !== undefined) return [type].flat().includes("boolean");
  const isBoolean = (value: unknown) => typeof value === "boolean";
  if (isBoolean(constant) || values?.some(isBoolean)) return true;
  return combined(schema).some((each) => mayBeBoolean(schemas, each));
}

interface Encoding {
  readonly encode: string;
  readonly styles: readonly string[];
  readonly expression: string;
}

/** The function that encodes a body, and the styles that it uses. */
export function bodyEncoding({ kind, encoding }: SourceBody): Encoding {
  if (kind === "json" || kind === "multipart") return { encode: kind, styles: [], expression: kind };
  if (kind !== "urlEncoded") return { encode: "raw", styles: [], expression: "raw" };
  const styles = Object.entries(encoding).flatMap(([name, each]) => {
    const given = isObject(each) ? each : {};
    const { style = "form", explode = style === "form" } = given;
    if (style === "deepObject" || style === "spaceDelimited" || style === "pipeDelimited") return [[name, style]];
    if (explode !== true) return [[name, "form"]];
    // An object is JSON unless one of them is stated.
    return given.style === undefined && given.explode === undefined ? [] : [[name, "formExplode"]];
  });
  const entries = styles.map(([name = "", style]) => `${propertyKey(name)}: ${style}`);
  return {
    encode: "urlEncoded",
    styles: styles.flatMap(([, style]) => style ?? []),
    expression: `/* @__PURE__ */ urlEncoded(${entries.length > 0 ? `{ ${entries.join(", ")} }` : ""})`,
  };
}
