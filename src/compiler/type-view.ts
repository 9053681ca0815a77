/**
 * The document that openapi-typescript reads: the same values, in keywords whose types it gets right. What a type cannot
 * say (conditions, bounds, patterns) is left out.
 */

import { isNever } from "./documented.ts";
import { append } from "./invalid-spec.ts";
import { annotations, isObject, isText } from "./keywords.ts";
import { referenceOf } from "./reference.ts";
import type { Schemas } from "./schemas.ts";
import type { SourceBody, SourceDocument, SourceOperation, SourceParameter, SourceResponse } from "./source.ts";
import type { Schema } from "./spec.ts";

type Node = Readonly<Record<string, unknown>>;

/** The components that the document refers to, by kind and name. */
type Components = Map<string, Map<string, Node>>;

export function typeDocument({ schemas, operations }: SourceDocument): Node {
  const views = new Map<string, Node>();
  const components: Components = new Map([["schemas", views]]);
  const reader = { schemas, components };
  const paths = new Map<string, Record<string, unknown>>();
  for (const operation of operations) {
    const item = paths.get(operation.fullPath) ?? sharedParameters(reader, operation);
    item[operation.method.toLowerCase()] = operationView(reader, operation);
    paths.set(operation.fullPath, item);
  }
  // Enums of requests are closed.
  for (const [name, schema] of schemas.components) views.set(name, view(schema, true, schemas.requests.has(name)));
  return {
    paths: Object.fromEntries(paths),
    components: Object.fromEntries([...components].map(([kind, all]) => [kind, Object.fromEntries(all)])),
  };
}

interface Reader {
  readonly schemas: Schemas;
  readonly components: Components;
}

function sharedParameters(reader: Reader, { shared }: SourceOperation): Record<string, unknown> {
  return { parameters: shared.map((each) => parameterView(reader, each)) };
}

function operationView(reader: Reader, { key, node, parameters, body, responses }: SourceOperation): Node {
  return {
    ...describe(node),
    operationId: key,
    parameters: parameters.map((each) => parameterView(reader, each)),
    ...(body && { requestBody: component(reader, body.ref, () => bodyView(body)) }),
    responses: Object.fromEntries(responses.map((each) => [each.status, responseView(reader, each)])),
  };
}

/** A reference to a component, whose view is made once; without `ref` the view itself. */
function component({ components }: Reader, ref: string | undefined, make: () => Node): Node {
  const [, kind = "", name = ""] = /^#\/components\/([^/]+)\/(.+)$/.exec(ref ?? "") ?? [];
  if (ref === undefined) return make();
  const all = components.get(kind) ?? new Map<string, Node>();
  components.set(kind, all);
  if (!all.has(name)) all.set(name, make());
  return { $ref: ref };
}

function bodyView({ node, required, mediaType, kind, schema }: SourceBody): Node {
  const isXml = /[/+]xml\b/.test(mediaType);
  const type =
    kind === "bytes" ? { type: "string", "x-binary": true } : isXml ? { type: "string" } : view(schema, false, true);
  return { ...describe(node), required, content: { [mediaType]: { schema: type } } };
}

function parameterView(reader: Reader, { node, name, in: location, required, schema, ref }: SourceParameter): Node {
  return component(reader, ref, () => ({
    ...describe(node),
    name,
    in: location,
    required,
    schema: view(schema, false, true),
  }));
}

function responseView(reader: Reader, { node, pointer, kind, mediaType, schema, ref }: SourceResponse): Node {
  const place = append(pointer, "headers");
  const headers = Object.entries(isObject(node.headers) ? node.headers : {});
  const type = kind === "json" ? view(schema, false, false) : { type: "string", "x-binary": kind === "bytes" };
  return component(reader, ref, () => ({
    ...describe(node),
    headers: Object.fromEntries(
      headers.map(([name, header]) => [name, headerView(reader, header, append(place, name))]),
    ),
    ...(mediaType !== undefined && { content: { [mediaType]: { schema: type } } }),
  }));
}

function headerView(reader: Reader, given: unknown, place: string): Node {
  const { schemas } = reader;
  const { node, pointer } = schemas.resolve(given, place);
  if (!isObject(node)) return {};
  return component(reader, referenceOf(given, "headers"), () => ({
    ...describe(node),
    required: node.required === true,
    schema: view(schemas.read(node.schema ?? true, `${pointer}/schema`, "response"), false, false),
  }));
}

