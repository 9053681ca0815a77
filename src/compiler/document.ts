/** Reads the operations of a document. */

import type { Method } from "../contract/operation.ts";
import { readBody, readResponses } from "./bodies.ts";
import { unknownFields } from "./fields.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { isObject, isText } from "./keywords.ts";
import { constantName, importedNames, Names, operationName } from "./names.ts";
import { nearest } from "./nearest.ts";
import { readParameters, undeclared } from "./parameters.ts";
import { isDeclarable } from "./quote.ts";
import { Schemas, type Warning } from "./schemas.ts";
import type { SourceDocument, SourceOperation, SourceParameter } from "./source.ts";
import { verifyDocument } from "./verify.ts";

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
  return { schemas, operations, names, warnings: schemas.warnings };
}

interface Found
  extends Pick<SourceOperation, "id" | "key" | "constant" | "method" | "path" | "fullPath" | "pointer" | "node"> {
  readonly shared: unknown;
  readonly sharedPointer: string;
  /** Those of the path item. */
  readonly warnings: readonly Warning[];
}

function findOperations(root: Readonly<Record<string, unknown>>, schemas: Schemas, constants: Names): Found[] {
  if (!isObject(root.paths)) throwInvalidSpec("/paths", root.paths === undefined ? "is missing" : "must be an object");
  const keys = new Names([]);
  const found = Object.entries(root.paths)
    .filter(([path]) => !path.startsWith("x-"))
    .flatMap(([fullPath, given]) => {
      const pathPointer = append("/paths", fullPath);
      // RFC 9110, section 7.1: a fragment is not sent.
      const path = fullPath.replace(/#.*/s, "");
      verifyPath(path, pathPointer);
      verifyReference(given, pathPointer);
      const { node: item, pointer } = schemas.resolve(given, pathPointer);
      if (!isObject(item)) throwInvalidSpec(pathPointer, "must be an object");
      const warnings = [...unknownFields("a path item", item, pointer), ...unusedServers(item, pointer)];
      const used = methods.filter((method) => item[method] !== undefined);
      if (used.length === 0) schemas.warnings.push(...warnings);
      return used.map((method) => {
        const node = item[method];
        const place = append(pointer, method);
        if (!isObject(node)) throwInvalidSpec(place, "must be an object");
        const { operationId = "" } = node;
        if (!isText(operationId)) throwInvalidSpec(append(place, "operationId"), "must be a string");
        const own = {
          shared: item.parameters,
          sharedPointer: append(pointer, "parameters"),
          warnings,
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
    constant:
      named.get(each) ??
      constants.claim(constantName(each.id) || operationName(each.method.toLowerCase(), each.fullPath)),
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

function readOperation(schemas: Schemas, { shared, sharedPointer, warnings, ...found }: Found): SourceOperation {
  const { node, pointer, path, method } = found;
  const own = append(pointer, "parameters");
  const bodyPointer = append(pointer, "requestBody");
  schemas.warnings.push(...warnings, ...unknownFields("an operation", node, pointer), ...unusedServers(node, pointer));
  if (method === "TRACE") schemas.warnings.push({ pointer, message: "cannot be called: `fetch` does not send TRACE" });
  const hasBody = method !== "GET" && method !== "HEAD";
  if (!hasBody && node.requestBody !== undefined)
    schemas.warnings.push({ pointer: bodyPointer, message: `is left out: \`fetch\` sends no body with ${method}` });
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
    body: hasBody ? readBody(schemas, node.requestBody, bodyPointer) : undefined,
    responses: readResponses(schemas, node.responses, append(pointer, "responses"), method),
    pagination: node["x-pagination"],
  };
}

/** OpenAPI leaves open which operation counts if both path items have one, and what the parameters of one mean for the other. */
function verifyReference(item: unknown, pointer: string): void {
  if (!isObject(item) || item.$ref === undefined) return;
  for (const name of [...methods, "parameters"])
    if (item[name] !== undefined)
      throwInvalidSpec(append(pointer, name), "must be in the path item that `$ref` refers to");
}

/** A client sends all requests to one URL. */
function unusedServers({ servers }: Readonly<Record<string, unknown>>, pointer: string): Warning[] {
  if (servers === undefined) return [];
  return [{ pointer: append(pointer, "servers"), message: "is ignored: requests go to the `baseUrl` of the client" }];
}

function verifyPath(path: string, pointer: string): void {
  const isPath = /^(\/([^\s\p{C}/{}?#\\]|\{[^\s\p{C}/{}?#\\]+\})*)+$/u.test(path);
  if (!isPath || /\/\.{1,2}(\/|$)/.test(path))
    throwInvalidSpec(pointer, "is not a valid path: it must start with `/`, without dot segments, `?`, `#` and spaces");
}
