/** Reads the operations of a document: parameters, bodies and responses, with all references followed. */

import type { Method } from "../contract/operation.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { isObject, isText } from "./keywords.ts";
import { type MediaKind, pickContent } from "./media-types.ts";
import { constantName, importedNames, Names, operationName } from "./names.ts";
import { nearest } from "./nearest.ts";
import { isDeclarable } from "./quote.ts";
import { anySchema, Schemas, type Use, type Warning } from "./schemas.ts";
import type { Schema } from "./spec.ts";
import { verifyDocument } from "./verify.ts";

/** A document whose operations can be compiled. */
export interface SourceDocument {
  readonly root: Readonly<Record<string, unknown>>;
  readonly schemas: Schemas;
  readonly operations: readonly SourceOperation[];
  /** The names of the module of the operations. */
  readonly names: Names;
  readonly warnings: readonly Warning[];
}

export interface SourceOperation {
  /** As the document has it, or made of method and path. */
  readonly id: string;
  /** The key in the type `operations`: the id, made unique. */
  readonly key: string;
  /** The constant that is exported. */
  readonly constant: string;
  readonly method: Method;
  readonly path: string;
  /** The path as the document has it: with a fragment where several operations share one path. */
  readonly fullPath: string;
  readonly pointer: string;
  readonly parameters: readonly SourceParameter[];
  /** The parameters of the path item, which are among `parameters` unless overridden. */
  readonly shared: readonly SourceParameter[];
  readonly body: SourceBody | undefined;
  readonly responses: readonly SourceResponse[];
  /** `x-pagination`, unchecked. */
  readonly pagination: unknown;
  readonly node: Readonly<Record<string, unknown>>;
}

export type Location = "path" | "query" | "header" | "cookie";

export interface SourceParameter {
  readonly name: string;
  readonly in: Location;
  readonly required: boolean;
  readonly schema: Schema;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Whether its value is JSON in a text (`content`). */
  readonly isJson: boolean;
  readonly node: Readonly<Record<string, unknown>>;
  /** The component that it is, such as `#/components/responses/NotFound`. */
  readonly ref: string | undefined;
}

export interface SourceBody {
  readonly required: boolean;
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly schema: Schema;
  /** `encoding`, of a form. */
  readonly encoding: Readonly<Record<string, unknown>>;
  readonly node: Readonly<Record<string, unknown>>;
  /** The component that it is, such as `#/components/responses/NotFound`. */
  readonly ref: string | undefined;
}