/** What a comment shows. */
function describe(node: Node): Node {
  const texts = ["title", "summary", "description"].filter((key) => isText(node[key]));
  const others = ["default", "example", "examples"].filter((key) => node[key] !== undefined);
  const found = Object.fromEntries([...texts, ...others].map((key) => [key, node[key]]));
  return { ...found, ...(node.deprecated === true && { deprecated: true }) };
}

/**
 * @param isNamed - Whether it is a component or property, whose comment shows the enum.
 * @param isClosed - Whether no other string is allowed than those of an enum: in requests.
 */
function view(schema: Schema, isNamed: boolean, isClosed: boolean): Node {
  const comment = { ...describe(schema), ...(isText(schema.format) && { format: schema.format }) };
  if (isNever(schema)) return { ...comment, type: "string", "x-never": true };
  if (schema["x-binary"]) return { ...comment, type: "string", "x-binary": true };
  const inner = (each: Schema) => view(each, false, isClosed);
  const { $ref, allOf = [], anyOf, oneOf } = schema;
  const own = ownView(schema, isNamed, isClosed);
  const parts: Node[] = [
    ...($ref === undefined ? [] : [{ $ref }]),
    ...allOf.map(inner),
    ...(anyOf ? [{ anyOf: anyOf.map(inner) }] : []),
    ...(oneOf ? [{ anyOf: oneOf.map(inner) }] : []),
  ];
  // Beside other schemas an object without properties says nothing more.
  const isBare = own?.type === "object" && Object.keys(own).length === 1;
  const all = own && !(isBare && parts.length > 0) ? [own, ...parts] : parts;
  const [only, ...more] = all;
  // One schema may require what another one describes.
  const required = [...new Set([schema, ...allOf].flatMap((each) => each.required ?? []))];
  const isRequiring = required.length > 0 && ($ref !== undefined || allOf.length > 0);
  if (more.length === 0 && !isRequiring) return { ...comment, ...only };
  return { ...comment, allOf: all, ...(required.length > 0 && { required }) };
}

/** The keywords of the schema itself. */
function ownView(schema: Schema, isNamed: boolean, isClosed: boolean): Node | undefined {
  const { type, enum: values, const: constant, properties, required, items, prefixItems } = schema;
  if (values || constant !== undefined) {
    const literals = values ?? [constant];
    const isOpen = !isClosed && literals.some(isText);
    const shown = isNamed && (values ? { enum: values } : { const: constant });
    return { type: type ?? "string", ...shown, "x-literals": literals, "x-open": isOpen };
  }
  const additional = schema.additionalProperties;
  const isObjectLike = properties ?? additional ?? schema.patternProperties;
  const isArrayLike = items ?? prefixItems;
  const own = type ?? (isObjectLike ? "object" : isArrayLike ? "array" : undefined);
  if (own === undefined) return undefined;
  const inner = (each: Schema) => view(each, true, isClosed);
  const index = indexView(schema, isClosed);
  return {
    type: own,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inner(each)])),
    }),
    ...(required && { required }),
    ...(index && { additionalProperties: index }),
    ...([own].flat().includes("array") && { items: itemsView(schema, isClosed) }),
  };
}

/** An index signature must fit the named properties: where those differ from it, it says nothing. */
function indexView(
  { properties = {}, patternProperties = {}, additionalProperties }: Schema,
  isClosed: boolean,
): Node | undefined {
  const others = additionalProperties && !isNever(additionalProperties) ? [additionalProperties] : [];
  const all = [...others, ...Object.values(patternProperties)];
  const [first] = all;
  if (first === undefined) return undefined;
  const isUniform = [...all, ...Object.values(properties)].every((each) => typeText(each) === typeText(first));
  return isUniform ? view(first, false, isClosed) : {};
}

/** The same for schemas that differ in their comments alone. */
function typeText(schema: Schema): string {
  return schema.$ref ?? JSON.stringify(Object.entries(schema).filter(([keyword]) => !annotations.includes(keyword)));
}

/** A tuple may be shorter than `prefixItems`: then its items are of any of the types. */
function itemsView({ items, prefixItems = [] }: Schema, isClosed: boolean): Node {
  const others = items && isNever(items) ? [] : [items ?? {}];
  const all = prefixItems.length > 0 ? [...prefixItems, ...others] : [items ?? {}];
  const [only, ...more] = all;
  return view(more.length > 0 ? { anyOf: all } : (only ?? {}), false, isClosed);
}
