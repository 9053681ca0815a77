/** Every single thing that can be deleted from a spec and that is more than words for people. */
import type { Spec } from "../../src/compiler/spec.ts";
import { changed, isObject, type Key, pointer } from "./json.ts";

export interface Deletion {
  readonly what: string;
  readonly spec: Spec;
}

/** Keys whose members have names of the vendor's or of ours, so that no name among them is a keyword. */
const named = ["paths", "schemas", "properties", "parameters", "headers", "responses", "securitySchemes", "content"];
const forPeople = [
  ...["summary", "description", "title", "tags", "externalDocs", "example", "examples", "bearerFormat"],
  ...["x-internal", "x-env", "x-source", "x-deviation"],
];

export function deletionsOf(spec: Spec): Deletion[] {
  const { examples: _, ...components } = spec.components;
  return places({ servers: spec.servers, paths: spec.paths, components }, [], false).map((path) => ({
    what: pointer(path),
    spec: without(spec, path),
  }));
}

function places(node: unknown, path: readonly Key[], names: boolean): Key[][] {
  if (Array.isArray(node))
    return node.flatMap((item, index) => [[...path, index], ...places(item, [...path, index], false)]);
  if (!isObject(node)) return [];
  return Object.entries(node)
    .filter(([key]) => names || !forPeople.includes(key))
    .flatMap(([key, member]) => [
      ...(path.length === 0 ? [] : [[...path, key]]),
      ...places(member, [...path, key], !names && named.includes(key)),
    ]);
}

/** An item of an array is taken out; what follows it moves up. */
function without(spec: Spec, path: readonly Key[]): Spec {
  const last = path.at(-1);
  if (typeof last !== "number") return changed(spec, path, "removed") as Spec;
  const list = path.slice(0, -1);
  const items = list.reduce<unknown>((at, key) => (at as Record<Key, unknown>)[key], spec);
  return changed(spec, list, { set: (items as unknown[]).filter((_, index) => index !== last) }) as Spec;
}