export interface SourceResponse {
  readonly status: string;
  /** Undefined where there is no body. */
  readonly mediaType?: string;
  readonly kind: MediaKind | "none";
  readonly schema: Schema;
  readonly node: Readonly<Record<string, unknown>>;
  /** The component that it is, such as `#/components/responses/NotFound`. */
  readonly ref: string | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * @param only - The ids of the operations to keep; all without it.
 * @throws Error with the JSON Pointer of the problem.
 */
export function readDocument(document: unknown, only?: readonly string[]): SourceDocument {
  verifyDocument(document);
  const schemas = new Schemas(document);
  const names = new Names(importedNames);
  const found = findOperations(document, schemas, names);
  const kept = only ? select(found, only) : found;
  if (!only) schemas.readAll();
  const operations = kept.map((each) => readOperation(schemas, each));
  schemas.verifyRecursion();
  return { root: document, schemas, operations, names, warnings: schemas.warnings };
}

interface Found
  extends Pick<SourceOperation, "id" | "key" | "constant" | "method" | "path" | "fullPath" | "pointer" | "node"> {
  readonly shared: unknown;
  readonly sharedPointer: string;
}

function findOperations(root: Readonly<Record<string, unknown>>, schemas: Schemas, constants: Names): Found[] {
  if (!isObject(root.paths)) throwInvalidSpec("/paths", root.paths === undefined ? "is missing" : "must be an object");
  const keys = new Names([]);
  const found = Object.entries(root.paths)
    .filter(([path]) => !path.startsWith("x-"))
    .flatMap(([fullPath, given]) => {
      const pathPointer = append("/paths", fullPath);
      // RFC 9110, section 7.1: a fragment is not sent.
      const path = fullPath.replace(/#.*$/s, "");
      verifyPath(path, pathPointer);
      const { node: item, pointer } = schemas.resolve(given, pathPointer);
      if (!isObject(item)) throwInvalidSpec(pathPointer, "must be an object");
      return methods
        .filter((method) => item[method] !== undefined)
        .map((method) => {
          const node = item[method];
          const place = append(pointer, method);
          if (!isObject(node)) throwInvalidSpec(place, "must be an object");
          const { operationId = "" } = node;
          if (!isText(operationId)) throwInvalidSpec(append(place, "operationId"), "must be a string");
          const own = {
            shared: item.parameters,
            sharedPointer: append(pointer, "parameters"),
            node,
            pointer: place,
            fullPath,
          };
          return {
            ...own,
            path,
            method: method.toUpperCase() as Method,
            id: operationId || operationName(method, path),
          };
        });
    });
  // Names that need no change come first, so that no other takes them.
  const named = new Map(found.filter(({ id }) => isDeclarable(id)).map((each) => [each, constants.claim(each.id)]));
  return found.map((each) => ({
    ...each,
    // openapi-typescript writes `#` as `/`.
    key: keys.unique(each.id.replaceAll("#", "/")),
    constant: named.get(each) ?? constants.claim(constantName(each.id) || operationName(each.method, each.fullPath)),
  }));
}

function select(found: readonly Found[], only: readonly string[]): Found[] {
  const names = found.flatMap(({ id, constant }) => [id, constant]);
  for (const name of only)
    if (!names.includes(name)) {
      const near = nearest(name, names);
      throw new Error(
        `There is no operation ${JSON.stringify(name)}${near === undefined ? "" : `; did you mean ${near}?`}`,
      );
    }
  return found.filter(({ id, constant }) => only.includes(id) || only.includes(constant));
}

function readOperation(schemas: Schemas, { shared, sharedPointer, ...found }: Found): SourceOperation {
  const { node, pointer, path, method } = found;
  const own = append(pointer, "parameters");
  const parameters = new Map<string, SourceParameter>();
  const ofPath = readParameters(schemas, shared, sharedPointer);
  for (const each of [...ofPath, ...readParameters(schemas, node.parameters, own)])
    parameters.set(`${each.in} ${each.name}`, each);
  for (const [, name = ""] of path.matchAll(/\{([^{}]+)\}/g)) {
    if (parameters.has(`path ${name}`)) continue;
    schemas.warnings.push({
      pointer,
      message: `the path parameter {${name}} is not declared: it is taken to be a string`,
    });
    parameters.set(`path ${name}`, undeclared(name));
  }
  const used = [...parameters.values()].filter((each) => each.in !== "path" || path.includes(`{${each.name}}`));
  return {
    ...found,
    parameters: used,
    shared: ofPath,
    body: readBody(schemas, node.requestBody, append(pointer, "requestBody")),
    responses: readResponses(schemas, node.responses, append(pointer, "responses"), method),
    pagination: node["x-pagination"],
  };
}

function undeclared(name: string): SourceParameter {
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

/** OpenAPI: parameters of these names are ignored. */
const ownHeaders = ["accept", "content-type", "authorization"];

function readParameters(schemas: Schemas, list: unknown, pointer: string): SourceParameter[] {
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

/** A direct reference to a component whose name can be part of a type. */
export function referenceOf(given: unknown, kind: string): string | undefined {
  const ref = isObject(given) ? given.$ref : undefined;
  return isText(ref) && new RegExp(`^#/components/${kind}/[\\w.-]+$`).test(ref) ? ref : undefined;
}

function isLocation(value: unknown): value is Location {
  return value === "path" || value === "query" || value === "header" || value === "cookie";
}

function readBody(schemas: Schemas, given: unknown, place: string): SourceBody | undefined {
  if (given === undefined) return undefined;
  const { node, pointer } = schemas.resolve(given, place);
  if (!isObject(node)) throwInvalidSpec(place, "must be an object");
  const picked = pickContent(node.content);
  if (picked === undefined) return undefined;
  const { mediaType, kind, media } = picked;
  const mediaPointer = append(append(pointer, "content"), mediaType);
  const isForm = kind === "multipart" || kind === "bytes";
  if (/[/+]xml\b/.test(mediaType))
    schemas.warnings.push({ pointer: mediaPointer, message: "XML is sent as the text that is given, unchecked" });
  return {
    required: node.required === true,
    mediaType: kind === "json" && mediaType.includes("*") ? "application/json" : mediaType,
    kind,
    schema: schemaOf(schemas, media, mediaPointer, isForm ? "upload" : "request"),
    encoding: isObject(media.encoding) ? media.encoding : {},
    node,
    ref: referenceOf(given, "requestBodies"),
  };
}

function readResponses(schemas: Schemas, given: unknown, pointer: string, method: Method): SourceResponse[] {
  if (!isObject(given)) throwInvalidSpec(pointer, given === undefined ? "is missing" : "must be an object");
  return Object.entries(given)
    .filter(([status]) => !status.startsWith("x-"))
    .map(([key, each]) => {
      const status = key.replace(/^[1-5]xx$/, (range) => range.toUpperCase());
      const place = append(pointer, key);
      if (!/^(default|[1-5](\d\d|XX))$/.test(status)) throwInvalidSpec(place, "is not a status");
      const { node, pointer: own } = schemas.resolve(each, place);
      if (!isObject(node)) throwInvalidSpec(place, "must be an object");
      // RFC 9110: these have no body, whatever is documented.
      const ref = referenceOf(each, "responses");
      const hasNone = method === "HEAD" || ["204", "205", "304"].includes(status);
      const picked = hasNone ? undefined : pickContent(node.content);
      if (picked === undefined)
        return { status, kind: "none", schema: anySchema, node, ref: hasNone ? undefined : ref };
      const { mediaType, kind, media } = picked;
      const mediaPointer = append(append(own, "content"), mediaType);
      const isJson = kind === "json";
      return {
        status,
        mediaType,
        kind: isJson || kind === "bytes" ? kind : "text",
        schema: isJson ? schemaOf(schemas, media, mediaPointer, "response") : anySchema,
        node,
        ref,
      };
    });
}

function schemaOf(schemas: Schemas, owner: unknown, pointer: string, use: Use): Schema {
  const given = isObject(owner) ? owner.schema : undefined;
  return given === undefined ? anySchema : schemas.read(given, append(pointer, "schema"), use);
}

function verifyPath(path: string, pointer: string): void {
  const isPath = /^(\/([^\s\p{C}/{}?#\\]|\{[^\s\p{C}/{}?#\\]+\})*)+$/u.test(path);
  if (!isPath || /\/\.{1,2}(\/|$)/.test(path))
    throwInvalidSpec(pointer, "is not a valid path: it must start with `/`, without dot segments, `?`, `#` and spaces");
}
