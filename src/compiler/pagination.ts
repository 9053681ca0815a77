/** Compiles `x-pagination`, which declares how a list is paginated, into the form that the client reads. */

import type { NextPage, PageNumbers, PropertyPath } from "../contract/operation.ts";
import { bodyForms } from "./envelope.ts";
import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { isObject } from "./keywords.ts";
import { type Parameter, resolve, type Schema, type Spec, type SpecOperation, unescapeToken } from "./spec.ts";

/** Keys by type: the required ones, and those that may be left out. */
const types = new Map<unknown, readonly [required: readonly string[], optional: readonly string[]]>([
  [
    "page",
    [
      ["page", "size", "first"],
      ["total", "pages", "pageSize", "totalIgnores", "maxReadable"],
    ],
  ],
  [
    "offset",
    [
      ["offset", "limit"],
      ["total", "pageSize", "totalIgnores", "maxReadable"],
    ],
  ],
  [
    "cursor",
    [
      ["cursor", "next"],
      ["size", "total", "totalIgnores"],
    ],
  ],
  ["link", [[], ["size", "total", "totalIgnores"]]],
  ["next-url", [["next"], ["size", "total", "totalIgnores"]]],
  ["none", [[], []]],
]);

/** A call of one of the functions of `src/contract/paging.ts`. */
export interface PagingCall {
  readonly helper: "pageNumbers" | "offsets" | "cursors" | "links" | "nextUrls";
  readonly declared: PageNumbers | (NextPage & { readonly next?: PropertyPath });
}

