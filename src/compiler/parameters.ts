/** Reads the parameters of an operation. */

import { unknownFields } from "./fields.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { isObject, isText } from "./keywords.ts";
import { type Picked, pickContent } from "./media-types.ts";
import { referenceOf, schemaOf } from "./reference.ts";
import type { Schemas } from "./schemas.ts";
import type { Location, SourceParameter } from "./source.ts";
import type { Schema } from "./spec.ts";

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
  schemas.warnings.push(...unknownFields("a parameter", node, pointer));
  const picked = node.schema === undefined ? pickContent(node.content) : undefined;
  const schema = picked
    ? contentSchema(schemas, picked, append(pointer, "content"))
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
    isJson: picked?.kind === "json",
    node,
    ref: referenceOf(given, "parameters"),
  };
}

function contentSchema(schemas: Schemas, { mediaType, kind, media }: Picked, pointer: string): Schema {
  const mediaPointer = append(pointer, mediaType);
  if (kind !== "json" && !/^text\//i.test(mediaType))
    throwInvalidSpec(mediaPointer, "is no media type for a parameter: use JSON or text");
  schemas.warnings.push(...unknownFields("a media type", media, mediaPointer));
  return schemaOf(schemas, media, mediaPointer, "request");
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
