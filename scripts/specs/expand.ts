/**
 * `npm run specs -- json`, the last step of `npm run build`: writes each spec as JSON, for what reads no YAML, and expanded
 * beside it, for generators of code.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { providers } from "../../generated/providers.ts";
import {
  type Example,
  jsonOf,
  type ResponseObject,
  readSpec,
  resolve,
  type Schema,
  type Spec,
} from "../../src/compiler/spec.ts";
import { json, root } from "../document.ts";
import { type Kind, kindOf } from "./kinds.ts";

type Responses = Record<string, ResponseObject & { $ref?: string }>;

export function writeJson(): void {
  const folder = join(root, "dist/specs");
  mkdirSync(folder, { recursive: true });
  for (const provider of providers) {
    writeFileSync(join(folder, `${provider}.json`), json(readSpec(provider)));
    writeFileSync(join(folder, `${provider}.expanded.json`), json(expand(readSpec(provider))));
  }
}

/**
 * A spec as generators of code read it best: statuses in place of ranges, maps in place of objects that are both, no
 * extensions, and a short description. Nothing else differs. The spec itself has `4XX` where the vendor documents it; its copy
 * has the statuses of the examples there.
 *
 * @throws Error where an example of a range does not state its status.
 */
export function expand(given: Spec): Spec {
  const spec = structuredClone(given);
  for (const [path, item] of Object.entries(spec.paths))
    for (const [method, operation] of Object.entries(item))
      if (Object.hasOwn(operation, "responses"))
        operation.responses = withoutRanges(spec, operation.responses, `${method} ${path}`);
  for (const schema of Object.values(spec.components.schemas)) if (isUniform(schema)) delete schema.properties;
  spec.components.schemas = withoutNullInEnums(spec.components.schemas);
  const { title, version } = spec.info;
  spec.info.description = `${title}, version ${version}, expanded for tools: docs/guides/specs.md of org-contracts describes how, and the spec itself names the source of each fact.`;
  // A response that only a range referred to would be a type that nothing uses.
  const { responses, ...components } = spec.components;
  const used = Object.entries(responses ?? {}).filter(([name]) => isReferenced(spec, `#/components/responses/${name}`));
  spec.components = used.length > 0 ? { ...components, responses: Object.fromEntries(used) } : components;
  return withoutExtensions(spec, "keywords");
}

/** Whether all properties have one type, named or not; an index signature of it excludes optional properties. */
function isUniform({ properties = {}, required = [], additionalProperties }: Schema): boolean {
  const ref = additionalProperties?.$ref;
  const all = Object.values(properties);
  return ref !== undefined && all.length > 0 && required.length === 0 && all.every(({ $ref }) => $ref === ref);
}

/** An `enum` of texts and null becomes two schemas: generators write such an enum as one of texts. */
function withoutNullInEnums<Node>(node: Node): Node;
function withoutNullInEnums(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutNullInEnums(item));
  if (typeof node !== "object" || node === null) return node;
  const { enum: choices, type, ...schema } = Object(node);
  if (!Array.isArray(choices) || !choices.includes(null) || !Array.isArray(type))
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withoutNullInEnums(child)]));
  const [kind] = type.filter((name: unknown) => name !== "null");
  return {
    ...schema,
    anyOf: [{ type: kind, enum: choices.filter((choice: unknown) => choice !== null) }, { type: "null" }],
  };
}

/** A range becomes the statuses of its examples, as far as they are not there by themselves. */
function withoutRanges(spec: Spec, responses: Responses, place: string): Responses {
  const exact = Object.entries(responses).filter(([status]) => !isRange(status));
  const expanded = Object.entries(responses)
    .filter(([status]) => isRange(status))
    .flatMap(([range, response]) => Object.entries(byStatus(spec, resolve(spec, response), `${place}, ${range}`)))
    .filter(([status]) => !Object.hasOwn(responses, status));
  return Object.fromEntries([...exact, ...expanded].sort(([one], [other]) => one.localeCompare(other)));
}

/** The response of a range once for each status, with the examples of that status. */
function byStatus(spec: Spec, { content = {}, ...response }: ResponseObject, place: string): Responses {
  const [mediaType = "", media] = jsonOf(content) ?? [];
  const examples = Object.entries(media?.examples ?? {}).map(([name, example]) => ({
    name,
    example,
    status: resolve<Example>(spec, example)["x-status"],
  }));
  const statuses = [...new Set(examples.map(({ status }) => status))];
  if (media === undefined || statuses.length === 0 || statuses.includes(undefined))
    throw new Error(`${place}: each example of a range needs its \`x-status\`.`);
  return Object.fromEntries(
    statuses.map((status) => {
      const own = examples.filter((each) => each.status === status).map(({ name, example }) => [name, example]);
      const examplesOnly = { ...media, examples: Object.fromEntries(own) };
      return [String(status), { ...response, content: { ...content, [mediaType]: examplesOnly } }];
    }),
  );
}

/** `4XX`, and `4xx` as some write it. */
function isRange(status: string): boolean {
  return /^[1-5]XX$/i.test(status);
}

function isReferenced(spec: Spec, ref: string): boolean {
  return JSON.stringify(spec.paths).includes(JSON.stringify(ref));
}

/** Names that begin with `x-`, such as those of header fields, stay. */
function withoutExtensions<Node>(node: Node, kind: Kind): Node;
function withoutExtensions(node: unknown, kind: Kind): unknown {
  if (kind === "data" || typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => withoutExtensions(item, kind));
  const entries = Object.entries(node)
    .filter(([key]) => kind === "names" || !key.startsWith("x-"))
    .map(([key, child]) => [key, withoutExtensions(child, kindOf(kind, key, child))]);
  return Object.fromEntries(entries);
}