/** One `x-pagination` with what it refers to. */
interface Declaration {
  readonly spec: Spec;
  readonly operation: SpecOperation;
  /** The schema of the success response. */
  readonly schema: Schema;
  readonly pointer: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * @param schema - The schema of the success response.
 * @returns `null` for a list without pages, `undefined` for an operation without `x-pagination`.
 * @throws Error with the JSON Pointer of the problem.
 */
export function compilePagination(spec: Spec, operation: SpecOperation, schema: Schema): PagingCall | null | undefined {
  const { method, path, pagination: values } = operation;
  if (values === undefined) return undefined;
  const pointer = ["paths", path, method.toLowerCase(), "x-pagination"].reduce(append, "");
  if (!isObject(values)) throwInvalidSpec(pointer, "must be an object");
  verifyKeys(pointer, values);
  if (method !== "GET" || !isList(spec, schema))
    throwInvalidSpec(pointer, "is only for GET operations whose data is a list; with `x-unwrap`, a required property");
  const from = { spec, operation, schema, pointer, values };
  switch (values.type) {
    case "page":
      return { helper: "pageNumbers", declared: compilePages(from, "page", "size") };
    case "offset":
      return { helper: "offsets", declared: compilePages(from, "offset", "limit") };
    case "cursor":
      queryParameter(from, append(pointer, "cursor"), values.cursor);
      return { helper: "cursors", declared: { parameter: String(values.cursor), ...compileNext(from) } };
    case "link":
      return { helper: "links", declared: compileNext(from) };
    case "next-url":
      return { helper: "nextUrls", declared: compileNext(from) };
    default:
      return null;
  }
}

function verifyKeys(pointer: string, { type, ...values }: Readonly<Record<string, unknown>>): void {
  const [required, optional] = types.get(type) ?? [];
  if (required === undefined || optional === undefined)
    throwInvalidSpec(append(pointer, "type"), `must be one of ${[...types.keys()].join(", ")}`);
  for (const key of Object.keys(values))
    if (![...required, ...optional].includes(key))
      throwInvalidSpec(append(pointer, key), `is not a key of the type ${type}`);
  const missing = required.filter((key) => !Object.hasOwn(values, key));
  if (missing.length > 0) throwInvalidSpec(pointer, `needs ${missing.join(", ")}`);
}

/** @param position - The key that names the parameter for the page number or offset. */
function compilePages(from: Declaration, position: string, size: string): PageNumbers {
  const { pointer, values } = from;
  const { first = 0, totalIgnores, maxReadable } = values;
  if (!isCount(first)) throwInvalidSpec(append(pointer, "first"), "must be a non-negative integer");
  const { default: initial = first } = parameter(from, position, values[position]);
  // A call without the parameter gets the first page: without that, its items could not be counted.
  if (initial !== first)
    throwInvalidSpec(append(pointer, position), `must be a parameter whose \`default\` is the first one, ${first}`);
  const { default: defaultSize } = parameter(from, size, values[size]);
  if (defaultSize !== undefined && (!isCount(defaultSize) || defaultSize === 0))
    throwInvalidSpec(append(pointer, size), "must be a parameter whose `default` is positive: the usual page size");
  if (maxReadable !== undefined && (!isCount(maxReadable) || maxReadable === 0))
    throwInvalidSpec(append(pointer, "maxReadable"), "must be a positive integer");
  return {
    parameter: String(values[position]),
    first,
    size: String(values[size]),
    ...(defaultSize !== undefined && { defaultSize }),
    ...propertyPath(from, "pageSize", "integer"),
    ...propertyPath(from, "total", "integer"),
    ...propertyPath(from, "pages", "integer"),
    ...(totalIgnores !== undefined && { totalIgnores: ignoredParameters(from, totalIgnores) }),
    ...(maxReadable !== undefined && { maxReadable }),
  };
}

/** What the types have in common whose pages state the next one. */
function compileNext(from: Declaration): NextPage & { readonly next?: PropertyPath } {
  const { size, totalIgnores, type } = from.values;
  if (size !== undefined) parameter(from, "size", size);
  return {
    ...propertyPath(from, "next", type === "cursor" ? undefined : "string"),
    ...(size !== undefined && { size: String(size) }),
    ...propertyPath(from, "total", "integer"),
    ...(totalIgnores !== undefined && { totalIgnores: ignoredParameters(from, totalIgnores) }),
  };
}

/** The schema of a parameter that counts. */
function parameter(from: Declaration, key: string, name: unknown): Schema {
  const { schema } = queryParameter(from, append(from.pointer, key), name);
  const resolved = resolve(from.spec, schema);
  if (resolved.type !== "integer") throwInvalidSpec(append(from.pointer, key), "must be an integer parameter");
  return resolved;
}

function ignoredParameters(from: Declaration, names: unknown): string[] {
  const pointer = append(from.pointer, "totalIgnores");
  if (!Array.isArray(names) || names.length === 0) throwInvalidSpec(pointer, "must be a list of query parameters");
  return names.map((name, index) => queryParameter(from, append(pointer, index), name).name);
}

function queryParameter({ operation }: Declaration, pointer: string, name: unknown): Parameter {
  const found = operation.parameters.find((each) => each.in === "query" && each.name === name);
  return found ?? throwInvalidSpec(pointer, `${JSON.stringify(name)} is not a query parameter of the operation`);
}

/** The names in a JSON Pointer (RFC 6901) into the body. */
function propertyPath(
  { spec, schema, pointer, values }: Declaration,
  key: string,
  type: string | undefined,
): Readonly<Record<string, PropertyPath>> {
  const value = values[key];
  if (value === undefined) return {};
  const place = append(pointer, key);
  if (typeof value !== "string" || !value.startsWith("/")) throwInvalidSpec(place, "must be a JSON Pointer");
  const names = value.slice(1).split("/").map(unescapeToken);
  const found = propertyAt(spec, schema, names);
  if (found === undefined) throwInvalidSpec(place, `${value} is not a property of the response`);
  if (type !== undefined && ![found.type].flat().includes(type))
    throwInvalidSpec(place, `${value} is not of the type ${type}`);
  return { [key]: names };
}

function propertyAt(spec: Spec, schema: Schema, [name, ...rest]: PropertyPath): Schema | undefined {
  if (name === undefined) return resolve(spec, schema);
  for (const { properties = {} } of bodyForms(spec, schema)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const found = property && propertyAt(spec, property, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the data is an array in every form of the response. */
function isList(spec: Spec, schema: Schema): boolean {
  return bodyForms(spec, schema).every((form) => listIn(spec, form) !== undefined);
}

/** The schema of the items of a list. */
export function itemSchema(spec: Spec, schema: Schema): Schema {
  const [form = {}] = bodyForms(spec, schema);
  return listIn(spec, form)?.items ?? {};
}

/** The schema of the data in one form of the response, if it is an array. */
function listIn(spec: Spec, { "x-unwrap": unwrap, ...form }: Schema): Schema | undefined {
  const { properties = {}, required = [] } = form;
  const data = unwrap === undefined ? form : required.includes(unwrap) ? properties[unwrap] : undefined;
  const list = data && resolve(spec, data);
  return list?.type === "array" ? list : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
