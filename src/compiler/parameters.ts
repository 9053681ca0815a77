/** Reads the parameters of an operation. */

import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { isObject, isText } from "./keywords.ts";
import { referenceOf, schemaOf } from "./reference.ts";
import type { Schemas } from "./schemas.ts";
import type { Location, SourceParameter } from "./source.ts";

/** OpenAPI: parameters of these names are ignored. */
const ownHeaders = ["accept", "content-type", "authorization"];

export function readParameters(schemas: Schemas, list: unknown, pointer: string): SourceParameter[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throwInvalidSpec(pointer, "must be an array");
  return list
    .map((each, index) => readParameter(schemas, each, append(pointer, index)))
    .filter((each) => each.in !== "header" || !ownHeaders.includes(each.name.toLowerCase()));
}

function readParameter(schemas: Schemas, given: unknown, place: string): SourceParameter {
  const { node, pointer } = schemas.resolve(given, place);
  const location = isObject(node) ? node.in : undefined;
  if (!isObject(node) || !isText(node.name) || node.name === "" || !isLocation(location))
    throwInvalidSpec(place, "must be a parameter with `name`, and `in` path, query, header or cookie");
  const [media] = Object.entries(isObject(node.content) ? node.content : {});
  const isJson = media !== undefined && node.schema === undefined;
  const schema = isJson
    ? schemaOf(schemas, media[1], append(append(pointer, "content"), media[0]), "request")
    : schemaOf(schemas, node, pointer, "request");
  const style = isText(node.style) ? node.style : location === "query" || location === "cookie" ? "form" : "simple";
  return {
    name: node.name,
    in: location,
    required: location === "path" || node.required === true,
    schema,
    style,
    explode: typeof node.explode === "boolean" ? node.explode : style === "form",
    allowReserved: node.allowReserved === true,
    isJson,
    node,
    ref: referenceOf(given, "parameters"),
  };
}

/** A parameter of the path that the document does not declare. */
export function undeclared(name: string): SourceParameter {
  const schema = { type: "string" };
  const style = { style: "simple", explode: false, allowReserved: false, isJson: false };
  return {
    ...style,
    ref: undefined,
    name,
    in: "path",
    required: true,
    schema,
    node: { name, in: "path", required: true, schema },
  };
}

function isLocation(value: unknown): value is Location {
  return value === "path" || value === "query" || value === "header" || value === "cookie";
}
