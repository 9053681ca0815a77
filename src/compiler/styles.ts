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
  if (location === "query" && allowReserved && style === "form") return "formReserved";
  // A boolean in the path of an operation without one is a mistake, so the client takes it only in a style.
  const isFlag = location === "path" && [parameter.schema.type].flat().includes("boolean");
  if (!isFlag && isPlain(schemas, parameter.schema)) return undefined;
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
    const { style = "form", explode = style === "form" } = isObject(each) ? each : {};
    if (style === "deepObject" || style === "spaceDelimited" || style === "pipeDelimited") return [[name, style]];
    return explode === true ? [] : [[name, "form"]];
  });
  const entries = styles.map(([name = "", style]) => `${propertyKey(name)}: ${style}`);
  return {
    encode: "urlEncoded",
    styles: styles.flatMap(([, style]) => style ?? []),
    expression: `/* @__PURE__ */ urlEncoded(${entries.length > 0 ? `{ ${entries.join(", ")} }` : ""})`,
  };
}
